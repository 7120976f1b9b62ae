// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P023", "programme-half-approach", diagnostics::Severity::warning,
                                   "a programme that lacks its judicial or its administrative side"};

constexpr Template<Name, Choice<3>> the_programme_lacks{
    "the programme {0} lacks {1|a judicial side|an administrative side|a judicial and an administrative side}",
    "het programma {0} mist {1|een gerechtelijk luik|een bestuurlijk luik|een gerechtelijk en een bestuurlijk luik}",
    "il manque au programme {0} {1|un volet judiciaire|un volet administratif|un volet judiciaire et un volet "
    "administratif}",
    "dem Programm {0} fehlt {1|eine gerichtliche Seite|eine administrative Seite|eine gerichtliche und eine "
    "administrative Seite}"};
constexpr Template<> write_approach_judicial_administrative{
    "write `approach: [judicial, administrative]`, and let the actions of both sides follow",
    "schrijf `approach: [judicial, administrative]`, en laat de acties van beide luiken volgen",
    "écrivez `approach: [judicial, administrative]`, et faites suivre les actions des deux volets",
    "schreiben Sie `approach: [judicial, administrative]`, und lassen Sie die Aktionen beider Seiten folgen"};

enum class Lack : std::uint8_t { judicial, administrative, both };

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const bool judicial = find_word(entity, "approach", "judicial").has_value();
    const bool administrative = find_word(entity, "approach", "administrative").has_value();
    if (!chain.is_sound(programme) || (judicial && administrative)) continue;
    const Lack lacking = administrative ? Lack::judicial : judicial ? Lack::administrative : Lack::both;
    auto& finding = findings.add(fault, place_of(entity, "approach"), the_programme_lacks(entity.id, lacking));
    finding.help = write_approach_judicial_administrative;
  }
}

}  // namespace

RULE(programme_half_approach){fault, judge};

}  // namespace nsp::rules
