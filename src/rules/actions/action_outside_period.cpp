// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P046", "action-outside-period", diagnostics::Severity::error,
                                   "an action that starts or is due outside its plan's period"};

constexpr English<Day, Day> the_plan_runs_from{"the plan runs from {0} to {1}"};
constexpr English<Name, Word, Day, Either, Name> on_after_the_period{
    "{0} {1} on {2}, {3|after|before} the period of {4}"};
constexpr English<> set_an_earlier_day{"set an earlier day, or say `prolonged_to` at the plan"};
constexpr English<> set_a_later_day{"set a later day"};

/// Whether the year of its action plan lies outside as well, which is told by itself.
bool is_year_told(const Chain& chain, EntityId action_plan, const Period& period) {
  const auto year = number(chain.entity(action_plan), "year");
  return year && (*year < text::year_of(period.from) || *year > text::year_of(period.to));
}

/// The first of the two days that lies outside is told.
void judge_action(const Chain& chain, EntityId action, EntityId plan, const Period& period,
                  diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(action);
  for (const std::string_view name : {"start", "due"}) {
    const auto day = date(entity, name);
    if (!day || period.contains(*day)) continue;
    const bool after = period.to < *day;
    auto& finding = findings.add(
        fault, place_of(entity, name),
        on_after_the_period(entity.id, name == "due" ? "is due" : "starts", *day, after, chain.entity(plan).id));
    const bool prolonged = after && date(chain.entity(plan), "prolonged_to");
    finding.labels.push_back({place_of(chain.entity(plan), prolonged ? "prolonged_to" : "period"),
                              the_plan_runs_from(period.from, period.to)});
    finding.help = after ? set_an_earlier_day : set_a_later_day;
    return;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.of_kind("action-plan")) {
    const EntityId plan = chain.plan_of(action_plan);
    const auto period = chain.effective_period(plan);
    if (!period || is_year_told(chain, action_plan, *period)) continue;
    for (EntityId action : chain.within(action_plan, "action")) judge_action(chain, action, plan, *period, findings);
  }
}

}  // namespace

RULE(action_outside_period){fault, judge};

}  // namespace nsp::rules
