// SPDX-License-Identifier: EUPL-1.2
#include "policy/coverage.hpp"

#include <doctest/doctest.h>

#include "../check/world.hpp"
#include "check/explanations.hpp"

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
    explanations = check::explanations_of(*world.loaded);
    all = policy::cover(*world.loaded->chain, explanations, scope.empty() ? model::none : library.find(scope).at(0));
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

  /// How the plan stands, and what each column says, also where nobody speaks.
  std::string standings(const policy::Matrix& matrix, std::size_t at) const {
    const policy::Row& row = matrix.rows.at(at);
    std::string text = std::string(id(row.question)) + " " + std::string(to_string(row.standing)) + ":";
    for (const policy::Cell& cell : row.cells) text += " " + std::string(to_string(cell.standing));
    return text;
  }

  World world;
  policy::Explanations explanations;
  std::vector<policy::Coverage> all;
};

policy::Counts counts(std::size_t answered, std::size_t explained, std::size_t silent, std::size_t not_known = 0) {
  return {answered, explained, silent, not_known};
}

}  // namespace

TEST_CASE("a row stands as the plan answers it, and zones are counted beside") {
  const Covered covered(chain_of_plans());
  REQUIRE(covered.all.size() == 1);
  const policy::Matrix& clusters = covered.matrix(Subject::clusters);
  REQUIRE(clusters.rows.size() == 2);
  CHECK(covered.describe(clusters, 0) ==
        "fraud silent; contribution silent: answer=silent; programme answered: money=answered; "
        "zonal-plan in_part: north=explained south=silent");
  CHECK(covered.describe(clusters, 1) ==
        "theft answered; contribution answered: to-theft=answered; programme answered: money=answered; "
        "zonal-plan in_part: north=answered/p1/p2 south=silent");
  CHECK(clusters.totals == policy::Totals{counts(1, 0, 1), counts(1, 1, 2), 0});
  CHECK(clusters.rows[1].open == 1);
  CHECK(clusters.totals.all().percent() == 50.0);
}

TEST_CASE("an expectation is silent under the contribution that should answer it") {
  const Covered covered(chain_of_plans());
  const policy::Matrix& expectations = covered.matrix(Subject::expectations);
  REQUIRE(expectations.rows.size() == 3);
  CHECK(covered.describe(expectations, 0) == "e3 silent; contribution silent: answer=silent");
  CHECK(covered.describe(expectations, 1) == "e1 answered; contribution answered: to-theft=answered");
  CHECK(covered.describe(expectations, 2) == "e2 silent; contribution silent: to-theft=silent");
}

TEST_CASE("a theme is one question, wherever in the plan it is answered") {
  auto texts = chain_of_plans();
  texts["t2.yaml"] = "kind: theme\nid: nets\ntitle: Nets\npart_of: frame\nnumber: 2\n";
  texts["z1.yaml"] = zone("north", "responds_to: [answer]\npriorities:\n  - {id: p1, title: P, themes: [nets]}\n");
  const Covered covered(texts);
  const policy::Matrix& themes = covered.matrix(Subject::themes);
  REQUIRE(themes.rows.size() == 2);
  CHECK(covered.describe(themes, 0) == "data answered; contribution answered: to-theft=answered");
  // What a zone takes up is no answer of the plan.
  CHECK(covered.describe(themes, 1) ==
        "nets silent; theme silent: answer=silent; zonal-plan answered: north=answered/p1");
  CHECK(themes.totals == policy::Totals{counts(1, 0, 1), {}, 0});
}

TEST_CASE("what the plan states itself is answered by standing there, and is no question") {
  auto texts = chain_of_plans();
  texts["own.yaml"] = "kind: theme\nid: own\ntitle: Own\npart_of: answer\nnumber: 1\n";
  const Covered covered(texts);
  const policy::Matrix& themes = covered.matrix(Subject::themes);
  REQUIRE(themes.rows.size() == 2);
  CHECK(covered.describe(themes, 1) == "own answered; theme answered: own=answered");
  CHECK(!themes.rows[1].asked);
  CHECK(themes.totals == policy::Totals{counts(1, 0, 0), {}, 0});
}

