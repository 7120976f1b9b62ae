// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P020", "programme-without-means", diagnostics::Severity::warning,
                                  "a programme that needs more means, and names none"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const auto ground = find_word(entity, "grounds", "additional-means");
    if (!ground || !chain.is_sound(programme) || field(entity, "resources")) continue;
    auto& finding = findings.add(
        fault, *ground, fmt::format("the programme `{}` needs additional means, but has no `resources`", entity.id));
    finding.help = "add `resources` that say what is set aside for it";
  }
}

}  // namespace

RULE(programme_without_means){fault, judge};

}  // namespace nsp::rules
