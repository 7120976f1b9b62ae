// SPDX-License-Identifier: EUPL-1.2
// Edits change what is meant, and no other byte; tokens give the file back whole.
#include "syntax/edit.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "syntax/parse.hpp"
#include "syntax/tokens.hpp"

namespace {

using namespace nsp;
using syntax::Node;

struct Read {
  explicit Read(std::string text) : file(0, "a.yaml", std::move(text)), document(syntax::parse(file, faults)) {}
  std::string with(syntax::Edits edits) const { return syntax::apply(file.text(), std::move(edits)); }
  diagnostics::Collector faults;
  source::File file;
  syntax::Document document;
};

/// What a value says, places and styles aside.
std::string say(const Node& node) {
  std::string said;
  if (node.is_mapping()) {
    for (const syntax::Entry& entry : node.entries()) said += say(entry.key) + "=" + say(entry.value) + ",";
    return "{" + said + "}";
  }
  if (node.is_sequence()) {
    for (const Node& item : node.items()) said += say(item) + ",";
    return "[" + said + "]";
  }
  return std::to_string(static_cast<int>(node.type())) + "'" + std::string(node.text()) + "'";
}

/// The same with a part left out of the collection at `index`, or another put in before it.
std::string say_changed(const Node& node, std::uint32_t index, std::size_t part, const std::string& put_in) {
  if (node.is_scalar()) return say(node);
  std::string said;
  std::size_t at = 0;
  const bool here = node.index() == index;
  const auto add = [&](const std::string& each) {
    if (here && at == part && !put_in.empty()) said += put_in + ",";
    if (!here || at != part || !put_in.empty()) said += each + ",";
    ++at;
  };
  for (const syntax::Entry& entry : node.entries())
    add(say(entry.key) + "=" + say_changed(entry.value, index, part, put_in));
  for (const Node& item : node.items()) add(say_changed(item, index, part, put_in));
  if (here && at == part && !put_in.empty()) said += put_in + ",";
  return node.is_mapping() ? "{" + said + "}" : "[" + said + "]";
}

std::string reread(const std::string& text) {
  const Read read(text);
  return read.faults.empty() && read.document.complete() ? say(read.document.root()) : "(no YAML)\n" + text;
}

/// Every byte of the file before the first and behind the last edit is still there.
bool keeps_the_rest(const Read& read, const syntax::Edits& edits, const std::string& changed) {
  const std::string_view text = read.file.text();
  const std::string_view before = text.substr(0, edits.front().span.begin);
  const std::string_view behind = text.substr(edits.back().span.end);
  return edits.size() == 1 && changed == std::string(before) + edits[0].text + std::string(behind);
}

template <class Use>
void for_each_plan(Use use) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(NSP_SOURCE_DIR "/plans")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    CAPTURE(entry.path().string());
    use(text);
    // Written on another system.
    std::string returns;
    for (const char c : text) c == '\n' ? returns += "\r\n" : returns += c;
    use(returns);
  }
}

template <class Use>
void for_each_collection(const Node& node, Use use) {
  if (node.is_scalar()) return;
  use(node);
  for (const syntax::Entry& entry : node.entries()) for_each_collection(entry.value, use);
  for (const Node& item : node.items()) for_each_collection(item, use);
}

}  // namespace

TEST_CASE("tokens are the file, byte for byte") {
  for_each_plan([](const std::string& text) {
    const Read read(text);
    std::string joined;
    for (const syntax::Token& token : syntax::tokens(read.document)) {
      REQUIRE(token.end > token.begin);
      REQUIRE(token.begin == joined.size());
      joined += text.substr(token.begin, token.end - token.begin);
    }
    CHECK(joined == text);
  });
}

TEST_CASE("tokens know comments, signs and blanks from scalars") {
  const Read read("# top\na: \"x # y\"  # end\nb:\r\n  - {c: d}\n\n");
  std::string types;
  std::vector<std::string> comments;
  for (const syntax::Token& token : syntax::tokens(read.document)) {
    types += "bl#ss"[static_cast<int>(token.type)];
    if (token.type == syntax::TokenType::comment)
      comments.push_back(std::string(read.file.text().substr(token.begin, token.end - token.begin)));
  }
  CHECK(comments == std::vector<std::string>{"# top", "# end"});
  CHECK(types == "#lssbsb#lsslbsbsssbssll");
}

TEST_CASE("entries are removed, put in and replaced, and nothing else moves") {
  const Read read("# plan\nid: x  # the id\nlist:\n  - a: 1  # one\n    b: 2\n  - c\nlast: |\n  text\n\n# end\n");
  const Node root = read.document.root();
  CHECK(read.with(syntax::remove_entry(root, 0)) ==
        "# plan\n# the id\nlist:\n  - a: 1  # one\n    b: 2\n  - c\nlast: |\n  text\n\n# end\n");
  CHECK(read.with(syntax::remove_entry(root, 1)) == "# plan\nid: x  # the id\nlast: |\n  text\n\n# end\n");
  CHECK(read.with(syntax::remove_entry(root, 2)) ==
        "# plan\nid: x  # the id\nlist:\n  - a: 1  # one\n    b: 2\n  - c\n\n# end\n");
  const Node list = *root.find("list");
  const Node item = *list.items().begin();
  CHECK(read.with(syntax::remove_entry(item, 0)).find("  - b: 2\n") != std::string::npos);
  CHECK(read.with(syntax::insert_entry(item, 0, "z", "9")).find("  - z: \"9\"\n    a: 1  # one\n") !=
        std::string::npos);
  CHECK(read.with(syntax::insert_entry(item, 2, "z", "q")).find("    b: 2\n    z: q\n  - c") != std::string::npos);
  CHECK(read.with(syntax::remove_item(list, 0)).find("list:\n  - c\nlast") != std::string::npos);
  CHECK(read.with(syntax::insert_item(list, 2, "d: e")).find("  - c\n  - \"d: e\"\nlast") != std::string::npos);
  CHECK(read.with(syntax::replace_value(list, "none")).find("list:\n  none\nlast") != std::string::npos);
  CHECK(read.with(syntax::replace_value(*root.find("last"), "a\nb")).find("last: \"a\\nb\"\n\n# end") !=
        std::string::npos);
}

