// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P042", "indicator-without-definition", diagnostics::Severity::note,
                                  "an indicator that does not say what is counted"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId indicator : chain.of_kind("indicator")) {
    const Entity& entity = chain.entity(indicator);
    if (!field(entity, "unit") || field(entity, "definition") || !chain.is_sound(indicator)) continue;
    auto& finding =
        findings.add(fault, entity.name, fmt::format("`{}` has a unit, but does not say what is counted", entity.id));
    finding.labels.push_back({place_of(entity, "unit"), "the unit"});
    finding.help = "add `definition`: what is counted and what is not, and over what time";
  }
}

}  // namespace

RULE(indicator_without_definition){fault, judge};

}  // namespace nsp::rules
