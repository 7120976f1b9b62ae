// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P088", "action-plan-without-actions", diagnostics::Severity::warning,
                                   "an action plan that holds no action"};

constexpr English<Name> the_action_plan_holds{"the action plan {0} holds no action"};
constexpr English<> add_actions_each_with{"add `actions`, each with an owner, a day and a status"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.of_kind("action-plan")) {
    const Entity& entity = chain.entity(action_plan);
    if (field(entity, "actions") || !chain.is_sound(action_plan)) continue;
    auto& finding = findings.add(fault, entity.name, the_action_plan_holds(entity.id));
    finding.help = add_actions_each_with;
  }
}

}  // namespace

RULE(action_plan_without_actions){fault, judge};

}  // namespace nsp::rules