TEST_CASE("two contributions to one cluster answer it once") {
  auto texts = chain_of_plans();
  texts["k2.yaml"] = contribution("again", "theft");
  const Covered covered(texts);
  CHECK(covered.matrix(Subject::clusters).totals.of_plan == counts(1, 0, 1));
}

TEST_CASE("who was not asked is not silent") {
  auto texts = chain_of_plans();
  SUBCASE("no zone is here") {
    texts.erase("z1.yaml");
    texts.erase("z2.yaml");
    const Covered covered(texts);
    CHECK(covered.standings(covered.matrix(Subject::clusters), 1) ==
          "theft answered: answered answered not_asked none_here none_here");
  }
  SUBCASE("a zone that responds to another plan is not asked") {
    texts["n2.yaml"] = national_plan("second", "frame");
    texts["z2.yaml"] = zone("south", "responds_to: [second]\n");
    texts["z1.yaml"] = zone("north", "responds_to: [second]\n");
    const Covered covered(texts);
    CHECK(covered.matrix(Subject::clusters).totals.of_zones == counts(0, 0, 0));
    CHECK(covered.standings(covered.matrix(Subject::clusters), 1) ==
          "theft answered: answered answered not_asked none_here none_here");
  }
  SUBCASE("a zone of other days is not asked") {
    std::string south = zone("south", "responds_to: [answer]\n");
    south.replace(south.find("2016-01-01, to: 2019-12-31"), 26, "2020-01-01, to: 2025-12-31");
    texts["z2.yaml"] = south;
    const Covered covered(texts);
    CHECK(covered.matrix(Subject::clusters).totals.of_zones == counts(1, 1, 0));
    const Covered own(texts, "south");
    CHECK(own.standings(own.matrix(Subject::clusters), 0) == "fraud not_asked: not_asked");
    CHECK(own.all[0].totals.all().asked() == 0);
  }
}

TEST_CASE("what a fault hides is not known, and not silent") {
  auto texts = chain_of_plans();
  SUBCASE("of a zone") {
    texts["z2.yaml"] = zone("south", "responds_to: [answer]\nunheard: of\n");
    const Covered covered(texts);
    CHECK(covered.describe(covered.matrix(Subject::clusters), 1) ==
          "theft answered; contribution answered: to-theft=answered; programme answered: money=answered; "
          "zonal-plan in_part: north=answered/p1/p2 south=not_known");
    CHECK(covered.matrix(Subject::clusters).totals.of_zones == counts(1, 1, 0, 2));
  }
  SUBCASE("of a name in a zone that leads nowhere") {
    texts["z2.yaml"] = zone("south", "responds_to: [answer]\npriorities:\n  - {id: p1, title: P, clusters: [thfet]}\n");
    const Covered covered(texts);
    CHECK(covered.matrix(Subject::clusters).totals.of_zones == counts(1, 1, 0, 2));
  }
  SUBCASE("of a contribution") {
    texts["k2.yaml"] = contribution("to-fraud", "frud");
    const Covered covered(texts);
    CHECK(covered.matrix(Subject::clusters).totals.of_plan == counts(1, 0, 0, 1));
    CHECK(covered.matrix(Subject::expectations).totals.of_plan == counts(1, 0, 0, 2));
  }
}

