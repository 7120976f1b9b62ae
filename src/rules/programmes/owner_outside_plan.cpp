// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/actors.hpp"
#include "policy/references.hpp"
#include "policy/voices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P031", "owner-outside-plan", diagnostics::Severity::note,
                                   "an action of a zone whose owner is neither of the zone nor one of its partners"};

constexpr Template<> the_zonal_plan{"the zonal plan", "het zonale veiligheidsplan", "le plan zonal de sécurité",
                                    "der zonale Sicherheitsplan"};
constexpr Template<Name, Name> owns_an_action_of_but{
    "{0} owns an action of {1}, but is neither of the zone nor its partner",
    "{0} is verantwoordelijk voor een actie van {1}, maar hoort niet bij de zone en is geen partner ervan",
    "{0} est responsable d'une action de {1}, mais n'est ni de la zone ni un de ses partenaires",
    "{0} ist für eine Aktion von {1} verantwortlich, gehört aber nicht zur Zone und ist nicht ihr Partner"};
constexpr Template<Name> name_among_the_partners{
    "name {0} among the `partners` of a priority, or give the action to the zone",
    "noem {0} bij de `partners` van een prioriteit, of geef de actie aan de zone",
    "citez {0} parmi les `partners` d'une priorité, ou confiez l'action à la zone",
    "nennen Sie {0} unter den `partners` einer Priorität, oder geben Sie die Aktion der Zone"};

/// Who belongs to a zonal plan beside the local police.
struct Circle {
  std::set<EntityId> actors;
  bool known = true;

  void add(const Reference& reference) {
    known = known && reference.to != none;
    actors.insert(reference.to);
  }
};

Circle find_circle(const Chain& chain, EntityId plan) {
  Circle circle;
  circle.known = chain.is_sound(plan);
  for_each_reference(chain.library(), plan, "actor", [&](const Reference& reference) { circle.add(reference); });
  for (EntityId priority : chain.in_plan(plan, "priority"))
    for_each_reference(chain.library(), priority, "partners",
                       [&](const Reference& reference) { circle.add(reference); });
  return circle;
}

/// The coordinating director of a district and the directorate are one service, whichever of them is named.
bool is_hand_of(const Chain& chain, const Circle& circle, EntityId owner) {
  return is_hand_in_district(chain, owner) &&
         std::any_of(circle.actors.begin(), circle.actors.end(),
                     [&](EntityId actor) { return actor != none && is_hand_in_district(chain, actor); });
}

bool belongs(const Chain& chain, const Circle& circle, EntityId owner) {
  return !circle.known || may_be_local(police_level(chain, owner)) || is_within_any(chain, owner, circle.actors) ||
         is_hand_of(chain, circle, owner);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::map<EntityId, Circle> circles;
  for (EntityId action : chain.of_kind("action")) {
    const EntityId plan = chain.plan_of(action);
    if (!chain.is(plan, "zonal-plan")) continue;
    auto circle = circles.find(plan);
    if (circle == circles.end()) circle = circles.emplace(plan, find_circle(chain, plan)).first;
    for_each_reference(chain.library(), action, "owner", [&](const Reference& owner) {
      if (owner.to == none || belongs(chain, circle->second, owner.to)) return;
      auto& finding =
          findings.add(fault, owner.span, owns_an_action_of_but(chain.entity(owner.to).id, chain.entity(plan).id));
      finding.labels.push_back({chain.entity(plan).name, the_zonal_plan});
      finding.help = name_among_the_partners(chain.entity(owner.to).id);
    });
  }
}

}  // namespace

RULE(owner_outside_plan){fault, judge};

}  // namespace nsp::rules
