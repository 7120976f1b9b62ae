// SPDX-License-Identifier: EUPL-1.2
#include "policy/coverage.hpp"

#include <doctest/doctest.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;
using policy::Standing;
using policy::Subject;
using test::cluster;
using test::framework;
using test::national_plan;
using test::World;

std::string contribution(const std::string& id, const std::string& cluster_id, const std::string& rest = "") {
  return "kind: contribution\nid: " + id + "\ntitle: Contribution\npart_of: answer\ncluster: " + cluster_id + "\n" +
         rest;
}

std::string zone(const std::string& id, const std::string& rest) {
  return "kind: zonal-plan\nid: " + id +
         "\ntitle: Zone\nzone: {number: 5340, name: Zone}\nperiod: {from: 2016-01-01, to: 2019-12-31}\n" + rest;
}

/// A framework with two clusters and three expectations, a plan that answers some, and two zones.
std::map<std::string, std::string> chain_of_plans() {
  return {
      {"f.yaml", framework("frame", "2016-01-01", "2019-12-31")},
      {"c1.yaml", cluster("theft", 2, "frame",
                          "expectations:\n  - {id: e1, by: mayor, of: [police], text: One}\n"
                          "  - {id: e2, by: mayor, of: [police], text: Two}\n")},
      {"c2.yaml", cluster("fraud", 1, "frame", "expectations:\n  - {id: e3, by: mayor, of: [police], text: Three}\n")},
      {"t.yaml", "kind: theme\nid: data\ntitle: Data\npart_of: frame\nnumber: 1\n"},
      {"a.yaml",
       "kind: actors\nid: actors\ntitle: Actors\nactors:\n  - {id: mayor, title: Mayor, type: administrative}\n"
       "  - {id: police, title: Police, type: police}\n"},
      {"n.yaml", national_plan("answer", "frame")},
      {"k.yaml", contribution("to-theft", "theft", "answers: [e1]\nthemes: [data]\n")},
      {"p.yaml", "kind: programme\nid: money\ntitle: Money\npart_of: answer\nlead: police\nclusters: [theft, fraud]\n"},
      {"z1.yaml", zone("north",
                       "responds_to: [answer]\npriorities:\n  - {id: p1, title: P, clusters: [theft]}\n"
                       "  - {id: p2, title: Q, clusters: [theft]}\n  - {id: p3, title: R, local: true}\n"
                       "not_retained:\n  - {cluster: fraud, reason: The nation does it.}\n")},
      {"z2.yaml", zone("south", "responds_to: [answer]\n")},
  };
}

struct Covered {
  explicit Covered(std::map<std::string, std::string> texts, const std::string& scope = {}) : world(std::move(texts)) {
    world.check();
    const model::Library& library = world.loaded->library;
    all = policy::cover(*world.loaded->chain, scope.empty() ? model::none : library.find(scope).at(0));
  }
  const policy::Matrix& matrix(Subject subject, std::size_t coverage = 0) const {
    for (const policy::Matrix& each : all.at(coverage).matrices)
      if (each.subject == subject) return each;
    throw std::out_of_range("no such matrix");
  }
  std::string_view id(model::EntityId id) const { return world.loaded->library.entity(id).id; }

  /// `question: kind=standing(voices)`, without the columns that nobody speaks in.
  std::string describe(const policy::Matrix& matrix, std::size_t at) const {
    const policy::Row& row = matrix.rows.at(at);
    std::string text = std::string(id(row.question)) + " " + std::string(to_string(row.standing));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].voices.empty()) continue;
      text += "; " + std::string(matrix.columns[i].kind) + " " + std::string(to_string(row.cells[i].standing)) + ":";
      for (const policy::Voice& voice : row.cells[i].voices) {
        text += " " + std::string(id(voice.by)) + "=" + std::string(to_string(voice.standing));
        for (model::EntityId priority : voice.through) text += "/" + std::string(id(priority));
      }
    }
    return text;
  }

  World world;
  std::vector<policy::Coverage> all;
};

}  // namespace

TEST_CASE("each cell is answered, explained or silent") {
  const Covered covered(chain_of_plans());
  REQUIRE(covered.all.size() == 1);
  const policy::Matrix& clusters = covered.matrix(Subject::clusters);
  REQUIRE(clusters.rows.size() == 2);
  CHECK(covered.describe(clusters, 0) ==
        "fraud silent; contribution silent: answer=silent; programme answered: money=answered; "
        "zonal-plan silent: north=explained south=silent");
  CHECK(covered.describe(clusters, 1) ==
        "theft silent; contribution answered: to-theft=answered; programme answered: money=answered; "
        "zonal-plan silent: north=answered/p1/p2 south=silent");
  CHECK(clusters.totals == policy::Totals{6, 2, 1, 3, 0});
  CHECK(clusters.totals.percent() == 50.0);
}

TEST_CASE("an expectation is silent under the contribution that should answer it") {
  const Covered covered(chain_of_plans());
  const policy::Matrix& expectations = covered.matrix(Subject::expectations);
  REQUIRE(expectations.rows.size() == 3);
  CHECK(covered.describe(expectations, 0) == "e3 silent; contribution silent: answer=silent");
  CHECK(covered.describe(expectations, 1) == "e1 answered; contribution answered: to-theft=answered");
  CHECK(covered.describe(expectations, 2) == "e2 silent; contribution silent: to-theft=silent");
}

