// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "world.hpp"

using namespace nsp::environment;
using nsp::test::CommandWorld;

namespace {

struct FakeGit : Git {
  ChangedFiles changed_since(const std::string& folder, const std::string& revision) const override {
    asked = folder + " " + revision;
    return answer;
  }
  ChangedFiles answer;
  mutable std::string asked;
};

struct TwoFaultyPlans : CommandWorld {
  TwoFaultyPlans() {
    memory.files["/w/nsp.yaml"] = "plans: [plans]\n";
    memory.files["/w/plans/a.yaml"] = "kind: cluster\nid: a\ntitle: A\npart_of: x\nnumber: 1\n";
    memory.files["/w/plans/b.yaml"] = "kind: cluster\nid: b\ntitle: B\npart_of: v\nnumber: 1\n";
  }
};

/// Gives what it was told to, then Ctrl-C.
struct FakeWatcher : Watcher {
  explicit FakeWatcher(std::vector<std::function<Changes()>>& script) : steps(script) {}
  Changes wait() override {
    if (at == steps.size()) return {Changes::What::interrupted, {}, {}};
    return steps[at++]();
  }
  std::vector<std::function<Changes()>>& steps;
  std::size_t at = 0;
};

}  // namespace

TEST_CASE("`--changed-since` tells of changed files alone, and of everything where the configuration changed") {
  TwoFaultyPlans world;
  FakeGit git;
  world.git = &git;
  git.answer.files = {{"plans/b.yaml", {}}};
  CHECK(world.run({"check", "--format", "concise", "--changed-since", "main"}) == 1);
  CHECK(git.asked == "/w main");
  CHECK(world.out.find("plans/b.yaml:4:10: error[R001]") != std::string::npos);
  CHECK(world.out.find("a.yaml") == std::string::npos);
  git.answer.files = {};
  CHECK(world.run({"check", "--changed-since", "main"}) == 0);
  git.answer.files = {{"nsp.yaml", {}}};
  CHECK(world.run({"check", "--format", "concise", "--changed-since", "main"}) == 1);
  CHECK(world.out.find("a.yaml") != std::string::npos);
}

TEST_CASE("what git cannot answer is the fault of the command line, and is said") {
  TwoFaultyPlans world;
  FakeGit git;
  world.git = &git;
  std::vector<std::string> seen;
  for (const GitFault fault :
       {GitFault::no_repository, GitFault::bare, GitFault::foreign, GitFault::no_commits, GitFault::unknown_revision,
        GitFault::ambiguous, GitFault::shallow, GitFault::unrelated, GitFault::elsewhere}) {
    git.answer.fault = fault;
    CHECK(world.run({"check", "--changed-since", "\x1b[31mx"}) == 2);
    CHECK(world.out.empty());
    CHECK(world.err.starts_with("error: "));
    CHECK(world.err.find("\n  = help: ") != std::string::npos);
    CHECK(world.err.find('\x1b') == std::string::npos);
    CHECK(std::find(seen.begin(), seen.end(), world.err) == seen.end());
    seen.push_back(world.err);
  }
  git.answer.fault = GitFault::failed;
  git.answer.reason = "the disk is gone";
  CHECK(world.run({"check", "--changed-since", "x"}) == 3);
  CHECK(world.err.find("the disk is gone") != std::string::npos);
  CHECK(world.run({"check", "--changed-since", "x", "--schema", "s.json", "plans/a.yaml"}) == 2);
}

