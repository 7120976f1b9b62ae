// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/years.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P048", "year-without-action-plan", diagnostics::Severity::note,
                                   "a past year of a plan without an action plan"};

constexpr English<> the_period_of_the_plan{"the period of the plan"};
constexpr English<Name, Listed> has_no_action_plan{"{0} has no action plan for {1}"};
constexpr English<> add_the_action_plans{
    "add the action plans of these years, so that it can be seen what was to be done"};

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
  auto& finding = findings.add(fault, entity.name, has_no_action_plan(entity.id, Listed(missing, 8, 8)));
  finding.labels.push_back({place_of(entity, "period"), the_period_of_the_plan});
  finding.help = add_the_action_plans;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "action-plan")) return;
  for (std::string_view kind : {"national-plan", "regional-plan", "zonal-plan"})
    for (EntityId plan : chain.of_kind(kind)) judge_plan(chain, plan, findings);
}

}  // namespace

RULE(year_without_action_plan){fault, judge};

}  // namespace nsp::rules
