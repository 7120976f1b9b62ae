// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P018", "condition-not-carried", diagnostics::Severity::note,
                                  "a condition of the plan that nothing carries"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId condition : chain.of_kind("condition")) {
    const Entity& entity = chain.entity(condition);
    if (!chain.is_sound(condition) || field(entity, "carried_by")) continue;
    auto& finding = findings.add(fault, entity.name, fmt::format("nothing carries the condition `{}`", entity.id));
    finding.help = "name the programme, project or action that sees to it under `carried_by`";
  }
}

}  // namespace

RULE(condition_not_carried){fault, judge};

}  // namespace nsp::rules
