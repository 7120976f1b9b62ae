// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P023", "programme-half-approach", diagnostics::Severity::warning,
                                  "a programme that lacks its judicial or its administrative side"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const bool judicial = find_word(entity, "approach", "judicial").has_value();
    const bool administrative = find_word(entity, "approach", "administrative").has_value();
    if (!chain.is_sound(programme) || (judicial && administrative)) continue;
    std::string_view lacking = "a judicial and an administrative side";
    if (judicial) lacking = "an administrative side";
    if (administrative) lacking = "a judicial side";
    auto& finding = findings.add(fault, place_of(entity, "approach"),
                                 fmt::format("the programme `{}` lacks {}", entity.id, lacking));
    finding.help = "write `approach: [judicial, administrative]`, and let the actions of both sides follow";
  }
}

}  // namespace

RULE(programme_half_approach){fault, judge};

}  // namespace nsp::rules
