// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P022", "programme-without-objective", diagnostics::Severity::warning,
                                   "a programme that carries out no objective"};

constexpr Template<Name> the_programme_carries_no{
    "the programme {0} carries no objective", "het programma {0} voert geen doelstelling uit",
    "le programme {0} ne porte aucun objectif", "das Programm {0} trägt kein Ziel"};
constexpr Template<> name_under_objectives_the_objectives{
    "name under `objectives` the objectives of the plan that it carries out",
    "noem onder `objectives` de doelstellingen van het plan die het uitvoert",
    "citez sous `objectives` les objectifs du plan qu'il met en œuvre",
    "nennen Sie unter `objectives` die Ziele des Plans, die es umsetzt"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    if (!chain.is_sound(programme) || field(entity, "objectives")) continue;
    auto& finding = findings.add(fault, entity.name, the_programme_carries_no(entity.id));
    finding.help = name_under_objectives_the_objectives;
  }
}

}  // namespace

RULE(programme_without_objective){fault, judge};

}  // namespace nsp::rules
