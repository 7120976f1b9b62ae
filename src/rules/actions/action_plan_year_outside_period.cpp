// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P047", "action-plan-year-outside-period", diagnostics::Severity::error,
                                   "an action plan for a year that its plan does not cover"};

constexpr English<Day, Day> it_runs_from_to{"it runs from {0} to {1}"};
constexpr English<Name, Figure> does_not_run_in{"{0} does not run in {1}"};
constexpr English<> correct_the_year_or{"correct the `year`, or make it part of the plan of that year"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.of_kind("action-plan")) {
    const Entity& entity = chain.entity(action_plan);
    const EntityId plan = chain.plan_of(action_plan);
    const auto year = number(entity, "year");
    const auto period = chain.effective_period(plan);
    if (!year || !period) continue;
    if (text::year_of(period->from) <= *year && *year <= text::year_of(period->to)) continue;
    auto& finding = findings.add(fault, place_of(entity, "year"), does_not_run_in(chain.entity(plan).id, *year));
    const bool prolonged = text::year_of(period->to) < *year && date(chain.entity(plan), "prolonged_to");
    finding.labels.push_back({place_of(chain.entity(plan), prolonged ? "prolonged_to" : "period"),
                              it_runs_from_to(period->from, period->to)});
    finding.help = correct_the_year_or;
  }
}

}  // namespace

RULE(action_plan_year_outside_period){fault, judge};

}  // namespace nsp::rules
