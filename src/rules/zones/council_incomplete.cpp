// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "policy/offices.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{
    "P066", "council-incomplete", diagnostics::Severity::warning,
    "a zonal security council without mayor, public prosecutor, chief of police or coordinating director"};

constexpr Template<Name, AllOf> the_council_of_lacks{
    "the council of {0} lacks {1}", "in de zonale veiligheidsraad van {0} ontbreekt {1}",
    "il manque {1} au conseil zonal de sécurité de {0}", "im zonalen Sicherheitsrat von {0} fehlt {1}"};
constexpr Template<> add_the_missing_seats{"add the missing seats, with the role `member`",
                                           "voeg de ontbrekende leden toe, met de rol `member`",
                                           "ajoutez les membres manquants, avec le rôle `member`",
                                           "fügen Sie die fehlenden Mitglieder hinzu, mit der Rolle `member`"};

constexpr std::array wanted{Office::mayor, Office::public_prosecutor, Office::chief_of_police,
                            Office::coordinating_director};

/// The actors on seats with the role of a member.
std::vector<EntityId> members_of(const Chain& chain, EntityId plan, const Value& council) {
  const std::vector<const Reference*> named = chain.references(plan, "actor");
  auto next = named.begin();
  std::vector<EntityId> members;
  for (const Value& seat : council.items()) {
    const auto actor = seat.find("actor");
    if (!actor || word(seat, "role") != "member") continue;
    while (next != named.end() && (*next)->span < actor->span()) ++next;
    if (next != named.end() && (*next)->span == actor->span()) members.push_back((*next)->to);
  }
  return members;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Offices offices(chain);
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const Entity& entity = chain.entity(plan);
    const auto council = field(entity, "council");
    if (!council || !chain.is_sound(plan) || chain.has_dangling(plan, "actor")) continue;
    const std::vector<EntityId> members = members_of(chain, plan, *council);
    std::vector<std::string_view> missing;
    for (Office office : wanted) {
      bool seated = !offices.is_known(office);
      for (EntityId member : members) seated = seated || offices.holds(member, office);
      if (!seated) missing.push_back(offices.title(office));
    }
    if (missing.empty()) continue;
    auto& finding =
        findings.add(fault, place_of_key(entity, "council"), the_council_of_lacks(entity.id, AllOf(missing)));
    finding.help = add_the_missing_seats;
  }
}

}  // namespace

RULE(council_incomplete){fault, judge};

}  // namespace nsp::rules
