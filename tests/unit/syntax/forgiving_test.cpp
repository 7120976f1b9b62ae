// SPDX-License-Identifier: EUPL-1.2
// Reading on behind faults: each is told once, and what stands behind it is read at its true place.
#include <doctest/doctest.h>

#include "syntax/parse.hpp"
#include "syntax/repaired.hpp"

namespace {

using namespace nsp;

struct Read {
  explicit Read(std::string text) : file(0, "a.yaml", std::move(text)), document(syntax::parse(file, faults)) {
    findings = faults.take_sorted();
  }
  /// "2:Y007 4:Y002": the line and code of each finding.
  std::string told() const {
    std::string told;
    for (const auto& finding : findings) {
      if (!told.empty()) told += ' ';
      told += std::to_string(file.position(finding.primary.span.begin).line) + ":" + std::string(finding.fault->code);
    }
    return told;
  }
  std::string text(std::string_view key) const {
    const auto value = document.root().find(key);
    return value ? std::string(value->text()) : "(none)";
  }
  /// Where the value stands in the file.
  std::string source(std::string_view key) const {
    const auto value = document.root().find(key);
    return value ? std::string(file.slice(value->span())) : "(none)";
  }
  diagnostics::Collector faults;
  source::File file;
  syntax::Document document;
  std::vector<diagnostics::Diagnostic> findings;
};

diagnostics::Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) {
  return {{0, begin, end}, std::move(text)};
}

}  // namespace

TEST_CASE("several faults in one file are told in one run, and all the rest is read") {
  const Read read(
      "title: Drugs: a plan\n"
      "id:drugs\n"
      "list:\n"
      "\t- one\n"
      "text: @home\n"
      "name: \"open\n"
      "items: [a, b\n"
      "last: 1\n");
  CHECK(read.told() == "1:Y007 2:Y006 4:Y002 5:Y008 6:Y004 7:Y005");
  CHECK(read.document.complete());
  CHECK(read.text("title") == "Drugs: a plan");
  CHECK(read.text("id") == "drugs");
  CHECK(read.document.root().find("list")->size() == 1);
  CHECK(read.text("text") == "@home");
  CHECK(read.text("name") == "open");
  CHECK(read.document.root().find("items")->size() == 2);
  CHECK(read.text("last") == "1");
}

TEST_CASE("what is read behind a fault stands where it stands in the file") {
  const Read read("title: Drugs: a plan\nid: \"x\"\n\tname: y\nlast: end\n");
  CHECK(read.source("title") == "Drugs: a plan");
  CHECK(read.source("id") == "\"x\"");
  CHECK(read.source("last") == "end");
}

TEST_CASE("a line that nobody can make sense of is left out, and the document is not complete") {
  const Read read("id: x\nthese are words\nlast: 1\n");
  CHECK(read.told() == "2:Y006");
  CHECK_FALSE(read.document.complete());
  CHECK(read.document.read_until() == 6);
  CHECK(read.text("last") == "1");
}

TEST_CASE("a line one column off is put where its neighbours stand, with what hangs under it") {
  const Read list("list:\n  - a: 1\n    b: 2\n   - a: 3\n     b: 4\n  - a: 5\n");
  CHECK(list.told() == "4:Y003");
  CHECK(list.document.root().find("list")->size() == 3);
  const Read keys("title:\n  en: A\n   nl: B\n  fr: C\nid: x\n");
  CHECK(keys.told() == "3:Y003");
  CHECK(keys.document.root().find("title")->size() == 3);
}

TEST_CASE("a chosen repair is offered as a fix, in bytes of the file") {
  const Read read("a: b: c\ntitle: `x`\n");
  REQUIRE(read.findings.size() == 2);
  REQUIRE(read.findings[1].fixes.size() == 1);
  const diagnostics::Edit& offered = read.findings[1].fixes[0].edits.at(0);
  CHECK(read.file.slice(offered.span) == "`x`");
  CHECK(offered.text == "\"`x`\"");
}

TEST_CASE("reading on comes to an end, however many faults there are") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "k" + std::to_string(i) + ": a: b\n";
  const Read read(text);
  CHECK(read.findings.size() == 50);
  CHECK_FALSE(read.document.complete());
}

TEST_CASE("slips are told at their places under a byte order mark and with Windows line ends") {
  const Read marked("\xEF\xBB\xBF// a plan\r\nid:drugs\r\ntitle: \"Drugs\r\nlist: one\r\n- two\r\nlast: 1\r\n");
  CHECK(marked.told() == "1:Y019 2:Y006 3:Y004 4:Y003");
  CHECK(marked.text("id") == "drugs");
  CHECK(marked.text("title") == "Drugs");
  CHECK(marked.document.root().find("list")->size() == 2);
  CHECK(marked.text("last") == "1");
}

TEST_CASE("between ways to mend a slip, the judge chooses") {
  const source::File file(0, "a.yaml", "period: 2026\n from: 2026-01-01\nlast: 1\n");
  const auto read = [&file](const syntax::Judge& judge) {
    diagnostics::Collector faults;
    const syntax::Document document = syntax::parse(file, faults, syntax::Mode::plan, judge);
    REQUIRE(faults.size() == 1);
    return std::pair(faults.findings()[0].message.english(), document.root().find("period")->is_mapping());
  };
  const auto wants_mapping = [](const syntax::Document& document) {
    const auto period = document.root().find("period");
    return static_cast<std::size_t>(period && period->is_mapping() ? 0 : 1);
  };
  const auto wants_text = [](const syntax::Document& document) {
    return static_cast<std::size_t>(document.root().find("from") ? 0 : 1);
  };
  CHECK(read(wants_mapping) ==
        std::pair(std::string("a value stands here, and keys as well on the lines below"), true));
  CHECK(read(wants_text).first.find("indented by 1 blank") != std::string::npos);
}

TEST_CASE("what shows only once the rest can be read is told, though it stands before") {
  const Read read("kind: x\nlist:\n  -one\n  -two\nperiod: {from:2026, to: 2027}\ntext: @home\n");
  CHECK(read.told() == "3:Y013 5:Y006 6:Y008");
  CHECK(read.document.complete());
}

TEST_CASE("a text with edits knows the way back") {
  syntax::Repaired repaired("0123456789");
  repaired.apply({edit(2, 4, "abc"), edit(8, 8, "X"), edit(5, 6, "")});
  CHECK(repaired.text() == "01abc467X89");
  repaired.apply({edit(0, 1, ""), edit(8, 9, "YZ")});
  CHECK(repaired.text() == "1abc467YZ89");
  const std::string_view text = repaired.text();
  for (const char c : std::string_view("146789"))
    CHECK(repaired.to_original(static_cast<std::uint32_t>(text.find(c))) == static_cast<std::uint32_t>(c - '0'));
  CHECK(repaired.to_original(1) == 2);
  CHECK(repaired.to_original(3) == 2);
  CHECK(repaired.to_original(static_cast<std::uint32_t>(text.find('Z'))) == 8);
  CHECK(repaired.to_original(static_cast<std::uint32_t>(text.size())) == 10);
}

TEST_CASE("an alias of nothing stands for nothing behind a fault as well") {
  const Read read("]\na: &a\nb: [8, *a]\n");
  CHECK(read.told().starts_with("1:"));
  const auto list = read.document.root().find("b");
  REQUIRE(list);
  REQUIRE(list->size() == 2);
  const syntax::Node alias = *++list->items().begin();
  CHECK(alias.is_alias());
  CHECK(alias.type() == syntax::Type::null);
  CHECK(alias.content_index() == read.document.root().find("a")->content_index());
}
