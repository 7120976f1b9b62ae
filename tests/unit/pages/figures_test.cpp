// SPDX-License-Identifier: EUPL-1.2
#include "pages/figures/figures.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace nsp;
using pages::Mark;
using pages::Piece;

namespace {

const std::string hostile = "</title></svg><script>alert(1)</script>\" onload='x";

Piece piece(std::string text) {
  return {std::move(text), {}, {}, pages::Style::plain};
}

pages::FigureFrame frame() {
  return {"fig", hostile, hostile, "nl", "en"};
}

text::Date day(std::string_view text) {
  return *text::read_date(text);
}

std::vector<pages::Legend> legend() {
  return {{Mark::full, piece("done")}, {Mark::striped, piece(hostile)}, {Mark::crossed, piece("dropped")}};
}

/// What holds for every figure.
void check_harmless(const pages::Figure& figure) {
  const std::string& svg = figure.svg;
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.ends_with("</svg>"));
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("' ") == std::string::npos);
  CHECK(svg.find("style=") == std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg.find("role=\"img\" aria-labelledby=\"fig_title fig_description\" lang=\"nl\"") != std::string::npos);
  CHECK(std::count(svg.begin(), svg.end(), '<') == std::count(svg.begin(), svg.end(), '>'));
  for (const pages::Row& row : figure.data.rows) CHECK(row.cells.size() == figure.data.columns.size());
}

}  // namespace

TEST_CASE("the chain shows the first plans of a step, its table all") {
  pages::ChainFigure chain{
      frame(),          {},
      piece("Step"),    piece("Plan"),
      piece("answers"), [](std::size_t n, std::string_view) { return fmt::format("and {} more", n); }};
  chain.steps = {{piece("Framework"), {piece(hostile)}}, {piece("Zones"), {}}};
  for (int i = 0; i < 2000; ++i) chain.steps[1].plans.push_back(piece(fmt::format("Zone {}", i)));
  const pages::Figure figure = pages::draw(chain);
  check_harmless(figure);
  CHECK(figure.data.rows.size() == 2001);
  CHECK(figure.svg.size() < 5000);
  CHECK(figure.svg.find("and 1995 more") != std::string::npos);
}

TEST_CASE("a heat map tells its states apart without colour") {
  pages::HeatMap map{frame(), piece("Cluster"), {piece("Nation"), piece(hostile)}, {}, legend()};
  map.rows = {{piece("Drugs"), {{0, {}}, {1, "198/200"}}},
              {piece(hostile), {{2, hostile}, {pages::HeatCell::unmarked, "–"}}}};
  const pages::Figure figure = pages::draw(map);
  check_harmless(figure);
  CHECK(figure.svg.find("url(#fig_stripes)") != std::string::npos);
  CHECK(figure.svg.find(">198/200<") != std::string::npos);
  CHECK(figure.svg.find(">–<") != std::string::npos);
  CHECK(figure.data.rows.size() == 2);
}

TEST_CASE("a timeline stands on years") {
  pages::Timeline line{frame(),       {},          legend(),      day("2026-06-30"), piece("Action"),
                       piece("From"), piece("To"), piece("State")};
  line.rows = {{piece("A"), day("2024-05-01"), day("2026-02-01"), 0},
               {piece(hostile), day("2026-01-01"), day("2025-01-01"), 7}};
  const pages::Figure figure = pages::draw(line);
  check_harmless(figure);
  for (const char* year : {">2024<", ">2025<", ">2026<", "class=\"today\""})
    CHECK(figure.svg.find(year) != std::string::npos);
  CHECK(figure.caption.empty());
  line.frame.caption = {piece("How it is read.")};
  line.as_of_said = piece("The line stands at the middle of 2026.");
  CHECK(pages::draw(line).caption.size() == 3);
  CHECK(pages::draw(line).caption.back().text.view() == line.as_of_said.text.view());
  line.as_of = day("2028-01-01");
  CHECK(pages::draw(line).caption.size() == 1);
  line.rows.clear();
  CHECK(pages::draw(line).svg.empty());
}

TEST_CASE("a course shows what is measured against what is planned") {
  using Kind = pages::CoursePoint::Kind;
  pages::Course course{frame(), {}, piece("What"), piece("Day"), piece("Value"), {}};
  course.kinds = {piece("baseline"), piece("measured"), piece("milestone"), piece(hostile)};
  course.points = {{Kind::target, day("2029-12-31"), 50, "2029", "50"},
                   {Kind::baseline, day("2025-12-31"), 100, "2025", "100"},
                   {Kind::measured, day("2026-12-31"), 90, "2026", "90,5"},
                   {Kind::measured, day("2026-12-31"), -1e300, "2026", hostile}};
  const pages::Figure figure = pages::draw(course);
  check_harmless(figure);
  CHECK(figure.svg.find("class=\"planned\"") != std::string::npos);
  CHECK(figure.data.rows.size() == 4);
  course.points.resize(1);
  check_harmless(pages::draw(course));
}

TEST_CASE("actions by state are bars and numbers") {
  pages::States states{frame(), piece("Plan"), {{piece("A"), {3, 0, 1}}, {piece(hostile), {0, 0, 0}}}, legend()};
  const pages::Figure figure = pages::draw(states);
  check_harmless(figure);
  CHECK(figure.svg.find(">3<") != std::string::npos);
  CHECK(figure.data.rows[0].cells.size() == 4);
}

TEST_CASE("text is wrapped by its width") {
  CHECK(pages::wrap("one two three", 72, 3) == std::vector<std::string>{"one two", "three"});
  CHECK(pages::wrap("one two three four", 72, 1) == std::vector<std::string>{"one two…"});
  CHECK(pages::wrap("Antwerpenantwerpenantwerpen", 72, 2) == std::vector<std::string>{"Antwerpena…"});
  CHECK(pages::wrap("", 72, 2).empty());
}