TEST_CASE("an allowance of the rule that finds a silence explains it") {
  auto texts = chain_of_plans();
  texts["c2.yaml"] =
      cluster("fraud", 1, "frame", "expectations:\n  - {id: e3, by: mayor, of: [police], text: Three}\n");
  texts["c2.yaml"].insert(0, "# nsp: allow P001 because the nation decides in May,\n# and not before\n");
  texts["c1.yaml"] = cluster("theft", 2, "frame",
                             "expectations:\n  - {id: e1, by: mayor, of: [police], text: One}\n"
                             "  # nsp: allow unanswered-expectation because it is new\n"
                             "  - {id: e2, by: mayor, of: [police], text: Two}\n");
  texts["z2.yaml"] =
      "kind: zonal-plan\n# nsp: allow P058 because the plan is half-way\nid: south\ntitle: Zone\n"
      "zone: {number: 5341, name: Zone}\nperiod: {from: 2016-01-01, to: 2019-12-31}\n"
      "responds_to: [answer]\n";
  const Covered covered(texts);
  const policy::Matrix& clusters = covered.matrix(Subject::clusters);
  CHECK(clusters.totals == policy::Totals{counts(1, 1, 0), counts(1, 3, 0), 0});
  REQUIRE(clusters.rows[0].cells[0].voices.size() == 1);
  REQUIRE(clusters.rows[0].cells[0].voices[0].allowance != nullptr);
  CHECK(*clusters.rows[0].cells[0].voices[0].allowance == "the nation decides in May, and not before");
  CHECK(*clusters.rows[0].cells.back().voices[1].allowance == "the plan is half-way");
  const policy::Matrix& expectations = covered.matrix(Subject::expectations);
  CHECK(expectations.totals.of_plan == counts(1, 2, 0));
  CHECK(*expectations.rows[0].cells[0].voices[0].allowance == "the nation decides in May, and not before");
  CHECK(*expectations.rows[2].cells[0].voices[0].allowance == "it is new");
  CHECK(policy::tenths_covered(covered.all[0].totals.all()) == 1000);
}

TEST_CASE("phenomena are answered by name, or with the whole of their cluster") {
  auto texts = chain_of_plans();
  const std::string two = "phenomena:\n  - {id: a, title: A}\n  - {id: b, title: B}\n";
  texts["c1.yaml"] = cluster("theft", 2, "frame", two);
  texts["c2.yaml"] = cluster("fraud", 1, "frame", "phenomena:\n  - {id: c, title: C}\n");
  texts["k.yaml"] = contribution("to-theft", "theft", "phenomena: [a]\n");
  texts["k2.yaml"] = contribution("to-fraud", "fraud");
  texts["z1.yaml"] =
      zone("north", "responds_to: [answer]\npriorities:\n  - {id: p1, title: P, local: true, phenomena: [b]}\n");
  SUBCASE("in part") {
    const Covered covered(texts);
    const policy::Matrix& phenomena = covered.matrix(Subject::phenomena);
    REQUIRE(phenomena.rows.size() == 3);
    CHECK(covered.describe(phenomena, 0) == "c answered; contribution answered: to-fraud=answered");
    CHECK(phenomena.rows[0].cells[0].voices[0].whole);
    CHECK(covered.describe(phenomena, 1) == "a answered; contribution answered: to-theft=answered");
    CHECK(covered.describe(phenomena, 2) ==
          "b silent; contribution silent: to-theft=silent; zonal-plan answered: north=answered/p1");
    CHECK(phenomena.totals == policy::Totals{counts(2, 0, 1), {}, 0});
    // Who names a phenomenon takes its cluster up.
    CHECK(covered.matrix(Subject::clusters).rows[1].cells.back().voices[0].standing == Standing::answered);
  }
  SUBCASE("another contribution takes up the rest") {
    texts["k3.yaml"] = contribution("again", "theft");
    CHECK(Covered(texts).matrix(Subject::phenomena).totals.of_plan == counts(3, 0, 0));
  }
  SUBCASE("a name that leads nowhere hides the answer") {
    texts["k.yaml"] = contribution("to-theft", "theft", "phenomena: [a, bb]\n");
    CHECK(Covered(texts).matrix(Subject::phenomena).totals.of_plan == counts(2, 0, 0, 1));
  }
}

