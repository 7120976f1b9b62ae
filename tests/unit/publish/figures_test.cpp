// SPDX-License-Identifier: EUPL-1.2
#include "publish/figures.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace nsp;
using publish::Mark;
using publish::Piece;

namespace {

const std::string hostile = "</title></svg><script>alert(1)</script>\" onload='x";

Piece piece(std::string text) {
  return {std::move(text), {}, {}, publish::Style::plain};
}

publish::FigureFrame frame() {
  return {"fig", hostile, hostile, "nl", "en"};
}

text::Date day(std::string_view text) {
  return *text::read_date(text);
}

std::vector<publish::Legend> legend() {
  return {{Mark::full, piece("done")}, {Mark::striped, piece(hostile)}, {Mark::crossed, piece("dropped")}};
}

/// What holds for every figure.
void check_harmless(const publish::Figure& figure) {
  const std::string& svg = figure.svg;
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.ends_with("</svg>"));
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("' ") == std::string::npos);
  CHECK(svg.find("style=") == std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg.find("role=\"img\" aria-labelledby=\"fig_title fig_description\" lang=\"nl\"") != std::string::npos);
  CHECK(std::count(svg.begin(), svg.end(), '<') == std::count(svg.begin(), svg.end(), '>'));
  for (const publish::Row& row : figure.data.rows) CHECK(row.cells.size() == figure.data.columns.size());
}

}  // namespace

TEST_CASE("the chain shows the first plans of a step, its table all") {
  publish::ChainFigure chain{
      frame(),          {},
      piece("Step"),    piece("Plan"),
      piece("answers"), [](std::size_t n, std::string_view) { return fmt::format("and {} more", n); }};
  chain.steps = {{piece("Framework"), {piece(hostile)}}, {piece("Zones"), {}}};
  for (int i = 0; i < 2000; ++i) chain.steps[1].plans.push_back(piece(fmt::format("Zone {}", i)));
  const publish::Figure figure = publish::draw(chain);
  check_harmless(figure);
  CHECK(figure.data.rows.size() == 2001);
  CHECK(figure.svg.size() < 5000);
  CHECK(figure.svg.find("and 1995 more") != std::string::npos);
}

TEST_CASE("a heat map tells its states apart without colour") {
  publish::HeatMap map{frame(), piece("Cluster"), {piece("Nation"), piece(hostile)}, {}, legend()};
  map.rows = {{piece("Drugs"), {{0, {}}, {1, "198/200"}}},
              {piece(hostile), {{2, hostile}, {publish::HeatCell::unmarked, "–"}}}};
  const publish::Figure figure = publish::draw(map);
  check_harmless(figure);
  CHECK(figure.svg.find("url(#fig_stripes)") != std::string::npos);
  CHECK(figure.svg.find(">198/200<") != std::string::npos);
  CHECK(figure.svg.find(">–<") != std::string::npos);
  CHECK(figure.data.rows.size() == 2);
}

TEST_CASE("a timeline stands on years") {
  publish::Timeline line{frame(),       {},          legend(),      day("2026-06-30"), piece("Action"),
                         piece("From"), piece("To"), piece("State")};
  line.rows = {{piece("A"), day("2024-05-01"), day("2026-02-01"), 0},
               {piece(hostile), day("2026-01-01"), day("2025-01-01"), 7}};
  const publish::Figure figure = publish::draw(line);
  check_harmless(figure);
  for (const char* year : {">2024<", ">2025<", ">2026<", "class=\"today\""})
    CHECK(figure.svg.find(year) != std::string::npos);
  CHECK(figure.caption.empty());
  line.frame.caption = {piece("How it is read.")};
  line.as_of_said = piece("The line stands at the middle of 2026.");
  CHECK(publish::draw(line).caption.size() == 3);
  CHECK(publish::draw(line).caption.back().text.view() == line.as_of_said.text.view());
  line.as_of = day("2028-01-01");
  CHECK(publish::draw(line).caption.size() == 1);
  line.rows.clear();
  CHECK(publish::draw(line).svg.empty());
}

TEST_CASE("a course shows what is measured against what is planned") {
  using Kind = publish::CoursePoint::Kind;
  publish::Course course{frame(), {}, piece("What"), piece("Day"), piece("Value"), {}};
  course.kinds = {piece("baseline"), piece("measured"), piece("milestone"), piece(hostile)};
  course.points = {{Kind::target, day("2029-12-31"), 50, "2029", "50"},
                   {Kind::baseline, day("2025-12-31"), 100, "2025", "100"},
                   {Kind::measured, day("2026-12-31"), 90, "2026", "90,5"},
                   {Kind::measured, day("2026-12-31"), -1e300, "2026", hostile}};
  const publish::Figure figure = publish::draw(course);
  check_harmless(figure);
  CHECK(figure.svg.find("class=\"planned\"") != std::string::npos);
  CHECK(figure.data.rows.size() == 4);
  course.points.resize(1);
  check_harmless(publish::draw(course));
}

TEST_CASE("actions by state are bars and numbers") {
  publish::States states{frame(), piece("Plan"), {{piece("A"), {3, 0, 1}}, {piece(hostile), {0, 0, 0}}}, legend()};
  const publish::Figure figure = publish::draw(states);
  check_harmless(figure);
  CHECK(figure.svg.find(">3<") != std::string::npos);
  CHECK(figure.data.rows[0].cells.size() == 4);
}

TEST_CASE("text is wrapped by its width") {
  CHECK(publish::wrap("one two three", 72, 3) == std::vector<std::string>{"one two", "three"});
  CHECK(publish::wrap("one two three four", 72, 1) == std::vector<std::string>{"one two…"});
  CHECK(publish::wrap("Antwerpenantwerpenantwerpen", 72, 2) == std::vector<std::string>{"Antwerpena…"});
  CHECK(publish::wrap("", 72, 2).empty());
}