TEST_CASE("an entry with a mark before its key stays") {
  const Read read("a: 1\n? b\n: 2\n");
  REQUIRE(read.document.root().size() == 2);
  CHECK(syntax::remove_entry(read.document.root(), 1).empty());
  CHECK(read.with(syntax::remove_entry(read.document.root(), 0)) == "? b\n: 2\n");
}

TEST_CASE("empty lines that a text keeps stay its own") {
  const Read read("a:\n  b: |+\n    x\n\n\nc: d\n");
  const Node inner = *read.document.root().find("a");
  CHECK(read.with(syntax::insert_entry(inner, 1, "e", "f")) == "a:\n  b: |+\n    x\n\n\n  e: f\nc: d\n");
  const Read last("b: |+\n  x\n\n");
  CHECK(last.with(syntax::insert_entry(last.document.root(), 1, "e", "f")) == "b: |+\n  x\n\ne: f\n");
}

TEST_CASE("between brackets, commas go with what they part") {
  const Read read("a: [x, y , z]\nb: {}\nc: {k: v}\nd:\n");
  const Node root = read.document.root();
  const Node list = *root.find("a");
  CHECK(read.with(syntax::remove_item(list, 0)).starts_with("a: [y , z]\n"));
  CHECK(read.with(syntax::remove_item(list, 2)).starts_with("a: [x, y]\n"));
  CHECK(read.with(syntax::insert_item(list, 3, "w")).starts_with("a: [x, y , z, w]\n"));
  CHECK(read.with(syntax::insert_entry(*root.find("b"), 0, "k", "v")).find("b: {k: v}\n") != std::string::npos);
  CHECK(read.with(syntax::remove_entry(*root.find("c"), 0)).find("c: {}\n") != std::string::npos);
  CHECK(read.with(syntax::replace_value(*root.find("d"), "yes")).ends_with("d: \"yes\"\n"));
}

TEST_CASE("a text is written so that it reads back") {
  for (const char* text :
       {"",     " ",    "plain text", "no",         "12:30",      "0123",    "1e3", "null", "~",        "a: b",
        "a #b", "- x",  "#",          "@x",         "`",          "%",       "[",   "{",    "'",        "\"",
        "\\",   "it's", "C:\\x",      "two\nlines", "tab\there",  "\x1B[0m", "é",   "…",    "\xC2\xA0", "\xE2\x80\xA8",
        ".5",   "-",    "--- x",      "a,b",        "2016-01-01", "true",    "yes", "<<",   "=",        "!x"}) {
    CAPTURE(text);
    for (const char* form : {"k: ", "- ", "k: [", "{k: "}) {
      const std::string_view open = form;
      const std::string close = open.ends_with('[') ? "]" : open.starts_with('{') ? "}" : "";
      const Read read(std::string(open) + syntax::write_scalar(text) + close + "\n");
      REQUIRE(read.document.complete());
      const std::string said = say(read.document.root());
      CHECK(said.find("6'" + std::string(text) + "'") == std::string::npos);
      CHECK(said.find("4'" + std::string(text) + "'") != std::string::npos);
      CHECK_FALSE(read.document.has_ambiguous_text());
    }
  }
}

TEST_CASE("any entry or item of any plan can be removed or get a neighbour, and all the rest stays") {
  std::size_t edits_made = 0;
  for_each_plan([&](const std::string& text) {
    const Read read(text);
    REQUIRE(read.document.complete());
    const Node root = read.document.root();
    for_each_collection(root, [&](const Node& node) {
      for (std::size_t i = 0; i < node.size(); ++i) {
        const auto removal = node.is_mapping() ? syntax::remove_entry(node, i) : syntax::remove_item(node, i);
        const std::string removed = read.with(removal);
        const auto insertion = node.is_mapping() ? syntax::insert_entry(node, i, "new-key", "new: value")
                                                 : syntax::insert_item(node, i, "new: value");
        const std::string inserted = read.with(insertion);
        const std::string put_in = node.is_mapping() ? "4'new-key'=4'new: value'" : "4'new: value'";
        const bool right = reread(removed) == say_changed(root, node.index(), i, "") &&
                           reread(inserted) == say_changed(root, node.index(), i, put_in) &&
                           keeps_the_rest(read, removal, removed) && keeps_the_rest(read, insertion, inserted);
        if (!right) {
          CAPTURE(removed);
          CAPTURE(inserted);
          FAIL_CHECK("part " << i << " of the collection at byte " << node.span().begin);
        }
        edits_made += 2;
      }
    });
  });
  CHECK(edits_made > 10'000);
}
