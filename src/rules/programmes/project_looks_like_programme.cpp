// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/voices.hpp"
#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P026", "project-looks-like-programme", diagnostics::Severity::note,
                                   "an improvement project with means of its own, or with several federal services"};

constexpr Template<> one_federal_service{"one federal service", "een federale dienst", "un service fédéral",
                                         "ein föderaler Dienst"};
constexpr Template<Name> the_improvement_project_has_means{
    "the improvement project {0} has means of its own", "het verbeterproject {0} heeft eigen middelen",
    "le projet d'amélioration {0} a des moyens propres", "das Verbesserungsprojekt {0} hat eigene Mittel"};
constexpr Template<Name> the_improvement_project_joins{
    "the improvement project {0} joins several federal services",
    "het verbeterproject {0} brengt verscheidene federale diensten samen",
    "le projet d'amélioration {0} réunit plusieurs services fédéraux",
    "das Verbesserungsprojekt {0} verbindet mehrere föderale Dienste"};
constexpr Template<> make_it_a_programme{
    "make it a programme, or let it do with the everyday means of one service",
    "maak er een programma van, of laat het volstaan met de gewone middelen van één dienst",
    "faites-en un programme, ou contentez-vous des moyens ordinaires d'un seul service",
    "machen Sie ein Programm daraus, oder begnügen Sie sich mit den gewöhnlichen Mitteln eines Dienstes"};

/// Whether it is a service of the Federal Police that another one would have to be coordinated with. Its head, and its
/// hand in a district, work for all of them.
bool is_federal_service(const Chain& chain, EntityId actor) {
  return police_level(chain, actor) == PoliceLevel::federal && !is_head_of_federal_police(chain, actor) &&
         !is_hand_in_district(chain, actor);
}

/// Two references to federal services of which neither is part of the other.
std::pair<const Reference*, const Reference*> find_two_federal(const Chain& chain, EntityId project) {
  const Reference* first = nullptr;
  const Reference* second = nullptr;
  for (std::string_view name : {"lead", "coordinates_with"}) {
    for_each_reference(chain.library(), project, name, [&](const Reference& reference) {
      if (reference.to == none || !is_federal_service(chain, reference.to)) return;
      if (first == nullptr) first = &reference;
      const bool same = is_within(chain, reference.to, first->to) || is_within(chain, first->to, reference.to);
      if (second == nullptr && !same) second = &reference;
    });
  }
  return {first, second};
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId project : chain.of_kind("improvement-project")) {
    const Entity& entity = chain.entity(project);
    const auto [first, second] = find_two_federal(chain, project);
    const bool means = field(entity, "resources").has_value();
    if (!means && second == nullptr) continue;
    auto& finding =
        means ? findings.add(fault, place_of_key(entity, "resources"), the_improvement_project_has_means(entity.id))
              : findings.add(fault, second->span, the_improvement_project_joins(entity.id));
    if (!means) finding.labels.push_back({first->span, one_federal_service});
    finding.help = make_it_a_programme;
  }
}

}  // namespace

RULE(project_looks_like_programme){fault, judge};

}  // namespace nsp::rules
