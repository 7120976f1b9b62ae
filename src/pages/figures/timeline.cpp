// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "pages/figures/parts.hpp"

namespace nsp::pages {

namespace {

constexpr std::size_t most_bars = 40;

/// Days from the first of January of the first year to the last of December of the last.
struct Axis {
  text::Date begin;
  text::Date end;

  double x(text::Date day) const {
    const auto all = static_cast<double>(std::max((end - begin).count(), 1L));
    const auto past = static_cast<double>((std::clamp(day, begin, end) - begin).count());
    return 2 + (narrow - 4) * past / all;
  }
};

Axis axis_of(const Timeline& figure) {
  int first = text::year_of(figure.rows.front().from);
  int last = first;
  for (const TimelineRow& row : figure.rows) {
    first = std::min(first, text::year_of(row.from));
    last = std::max(last, text::year_of(row.to));
  }
  return {text::first_day_of(first), text::last_day_of(last)};
}

void draw_years(Drawing& drawing, const Axis& axis, double bottom) {
  const int first = text::year_of(axis.begin);
  const int last = text::year_of(axis.end);
  const int step = std::max((last - first) / 6 + ((last - first) % 6 == 0 ? 0 : 1), 1);
  for (int year = first; year <= last; year += step) {
    const double x = axis.x(text::first_day_of(year));
    drawing.line(x, 18, x, bottom, "grid");
    drawing.text(x + 2, 12, fmt::format("{}", year), Align::start, "faint");
  }
}

}  // namespace

Figure draw(const Timeline& figure) {
  Table table = table_of({figure.name_column, figure.from_column, figure.to_column, figure.state_column});
  if (figure.rows.empty()) return finish(figure.frame, {}, std::move(table));
  Drawing drawing = begin(figure.frame);
  const Axis axis = axis_of(figure);
  const std::size_t shown = std::min(figure.rows.size(), most_bars);
  constexpr double row_height = 38;
  const double bottom = 26 + row_height * static_cast<double>(shown);
  draw_years(drawing, axis, bottom);
  const bool marks_day = figure.as_of && axis.begin <= *figure.as_of && *figure.as_of <= axis.end;
  if (marks_day) drawing.line(axis.x(*figure.as_of), 18, axis.x(*figure.as_of), bottom, "today");
  for (std::size_t i = 0; i < shown; ++i) {
    const TimelineRow& row = figure.rows[i];
    const double y = 24 + row_height * static_cast<double>(i);
    const double x = axis.x(row.from);
    for (const std::string& line : wrap(row.name.text, narrow - 8, 1)) drawing.text(2, y + 12, line);
    const Mark mark = row.state < figure.legend.size() ? figure.legend[row.state].mark : Mark::empty;
    drawing.box(x, y + 18, std::max(axis.x(row.to) - x, 3.0), 10, mark);
  }
  const double end = draw_legend(drawing, figure.legend, bottom + 6);
  for (const TimelineRow& row : figure.rows) {
    const auto day = [&](text::Date date) {
      return figure.write_date ? figure.write_date(date, figure.frame.reader) : text::to_string(date);
    };
    table.rows.push_back({{}, {cell(row.name), cell(day(row.from)), cell(day(row.to)), {}}});
    if (row.state < figure.legend.size()) table.rows.back().cells.back() = cell(figure.legend[row.state].name);
  }
  Figure drawn = finish(figure.frame, drawing.finish(narrow, end), std::move(table));
  if (marks_day && !figure.as_of_said.text.empty()) {
    drawn.caption.push_back({" ", {}, {}, Style::plain});
    drawn.caption.push_back(figure.as_of_said);
  }
  return drawn;
}

}  // namespace nsp::pages
