// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P021", "programme-without-partners", diagnostics::Severity::warning,
                                   "a programme that coordinates services, and names only one"};

constexpr Template<> its_lead{"its lead", "de leiding ervan", "sa direction", "seine Leitung"};
constexpr Template<Name> the_programme_coordinates_several{
    "the programme {0} coordinates several services, but names fewer than two",
    "het programma {0} coördineert verscheidene diensten, maar noemt er minder dan twee",
    "le programme {0} coordonne plusieurs services, mais en cite moins de deux",
    "das Programm {0} koordiniert mehrere Dienste, nennt aber weniger als zwei"};
constexpr Template<> name_the_other_services{
    "name the other services under `partners`", "noem de andere diensten onder `partners`",
    "citez les autres services sous `partners`", "nennen Sie die anderen Dienste unter `partners`"};

/// Services that take part, as far as two of them.
std::size_t count_services(const Chain& chain, EntityId programme) {
  std::set<EntityId> services;
  for (std::string_view name : {"lead", "partners"}) {
    for_each_reference(chain.library(), programme, name, [&](const Reference& reference) {
      if (reference.to != none && actor_type(chain, reference.to) != ActorType::partner) services.insert(reference.to);
    });
  }
  return services.size();
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId programme : chain.of_kind("programme")) {
    const Entity& entity = chain.entity(programme);
    const auto ground = find_word(entity, "grounds", "coordination");
    if (!ground || !chain.is_sound(programme)) continue;
    if (chain.has_dangling(programme, "lead") || chain.has_dangling(programme, "partners")) continue;
    if (count_services(chain, programme) >= 2) continue;
    auto& finding = findings.add(fault, *ground, the_programme_coordinates_several(entity.id));
    finding.labels.push_back({place_of(entity, "lead"), its_lead});
    finding.help = name_the_other_services;
  }
}

}  // namespace

RULE(programme_without_partners){fault, judge};

}  // namespace nsp::rules
