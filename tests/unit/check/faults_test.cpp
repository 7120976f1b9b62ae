// SPDX-License-Identifier: EUPL-1.2
// Every diagnostic is explained, and its examples do what they say.
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diagnostics/explanation.hpp"
#include "text/slug.hpp"
#include "world.hpp"

namespace {

using namespace nsp;

bool triggers(std::string_view example, std::string_view code) {
  test::World world({{"nsp.yaml", "plans: [plans]\n"}, {"plans/example.yaml", std::string(example)}});
  world.check();
  for (const diagnostics::Diagnostic& finding : world.findings())
    if (finding.fault->code == code) return true;
  return false;
}

}  // namespace

TEST_CASE("every diagnostic has a code and a name of its own, and is explained") {
  std::set<std::string_view> words;
  for (const diagnostics::Fault* fault : check::all_faults()) {
    INFO(fault->code);
    CHECK(words.insert(fault->code).second);
    CHECK(words.insert(fault->name).second);
    CHECK(fault->code.size() == 4);
    CHECK(text::is_slug(fault->name));
    CHECK(!fault->summary.empty());
    const diagnostics::Explanation said = diagnostics::explain(*fault);
    CHECK(!said.finds.empty());
    CHECK(!said.matters.empty());
    CHECK(!said.mend.empty());
    CHECK(check::find_fault(fault->code) == fault);
    CHECK(check::find_fault(fault->name) == fault);
  }
}

TEST_CASE("each document that explains says what it is about, and nothing that nobody reads") {
  const std::set<std::string_view> sections{"Why it matters", "Wrong", "Right", "How to mend it"};
  const std::vector<source::Embedded> documents = diagnostics::explanations();
  CHECK(documents.size() == check::all_faults().size());
  for (const source::Embedded& document : documents) {
    INFO(document.name);
    std::string_view rest = document.text;
    const diagnostics::Fault* fault = check::find_fault(rest.substr(2, 4));
    REQUIRE(fault != nullptr);
    CHECK(rest.starts_with(fmt::format("# {} {}\n", fault->code, fault->name)));
    CHECK(diagnostics::explain(*fault).finds == diagnostics::read_explanation(document.text).finds);
    for (std::size_t at = rest.find("\n## "); at != std::string_view::npos; at = rest.find("\n## ")) {
      rest.remove_prefix(at + 4);
      CHECK(sections.contains(rest.substr(0, rest.find('\n'))));
    }
  }
}

TEST_CASE("the wrong example of an explanation shows the fault, the right one does not") {
  for (const diagnostics::Fault* fault : check::all_faults()) {
    INFO(fault->code);
    // Fragments of schemas' findings stand outside a document; the engine's own tests hold them.
    if (fault->code.starts_with("S")) continue;
    if (fault->code.starts_with("P") || fault->code.starts_with("L")) continue;  // tests/unit/rules
    const diagnostics::Explanation said = diagnostics::explain(*fault);
    if (!said.wrong.empty()) CHECK(triggers(said.wrong, fault->code));
    if (!said.right.empty()) CHECK(!triggers(said.right, fault->code));
  }
}