TEST_CASE("what is nearly complete is not complete") {
  CHECK(policy::tenths_covered(counts(1999, 0, 1)) == 999);
  CHECK(policy::tenths_covered(counts(999'999, 0, 0, 1)) == 999);
  CHECK(policy::tenths_covered(counts(1, 1, 0)) == 1000);
  CHECK(policy::tenths_covered(counts(0, 0, 0)) == std::nullopt);
  CHECK(counts(999'999, 0, 1).percent() < 100.0);
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

TEST_CASE("a framework to which no plan responds asks nobody who is here") {
  auto texts = chain_of_plans();
  texts.erase("n.yaml");
  texts.erase("k.yaml");
  texts.erase("p.yaml");
  texts["z1.yaml"] = zone("north", "responds_to: [frame]\npriorities:\n  - {id: p1, title: P, clusters: [theft]}\n");
  texts.erase("z2.yaml");
  const Covered covered(texts);
  REQUIRE(covered.all.size() == 1);
  CHECK(covered.all[0].plan == model::none);
  const policy::Matrix& clusters = covered.matrix(Subject::clusters);
  CHECK(covered.standings(clusters, 0) == "fraud none_here: none_here none_here none_here none_here silent");
  CHECK(clusters.totals == policy::Totals{{}, counts(1, 0, 1), 0});
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
  CHECK(north.matrix(Subject::clusters).totals == policy::Totals{{}, counts(1, 1, 0), 0});
  CHECK(north.matrix(Subject::clusters).rows[1].standing == Standing::answered);
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
        "regional-plan answered: r1=answered/p9; zonal-plan in_part: north=explained south=silent");
}

TEST_CASE("questions are counted before anything is worked out, and the product of plans and clusters is refused") {
  std::map<std::string, std::string> texts = chain_of_plans();
  const Covered few(texts);
  std::size_t rows = 0;
  for (const policy::Coverage& coverage : few.all)
    for (const policy::Matrix& matrix : coverage.matrices) rows += matrix.rows.size();
  CHECK(policy::count_questions(*few.world.loaded->chain) == rows);
  CHECK_FALSE(policy::are_too_many(*few.world.loaded->chain, rows));
  for (int i = 0; i < 230; ++i) {
    const std::string number = std::to_string(i);
    texts["c-" + number + ".yaml"] = cluster("c-" + number, i + 3, "frame");
    texts["n-" + number + ".yaml"] = national_plan("n-" + number, "frame");
  }
  World world(texts);
  world.check();
  const policy::Chain& chain = *world.loaded->chain;
  // Each of 231 plans is asked about 232 clusters, three expectations and a theme.
  CHECK(policy::count_questions(chain) == 231 * 236);
  CHECK(policy::are_too_many(chain, policy::count_questions(chain)));
  CHECK_FALSE(policy::are_too_many(chain, policy::count_questions(chain, world.loaded->library.find("n-1").at(0))));
}

TEST_CASE("silences beyond what is listed are counted all the same") {
  std::map<std::string, std::string> texts = chain_of_plans();
  constexpr std::size_t clusters = 400;
  constexpr std::size_t zones = 300;
  for (std::size_t i = 0; i < clusters; ++i) {
    const std::string id = "c-" + std::to_string(i);
    texts[id + ".yaml"] = cluster(id, static_cast<int>(i) + 3, "frame");
  }
  for (std::size_t i = 0; i < zones; ++i) {
    const std::string id = "z-" + std::to_string(i);
    // The last one takes up the last cluster, whose row is beyond what is listed.
    std::string text = zone(id, "responds_to: [answer]\n");
    text.replace(text.find("5340"), 4, std::to_string(6000 + i));
    text.replace(text.find("title: Zone"), 11, "title: Zone " + std::to_string(i));
    if (i + 1 == zones) text += "priorities:\n  - {id: p, title: P, clusters: [c-399]}\n";
    texts[id + ".yaml"] = text;
  }
  const Covered covered(texts);
  const policy::Matrix& matrix = covered.matrix(Subject::clusters);
  const policy::Cell& last = matrix.rows.back().cells.back();
  CHECK(covered.id(matrix.rows.back().question) == "c-399");
  CHECK(last.counts == policy::Counts{1, 0, zones + 1, 0});
  CHECK(last.voices.size() == 1);
  CHECK(matrix.left_out > 0);
  const policy::Counts& all = matrix.totals.of_zones;
  CHECK(all.asked() == (clusters + 2) * (zones + 2));
  CHECK(all.answered == 2);
  CHECK(all.explained == 1);
}
