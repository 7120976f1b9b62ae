// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::action_outside_period {

using namespace policy;

extern const Rule rule;

namespace {

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
    auto& finding =
        findings.add(rule.kind, place_of(entity, name),
                     fmt::format("`{}` {} on {}, {} the period of `{}`", entity.id, name == "due" ? "is due" : "starts",
                                 text::to_string(*day), after ? "after" : "before", chain.entity(plan).id));
    const bool prolonged = after && date(chain.entity(plan), "prolonged_to");
    finding.labels.push_back({place_of(chain.entity(plan), prolonged ? "prolonged_to" : "period"),
                              fmt::format("the plan runs from {}", describe(period))});
    finding.help = after ? "set an earlier day, or say `prolonged_to` at the plan" : "set a later day";
    return;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.judged("action-plan")) {
    const EntityId plan = chain.plan_of(action_plan);
    const auto period = chain.effective_period(plan);
    if (!period || is_year_told(chain, action_plan, *period)) continue;
    for (EntityId action : chain.within(action_plan, "action")) judge_action(chain, action, plan, *period, findings);
  }
}

}  // namespace

const Rule rule{
    {"P046",
     "action-outside-period",
     diagnostics::Severity::error,
     "an action that starts or is due outside its plan's period",
     {"An action whose `start` or `due` lies before the first day of the plan that it is part of, or after its last "
      "one, a prolongation included. An action plan belongs to the plan behind its programme or project. What "
      "really happened, `started` and `finished`, may lie outside; and where the year of the whole action plan "
      "does, that alone is told.",
      "The National Security Plan 2016-2019 is \"a concrete action plan for the police\" for its own years, and those "
      "by which it was prolonged. What is due after them is promised on behalf of a plan that nobody has adopted.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, start: 2026-03-01, due: 2032-06-30, status: "
      "planned}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, start: 2026-03-01, due: 2026-06-30, status: "
      "planned}\n",
      "Correct the day, or say `prolonged_to` where the plan was prolonged. Else allow it."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::action_outside_period
