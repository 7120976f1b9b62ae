// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P022", "programme-without-objective", diagnostics::Severity::warning,
                                  "a programme that carries out no objective"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    if (!chain.is_sound(programme) || field(entity, "objectives")) continue;
    auto& finding = findings.add(fault, entity.name, fmt::format("the programme `{}` carries no objective", entity.id));
    finding.help = "name under `objectives` the objectives of the plan that it carries out";
  }
}

}  // namespace

RULE(programme_without_objective){fault, judge};

}  // namespace nsp::rules
