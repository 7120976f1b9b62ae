// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P090", "programme-without-grounds", diagnostics::Severity::note,
                                  "a programme that does not say why it is one"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.judged("programme")) {
    const Entity& entity = chain.entity(programme);
    if (field(entity, "grounds") || !chain.is_sound(programme)) continue;
    auto& finding =
        findings.add(fault, entity.name, fmt::format("the programme `{}` does not say why it is one", entity.id));
    finding.help = "name its `grounds`: innovation, additional-means or coordination";
  }
}

}  // namespace

RULE(programme_without_grounds){fault, judge, Reach::surroundings};

}  // namespace nsp::rules
