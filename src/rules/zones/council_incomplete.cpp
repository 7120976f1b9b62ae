// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "policy/offices.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::council_incomplete {

using namespace policy;

extern const Rule rule;

namespace {

constexpr std::array wanted{Office::mayor, Office::public_prosecutor, Office::chief_of_police,
                            Office::coordinating_director};

/// The actors on seats with the role of a member.
std::vector<EntityId> members_of(const Chain& chain, EntityId plan, const syntax::Node& council) {
  const std::vector<const Reference*> named = chain.references(plan, "actor");
  auto next = named.begin();
  std::vector<EntityId> members;
  for (const syntax::Node& seat : council.items()) {
    const auto actor = seat.find("actor");
    if (!actor || word(seat, "role") != "member") continue;
    while (next != named.end() && (*next)->span < actor->span()) ++next;
    if (next != named.end() && (*next)->span == actor->span()) members.push_back((*next)->to);
  }
  return members;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Offices offices(chain);
  for (EntityId plan : chain.judged("zonal-plan")) {
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
    auto& finding = findings.add(rule.kind, place_of_key(entity, "council"),
                                 fmt::format("the council of `{}` lacks {}", entity.id, join_names(missing)));
    finding.help = "add the missing seats, with the role `member`";
  }
}

}  // namespace

const Rule rule{
    {"P066",
     "council-incomplete",
     diagnostics::Severity::warning,
     "a zonal security council without mayor, public prosecutor, chief of police or coordinating director",
     {"A zonal plan that names its council, but among its members no mayor, no public prosecutor, no chief of the "
      "local police or no administrative coordinating director. Experts are no members. Who holds an office is looked "
      "up in the registers of actors: the actor with the office's id (`mayor`, `public-prosecutor`, "
      "`chief-of-the-local-police`, `administrative-coordinating-director`), or somebody who is part of it, such as a "
      "delegate. The coordination and support directorate sits for its director. A plan that names no council at all "
      "is left alone.",
      "These four make up the zonal security council, as zones list it: mayors, public prosecutor, chief of corps and "
      "coordinating director or a delegate. It prepares the plan, coordinates administrative and judicial police "
      "work, and evaluates the plan.",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "council:\n"
      "  - {actor: mayor, role: member}\n"
      "  - {actor: public-prosecutor, role: member}\n"
      "  - {actor: chief-of-the-local-police, role: member}\n"
      "  - {actor: administrative-coordinating-director, role: expert}\n",
      "kind: zonal-plan\n"
      "id: valley\n"
      "title: Plan of Valley\n"
      "zone: {number: 9911, name: Valley}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: [example-plan-2026]\n"
      "council:\n"
      "  - {actor: mayor, role: member}\n"
      "  - {actor: public-prosecutor, role: member}\n"
      "  - {actor: chief-of-the-local-police, role: member}\n"
      "  - {actor: administrative-coordinating-director, role: member}\n",
      "Add the missing seats, with the role `member`; a delegate's actor says `part_of` whom. Where the seat is "
      "vacant, allow it with a reason."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::council_incomplete
