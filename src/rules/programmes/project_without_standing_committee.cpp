// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "P025", "project-without-standing-committee", diagnostics::Severity::note,
    "a national project that speaks with local police services, but not with their Standing Committee"};

constexpr Template<> it_speaks_for_all{"it speaks for all zones", "ze spreekt voor alle zones",
                                       "elle parle pour toutes les zones", "sie spricht für alle Zonen"};
constexpr Template<Name, Name> the_project_names_but{
    "the project {0} names {1}, but not the Standing Committee of the Local Police",
    "het project {0} noemt {1}, maar niet de Vaste Commissie van de lokale politie",
    "le projet {0} cite {1}, mais pas la Commission permanente de la police locale",
    "das Projekt {0} nennt {1}, aber nicht die Ständige Kommission der lokalen Polizei"};
constexpr Template<Name> add_to_coordinates_with{"add {0} to `coordinates_with`", "voeg {0} toe aan `coordinates_with`",
                                                 "ajoutez {0} à `coordinates_with`",
                                                 "fügen Sie {0} zu `coordinates_with` hinzu"};

EntityId find_committee(const Chain& chain) {
  for (EntityId actor : chain.of_kind("actor"))
    if (is_standing_committee(chain, actor)) return actor;
  return none;
}

/// The first service of the local police that the project names; nothing where the committee may be among them.
const Reference* find_local(const Chain& chain, EntityId project) {
  const Reference* local = nullptr;
  bool committee = false;
  for (std::string_view name : {"lead", "coordinates_with"}) {
    for_each_reference(chain.library(), project, name, [&](const Reference& reference) {
      committee = committee || reference.to == none || is_standing_committee(chain, reference.to);
      if (!committee && local == nullptr && may_be_local(police_level(chain, reference.to))) local = &reference;
    });
  }
  return committee ? nullptr : local;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const EntityId committee = find_committee(chain);
  if (committee == none) return;
  for (EntityId project : chain.of_kind("improvement-project")) {
    const Reference* local = chain.is_sound(project) ? find_local(chain, project) : nullptr;
    if (local == nullptr) continue;
    auto& finding =
        findings.add(fault, local->span, the_project_names_but(chain.entity(project).id, chain.entity(local->to).id));
    finding.labels.push_back({chain.entity(committee).name, it_speaks_for_all});
    finding.help = add_to_coordinates_with(chain.entity(committee).id);
  }
}

}  // namespace

RULE(project_without_standing_committee){fault, judge};

}  // namespace nsp::rules
