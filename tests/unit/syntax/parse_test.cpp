// SPDX-License-Identifier: EUPL-1.2
#include "syntax/parse.hpp"

#include <string>

#include <doctest/doctest.h>

namespace {

using namespace nsp;

/// Reads a text and keeps all that the tree refers to.
struct Read {
  explicit Read(std::string text, std::string name = "plan.yaml")
      : file(0, std::move(name), std::move(text)), document(syntax::parse_by_name(file, collector)) {
    findings = collector.take_sorted();
  }
  std::string_view slice(source::Span span) const { return file.slice(span); }
  std::string code() const { return findings.empty() ? "" : std::string(findings[0].fault->code); }
  std::uint32_t line() const { return findings.empty() ? 0 : file.position(findings[0].primary.span.begin).line; }

  source::File file;
  diagnostics::Collector collector;
  syntax::Document document;
  std::vector<diagnostics::Diagnostic> findings;
};

}  // namespace

TEST_CASE("every key and value has its place") {
  const Read read(
      "kind: cluster\ntitle: {en: \"Road\", nl: 'Weg'}\nlist:\n- a\n- [b, c]\ntext: >-\n  folded\n  text\nlast:\n");
  REQUIRE(read.findings.empty());
  const syntax::Node root = read.document.root();
  REQUIRE(root.size() == 5);
  CHECK(read.slice(root.find("kind")->span()) == "cluster");
  CHECK(read.slice(root.find("title")->span()) == "{en: \"Road\", nl: 'Weg'}");
  CHECK(read.slice(root.find("title")->find("en")->span()) == "\"Road\"");
  CHECK(root.find("title")->find("nl")->text() == "Weg");
  CHECK(read.slice(root.find("list")->span()) == "- a\n- [b, c]");
  CHECK(read.slice(root.find("text")->span()) == ">-\n  folded\n  text");
  CHECK(root.find("text")->text() == "folded text");
  CHECK(root.find("last")->has(syntax::absent));
  CHECK(read.file.position(root.find("last")->span().begin).line == 9);
}

TEST_CASE("a null that is written is no missing value") {
  for (const char* text : {"v: ~\n", "v: null\n", "v: Null # so\n", "{v: NULL}", "{w: 1, v: ~, x: 2}", "v:\n  null\n",
                           "v: &a ~\n", "{v: null, null: 1}", "v: ~\nnull: 1\n"}) {
    const Read read(text);
    CAPTURE(text);
    REQUIRE(read.findings.empty());
    const syntax::Node value = *read.document.root().find("v");
    CHECK(value.type() == syntax::Type::null);
    CHECK_FALSE(value.has(syntax::absent));
    CHECK(value.span().end > value.span().begin);
  }
  for (const char* text : {"v:\nnull: 1\n", "v:\n~: 1\n", "v: &a\nnull: 1\n", "{v: , null: 1}", "? v\n? null\n"}) {
    const Read read(text);
    CAPTURE(text);
    REQUIRE(read.findings.empty());
    CHECK(read.document.root().find("v")->has(syntax::absent));
    CHECK(read.document.root().size() == 2);
  }
  for (const char* text : {"[~, 1]", "[1, null]", "- ~\n- 1\n", "- null\n- ~\n", "-\n  ~\n- 1\n", "- &a ~\n- *a\n"}) {
    const Read read(text);
    CAPTURE(text);
    REQUIRE(read.findings.empty());
    CHECK(read.document.root().size() == 2);
  }
  CHECK(Read("~").findings.empty());
  CHECK(Read("~: 1\n").document.root().size() == 1);
  CHECK(Read("a:\n  ~: 1\n  null: 2\n").document.root().find("a")->size() == 2);
}

