// SPDX-License-Identifier: EUPL-1.2
// Findings silenced in place: which lines a comment covers, and what becomes of one that silences nothing.
#include "check/allowances.hpp"

#include <doctest/doctest.h>

#include "syntax/edit.hpp"
#include "world.hpp"

namespace {

using namespace nsp;

const std::string actors = "kind: actors\nid: actors\ntitle: Actors\n";
const std::string list = "actors: [{id: police, title: Police, type: police}]\n";

std::vector<std::string> find(const std::string& text, std::size_t* suppressed = nullptr) {
  test::World world({{"nsp.yaml", "plans: [plans]\n"}, {"plans/a.yaml", text}});
  world.check();
  if (suppressed != nullptr) *suppressed = world.loaded->result.suppressed;
  return world.places();
}

/// The text with the fixes of all unused allowances made.
std::string mend(const std::string& text) {
  test::World world({{"nsp.yaml", "plans: [plans]\n"}, {"plans/a.yaml", text}});
  world.check();
  syntax::Edits edits;
  for (const diagnostics::Diagnostic& finding : world.findings())
    if (finding.fault->name == "unused-allowance")
      edits.insert(edits.end(), finding.fixes[0].edits.begin(), finding.fixes[0].edits.end());
  return syntax::apply(text, edits);
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("a comment covers its line, and the next one where it stands alone") {
  CHECK(find(actors + "phone: 1  # nsp: allow S002 because so\n" + list).empty());
  CHECK(find(actors + "# nsp: allow S002 because so\nphone: 1\n" + list).empty());
  CHECK(find(actors + "# nsp: allow S002 because so\n# and so\n  # on\nphone: 1\n" + list).empty());
  CHECK(find(actors + "# nsp: allow S002 because so\n\nphone: 1\n" + list) ==
        Places{"plans/a.yaml:4 C020", "plans/a.yaml:6 S002"});
  CHECK(find(actors + "notes: x  # nsp: allow S002 because so\nphone: 1\n" + list) ==
        Places{"plans/a.yaml:4 C020", "plans/a.yaml:5 S002"});
}

TEST_CASE("several comments above one line cover it, and each counts once") {
  std::size_t suppressed = 0;
  const std::string two = "# nsp: allow S002 because so\n# nsp: allow S001 because so\n";
  CHECK(find(actors + two + "phone: 1\n" + list, &suppressed) == Places{"plans/a.yaml:5 C020"});
  CHECK(suppressed == 1);
  const std::string twice = "# nsp: allow S002 because so\n# nsp: allow S002 because so\n";
  CHECK(find(actors + twice + "phone: 1\n" + list, &suppressed) == Places{"plans/a.yaml:5 C020"});
}

TEST_CASE("before the first key, and behind a byte order mark, a comment counts for the file") {
  std::size_t suppressed = 0;
  CHECK(find("\xEF\xBB\xBF# nsp: allow S002 because so\n" + actors + "phone: 1\nfax: 1\n" + list, &suppressed).empty());
  CHECK(suppressed == 2);
  CHECK(find("---\n# nsp: allow S002 because so\n" + actors + "phone: 1\n" + list).empty());
}

TEST_CASE("a comment on a line in the middle of a bracketed list is one") {
  CHECK(
      find(actors + "actors: [\n  # nsp: allow S002 because so\n  {id: police, title: Police, type: police, fax: 1}]\n")
          .empty());
}

TEST_CASE("the reason has letters or digits of some script") {
  CHECK(find(actors + "# nsp: allow S002 because \u2026\nphone: 1\n" + list).empty());
  CHECK(find(actors + "# nsp: allow S002 because \u8B66\u5BDF\nphone: 1\n" + list).empty());
  CHECK(find(actors + "# nsp: allow S002 because --\nphone: 1\n" + list) ==
        Places{"plans/a.yaml:4 C021", "plans/a.yaml:5 S002"});
}

TEST_CASE("what silences nothing is removed with its comment and its line") {
  CHECK(mend(actors + "  # nsp: allow S002 because so\n" + list) == actors + list);
  CHECK(mend(actors + "notes: x  # nsp: allow S002 because so\n" + list) == actors + "notes: x\n" + list);
  CHECK(mend(actors + "notes: x  # nsp: allow S002 because so\r\n" + list) == actors + "notes: x\r\n" + list);
  CHECK(mend(actors + list + "# nsp: allow S002 because so\n") == actors + list);
  CHECK(mend("\xEF\xBB\xBF# nsp: allow S002 because so\n" + actors + list) == "\xEF\xBB\xBF" + actors + list);
  CHECK(mend(actors + "phone: 1 # nsp: allow S001, S002 because so\n" + list) ==
        actors + "phone: 1 # nsp: allow S002 because so\n" + list);
  CHECK(mend(actors + "phone: 1 # nsp: allow S002,S001 because so\n" + list) ==
        actors + "phone: 1 # nsp: allow S002 because so\n" + list);
}

TEST_CASE("an error anywhere keeps quiet about what rules would have found, not about the schema") {
  const std::string allowing = actors + "# nsp: allow R004, S004 because so\n" + list;
  test::World sound({{"nsp.yaml", "plans: [plans]\n"}, {"plans/a.yaml", allowing}});
  sound.check();
  CHECK(sound.places() == Places{"plans/a.yaml:4 C020", "plans/a.yaml:4 C020"});
  test::World faulty({{"nsp.yaml", "plans: [plans]\n"},
                      {"plans/a.yaml", allowing},
                      {"plans/b.yaml", "kind: cluster\nid: b\ntitle: B\nnumber: 1\npart_of: nothing\n"}});
  faulty.check();
  CHECK(faulty.places() == Places{"plans/a.yaml:4 C020", "plans/b.yaml:5 R001"});
}

TEST_CASE("many comments cost no more than their number") {
  std::string text = actors;
  for (int i = 0; i < 50'000; ++i) text += "# nsp: allow S002 because so\n";
  std::size_t suppressed = 0;
  CHECK(find(text + "phone: 1\n" + list, &suppressed).size() == 49'999);
  CHECK(suppressed == 1);
  text = actors + "phone: 1  # nsp: allow S002";
  for (int i = 0; i < 50'000; ++i) text += ",x";
  CHECK(find(text + " because # nsp: # nsp:\n" + list).size() == 50'000);
}

TEST_CASE("an allowance that a rule may need on another day, or in other languages, is not called useless") {
  const auto find_with = [](const std::string& configuration, const std::string& text) {
    test::World world({{"nsp.yaml", "plans: [plans]\n" + configuration}, {"plans/a.yaml", text}});
    world.rules = true;
    world.check(test::select({"P053", "P046", "L001", "C020"}));
    return world.places();
  };
  const std::string frame = "kind: framework\nid: frame\ntitle: Frame\n";
  const std::string period = "period: {from: 2026-01-01, to: 2031-12-31}\n";
  CHECK(find_with("", "# nsp: allow P053 because the council meets later\n" + frame + period).empty());
  CHECK(find_with("", "# nsp: allow P046 because the trial began before\n" + frame + period) ==
        Places{"plans/a.yaml:1 C020"});
  CHECK(find_with("languages: [en]\n", "# nsp: allow L001 because it has one language\n" + frame + period).empty());
  CHECK(find_with("languages: [en, fr]\n", "# nsp: allow L001 because it has one language\n" + frame +
                                               "languages: [en]\n" + period) == Places{"plans/a.yaml:1 C020"});
}
