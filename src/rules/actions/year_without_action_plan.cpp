// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

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

std::vector<int> years_of_action_plans(const Chain& chain, EntityId plan) {
  std::vector<int> years;
  for (EntityId action_plan : chain.in_plan(plan, "action-plan"))
    if (const auto year = number(chain.entity(action_plan), "year")) years.push_back(static_cast<int>(*year));
  std::sort(years.begin(), years.end());
  return years;
}

void judge_plan(const Chain& chain, EntityId plan, diagnostics::Collector& findings) {
  std::vector<int> missing = past_years(chain, plan, 0);
  if (missing.empty() || !has_something_to_do(chain, plan)) return;
  const std::vector<int> planned = years_of_action_plans(chain, plan);
  std::erase_if(missing, [&planned](int year) { return std::binary_search(planned.begin(), planned.end(), year); });
  if (missing.empty()) return;
  const Entity& entity = chain.entity(plan);
  auto& finding = findings.add(rule.kind, entity.name,
                               fmt::format("`{}` has no action plan for {}", entity.id, describe_years(missing)));
  finding.labels.push_back({place_of(entity, "period"), "the period of the plan"});
  finding.help = "add the action plans of these years, so that it can be seen what was to be done";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (!chain.as_of() || may_miss(chain, "action-plan")) return;
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
      "by the day of judgement (`--as-of`, else that of the newest progress report). All such years are told in one "
      "finding. A plan without objectives, programmes, projects or priorities, or with points of attention alone, "
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
