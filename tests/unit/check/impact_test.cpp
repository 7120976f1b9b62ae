// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "world.hpp"

using nsp::test::World;

namespace {

std::map<std::string, std::string> two_clusters() {
  return {{"framework.yaml", "kind: framework\nid: kis\ntitle: F\nperiod: {from: 2026-01-01, to: 2031-12-31}\n"},
          {"drugs.yaml", "kind: cluster\nid: drugs\ntitle: D\npart_of: kis\nnumber: 1\n"},
          {"arms.yaml", "kind: cluster\nid: arms\ntitel: A\npart_of: kis\nnumber: 2\n"},
          {"nation.yaml",
           "kind: national-plan\nid: nvp\ntitle: N\nperiod: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: kis\n"},
          {"c-drugs.yaml", "kind: contribution\nid: c-drugs\ntitle: C\npart_of: nvp\ncluster: drugs\nthemes: [ict]\n"},
          {"c-arms.yaml", "kind: contribution\nid: c-arms\ntitle: C\npart_of: nvp\ncluster: armz\n"}};
}

std::vector<std::string> places_since(std::vector<nsp::environment::ChangedFile> changed,
                                      const std::map<std::string, std::string>& texts = two_clusters()) {
  World world(texts);
  nsp::check::Request request;
  request.changed = std::move(changed);
  world.check(request);
  return world.places();
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("where nothing changed, nothing is told") {
  CHECK(places_since({}).empty());
}

TEST_CASE("findings in a changed file are told, and others are not") {
  CHECK(places_since({{"arms.yaml", {}}}) == Places{"arms.yaml:3 S002"});
  CHECK(places_since({{"c-arms.yaml", {}}}) == Places{"c-arms.yaml:5 R001"});
  CHECK(places_since({{"README.md", "x"}}).empty());
}

TEST_CASE("a reference to what a changed file no longer holds is told, wherever it stands") {
  const std::string before = "kind: theme\nid: ict\ntitle: ICT\npart_of: kis\nnumber: 1\n";
  CHECK(places_since({{"gone.yaml", before}}) == Places{"c-drugs.yaml:6 R001"});
  CHECK(places_since({{"gone.yaml", "kind: theme\nid: other\ntitle: ICT\npart_of: nothing\nnumber: 1\n"}}).empty());
}

TEST_CASE("what a change causes is told however many links away, and what was there before is not") {
  // The term of the framework was shortened: the action of a plan that responds to it lies outside of it now.
  auto texts = two_clusters();
  const std::string before = texts["nation.yaml"];
  texts["nation.yaml"] =
      "kind: national-plan\nid: nvp\ntitle: N\nperiod: {from: 2026-01-01, to: 2027-12-31}\nresponds_to: kis\n";
  texts["programme.yaml"] = "kind: programme\nid: p\ntitle: P\npart_of: nvp\n";
  texts["actions.yaml"] =
      "kind: action-plan\nid: a\ntitle: A\npart_of: nvp\ncarries_out: [p]\nyear: 2027\nactions:\n"
      "  - {id: late, title: L, owner: nobody, due: 2028-06-01}\n  - {id: later, title: L, due: 2032-06-01}\n";
  World world(texts);
  world.rules = true;
  nsp::check::Request request;
  request.selection.select = {"P046", "R001"};
  request.changed = std::vector<nsp::environment::ChangedFile>{{"nation.yaml", before}};
  world.check(request);
  CHECK(world.places() == Places{"actions.yaml:8 P046"});
}

TEST_CASE("a file that came with its folder, and one that went with its own, are seen as they were") {
  auto texts = two_clusters();
  texts["new/theme.yaml"] = "kind: theme\nid: ict\ntitle: T\npart_of: kis\nnumber: 1\n";
  const std::string gone = "kind: contribution\nid: c-arms\ntitle: C\npart_of: nvp\ncluster: arms\n";
  World world(texts);
  world.rules = true;
  nsp::check::Request request;
  request.selection.select = {"P001", "R001"};
  request.changed =
      std::vector<nsp::environment::ChangedFile>{{"c-arms.yaml", {}}, {"new/theme.yaml", {}}, {"old/c.yaml", gone}};
  world.memory.files.erase("/w/c-arms.yaml");
  world.check(request);
  CHECK(world.places() == Places{"arms.yaml:2 P001"});
}

TEST_CASE("what a changed file named before counts as linked with it") {
  World world(two_clusters());
  world.rules = true;
  nsp::check::Request request;
  request.selection.select = {"P001"};
  // The contribution to arms named its cluster rightly before.
  request.changed = std::vector<nsp::environment::ChangedFile>{
      {"c-arms.yaml", "kind: contribution\nid: c-arms\ntitle: C\npart_of: nvp\ncluster: arms\n"}};
  world.memory.files.erase("/w/c-arms.yaml");
  world.check(request);
  CHECK(world.places() == Places{"arms.yaml:2 P001"});
}

TEST_CASE("a broken former text does no harm") {
  for (const char* before : {"", "kind: nothing\nid: a\n", "- kind: cluster\n"})
    CHECK(places_since({{"x.yaml", before}}).empty());
  // What was missed may have stood in it, so that nothing was told before.
  CHECK(places_since({{"x.yaml", "kind: cluster\n\tid: ["}}) == Places{"c-arms.yaml:5 R001"});
  CHECK(places_since({{"x.yaml", "kind: [\n"}}) == Places{"c-drugs.yaml:6 R001"});
}

TEST_CASE("reading again what changed gives the verdict of reading everything") {
  World world(two_clusters());
  nsp::source::Files files;
  nsp::diagnostics::Collector faults;
  const auto workspace = nsp::check::open_workspace(world.memory, "/w", "", files, faults);
  const auto folder = world.memory.open("/w");
  const nsp::check::Request request;
  nsp::check::IncrementalCheck rerun(workspace, *folder, request);
  rerun.run();
  const auto describe = [](const nsp::check::Loaded& loaded) {
    std::string text;
    for (const auto& finding : loaded.result.findings) {
      const auto& file = loaded.files[finding.primary.span.file];
      text += file.name() + ":" + std::to_string(finding.primary.span.begin) + " " + finding.message.english() + "\n";
    }
    return text + std::to_string(loaded.library.entities().size()) + " " + std::to_string(loaded.library.link_count()) +
           " " + std::to_string(loaded.result.files) + " " + std::to_string(loaded.result.documents) + " " +
           std::to_string(loaded.result.suppressed);
  };
  const std::vector<std::pair<std::string, std::string>> saves{
      {"c-arms.yaml", "kind: contribution\nid: c-arms\ntitle: C\npart_of: nvp\ncluster: arms\n"},
      {"arms.yaml", "kind: cluster\nid: arms\ntitle: A\npart_of: kis\nnumber: 2\n"},
      {"arms.yaml", "kind: cluster\nid: [\n"},
      {"arms.yaml", "not a plan: at all\n"},
      {"new.yaml", "kind: theme\nid: ict\ntitle: T\npart_of: kis\nnumber: 1\n"},
      {"arms.yaml",
       "# nsp: allow R001 because we test\nkind: cluster\nid: arms\ntitle: A\npart_of: nobody\nnumber: 2\n"},
      {"new.yaml", ""},
      {"drugs.yaml", "\xEF\xBB\xBFkind: cluster\nid: drugs\ntitle: D\npart_of: kis\nnumber: 1\n"}};
  for (const auto& [name, text] : saves) {
    CAPTURE(name);
    if (text.empty()) {
      world.memory.files.erase("/w/" + name);
    } else {
      world.memory.files["/w/" + name] = text;
    }
    const std::vector<std::string> changed{name};
    const std::string again = describe(rerun.update(changed));
    CHECK(again == describe(*nsp::check::run(workspace, *folder, request)));
  }
}
