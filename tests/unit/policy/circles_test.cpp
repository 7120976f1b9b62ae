// SPDX-License-Identifier: EUPL-1.2
// What leads back to itself: one circle for each company, the shortest, in time that grows with the references.
#include "policy/circles.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;
using namespace nsp::policy;

/// Objectives of one zone, each with what it stands under (nothing for an empty name).
test::World zone_with(const std::vector<std::pair<std::string, std::string>>& objectives) {
  std::string zone =
      "kind: zonal-plan\nid: zone\ntitle: Zone\nzone: {number: 9911, name: Zone}\nresponds_to: nation\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\npriorities:\n  - id: calm\n    title: Calm\n    local: true\n"
      "    objectives:\n";
  for (const auto& [id, under] : objectives)
    zone += fmt::format("      - {{id: {}, title: T{}}}\n", id, under.empty() ? "" : ", under: " + under);
  return test::World(
      {{"nation.yaml", "kind: national-plan\nid: nation\ntitle: Plan\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
       {"zone.yaml", std::move(zone)}});
}

std::vector<std::string> described(const Chain& chain, const Circles& circles) {
  std::vector<std::string> all;
  for (const Circle& circle : circles.all) all.push_back(describe(chain, circle));
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("each company is shown by one circle, and what leads into it is no part of it") {
  test::World world = zone_with({{"x", "b"}, {"a", "b"}, {"b", "a"}, {"c", "d"}, {"d", "e"}, {"e", "c"}, {"top", ""}});
  world.check();
  REQUIRE(world.places().empty());
  const Chain& chain = *world.loaded->chain;
  const Circles circles = circles_of(chain, "objective", "under");
  CHECK(described(chain, circles) == Texts{"`a` -> `b` -> `a`", "`c` -> `d` -> `e` -> `c`"});
  const auto objectives = chain.of_kind("objective");
  CHECK_FALSE(circles.is_shared(objectives[0], objectives[1]));
  CHECK(circles.is_shared(objectives[1], objectives[2]));
  CHECK_FALSE(circles.is_shared(objectives[2], objectives[3]));
  CHECK_FALSE(circles.is_shared(objectives[6], objectives[6]));
}

TEST_CASE("a tree has no circle") {
  test::World world = zone_with({{"top", ""}, {"left", "top"}, {"right", "top"}, {"leaf", "left"}});
  world.check();
  const Circles circles = circles_of(*world.loaded->chain, "objective", "under");
  CHECK(circles.all.empty());
  CHECK(circles.edges.size() == 3);
}

TEST_CASE("of many ways round the shortest is shown") {
  std::string actions;
  const auto add = [&actions](std::string_view id, std::string_view waits_for) {
    actions +=
        fmt::format("  - {{id: {}, title: T, owner: corps, status: planned, depends_on: [{}]}}\n", id, waits_for);
  };
  add("a", "b");
  add("b", "c");
  add("c", "a, d");
  add("d", "a, b");
  test::World world(
      {{"nation.yaml", "kind: national-plan\nid: nation\ntitle: Plan\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
       {"corps.yaml",
        "kind: actors\nid: police\ntitle: Police\nactors:\n  - {id: corps, title: Corps, type: police}\n"},
       {"programme.yaml", "kind: programme\nid: work\ntitle: Work\npart_of: nation\nlead: corps\n"},
       {"year.yaml",
        "kind: action-plan\nid: year\ntitle: Year\npart_of: nation\ncarries_out: work\nyear: 2026\nactions:\n" +
            actions}});
  world.check();
  REQUIRE(world.places().empty());
  const Chain& chain = *world.loaded->chain;
  CHECK(described(chain, circles_of(chain, "action", "depends_on")) == Texts{"`a` -> `b` -> `c` -> `a`"});
}

TEST_CASE("a long circle is walked without recursion, and cut where it is described") {
  constexpr int length = 8000;
  std::vector<std::pair<std::string, std::string>> objectives;
  for (int i = 0; i < length; ++i) objectives.emplace_back(fmt::format("o{}", i), fmt::format("o{}", (i + 1) % length));
  test::World world = zone_with(objectives);
  world.check();
  const Chain& chain = *world.loaded->chain;
  const Circles circles = circles_of(chain, "objective", "under");
  REQUIRE(circles.all.size() == 1);
  CHECK(circles.all[0].size() == length);
  CHECK(describe(chain, circles.all[0]) ==
        "`o0` -> `o1` -> `o2` -> `o3` -> `o4` -> `o5` -> `o6` -> `o7` -> ... -> `o0`");
}
