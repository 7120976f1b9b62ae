// SPDX-License-Identifier: EUPL-1.2
// Which source lines are shown, and where the marks stand beneath them.
#include "report/snippet.hpp"

#include <doctest/doctest.h>

#include "../verbatim.hpp"
#include "report/shown_line.hpp"

namespace {

using namespace nsp;

const diagnostics::Fault kind = {"T001", "test", diagnostics::Severity::error, "A test", {}};

/// The rows of the first snippet with the marks drawn beneath: `^` primary, `-` other.
std::string draw(const source::Files& files, const diagnostics::Diagnostic& finding, int width = 60) {
  std::string drawn;
  const auto snippets = report::lay_out(finding, files, width);
  for (const report::Row& row : snippets.at(0).rows) {
    drawn += row.line == 0 ? "..." : std::to_string(row.line) + "|" + row.text;
    drawn += '\n';
    std::string marks;
    for (const report::Mark& mark : row.marks) {
      marks.resize(static_cast<std::size_t>(mark.column), ' ');
      marks.append(static_cast<std::size_t>(mark.width), mark.primary ? '^' : '-');
    }
    if (!marks.empty()) drawn += " |" + marks + '\n';
  }
  return drawn;
}

/// A finding at the first place of `marked` in the text.
struct One {
  One(std::string text, std::string_view marked) {
    const source::File& file = files.add("a.yaml", std::move(text));
    const std::size_t at = file.text().find(marked);
    REQUIRE(at != std::string_view::npos);
    finding = diagnostics::make(kind, file.span(at, at + marked.size()), verbatim("message"));
  }
  source::Files files;
  diagnostics::Diagnostic finding;
};

}  // namespace

TEST_CASE("a mark stands beneath what it marks") {
  const One one("kind: cluster\nid: drugs\n", "drugs");
  CHECK(draw(one.files, one.finding) == "2|id: drugs\n |    ^^^^^\n");
}

TEST_CASE("tabs, wide letters and what cannot be seen keep marks in their place") {
  const One tab("a:\tdrugs\n", "drugs");
  CHECK(draw(tab.files, tab.finding) == "1|a:  drugs\n |    ^^^^^\n");
  const One wide("標: drugs\n", "drugs");
  CHECK(draw(wide.files, wide.finding) == "1|標: drugs\n |    ^^^^^\n");
  const One combined("e\xCC\x81: drugs\n", "drugs");
  CHECK(draw(combined.files, combined.finding) == "1|e\xCC\x81: drugs\n |   ^^^^^\n");
  const One unseen(
      "a\xE2\x80\x8B"
      "b: drugs\n",
      "drugs");
  CHECK(draw(unseen.files, unseen.finding) == "1|a<U+200B>b: drugs\n |            ^^^^^\n");
}

TEST_CASE("an empty place has a mark one cell wide, at the end of a line as well") {
  One one("id: drugs\nnext: 1\n", "\nnext");
  one.finding.primary.span.end = one.finding.primary.span.begin;
  CHECK(draw(one.files, one.finding) == "1|id: drugs\n |         ^\n");
}

TEST_CASE("a place of several lines is marked at its first and last") {
  const One two("a: [1,\n  2]\nb: 1\n", "[1,\n  2]");
  CHECK(draw(two.files, two.finding) == "1|a: [1,\n |   ^^^\n2|  2]\n |  ^^\n");
  const One three("a: [1,\n  2,\n  3]\n", "[1,\n  2,\n  3]");
  CHECK(draw(three.files, three.finding) == "1|a: [1,\n |   ^^^\n2|  2,\n3|  3]\n |  ^^\n");
  const One many("a: [1,\n  2,\n  3,\n  4]\n", "[1,\n  2,\n  3,\n  4]");
  CHECK(draw(many.files, many.finding) == "1|a: [1,\n |   ^^^\n...\n4|  4]\n |  ^^\n");
}

TEST_CASE("labels in another file have a snippet of their own, behind that of the place") {
  One one("id: drugs\n", "drugs");
  const source::File& other = one.files.add("b.yaml", "x\nid: drugs\n");
  one.finding.labels.push_back({other.span(6, 11), verbatim("also here")});
  const auto snippets = report::lay_out(one.finding, one.files, 60);
  REQUIRE(snippets.size() == 2);
  CHECK(snippets[0].file == "a.yaml");
  CHECK(snippets[1].file == "b.yaml");
  CHECK(snippets[1].start.line == 2);
  REQUIRE(snippets[1].rows.size() == 1);
  CHECK(snippets[1].rows[0].marks.at(0).message == "also here");
  CHECK_FALSE(snippets[1].rows[0].marks[0].primary);
}

TEST_CASE("a long line is cut around the mark, to the width") {
  const One one("text: " + std::string(5000, 'x') + " drugs " + std::string(5000, 'y') + "\n", "drugs");
  const auto snippets = report::lay_out(one.finding, one.files, 40);
  const report::Row& row = snippets.at(0).rows.at(0);
  CHECK(row.text.starts_with("…x"));
  CHECK(row.text.ends_with("y…"));
  const std::size_t cells = row.text.size() - 2 * (std::string_view("…").size() - 1);
  CHECK(cells <= 40);
  const auto at = static_cast<std::size_t>(row.marks.at(0).column) + std::string_view("…").size() - 1;
  CHECK(row.text.substr(at, 5) == "drugs");
}

TEST_CASE("marks far apart on a long line have a row each") {
  One one("first " + std::string(5000, 'x') + " second\n", "first");
  const std::size_t second = one.files[0].text().find("second");
  one.finding.labels.push_back({one.files[0].span(second, second + 6), verbatim("also")});
  const auto snippets = report::lay_out(one.finding, one.files, 40);
  REQUIRE(snippets.at(0).rows.size() == 2);
  CHECK(snippets[0].rows[0].text.starts_with("first x"));
  CHECK(snippets[0].rows[1].text.ends_with("x second"));
}

TEST_CASE("nothing that stands in a file steers the terminal or a CI runner") {
  const One one("a: \x1B[2J drugs\n##[error]x\n##vso[task]\n", "drugs\n##[error]x\n##vso[task]");
  const std::string drawn = draw(one.files, one.finding);
  CHECK(drawn.find('\x1B') == std::string::npos);
  CHECK(drawn.find("##vso[") == std::string::npos);
  CHECK(drawn.find("##[") == std::string::npos);
}

TEST_CASE("a file without text has no rows") {
  source::Files files;
  const source::File& file = files.add("empty.yaml", "");
  const auto snippets = report::lay_out(diagnostics::make(kind, file.span(0, 0), verbatim("empty")), files, 60);
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].rows.empty());
  CHECK(snippets[0].start.line == 1);
}
