// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P020", "programme-without-means", diagnostics::Severity::warning,
                                   "a programme that needs more means, and names none"};

constexpr Template<Name> the_programme_needs_additional{
    "the programme {0} needs additional means, but has no `resources`",
    "het programma {0} heeft bijkomende middelen nodig, maar heeft geen `resources`",
    "le programme {0} a besoin de moyens supplémentaires, mais n'a pas de `resources`",
    "das Programm {0} braucht zusätzliche Mittel, hat aber keine `resources`"};
constexpr Template<> add_resources_that_say{"add `resources` that say what is set aside for it",
                                            "voeg `resources` toe die zeggen wat ervoor is uitgetrokken",
                                            "ajoutez des `resources` qui disent ce qui lui est réservé",
                                            "fügen Sie `resources` hinzu, die sagen, was dafür vorgesehen ist"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const auto ground = find_word(entity, "grounds", "additional-means");
    if (!ground || !chain.is_sound(programme) || field(entity, "resources")) continue;
    auto& finding = findings.add(fault, *ground, the_programme_needs_additional(entity.id));
    finding.help = add_resources_that_say;
  }
}

}  // namespace

RULE(programme_without_means){fault, judge};

}  // namespace nsp::rules
