// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P018", "condition-not-carried", diagnostics::Severity::note,
                                   "a condition of the plan that nothing carries"};

constexpr English<Name> nothing_carries_the_condition{"nothing carries the condition {0}"};
constexpr English<> name_the_programme_project{
    "name the programme, project or action that sees to it under `carried_by`"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId condition : chain.of_kind("condition")) {
    const Entity& entity = chain.entity(condition);
    if (!chain.is_sound(condition) || field(entity, "carried_by")) continue;
    auto& finding = findings.add(fault, entity.name, nothing_carries_the_condition(entity.id));
    finding.help = name_the_programme_project;
  }
}

}  // namespace

RULE(condition_not_carried){fault, judge};

}  // namespace nsp::rules