TEST_CASE("plain scalars have the types of the YAML 1.2 core schema") {
  const auto type = [](const char* text) {
    return Read(std::string("v: ") + text + "\n").document.root().find("v")->type();
  };
  CHECK(type("true") == syntax::Type::boolean);
  CHECK(type("null") == syntax::Type::null);
  CHECK(type("~") == syntax::Type::null);
  CHECK(type("0123") == syntax::Type::integer);
  CHECK(type("0o14") == syntax::Type::integer);
  CHECK(type("0xff") == syntax::Type::integer);
  CHECK(type("1e3") == syntax::Type::number);
  CHECK(type(".inf") == syntax::Type::number);
  CHECK(type("-.5") == syntax::Type::number);
  for (const char* text :
       {"yes", "no", "on", "off", "12:30", "2016-01-01", "1_000", "-", "+", ".", "1e", "0o9", "'1'", "\"true\""})
    CHECK_MESSAGE(type(text == std::string("-") ? "\"-\"" : text) == syntax::Type::string, text);
}

TEST_CASE("text that YAML 1.1 reads differently is marked") {
  const auto marked = [](const char* text) {
    return Read(std::string("v: ") + text + "\n").document.root().find("v")->has(syntax::differs_in_yaml_1_1);
  };
  for (const char* text : {"yes", "no", "on", "off", "12:30", "1_000"}) CHECK_MESSAGE(marked(text), text);
  for (const char* text : {"\"no\"", "nothing", "y", "N", "2016-01-01", "12:99", "on-line", "no one"})
    CHECK_MESSAGE(!marked(text), text);
}

TEST_CASE("aliases answer like what they stand for, in their own place") {
  const Read read("a: &x {b: 1}\nc: *x\n");
  const syntax::Node alias = *read.document.root().find("c");
  CHECK(alias.is_alias());
  CHECK(alias.find("b")->text() == "1");
  CHECK(read.slice(alias.span()) == "*x");
  CHECK(alias.content_index() == read.document.root().find("a")->content_index());
}

TEST_CASE("each slip of the hand has its own finding in its own place") {
  struct Case {
    const char* text;
    const char* code;
    std::uint32_t line;
  };
  const Case cases[] = {
      {"period:\n\tfrom: 2016\n", "Y002", 2},
      {"period:\n  from: 2016\n   to: 3\n", "Y003", 3},
      {"period:\n   from: 2016\n  to: 3\nrest:\n  x: 1\n  y: 2\n", "Y003", 2},
      {"a:\n  b:\n    c: 1\n   d: 2\n", "Y003", 4},
      {"title: \"Road safety\nid: x\nb: \"y\"\n", "Y004", 1},
      {"title: 'Road safety\nid: x\n", "Y004", 1},
      {"a: [x, y\nb: 3\n", "Y005", 1},
      {"kind: x\ntitle:Road safety\nid: 3\n", "Y006", 2},
      {"kind: x\ntitle\nid: 3\n", "Y006", 2},
      {"kind: x\ntitle: Road: safety\nid: 3\n", "Y007", 2},
      {"kind: x\ntitle: @home\n", "Y008", 2},
      {"kind: x\ntitle: `home`\n", "Y008", 2},
      {"kind: x\ntitle: \"Road\" safety\n", "Y009", 2},
      {"a: \"x\"#c\n", "Y009", 1},
      {"kind: x\nid: y\nkind: z\n", "Y010", 3},
      {"a: x\n---\nc: d\n", "Y011", 2},
      {"a: \"C:\\plans\"\n", "Y012", 1},
      {"l:\n  - a\n    - b\n", "Y003", 3},
      {"a: [x,,y]\n", "Y013", 1},
      {"a: [,x]\n", "Y013", 1},
      {"a: &x [*x]\n", "Y014", 1},
      {"a: *nothing\n", "Y014", 1},
      {"%YAML 1.2\n---\na: b\n", "Y015", 1},
      {"# nothing\n", "Y040", 1},
      {"- a\n- b\nkey: lost\n", "Y003", 3},
  };
  for (const Case& one : cases) {
    const Read read(one.text);
    CHECK_MESSAGE(read.code() == one.code, one.text);
    CHECK_MESSAGE(read.line() == one.line, one.text);
    CHECK_MESSAGE(read.findings.size() == 1, one.text);
    CHECK_MESSAGE(!read.findings.empty(), one.text);
    if (!read.findings.empty()) CHECK_MESSAGE(!read.findings[0].help.empty(), one.text);
  }
}

