// SPDX-License-Identifier: EUPL-1.2
#include "policy/tracing.hpp"

#include <doctest/doctest.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;
using policy::Way;
using test::World;

std::map<std::string, std::string> chain_of_plans() {
  return {
      {"f.yaml", test::framework("frame", "2016-01-01", "2019-12-31")},
      {"c.yaml",
       test::cluster("theft", 1, "frame", "expectations:\n  - {id: map, by: police, of: [police], text: A map}\n")},
      {"n.yaml", test::national_plan("answer", "frame")},
      {"k.yaml",
       "kind: contribution\nid: to-theft\ntitle: To theft\npart_of: answer\ncluster: theft\nanswers: [map]\n"
       "objectives:\n  - {id: fewer, title: Fewer, level: strategic}\n"},
      {"a.yaml",
       "kind: action-plan\nid: year\ntitle: Year\npart_of: answer\nyear: 2016\ncarries_out: fewer\nactions:\n"
       "  - {id: draw, title: Draw, owner: police, status: running}\n"},
      {"z.yaml",
       "kind: zonal-plan\nid: north\ntitle: North\nzone: {number: 5340, name: North}\n"
       "period: {from: 2016-01-01, to: 2019-12-31}\nresponds_to: answer\n"
       "not_retained:\n  - {cluster: theft, reason: No.}\n"},
      {"p.yaml", "kind: actors\nid: actors\ntitle: Actors\nactors:\n  - {id: police, title: Police, type: police}\n"}};
}

/// `depth id` of each step in the order of a tree; `*` where it is repeated, `+` where it is cut.
std::string trace(const World& world, const std::string& id, Way way, std::size_t depth = policy::deepest) {
  const model::Library& library = world.loaded->library;
  const auto steps = policy::Tracer(*world.loaded->chain).trace(library.find(id).at(0), way, depth);
  std::string text;
  for (std::size_t at : policy::in_tree_order(steps)) {
    text += text.empty() ? "" : ", ";
    text += std::to_string(steps[at].depth) + " " + std::string(library.entity(steps[at].entity).id);
    text += std::string(steps[at].repeated ? "*" : "") + (steps[at].cut ? "+" : "");
  }
  return text;
}

}  // namespace

TEST_CASE("an action leads up to the framework, and the framework down to it") {
  World world(chain_of_plans());
  world.check();
  CHECK(trace(world, "draw", Way::up) ==
        "0 draw, 1 year, 2 fewer, 3 to-theft, 4 theft, 5 frame*, 4 map, 5 theft*, 4 answer*, 2 answer, 3 frame");
  CHECK(trace(world, "theft", Way::down) ==
        "0 theft, 1 to-theft, 2 fewer, 3 year, 4 draw, 1 north, 1 map, 2 to-theft*");
}

TEST_CASE("a zone that leaves a cluster out is told, and not followed") {
  World world(chain_of_plans());
  world.check();
  const auto steps = policy::Tracer(*world.loaded->chain).trace(world.loaded->library.find("north").at(0), Way::up);
  REQUIRE(steps.size() == 4);
  CHECK(upward(steps[2].relation) == "leaves out");
  CHECK(trace(world, "north", Way::up) == "0 north, 1 answer, 2 frame, 1 theft");
}

TEST_CASE("what lies beyond the depth is cut, and said to be") {
  World world(chain_of_plans());
  world.check();
  CHECK(trace(world, "draw", Way::up, 1) == "0 draw, 1 year+");
  CHECK(trace(world, "theft", Way::down, 1) == "0 theft, 1 to-theft+, 1 north, 1 map+");
}

TEST_CASE("circles end, and long chains as well") {
  auto texts = chain_of_plans();
  std::string objectives = "objectives:\n";
  for (int i = 0; i < 200; ++i)
    objectives += "  - {id: o" + std::to_string(i) + ", title: O, level: strategic, under: o" +
                  std::to_string((i + 1) % 200) + "}\n";
  texts["k.yaml"] = "kind: contribution\nid: to-theft\ntitle: To theft\npart_of: answer\ncluster: theft\n" + objectives;
  World world(std::move(texts));
  world.check();
  const auto steps = policy::Tracer(*world.loaded->chain).trace(world.loaded->library.find("o0").at(0), Way::up, 1000);
  CHECK(steps.size() < 500);
  for (const policy::Step& step : steps) CHECK(step.depth <= policy::deepest);
}