TEST_CASE("a theme is one question, wherever it is answered") {
  const Covered covered(chain_of_plans());
  const policy::Matrix& themes = covered.matrix(Subject::themes);
  REQUIRE(themes.rows.size() == 1);
  CHECK(covered.describe(themes, 0) == "data answered; contribution answered: to-theft=answered");
  CHECK(themes.totals == policy::Totals{1, 1, 0, 0, 0});
}

TEST_CASE("two contributions to one cluster answer it once") {
  auto texts = chain_of_plans();
  texts["k2.yaml"] = contribution("again", "theft");
  const Covered covered(texts);
  CHECK(covered.matrix(Subject::clusters).totals == policy::Totals{6, 2, 1, 3, 0});
}

TEST_CASE("answers to what is not there, or is another plan's, are orphans") {
  auto texts = chain_of_plans();
  texts["old.yaml"] = framework("old", "2010-01-01", "2015-12-31");
  texts["old-c.yaml"] = cluster("cheques", 1, "old");
  texts["k2.yaml"] = contribution("lost", "nowhere", "answers: [nothing]\n");
  texts["p2.yaml"] = "kind: programme\nid: late\ntitle: Late\npart_of: answer\nlead: police\nclusters: [old/cheques]\n";
  texts["p3.yaml"] = "kind: programme\nid: aimless\ntitle: Aimless\npart_of: answer\nlead: police\n";
  const Covered covered(texts, "answer");
  const policy::Matrix& clusters = covered.matrix(Subject::clusters);
  REQUIRE(clusters.orphans.size() == 3);
  CHECK(clusters.orphans[0].written == "nowhere");
  CHECK(clusters.orphans[0].to == model::none);
  CHECK(clusters.orphans[1].written == "old/cheques");
  CHECK(covered.id(clusters.orphans[1].to) == "cheques");
  CHECK(covered.id(clusters.orphans[2].by) == "aimless");
  CHECK(clusters.orphans[2].written.empty());
  CHECK(covered.matrix(Subject::expectations).orphans.size() == 1);
  CHECK(covered.all[0].totals.orphaned == 4);
}

TEST_CASE("a zone that answers two chains is an orphan in neither") {
  auto texts = chain_of_plans();
  texts["f2.yaml"] = framework("next", "2020-01-01", "2023-12-31");
  texts["c3.yaml"] = cluster("cheques", 1, "next");
  texts["n2.yaml"] = national_plan("second", "next");
  texts["z1.yaml"] = zone("north",
                          "responds_to: [answer, second]\npriorities:\n  - {id: p1, title: P, clusters: [theft]}\n"
                          "  - {id: p2, title: Q, clusters: [cheques]}\n");
  const Covered covered(texts);
  REQUIRE(covered.all.size() == 2);
  CHECK(covered.all[0].totals.orphaned == 0);
  CHECK(covered.all[1].totals.orphaned == 0);
  CHECK(covered.describe(covered.matrix(Subject::clusters, 1), 0) ==
        "cheques silent; contribution silent: second=silent; zonal-plan answered: north=answered/p2");
}

TEST_CASE("a framework to which no plan responds is silent all over") {
  auto texts = chain_of_plans();
  texts.erase("n.yaml");
  const Covered covered(texts);
  REQUIRE(covered.all.size() == 1);
  CHECK(covered.all[0].plan == model::none);
  CHECK(covered.describe(covered.matrix(Subject::clusters), 0) == "fraud silent; contribution silent: frame=silent");
}

TEST_CASE("the view is narrowed to a plan, a framework or a zone") {
  auto texts = chain_of_plans();
  texts["f2.yaml"] = framework("next", "2020-01-01", "2023-12-31");
  CHECK(Covered(texts).all.size() == 2);
  CHECK(Covered(texts, "answer").all.size() == 1);
  CHECK(Covered(texts, "frame").all.size() == 1);
  const Covered next(texts, "next");
  REQUIRE(next.all.size() == 1);
  CHECK(next.all[0].plan == model::none);
  const Covered north(texts, "north");
  REQUIRE(north.all.size() == 1);
  CHECK(north.id(north.all[0].only) == "north");
  CHECK(north.all[0].matrices.size() == 2);
  CHECK(north.matrix(Subject::clusters).columns.size() == 1);
  CHECK(north.matrix(Subject::clusters).totals == policy::Totals{2, 1, 1, 0, 0});
}

TEST_CASE("zones answer through their region, and plans that respond to each other end") {
  auto texts = chain_of_plans();
  const std::string region =
      "kind: regional-plan\ntitle: Region\nregion: R\nperiod: {from: 2016-01-01, to: 2019-12-31}\n";
  texts["r1.yaml"] =
      region + "id: r1\nresponds_to: [answer, r2]\npriorities:\n  - {id: p9, title: P, clusters: [fraud]}\n";
  texts["r2.yaml"] = region + "id: r2\nresponds_to: [r1]\n";
  texts["z2.yaml"] = zone("south", "responds_to: [r2]\n");
  const Covered covered(texts);
  CHECK(covered.describe(covered.matrix(Subject::clusters), 0) ==
        "fraud silent; contribution silent: answer=silent; programme answered: money=answered; "
        "regional-plan answered: r1=answered/p9; zonal-plan silent: north=explained south=silent");
}
