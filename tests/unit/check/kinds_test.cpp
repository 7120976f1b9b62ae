// SPDX-License-Identifier: EUPL-1.2
// Every diagnostic is explained, and its examples do what they say.
#include <set>

#include <doctest/doctest.h>

#include "text/slug.hpp"
#include "world.hpp"

namespace {

using namespace nsp;

bool triggers(std::string_view example, std::string_view code) {
  test::World world({{"nsp.yaml", "plans: [plans]\n"}, {"plans/example.yaml", std::string(example)}});
  world.check();
  for (const diagnostics::Diagnostic& finding : world.findings())
    if (finding.kind->code == code) return true;
  return false;
}

}  // namespace

TEST_CASE("every diagnostic has a code and a name of its own, and is explained") {
  std::set<std::string_view> words;
  for (const diagnostics::Kind* kind : check::all_kinds()) {
    INFO(kind->code);
    CHECK(words.insert(kind->code).second);
    CHECK(words.insert(kind->name).second);
    CHECK(kind->code.size() == 4);
    CHECK(text::is_slug(kind->name));
    CHECK(!kind->summary.empty());
    CHECK(!kind->explanation.finds.empty());
    CHECK(!kind->explanation.matters.empty());
    CHECK(!kind->explanation.mend.empty());
    CHECK(check::find_kind(kind->code) == kind);
    CHECK(check::find_kind(kind->name) == kind);
  }
}

TEST_CASE("the wrong example of an explanation shows the fault, the right one does not") {
  for (const diagnostics::Kind* kind : check::all_kinds()) {
    INFO(kind->code);
    // Fragments of schemas' findings stand outside a document; the engine's own tests hold them.
    if (kind->code.starts_with("S")) continue;
    if (kind->code.starts_with("P") || kind->code.starts_with("L")) continue;  // tests/unit/rules
    if (!kind->explanation.wrong.empty()) CHECK(triggers(kind->explanation.wrong, kind->code));
    if (!kind->explanation.right.empty()) CHECK(!triggers(kind->explanation.right, kind->code));
  }
}