TEST_CASE("bytes that are no text are refused before any parser sees them") {
  CHECK(Read(std::string("a: x\0y\n", 7)).code() == "Y022");
  CHECK(Read("a: \x1b[31m\n").code() == "Y022");
  CHECK(Read("a: \xff\n").code() == "Y020");
  CHECK(Read("a: \xc0\xaf\n").code() == "Y020");
  CHECK(Read(std::string("\xff\xfe"
                         "a\0",
                         4))
            .code() == "Y021");
  CHECK(Read(std::string("a\0b\0", 4)).code() == "Y021");
  CHECK(Read("a: \xe2\x80\xae"
             "x\n")
            .code() == "Y023");
  CHECK(Read("a: " + std::string(300, '[')).code() == "Y031");
  CHECK(Read(std::string((std::size_t{16} << 20U) + 1, ' ')).code() == "Y030");
}

TEST_CASE("deep nesting ends in a finding, not in a full stack") {
  std::string dashes;
  for (int i = 0; i < 100'000; ++i) dashes += "- ";
  CHECK(Read(dashes).code() == "Y031");
  std::string questions;
  for (int i = 0; i < 100'000; ++i) questions += "? ";
  CHECK(!Read(questions).findings.empty());
}

TEST_CASE("aliases are counted and never expanded") {
  std::string text = "a0: &a0 [x]\n";
  for (int i = 1; i < 20; ++i) {
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int j = 0; j < 9; ++j) text += "*a" + std::to_string(i - 1) + ",";
    text += "]\n";
  }
  CHECK(Read(text).code() == "Y032");
}

TEST_CASE("a byte order mark and Windows line ends change nothing but the offsets") {
  const Read read("\xEF\xBB\xBFkind: cluster\r\nid: x\r\n");
  REQUIRE(read.findings.empty());
  CHECK(read.document.root().find("kind")->text() == "cluster");
  const source::Span span = read.document.root().find_entry("kind")->key.span();
  CHECK(span.begin == 3);
  CHECK(read.file.position(span.begin).column == 1);
  CHECK(read.slice(read.document.root().find("id")->span()) == "x");
}

TEST_CASE("what stands before a fault is kept") {
  const Read read("kind: cluster\nid: x\n---\nid: y\n");
  CHECK(!read.document.complete());
  REQUIRE(!read.document.empty());
  CHECK(read.document.root().find("id")->text() == "x");
}

TEST_CASE("JSON is read by its own rules") {
  const Read read("{\"a\": [1, -2.5e3, \"\\ud83d\\ude00\\n\"], \"b\": null}", "x.json");
  REQUIRE(read.findings.empty());
  const syntax::Node list = *read.document.root().find("a");
  REQUIRE(list.size() == 3);
  CHECK((*list.items().begin()).type() == syntax::Type::integer);
  CHECK(read.document.root().find("b")->type() == syntax::Type::null);
  for (const char* text : {"", "{", "[1,]", "{\"a\":1,}", "01", "1.", "[1] 2", "\"\t\"", "\"\\x\"", "nul", "{a: 1}",
                           "'a'", "-", "[\"a\" \"b\"]", "\"open", "{\"a\"}"})
    CHECK_MESSAGE(Read(text, "x.json").code() == "Y050", text);
  CHECK(Read("{\"a\": 1, \"a\": 2}", "x.json").code() == "Y010");
  CHECK(Read(std::string(100'000, '['), "x.json").code() == "Y031");
}

TEST_CASE("100,000 equal keys are found in the blink of an eye, and the first of them told") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "k: 1\n";
  const Read read(text);
  CHECK(read.findings.size() == 2'001);
  CHECK(read.findings.back().message.english().find("left out") != std::string::npos);
}
