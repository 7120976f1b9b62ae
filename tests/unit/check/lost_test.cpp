// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "world.hpp"

using nsp::test::World;

namespace {

using Places = std::vector<std::string>;

/// A workspace in which all is named that a file can hold which is lost.
struct Village : World {
  Village()
      : World({{"nsp.yaml", "plans: [plans]\n"},
               {"plans/frame.yaml", nsp::test::framework("frame", "2026-01-01", "2029-12-31")},
               {"plans/registry/actors.yaml",
                "kind: actors\nid: actors\ntitle: A\nactors:\n  - {id: police, title: P, type: police}\n"
                "  - {id: minister, title: M, type: administrative}\n"},
               {"plans/clusters/01-drugs.yaml",
                nsp::test::cluster("drugs", 1, "frame",
                                   "expectations:\n  - {id: e1, by: minister, of: [police], text: Do.}\n")},
               {"plans/clusters/02-fraud.yaml", nsp::test::cluster("fraud", 2, "frame")},
               {"plans/clusters/03-road.yaml", nsp::test::cluster("road-safety", 3, "frame")},
               {"plans/national.yaml", nsp::test::national_plan("nvp", "frame")},
               {"plans/answers/one.yaml", answer("one", "drugs")},
               {"plans/answers/two.yaml", answer("two", "fraud")},
               {"plans/answers/three.yaml", answer("three", "road-safety")}}) {}

  static std::string answer(const std::string& id, const std::string& cluster) {
    return "kind: contribution\nid: " + id + "\ntitle: A\npart_of: nvp\ncluster: " + cluster + "\npartners: [police]\n";
  }

  Places find_without(const std::string& name, const std::string& text) {
    memory.files["/w/" + name] = text;
    check(nsp::test::select({"Y", "C", "R"}));
    return places();
  }
};

}  // namespace

TEST_CASE("nothing is missed of a file that is empty or foreign") {
  for (const char* text : {"", "# nothing yet\n", "{\\rtf1\\ansi plan}", "<html><body>Not found</body></html>\n"}) {
    for (const char* name : {"plans/registry/actors.yaml", "plans/clusters/01-drugs.yaml",
                             "plans/clusters/03-road.yaml", "plans/frame.yaml", "plans/national.yaml"}) {
      const Places found = Village().find_without(name, text);
      REQUIRE_MESSAGE(found.size() == 1, name, " ", text);
      CHECK_MESSAGE(found[0].starts_with(name), found[0]);
    }
  }
}

TEST_CASE("nor of one whose name says nothing, where no other file holds the like") {
  Village village;
  village.memory.files.erase("/w/plans/registry/actors.yaml");
  CHECK(village.find_without("plans/people.yaml", "") == Places{"plans/people.yaml:1 Y040"});
}

TEST_CASE("a slip of the hand is told of all the same") {
  Village village;
  village.memory.files["/w/plans/answers/two.yaml"] = Village::answer("two", "frawd");
  CHECK(village.find_without("plans/clusters/03-road.yaml", "") ==
        Places{"plans/answers/two.yaml:5 R001", "plans/clusters/03-road.yaml:1 Y040"});
}

TEST_CASE("a plan of one zone that is lost hides nothing that is wrong with others") {
  Village village;
  village.memory.files["/w/plans/clusters/01-drugs.yaml"] = nsp::test::cluster(
      "drugs", 1, "frame", "expectations:\n  - {id: e1, by: the-fishermen, of: [the-farmers], text: Do.}\n");
  CHECK(village.find_without("plans/zones/5340/plan.yaml", "") == Places{"plans/clusters/01-drugs.yaml:7 R001",
                                                                         "plans/clusters/01-drugs.yaml:7 R001",
                                                                         "plans/zones/5340/plan.yaml:1 Y040"});
}

TEST_CASE("nothing is missed of a folder that cannot be looked into, and the world has failed") {
  Village village;
  village.memory.refused["/w/plans/registry"] = nsp::environment::Outcome::failed;
  village.check(nsp::test::select({"Y", "C", "R"}));
  CHECK(village.places() == Places{"plans/registry:1 C030"});
  CHECK(village.loaded->result.world_failed);
  village.check(nsp::test::only({"plans/answers/one.yaml"}));
  CHECK(village.places().empty());
  CHECK_FALSE(village.loaded->result.world_failed);
}
