// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "world.hpp"

using nsp::test::World;

namespace {

const std::string frame = nsp::test::framework("frame", "2026-01-01", "2029-12-31");
const std::string slip = nsp::test::cluster("c", 1, "frame");

/// The places of what is found about files as such, in a workspace with one sound plan and another file.
std::vector<std::string> notes_on(const std::string& name, const std::string& text,
                                  const std::string& configuration = "plans: [plans]\n") {
  World world({{"nsp.yaml", configuration}, {"plans/frame.yaml", frame}, {name, text}});
  nsp::check::Request request;
  request.tells_overlooked = true;
  world.check(request);
  return world.places();
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("a plan under another name is told of") {
  CHECK(notes_on("plans/report.yaml.txt", slip) == Places{"plans/report.yaml.txt:1 C031"});
  CHECK(notes_on("plans/report.yaml(1)", slip) == Places{"plans/report.yaml(1):1 C031"});
  CHECK(notes_on("plans/Report.YAML", "") == Places{"plans/Report.YAML:1 C031"});
  CHECK(notes_on("plans/report.Yml", slip) == Places{"plans/report.Yml:1 C031"});
  CHECK(notes_on("plans/report.txt", slip) == Places{"plans/report.txt:1 C031"});
  CHECK(notes_on("plans/report", slip) == Places{"plans/report:1 C031"});
  CHECK(notes_on("plans/report.yam", slip) == Places{"plans/report.yam:1 C031"});
  CHECK(notes_on("plans/report.json", "{\"kind\": \"cluster\"}") == Places{"plans/report.json:1 C031"});
}

TEST_CASE("a plan in another place is told of, and what is none is not") {
  CHECK(notes_on("drafts/a.yaml", slip) == Places{"drafts/a.yaml:1 C033"});
  CHECK(notes_on("a.yaml", slip) == Places{"a.yaml:1 C033"});
  CHECK(notes_on("drafts/a.json", "{\"kind\": \"cluster\"}") == Places{"drafts/a.json:1 C031"});
  CHECK(notes_on("nsp.yml", "") == Places{"nsp.yml:1 C032"});
  CHECK(notes_on("NSP.yaml", "") == Places{"NSP.yaml:1 C032"});
  for (const std::string name : {"plans/report.yaml.bak", "plans/report.yaml~", "plans/report.md", "plans/report.pdf",
                                 ".github/a.yaml", "plans/.a.yaml.txt", "node_modules/a.yaml", "public/a.yaml"})
    CHECK_MESSAGE(notes_on(name, slip).empty(), name);
  CHECK(notes_on("compose.yml", "services: {}\n").empty());
  CHECK(notes_on("deploy/pod.yaml", "kind: Pod\nid: x\n").empty());
  CHECK(notes_on("package.json", "{\"kind\": \"module\"}").empty());
  CHECK(notes_on("plans/README.txt", "Each file begins with\nkind: cluster\nand an id\n").empty());
  CHECK(notes_on("drafts/a.yaml", slip, "plans: [plans]\nexclude: [drafts]\n").empty());
  CHECK(notes_on("drafts/a.yaml", slip, "plans: [plans, drafts]\n").empty());
  CHECK(notes_on("drafts/a.yaml", slip, "plans: [plans]\nrules: {C033: off}\n").empty());
}

TEST_CASE("each folder of plans that are not read is told of once, and other workspaces are left alone") {
  World world({{"nsp.yaml", "plans: [plans]\n"},
               {"plans/frame.yaml", frame},
               {"drafts/a.yaml", slip},
               {"drafts/b.yaml", slip},
               {"drafts/deep/c.yaml", slip},
               {"other/nsp.yaml", "plans: [p]\n"},
               {"other/p/a.yaml", slip},
               {"clone/.git/HEAD", "x"},
               {"clone/a.yaml", slip},
               {"site/.nsp-files-site", ""},
               {"site/a.yaml", slip}});
  nsp::check::Request request;
  request.tells_overlooked = true;
  world.check(request);
  CHECK(world.places() == Places{"drafts/a.yaml:1 C033", "drafts/deep/c.yaml:1 C033"});
  request.paths = {"plans/frame.yaml"};
  world.check(request);
  CHECK(world.places().empty());
}

TEST_CASE("without a configuration every plan is read wherever it stands") {
  World world({{"a/frame.yaml", frame}, {"b/report.yaml.txt", slip}, {"b/Other.YAML", "services: {}\n"}});
  nsp::check::Request request;
  request.tells_overlooked = true;
  world.check(request);
  CHECK(world.places() == Places{"b/report.yaml.txt:1 C031"});
}
