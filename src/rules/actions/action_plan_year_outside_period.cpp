// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P047", "action-plan-year-outside-period", diagnostics::Severity::error,
                                  "an action plan for a year that its plan does not cover"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.judged("action-plan")) {
    const Entity& entity = chain.entity(action_plan);
    const EntityId plan = chain.plan_of(action_plan);
    const auto year = number(entity, "year");
    const auto period = chain.effective_period(plan);
    if (!year || !period) continue;
    if (text::year_of(period->from) <= *year && *year <= text::year_of(period->to)) continue;
    auto& finding = findings.add(fault, place_of(entity, "year"),
                                 fmt::format("`{}` does not run in {}", chain.entity(plan).id, *year));
    const bool prolonged = text::year_of(period->to) < *year && date(chain.entity(plan), "prolonged_to");
    finding.labels.push_back({place_of(chain.entity(plan), prolonged ? "prolonged_to" : "period"),
                              fmt::format("it runs from {}", describe(*period))});
    finding.help = "correct the `year`, or make it part of the plan of that year";
  }
}

}  // namespace

RULE(action_plan_year_outside_period){fault, judge, Reach::surroundings};

}  // namespace nsp::rules
