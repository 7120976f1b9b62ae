// SPDX-License-Identifier: EUPL-1.2
// Figures out of plain data: each a drawing and a table that says the same. Words and numbers come in the reader's
// language; a drawing of much data shows the first of it and says how much more there is, its table shows all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/figures/drawing.hpp"
#include "pages/page.hpp"
#include "text/date.hpp"

namespace nsp::pages {

/// What every figure is told.
struct FigureFrame {
  std::string id;  ///< unique on its page; letters, digits and underscores
  std::string title;
  std::string description;
  std::string_view language;  ///< of title and description; empty: that of the page
  std::string_view reader;    ///< the language of the page, for numbers and dates
  Line caption = {};          ///< how it is read, which the title does not say
};

/// A meaning and how it is drawn.
struct Legend {
  Mark mark = Mark::full;
  Piece name;
};

/// The chain from the framework down to the zones: steps, each of which answers the one above.
struct ChainStep {
  Piece name;                ///< "Zonal plans"
  std::vector<Piece> plans;  ///< with their links
};
struct ChainFigure {
  FigureFrame frame;
  std::vector<ChainStep> steps;
  Piece step_column;  ///< headers of the table
  Piece plan_column;
  Piece answers;                                                            ///< beside the arrows: "answers"
  std::string (*more)(std::size_t n, std::string_view language) = nullptr;  ///< "and 12 more"
};
Figure draw(const ChainFigure& figure);

/// How far each row is covered by each column.
struct HeatCell {
  static constexpr std::size_t unmarked = static_cast<std::size_t>(-1);
  std::size_t state = unmarked;  ///< index of the legend
  std::string note;              ///< beside the mark, such as "198/200"; in its place where there is none
};
struct HeatRow {
  Piece name;
  std::vector<HeatCell> cells;  ///< one a column
};
struct HeatMap {
  FigureFrame frame;
  Piece row_column;
  std::vector<Piece> columns;
  std::vector<HeatRow> rows;
  std::vector<Legend> legend;
};
Figure draw(const HeatMap& figure);

/// Programmes and actions in time.
struct TimelineRow {
  Piece name;
  text::Date from;
  text::Date to;
  std::size_t state = 0;  ///< index of the legend
};
struct Timeline {
  FigureFrame frame;
  std::vector<TimelineRow> rows;
  std::vector<Legend> legend;
  std::optional<text::Date> as_of;
  Piece name_column;
  Piece from_column;
  Piece to_column;
  Piece state_column;
  std::string (*write_date)(text::Date day, std::string_view language) = nullptr;
  Piece as_of_said = {};  ///< what the caption says of the line at that day, where there is one
};
Figure draw(const Timeline& figure);

/// An indicator's course against its target.
struct CoursePoint {
  enum class Kind : std::uint8_t { baseline, measured, milestone, target };
  Kind kind = Kind::measured;
  text::Date day;
  double value = 0;
  std::string day_text;
  std::string value_text;
};
struct Course {
  FigureFrame frame;
  std::vector<CoursePoint> points;
  Piece kind_column;
  Piece day_column;
  Piece value_column;
  std::vector<Piece> kinds;  ///< names of the four kinds, in their order
  bool is_flat = false;      ///< the target holds all the time, and no line leads to it from the baseline
};
Figure draw(const Course& figure);

/// How many actions are in which state.
struct StateRow {
  Piece name;
  std::vector<std::size_t> counts;  ///< one for each entry of the legend
};
struct States {
  FigureFrame frame;
  Piece row_column;
  std::vector<StateRow> rows;
  std::vector<Legend> legend;
};
Figure draw(const States& figure);

}  // namespace nsp::pages
