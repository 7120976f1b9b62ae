// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P042", "indicator-without-definition", diagnostics::Severity::note,
                                   "an indicator that does not say what is counted"};

constexpr English<> the_unit{"the unit"};
constexpr English<Name> has_a_unit_but{"{0} has a unit, but does not say what is counted"};
constexpr English<> add_definition_what_is_counted{
    "add `definition`: what is counted and what is not, and over what time"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId indicator : chain.of_kind("indicator")) {
    const Entity& entity = chain.entity(indicator);
    if (!field(entity, "unit") || field(entity, "definition") || !chain.is_sound(indicator)) continue;
    auto& finding = findings.add(fault, entity.name, has_a_unit_but(entity.id));
    finding.labels.push_back({place_of(entity, "unit"), the_unit});
    finding.help = add_definition_what_is_counted;
  }
}

}  // namespace

RULE(indicator_without_definition){fault, judge};

}  // namespace nsp::rules
