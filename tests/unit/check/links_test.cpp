// SPDX-License-Identifier: EUPL-1.2
// References over a whole workspace: what they find, and what is said where they find nothing.
#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using namespace nsp;
using test::cluster;
using test::framework;
using test::national_plan;
using test::World;
using Places = std::vector<std::string>;

std::string contribution(const std::string& id, const std::string& cluster_id, const std::string& rest = "") {
  return "kind: contribution\nid: " + id + "\ntitle: Contribution\npart_of: nsp\ncluster: " + cluster_id +
         "\nkey_point: Something is done\n" + rest;
}

std::map<std::string, std::string> two_cycles() {
  return {
      {"a/framework.yaml", framework("isfd-a", "2012-01-01", "2015-12-31")},
      {"a/drugs.yaml", cluster("drugs", 1, "isfd-a", "phenomena:\n  - {id: cannabis, title: Cannabis}\n")},
      {"b/framework.yaml", framework("isfd-b", "2016-01-01", "2019-12-31")},
      {"b/drugs.yaml", cluster("drugs", 1, "isfd-b",
                               "phenomena:\n  - {id: cannabis, title: Cannabis}\n  - {id: cocaine, title: Cocaine}\n")},
      {"b/environment.yaml", cluster("environment", 2, "isfd-b", "phenomena:\n  - {id: waste, title: Waste}\n")},
      {"b/plan.yaml", national_plan("nsp", "isfd-b")},
      {"b/contribution.yaml", contribution("drugs", "drugs")}};
}

const model::Entity& target(const World& world, const std::string& from, const std::string& field) {
  const model::Library& library = world.loaded->library;
  for (model::EntityId id : library.find(from))
    for (const model::Reference& reference : library.outgoing(id))
      if (reference.field != nullptr && reference.field->name == field && reference.to != model::none)
        return library.entity(reference.to);
  FAIL(from << " has no link " << field);
  throw 0;
}

}  // namespace

TEST_CASE("a name means the nearest thing of a fitting kind") {
  World world(two_cycles());
  world.check();
  CHECK(world.places() == Places{});
  // The contribution is called like the cluster; the field takes clusters only.
  const model::Entity& found = target(world, "contribution:drugs", "cluster");
  CHECK(found.kind() == "cluster");
  CHECK(world.place(found.name) == "b/drugs.yaml:2");
  CHECK(world.loaded->library.qualified(world.loaded->library.find("isfd-a/drugs").at(0)) == "isfd-a/drugs");
  CHECK(world.loaded->library.find("cluster:drugs").size() == 2);
  CHECK(world.loaded->library.find("isfd-b/drugs").size() == 1);
}

TEST_CASE("a name that nothing has is an error with the near names of the right kind") {
  auto files = two_cycles();
  files["b/contribution.yaml"] = contribution("drugs", "enviroment");
  World world(files);
  world.check();
  REQUIRE(world.places() == Places{"b/contribution.yaml:5 R001"});
  const diagnostics::Diagnostic& finding = world.findings()[0];
  CHECK(finding.message == "no cluster is called `enviroment`");
  CHECK(finding.help == "did you mean `environment`?");
  CHECK(finding.primary.message == "not in isfd-b");
  REQUIRE(finding.fixes.size() == 1);
  CHECK(finding.fixes[0].edits[0].text == "environment");
}

TEST_CASE("something of another cycle is named with its plan") {
  auto files = two_cycles();
  files["a/fraud.yaml"] = cluster("fraud", 2, "isfd-a");
  files["b/contribution.yaml"] = contribution("drugs", "fraud");
  World world(files);
  world.check();
  REQUIRE(world.places() == Places{"b/contribution.yaml:5 R001"});
  CHECK(world.findings()[0].help == "did you mean `isfd-a/fraud`?");
  files["b/contribution.yaml"] = contribution("drugs", "isfd-a/fraud");
  World mended(files);
  mended.check();
  CHECK(mended.places() == Places{});
}

TEST_CASE("a name of another kind says what it names instead, and where") {
  auto files = two_cycles();
  files["b/contribution.yaml"] = contribution("drugs", "waste");
  World world(files);
  world.check();
  REQUIRE(world.places() == Places{"b/contribution.yaml:5 R002"});
  CHECK(world.findings()[0].message == "`waste` is a phenomenon, where a cluster is wanted");
  REQUIRE(world.findings()[0].labels.size() == 1);
  CHECK(world.place(world.findings()[0].labels[0].span) == "b/environment.yaml:7");
}

