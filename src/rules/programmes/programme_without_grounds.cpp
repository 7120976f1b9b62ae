// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P090", "programme-without-grounds", diagnostics::Severity::note,
                                   "a programme that does not say why it is one"};

constexpr Template<Name> the_programme_does_not{
    "the programme {0} does not say why it is one", "het programma {0} zegt niet waarom het er een is",
    "le programme {0} ne dit pas pourquoi il en est un", "das Programm {0} sagt nicht, warum es eines ist"};
constexpr Template<> name_its_grounds_innovation{
    "name its `grounds`: innovation, additional-means or coordination",
    "noem de `grounds` ervan: innovation, additional-means of coordination",
    "citez ses `grounds` : innovation, additional-means ou coordination",
    "nennen Sie seine `grounds`: innovation, additional-means oder coordination"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    if (field(entity, "grounds") || !chain.is_sound(programme)) continue;
    auto& finding = findings.add(fault, entity.name, the_programme_does_not(entity.id));
    finding.help = name_its_grounds_innovation;
  }
}

}  // namespace

RULE(programme_without_grounds){fault, judge};

}  // namespace nsp::rules
