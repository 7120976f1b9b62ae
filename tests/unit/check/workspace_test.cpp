// SPDX-License-Identifier: EUPL-1.2
#include "check/workspace.hpp"

#include <doctest/doctest.h>

#include "world.hpp"

namespace {

using namespace nsp;
using test::cluster;
using test::framework;
using test::World;

}  // namespace

TEST_CASE("globs match as in a shell, and a folder means all beneath it") {
  CHECK(check::matches_glob("plans", "plans/a/b.yaml"));
  CHECK(check::matches_glob("plans/*.yaml", "plans/a.yaml"));
  CHECK(!check::matches_glob("plans/*.yaml", "plans/a.yml"));
  CHECK(check::matches_glob("plans/**/*.yaml", "plans/a/b/c.yaml"));
  CHECK(check::matches_glob("plans/drafts/**", "plans/drafts/x/y.yaml"));
  CHECK(!check::matches_glob("plans/drafts/**", "plans/final/x.yaml"));
  CHECK(check::matches_glob("**/drafts/*", "a/b/drafts/x.yaml"));
  CHECK(!check::matches_glob("plan", "plans/a.yaml"));
  CHECK(check::matches_glob("?/x*z.yaml", "a/xyz.yaml"));
  std::string stars;
  for (int i = 0; i < 200; ++i) stars += "*a";
  CHECK(!check::matches_glob(stars, std::string(5000, 'a') + "b"));
}

TEST_CASE("without a configuration files with a known kind are plans, others are left alone") {
  World world({{"a.yaml", framework("f", "2016-01-01", "2019-12-31")},
               {"deploy.yaml", "kind: Deployment\nmetadata: {}\n"},
               {"compose.yml", "services: [\n"},
               {"typo.yaml", "kind: framwork\nid: x\ntitle: X\nperiod: {from: 2016-01-01, to: 2019-12-31}\n"},
               {".github/x.yaml", "kind: framework\n"}});
  world.check();
  CHECK(world.places() == std::vector<std::string>{"typo.yaml:1 C002"});
  CHECK(world.loaded->result.files == 2);
}

TEST_CASE("with a configuration every file in its folders is a plan") {
  World world({{"nsp.yaml", "plans: [plans, \"plans/*.yaml\"]\nexclude: [\"plans/drafts/**\"]\nlanguages: [nl, fr]\n"},
               {"plans/a.yaml", framework("f", "2016-01-01", "2019-12-31")},
               {"plans/b.yaml", "title: nothing\n"},
               {"plans/drafts/c.yaml", "broken: [\n"},
               {"elsewhere/d.yaml", "kind: framework\n"}});
  world.check();
  CHECK(world.configuration_faults.empty());
  CHECK(world.places() == std::vector<std::string>{"plans/b.yaml:1 C001"});
  CHECK(world.loaded->result.files == 2);  // each once, by whatever patterns
}

TEST_CASE("paths narrow what is reported, never what is linked") {
  World world({{"f.yaml", framework("f", "2016-01-01", "2019-12-31")},
               {"a.yaml", cluster("a", 1, "f")},
               {"b.yaml", cluster("b", 2, "f", "colour: red\n")}});
  world.check(test::only({"a.yaml"}));
  CHECK(world.findings().empty());
  CHECK(world.loaded->result.files == 1);
  world.check(test::only({"b.yaml"}));
  CHECK(world.places() == std::vector<std::string>{"b.yaml:6 S002"});
}

TEST_CASE("severities come from the configuration, selections from the command line") {
  const std::string plan = cluster("a", 1, "nothing", "colour: red\n");
  World world({{"nsp.yaml", "plans: [plans]\nrules: {unknown-reference: off, S002: note}\n"}, {"plans/a.yaml", plan}});
  world.check();
  REQUIRE(world.findings().size() == 1);
  CHECK(world.findings()[0].severity == diagnostics::Severity::note);
  world.check(test::ignore({"S"}));
  CHECK(world.findings().empty());
}

TEST_CASE("faults of the configuration are findings like any other") {
  const auto faults = [](const std::string& text) {
    World world({{"nsp.yaml", text}, {"plans/a.yaml", ""}});
    world.check();
    std::string codes;
    for (const diagnostics::Diagnostic& fault : world.configuration_faults.take_sorted())
      codes += std::string(fault.fault->code) + " ";
    return codes;
  };
  CHECK(faults("plans: [plans]\n") == "");
  CHECK(faults("plan: [plans]\n") == "S002 ");
  CHECK(faults("plans: plans\n") == "S001 ");
  CHECK(faults("plans: [/etc]\n") == "C011 ");
  CHECK(faults("plans: [../x]\n") == "C011 ");
  CHECK(faults("rules: {unknown-refrence: off}\n") == "C010 ");
  CHECK(faults("rules: {R001: loud}\n") == "S004 ");
  CHECK(faults("plans: [a\n") == "Y005 ");
}

TEST_CASE("a workspace brings kinds of its own, which work like the built-in ones") {
  const std::string schema =
      R"({"title": "Vehicle", "description": "A vehicle of the zone", "type": "object", "x-entity": "vehicle",
    "required": ["kind", "id", "title"], "additionalProperties": false,
    "properties": {"kind": {"const": "vehicle"}, "id": {"type": "string"}, "title": {"type": "string"},
      "used_by": {"type": "string", "x-refers-to": ["actor"]},
      "replaces": {"type": "string", "x-refers-to": ["vehicle"], "x-acyclic": true}}})";
  World world({{"nsp.yaml", "plans: [plans]\nschemas: [ours]\n"},
               {"ours/vehicle.schema.json", schema},
               {"plans/a.yaml", "kind: vehicle\nid: van\ntitle: Van\nreplaces: lorry\n"},
               {"plans/b.yaml", "kind: vehicle\nid: lorry\ntitle: Lorry\nused_by: nobody\n"},
               {"plans/c.yaml", "kind: vehicle\nid: bus\ntitle: Bus\nwheels: 4\n"}});
  world.check();
  CHECK(world.places() == std::vector<std::string>{"plans/b.yaml:4 R001", "plans/c.yaml:4 S002"});
  CHECK(world.loaded->library.find("vehicle:van").size() == 1);
}
