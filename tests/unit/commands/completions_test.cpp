// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <doctest/doctest.h>

#include "commands/outline.hpp"
#include "world.hpp"

using nsp::test::CommandWorld;

TEST_CASE("completions and manual pages know every command and option of the table") {
  CommandWorld world;
  for (const char* shell : {"bash", "zsh", "fish"}) {
    REQUIRE(world.run({"completions", shell}) == 0);
    for (const auto& command : nsp::commands::outline()) {
      CHECK_MESSAGE(world.out.find(command.name) != std::string::npos, command.name);
      for (const auto& option : command.options) {
        const std::string& name = option.names.back();
        const std::string wanted = std::string(shell) != "fish" ? name
                                   : name.starts_with("--")     ? "-l " + name.substr(2)
                                                                : "-s " + name.substr(1);
        CHECK_MESSAGE(world.out.find(wanted) != std::string::npos, (command.name + " " + name));
      }
    }
  }
  REQUIRE(world.run({"manual", "-o", "man"}) == 0);
  CHECK(world.memory.files.contains("/w/man/nsp.1"));
  for (const auto& command : nsp::commands::outline()) {
    const std::string& page = world.memory.files["/w/man/nsp-" + command.name + ".1"];
    CHECK(page.starts_with(".TH "));
    CHECK(page.find("EXAMPLES\n.nf\nnsp ") != std::string::npos);
    REQUIRE(world.run({"manual", command.name}) == 0);
    CHECK(world.out == page);
  }
}

TEST_CASE("only harmless words reach a shell") {
  CommandWorld world;
  world.memory.files["/w/nsp.yaml"] = "plans: [plans]\n";
  world.memory.files["/w/plans/good.yaml"] =
      "kind: framework\nid: kis\ntitle: F\nperiod: {from: 2026-01-01, to: 2031-12-31}\n";
  int number = 0;
  for (const char* id : {"$(touch /tmp/x)", "`touch x`", "a;b", "a b", "a'b", "a\\nb", "-rf", "--help", "a|b", "a&b",
                         "*", "~", "a$IFS", "{a,b}", "a>b", "a\\x1b[31m", "\\u202e"})
    world.memory.files["/w/plans/" + std::to_string(++number) + ".yaml"] =
        std::string("kind: cluster\nid: \"") + id + "\"\ntitle: T\npart_of: kis\nnumber: 1\n";
  REQUIRE(world.run({"completions", "--words", "ids"}) == 0);
  CHECK(world.out == "kis\n");
  CHECK(world.err.empty());
  REQUIRE(world.run({"completions", "--words", "kinds"}) == 0);
  CHECK(std::count(world.out.begin(), world.out.end(), '\n') == 16);
  REQUIRE(world.run({"completions", "--words", "codes"}) == 0);
  CHECK(world.out.find("R001\n") != std::string::npos);
  CHECK(world.run({"completions", "--words", "all"}) == 2);
  CHECK(world.run({"completions", "tcsh"}) == 2);
  CHECK(world.run({"completions"}) == 2);
}
