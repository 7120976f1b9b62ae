// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "failing_disk.hpp"
#include "world.hpp"

using nsp::test::CommandWorld;
using nsp::test::FailingDisk;

TEST_CASE("a new workspace checks clean, to the last note") {
  CommandWorld world;
  REQUIRE(world.run({"init", "mine"}) == 0);
  std::istringstream list(world.out);
  for (std::string path; std::getline(list, path);) CHECK(world.memory.files.contains("/w/" + path));
  CHECK(world.memory.files.contains("/w/mine/nsp.yaml"));
  CHECK(world.memory.files.contains("/w/mine/.vscode/settings.json"));
  const int exit = world.run({"-C", "mine", "check", "--fail-on", "note"});
  CAPTURE(world.out);
  CHECK(exit == 0);
  CHECK(world.out.find("[") == std::string::npos);
}

TEST_CASE("every schema that the new files name is there, and accepts them") {
  CommandWorld world;
  REQUIRE(world.run({"init"}) == 0);
  int named = 0;
  for (const auto& [path, text] : std::map(world.memory.files)) {
    if (!path.ends_with(".yaml") || text.find("$schema=") == std::string::npos) continue;
    ++named;
    const std::size_t at = text.find("$schema=") + 8;
    const std::string schema =
        nsp::environment::make_absolute(nsp::environment::parent_folder(path), text.substr(at, text.find('\n') - at));
    const std::string& name = path;
    CAPTURE(name);
    CHECK(world.memory.files.contains(schema));
    world.run({"check", "--schema", schema, path});
    CAPTURE(world.out + world.err);
    CHECK(world.out.find("[S") == std::string::npos);
    if (path == "/w/nsp.yaml") continue;
    // The one for editors that choose by folder says the same.
    CHECK(world.run({"check", "--schema", "/w/.nsp/schemas/plan.schema.json", path}) == 0);
  }
  CHECK(named > 9);
  world.memory.files["/w/bad.yaml"] = "kind: cluster\nid: x\n";
  CHECK(world.run({"check", "--schema", "/w/.nsp/schemas/plan.schema.json", "bad.yaml"}) == 1);
}

TEST_CASE("nothing is overwritten, and nothing written where something is in the way") {
  for (const char* path :
       {"nsp.yaml", "plans", "plans/zone/plan.yaml", ".vscode/settings.json", ".github", ".nsp/schemas"}) {
    CAPTURE(std::string(path));
    CommandWorld world;
    world.memory.files[std::string("/w/") + path] = "mine";
    const auto before = world.memory.files;
    CHECK(world.run({"init"}) == 2);
    CHECK(world.err.find(std::string("`") + path + "` is in the way") != std::string::npos);
    CHECK(world.memory.files == before);
  }
  CommandWorld world;
  world.memory.files["/w/plans/other.yaml"] = "mine";
  CHECK(world.run({"init"}) == 0);
  CHECK(world.run({"init"}) == 2);
  CHECK(world.run({"init", "plans/more"}) == 2);
  CHECK(world.err.find("lies in the workspace of `nsp.yaml`") != std::string::npos);
  CHECK(world.run({"init", "README.md"}) == 2);
}

TEST_CASE("whichever write fails, a new workspace is made as a whole or not at all") {
  int failed = 0;
  for (int call = 1;; ++call) {
    CommandWorld world;
    const auto before = world.memory.files;
    const FailingDisk disk(world.memory, call);
    world.disk = &disk;
    const int exit = world.run({"init", "a/b"});
    if (!disk.has_failed()) {
      CHECK(exit == 0);
      break;
    }
    ++failed;
    CHECK(exit == 3);
    CHECK(world.err.find("cannot be written: no space left") != std::string::npos);
    CHECK(world.memory.files == before);
  }
  CHECK(failed > 25);
}

TEST_CASE("whichever write of any command fails, the run ends with 3 and a message") {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"check", "--format", "json=a.json", "--format", "concise=b/c.txt"},
                                             {"schema", "--all", "-o", "schemas"},
                                             {"schema", "cluster", "-o", "cluster.json"},
                                             {"manual", "-o", "man"},
                                             {"new", "glossary", "words", "-o", "words.yaml"}}) {
    CAPTURE(words[0]);
    int failed = 0;
    for (int call = 1;; ++call) {
      CommandWorld world;
      world.memory.files["/w/a.yaml"] =
          "kind: framework\nid: kis\ntitle: F\nperiod: {from: 2026-01-01, to: 2031-12-31}\n";
      const FailingDisk disk(world.memory, call);
      world.disk = &disk;
      const int exit = world.run(words);
      if (!disk.has_failed()) break;
      ++failed;
      CHECK(exit == 3);
      CHECK(world.err.find("cannot be written: no space left") != std::string::npos);
    }
    CHECK(failed > 0);
  }
}
