// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::action_plan_without_actions {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.judged("action-plan")) {
    const Entity& entity = chain.entity(action_plan);
    if (field(entity, "actions") || !chain.is_sound(action_plan)) continue;
    auto& finding =
        findings.add(rule.kind, entity.name, fmt::format("the action plan `{}` holds no action", entity.id));
    finding.help = "add `actions`, each with an owner, a day and a status";
  }
}

}  // namespace

const Rule rule{
    {"P088",
     "action-plan-without-actions",
     diagnostics::Severity::warning,
     "an action plan that holds no action",
     {"An action plan without `actions`. What it carries out counts as carried out, though nobody does anything for "
      "it.",
      "The National Security Plan 2016-2019 wants to be \"a concrete action plan\". A plan of actions that names none "
      "says who does what by when of nobody.",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: action-plan\n"
      "id: own-actions\n"
      "title: Own actions\n"
      "part_of: own-zone\n"
      "carries_out: own-calm\n"
      "year: 2026\n"
      "actions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, due: 2026-06-30, status: planned}\n",
      "Add `actions`, each with an owner, a day and a status, or remove the file until they are known. Where the "
      "actions are not public, allow it with the reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::action_plan_without_actions
