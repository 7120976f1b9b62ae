// SPDX-License-Identifier: EUPL-1.2
#include "tables/sheet.hpp"

#include <doctest/doctest.h>

#include "text/utf8.hpp"

namespace {

using namespace nsp::tables;

Table small() {
  Table table;
  table.columns = {{"name"}, {"what it says"}, {"n", true}};
  table.rows = {{{"drugs"}, {"Fewer drugs in the streets"}, {"7"}}, {{"traffic-on-roads"}, {""}, {"12"}}};
  return table;
}

std::string text(const Sheet& sheet, int width) {
  return to_text(sheet, {width, {}});
}

Sheet of(Table table) {
  Sheet sheet;
  sheet.table(std::move(table));
  return sheet;
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    widest = std::max(widest, nsp::text::display_width(line));
    text.remove_prefix(line.size() + 1);
  }
  return widest;
}

}  // namespace

TEST_CASE("a table that fits stands as it is") {
  CHECK(text(of(small()), 80) ==
        "name              what it says                 n\n"
        "drugs             Fewer drugs in the streets   7\n"
        "traffic-on-roads                              12\n");
}

TEST_CASE("columns are narrowed, widest first, and broken at blanks and hyphens") {
  CHECK(text(of(small()), 40) ==
        "name              what it says         n\n"
        "drugs             Fewer drugs in the   7\n"
        "                  streets\n"
        "traffic-on-roads                      12\n");
  CHECK(text(of(small()), 32) ==
        "name           what it says    n\n"
        "drugs          Fewer drugs     7\n"
        "               in the\n"
        "               streets\n"
        "traffic-on-                   12\n"
        "roads\n");
}

TEST_CASE("where columns would be too narrow, each row becomes a record") {
  CHECK(text(of(small()), 24) ==
        "name: drugs\n"
        "what it says: Fewer\n"
        "  drugs in the streets\n"
        "n: 7\n"
        "\n"
        "name: traffic-on-roads\n"
        "n: 12\n");
}

TEST_CASE("no line is wider than the terminal") {
  Table table = small();
  table.columns.push_back({"wide"});
  table.rows[0].push_back(
      {"漢字漢字漢字漢字漢字漢字漢字漢字漢字 "
       "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301"});
  table.rows[1].push_back({std::string(5000, 'x') + "\x1b[31m\x07 ##[error]"});
  Sheet sheet = of(std::move(table));
  sheet.title(std::string(700, 'y') + " and more");
  sheet.paragraph("a line\nanother\ttab");
  for (int width = 20; width <= 300; ++width) {
    INFO(width);
    CHECK(widest_line(text(sheet, width)) <= width);
  }
}

TEST_CASE("no line begins with what a CI runner would obey") {
  Sheet sheet;
  sheet.paragraph("somebody wrote ::error::this here");
  CHECK(text(sheet, 20) == "somebody wrote\n: :error::this here\n");
}

TEST_CASE("a text without words is one empty line") {
  CHECK(wrap("", 10) == std::vector<std::string>{""});
  CHECK(wrap("  \n ", 10) == std::vector<std::string>{""});
}

TEST_CASE("in Markdown no text becomes markup") {
  Table table;
  table.columns = {{"a|b"}, {"n", true}};
  table.rows = {{{"**x** | <b>\n# y"}, {"", Tone::open}}, {{"z", Tone::open}, {"1"}}};
  CHECK(to_markdown(of(std::move(table))) ==
        "| a\\|b | n |\n|---|---:|\n"
        "| \\*\\*x\\*\\* \\| \\<b\\> \\# y | |\n"
        "| **z** | 1 |\n");
}

TEST_CASE("CSV has a line a row, quotes and no formulas") {
  Table table;
  table.columns = {{"a"}, {"b"}};
  table.rows = {{{"x,\"y\""}, {"=1"}}, {{"two\nlines"}, {""}}};
  CHECK(to_csv(table) == "a,b\r\n\"x,\"\"y\"\"\",\"'=1\"\r\n\"two\nlines\",\r\n");
}

TEST_CASE("shortened text keeps whole code points") {
  CHECK(shorten("één", 3) == "één");
  CHECK(shorten("één", 2) == "éé...");
}
