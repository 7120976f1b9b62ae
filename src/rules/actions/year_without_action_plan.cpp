// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/years.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::year_without_action_plan {

using namespace policy;

extern const Rule rule;

namespace {

/// A plan that holds nothing to be carried out needs no action plan.
bool has_something_to_do(const Chain& chain, EntityId plan) {
  for (std::string_view kind : {"objective", "programme", "improvement-project"})
    if (!chain.in_plan(plan, kind).empty()) return true;
  const auto priorities = chain.in_plan(plan, "priority");
  return std::any_of(priorities.begin(), priorities.end(),
                     [&chain](EntityId each) { return word(chain.entity(each), "rank") != "attention"; });
}

/// Takes out the years in which an action is planned: an action plan may be one of several years.
void erase_years_of_actions(const Chain& chain, EntityId action_plan, std::set<int>& missing) {
  for (EntityId action : chain.within(action_plan, "action")) {
    const auto due = date(chain.entity(action), "due");
    const auto start = date(chain.entity(action), "start");
    if (!due && !start) continue;
    const int first = text::year_of(start ? *start : *due);
    const int last = text::year_of(due ? *due : *start);
    if (first <= last) missing.erase(missing.lower_bound(first), missing.upper_bound(last));
  }
}

/// Past years of the plan in which nothing was to be done.
std::vector<int> years_without(const Chain& chain, EntityId plan) {
  const std::vector<int> past = past_years(chain, plan, 0);
  std::set<int> missing(past.begin(), past.end());
  for (EntityId action_plan : chain.in_plan(plan, "action-plan")) {
    if (missing.empty()) break;
    if (const auto year = number(chain.entity(action_plan), "year")) missing.erase(static_cast<int>(*year));
    erase_years_of_actions(chain, action_plan, missing);
  }
  return {missing.begin(), missing.end()};
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  const std::vector<int> missing = years_without(chain, plan);
  if (missing.empty() || !has_something_to_do(chain, plan)) return;
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(rule.kind, entity.name,
                               fmt::format("`{}` has no action plan for {}", entity.id, describe_years(missing)));
  finding.labels.push_back({place_of(entity, "period"), "the period of the plan"});
  finding.help = "add the action plans of these years, so that it can be seen what was to be done";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "action-plan")) return;
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, findings);
}

}  // namespace

const Rule rule{
    {"P048",
     "year-without-action-plan",
     diagnostics::Severity::note,
     "a past year of a plan without an action plan",
     {"A national, regional or zonal plan that has no action plan for a year of its effective period that is over "
      "by the day from which it is looked at (`--as-of`, else that of the newest progress report on it). An action "
      "plan of several years counts for each year in which one of its actions is planned, from `start` to `due`. All "
      "years without one are told in one finding. A plan without objectives, programmes, projects or priorities, or "
      "with points of attention alone, "
      "has nothing to carry out and needs none.",
      "Zones carry their plan out in yearly action plans, and the National Security Plan 2016-2019 holds projects "
      "\"that result in many action plans\". A year without one is a year of which nobody can say what was to be "
      "done.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2027-06-30\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2027-06-30\n"
      "---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\n",
      "Add the missing action plans. Where they were never published, allow it with the reason, at the plan's `id`."}},
    judge};

}  // namespace nsp::rules::year_without_action_plan
