// SPDX-License-Identifier: EUPL-1.2
#include "policy/actors.hpp"

#include <doctest/doctest.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;
using policy::PoliceLevel;

/// A register of actors, each in flow style without its `title`.
struct Register {
  explicit Register(const std::vector<std::string>& actors) : world(texts(actors)) { world.check(); }

  const policy::Chain& chain() const { return *world.loaded->chain; }
  model::EntityId find(std::string_view id) const { return world.loaded->library.find(id).at(0); }
  PoliceLevel level(std::string_view id) const { return policy::police_level(chain(), find(id)); }

  static std::map<std::string, std::string> texts(const std::vector<std::string>& actors) {
    std::string text = "kind: actors\nid: actors\ntitle: Actors\nactors:\n";
    for (const std::string& actor : actors) text += "  - {title: Somebody, " + actor + "}\n";
    return {{"actors.yaml", text}};
  }

  test::World world;
};

}  // namespace

TEST_CASE("the level of a police service is its own, or that of what it is part of") {
  const Register actors({"id: whole, type: police", "id: federal, type: police, level: federal, part_of: whole",
                         "id: team, type: police, part_of: federal", "id: district, type: police, level: district",
                         "id: local, type: police, level: local, part_of: whole",
                         "id: merged, type: police, level: district, part_of: local",
                         "id: lost, type: police, part_of: nobody", "id: mayor, type: administrative, level: local",
                         "id: odd, type: polise, level: local"});
  CHECK(actors.level("whole") == PoliceLevel::whole);
  CHECK(actors.level("federal") == PoliceLevel::federal);
  CHECK(actors.level("team") == PoliceLevel::federal);
  CHECK(actors.level("district") == PoliceLevel::federal);
  CHECK(actors.level("local") == PoliceLevel::local);
  CHECK(actors.level("merged") == PoliceLevel::local);
  CHECK(actors.level("lost") == PoliceLevel::unknown);
  CHECK(actors.level("mayor") == PoliceLevel::outside);
  CHECK(actors.level("odd") == PoliceLevel::unknown);
}

TEST_CASE("actors that are part of each other end the walk") {
  const Register actors({"id: one, type: police, part_of: two", "id: two, type: police, part_of: one"});
  CHECK(policy::may_be_local(actors.level("one")));
  CHECK(policy::is_within(actors.chain(), actors.find("one"), actors.find("two")));
}

TEST_CASE("the Standing Committee is known by its abbreviation, in whatever language") {
  const Register actors({"id: one, type: police, level: local, abbreviation: {fr: CPPL}",
                         "id: two, type: police, level: local, abbreviation: CPPL-VCLP",
                         "id: three, type: police, level: local, abbreviation: XVCLP",
                         "id: four, type: partner, level: local, abbreviation: VCLP",
                         "id: five, type: police, level: federal, abbreviation: VCLP"});
  const auto is = [&](std::string_view id) { return policy::is_standing_committee(actors.chain(), actors.find(id)); };
  CHECK(is("one"));
  CHECK(is("two"));
  CHECK_FALSE(is("three"));
  CHECK_FALSE(is("four"));
  CHECK_FALSE(is("five"));
}

TEST_CASE("actors act at the level of what they are part of") {
  const Register actors({"id: region, type: administrative, level: federated",
                         "id: minister, type: administrative, level: regional, part_of: region"});
  CHECK(policy::acts_at(actors.chain(), actors.find("minister"), "federated"));
  CHECK(policy::acts_at(actors.chain(), actors.find("minister"), "regional"));
  CHECK_FALSE(policy::acts_at(actors.chain(), actors.find("region"), "regional"));
}
