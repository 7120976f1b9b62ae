// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P024", "project-without-local-police", diagnostics::Severity::warning,
                                   "an improvement project that is not coordinated with the local police"};

constexpr Template<Name> the_improvement_project_is_not{
    "the improvement project {0} is not coordinated with the local police",
    "het verbeterproject {0} is niet met de lokale politie gecoördineerd",
    "le projet d'amélioration {0} n'est pas coordonné avec la police locale",
    "das Verbesserungsprojekt {0} ist nicht mit der lokalen Polizei abgestimmt"};
constexpr Template<> name_the_local_police{
    "name the local police services, their Standing Committee first, under `coordinates_with`",
    "noem de diensten van de lokale politie, de Vaste Commissie van de lokale politie eerst, onder `coordinates_with`",
    "citez les services de la police locale, d'abord leur Commission permanente, sous `coordinates_with`",
    "nennen Sie die Dienste der lokalen Polizei, zuerst deren Ständige Kommission, unter `coordinates_with`"};

bool names_nobody_local(const Chain& chain, EntityId project) {
  bool nobody = true;
  for (std::string_view name : {"lead", "coordinates_with"}) {
    for_each_reference(chain.library(), project, name, [&](const Reference& reference) {
      nobody = nobody && reference.to != none && !may_be_local(police_level(chain, reference.to));
    });
  }
  return nobody;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId project : chain.of_kind("improvement-project")) {
    const Entity& entity = chain.entity(project);
    if (!chain.is_sound(project) || !names_nobody_local(chain, project)) continue;
    auto& finding =
        findings.add(fault, place_of_key(entity, "coordinates_with"), the_improvement_project_is_not(entity.id));
    finding.help = name_the_local_police;
  }
}

}  // namespace

RULE(project_without_local_police){fault, judge};

}  // namespace nsp::rules