TEST_CASE("two things that are equally near are ambiguous") {
  auto files = two_cycles();
  files["b/environment.yaml"] = cluster("environment", 2, "isfd-b", "phenomena:\n  - {id: cannabis, title: Waste}\n");
  files["b/fraud.yaml"] = cluster("fraud", 3, "isfd-b", "continues: [cannabis]\n");
  World world(files);
  world.check();
  REQUIRE(world.places() == Places{"b/fraud.yaml:6 R003"});
  CHECK(world.findings()[0].labels.size() == 2);
  CHECK(world.findings()[0].help.english().find("environment/cannabis") != std::string::npos);
}

TEST_CASE("an id is taken within its file, and within its plan for documents of one kind") {
  auto files = two_cycles();
  files["b/again.yaml"] = cluster("drugs", 5, "isfd-b");
  files["b/environment.yaml"] =
      cluster("environment", 2, "isfd-b", "phenomena:\n  - {id: waste, title: Waste}\n  - {id: waste, title: Waste}\n");
  World world(files);
  world.check(test::select({"R004"}));
  REQUIRE(world.places() == Places{"b/drugs.yaml:2 R004", "b/environment.yaml:8 R004"});
  CHECK(world.place(world.findings()[1].labels.at(0).span) == "b/environment.yaml:7");
}

TEST_CASE("references that lead back are shown as the whole circle") {
  auto files = two_cycles();
  files["b/plan.yaml"] = national_plan("nsp", "isfd-b") + "follows: nsp-2\n";
  files["b/plan-2.yaml"] = national_plan("nsp-2", "isfd-b") + "follows: nsp-3\n";
  files["b/plan-3.yaml"] = national_plan("nsp-3", "isfd-b") + "follows: nsp\n";
  World world(files);
  world.check();
  REQUIRE(world.findings().size() == 1);
  CHECK(world.findings()[0].fault->code == "R006");
  CHECK(world.findings()[0].labels.size() == 2);
}

TEST_CASE("a plan cannot follow itself") {
  auto files = two_cycles();
  files["b/plan.yaml"] = national_plan("nsp", "isfd-b") + "follows: nsp\n";
  World world(files);
  world.check();
  CHECK(world.places() == Places{"b/plan.yaml:6 R005"});
}

TEST_CASE("a misspelt container is one finding, not one at every name that it hides") {
  auto files = two_cycles();
  files["b/plan.yaml"] = national_plan("nsp", "isfd-x");
  World world(files);
  world.check();
  CHECK(world.places() == Places{"b/plan.yaml:5 R001"});
  files = two_cycles();
  files["b/drugs.yaml"] = cluster("drugs", 1, "isfd-x");
  World lost(files);
  lost.check();
  CHECK(lost.places() == Places{"b/drugs.yaml:5 R001"});
}

TEST_CASE("an entity in a file with faults can still be referred to") {
  auto files = two_cycles();
  files["b/drugs.yaml"] = "kind: cluster\nidd: drugs\ntitle: Drugs\nnumber: 1\npart_of: isfd-b\n";
  World misspelt(files);
  misspelt.check();
  CHECK(misspelt.places() == Places{"b/drugs.yaml:2 S002"});
  files["b/drugs.yaml"] = "kind: clustr\nid: drugs\ntitle: Drugs\nnumber: 1\npart_of: isfd-b\n";
  World unknown(files);
  unknown.check();
  CHECK(unknown.places() == Places{"b/drugs.yaml:1 C002"});
  files["b/drugs.yaml"] = "kind: cluster\nid: drugs\ntitle: \"Drugs\nnumber: 1\npart_of: isfd-b\n";
  World broken(files);
  broken.check();
  CHECK(broken.places() == Places{"b/drugs.yaml:3 Y004"});
  files["b/drugs.yaml"] = "kind: cluster\ntitle: Drugs\nnumber: 1\npart_of: isfd-b\n";
  World nameless(files);
  nameless.check();
  CHECK(nameless.places() == Places{"b/drugs.yaml:1 S003"});
}

TEST_CASE("two thousand documents in one chain cost no more than others") {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 2000; ++i) {
    const std::string id = "n" + std::to_string(i);
    files[id + ".yaml"] = national_plan(id, "isfd-b") + "follows: n" + std::to_string(i + 1) + "\n";
  }
  files["n2000.yaml"] = national_plan("n2000", "isfd-b");
  files["f.yaml"] = framework("isfd-b", "2016-01-01", "2019-12-31");
  World world(files);
  world.check();
  CHECK(world.findings().empty());
}