TEST_CASE("`--watch` checks again what was saved, and ends with Ctrl-C") {
  TwoFaultyPlans world;
  auto& files = world.memory.files;
  std::vector<std::function<Changes()>> steps{
      [&] {
        return Changes{Changes::What::files, {"README.md"}, {}};
      },  // no concern of ours
      [&] {
        files["/w/plans/a.yaml"] = "kind: framework\nid: v\ntitle: V\nperiod: {from: 2026-01-01, to: 2031-12-31}\n";
        return Changes{Changes::What::files, {"plans/a.yaml"}, {}};
      },
      [&] {
        files["/w/nsp.yaml"] = "plans: [plans]\nexclude: [plans/b.yaml]\nlanguage: en\n";
        return Changes{Changes::What::files, {"nsp.yaml"}, {}};
      },
      [&] {
        files["/w/nsp.yaml"] = "plans: [plans]\nexclude: [plans/b.yaml]\n";
        return Changes{Changes::What::files, {"nsp.yaml"}, {}};
      },
      [&] {
        files["/w/plans/c.yaml"] = "kind: [\n";
        return Changes{Changes::What::everything, {}, {}};
      }};
  world.watch = [&](const std::string& folder, std::string&) {
    CHECK(folder == "/w");
    return std::make_unique<FakeWatcher>(steps);
  };
  CHECK(world.run({"check", "--watch", "--select", "Y,S,R,C", "--format", "concise"}) == 130);
  // Nothing is wrong while b.yaml is left out; the broken configuration and the broken plan are told.
  CHECK(world.out ==
        "plans/a.yaml:4:10: error[R001] no framework or national plan is called `x`\n"
        "plans/b.yaml:4:10: error[R001] no framework or national plan is called `v`\n"
        "nsp.yaml:3:1: error[S002] this kind of document has no key `language`\n"
        "plans/c.yaml:1:7: error[C001] `kind` does not say what kind of document this is\n"
        "plans/c.yaml:1:7: error[Y005] this `[` is never closed\n");
  CHECK(world.err == "watching; Ctrl-C ends\n");
}

TEST_CASE("on a terminal each verdict takes the place of the one before") {
  TwoFaultyPlans world;
  world.terminal = {true, true, 80};
  std::vector<std::function<Changes()>> steps{[&] { return Changes{Changes::What::files, {"plans/a.yaml"}, {}}; }};
  world.watch = [&](const std::string&, std::string&) { return std::make_unique<FakeWatcher>(steps); };
  CHECK(world.run({"check", "--watch"}) == 130);
  const auto count = [&world](const std::string& text) {
    int found = 0;
    for (std::size_t at = world.out.find(text); at != std::string::npos; at = world.out.find(text, at + 1)) ++found;
    return found;
  };
  CHECK(count("\x1b[2J") == 2);
  world.variables["TERM"] = "dumb";
  CHECK(world.run({"check", "--watch"}) == 130);
  CHECK(count("\x1b") == 0);
}

TEST_CASE("what cannot be watched is said") {
  TwoFaultyPlans world;
  world.watch = [](const std::string&, std::string& reason) {
    reason = "too many folders";
    return std::unique_ptr<Watcher>();
  };
  CHECK(world.run({"check", "--watch"}) == 3);
  CHECK(world.err.find("too many folders") != std::string::npos);
  CHECK(world.run({"check", "--watch", "-"}) == 2);
  CHECK(world.run({"check", "--watch", "--schema", "x.json", "plans/a.yaml"}) == 2);
}

TEST_CASE("whatever the width of the terminal, the same is found") {
  TwoFaultyPlans world;
  world.memory.files["/w/plans/c.yaml"] = "kind: cluster\nid: c\ntitle: " + std::string(400, 'x') +
                                          "\npart_of: \"\xE6\x97\xA5\xE6\x9C\xAC" + std::string(300, 'y') +
                                          "\"\nnumber: 1\n";
  for (int width = 20; width <= 300; ++width) {
    world.terminal = {true, true, width};
    world.variables["TERM"] = width % 2 == 0 ? "dumb" : "xterm";
    CAPTURE(width);
    CHECK(world.run({"check", "--select", "R"}) == 1);
    std::size_t found = 0;
    for (std::size_t at = 0; (at = world.out.find("[R001]", at)) != std::string::npos; ++at) ++found;
    CHECK(found == 3);
    CHECK((world.out.find('\x1b') == std::string::npos) == (width % 2 == 0));
    for (const char* command : {"list", "rules", "schema"}) CHECK(world.run({command}) == 0);
    CHECK(world.run({"explain", "R001"}) == 0);
    CHECK(world.run({"show", "a"}) == 0);
  }
}
