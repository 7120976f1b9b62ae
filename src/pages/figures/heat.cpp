// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "pages/figures/parts.hpp"

namespace nsp::pages {

namespace {

constexpr std::size_t most_columns = 24;
constexpr std::size_t most_heat_rows = 60;
constexpr double side = 20;
constexpr double label_width = 180;

/// Where each column begins, and where the last one ends: as wide as its mark and the longest note beside one.
std::vector<double> place_columns(const HeatMap& figure, std::size_t columns) {
  std::vector<double> places{label_width};
  for (std::size_t i = 0; i < columns; ++i) {
    double note = 0;
    for (const HeatRow& row : figure.rows)
      if (i < row.cells.size() && row.cells[i].state != HeatCell::unmarked)
        note = std::max(note, text_width(row.cells[i].note));
    places.push_back(places.back() + side + (note > 0 ? note + 8 : 0));
  }
  return places;
}

void draw_cell(const HeatMap& figure, const HeatCell& it, double x, double y, Drawing& drawing) {
  if (it.state >= figure.legend.size()) {
    drawing.text(x + side / 2, y + 12, it.note, Align::middle);
    return;
  }
  drawing.box(x + 2, y, side - 4, side - 4, figure.legend[it.state].mark);
  if (!it.note.empty()) drawing.text(x + side + 2, y + 12, it.note);
}

}  // namespace

Figure draw(const HeatMap& figure) {
  Drawing drawing = begin(figure.frame);
  Table table = table_of({figure.row_column});
  for (const Piece& column : figure.columns) table.columns.push_back({column});
  const std::size_t columns = std::min(figure.columns.size(), most_columns);
  const std::vector<double> places = place_columns(figure, columns);
  double y = 18;
  for (std::size_t i = 0; i < columns; ++i)
    drawing.text(places[i] + side / 2, 12, fmt::format("{}", i + 1), Align::middle);
  for (std::size_t row = 0; row < std::min(figure.rows.size(), most_heat_rows); ++row) {
    const HeatRow& it = figure.rows[row];
    const std::vector<std::string> lines = wrap(it.name.text, label_width - 10, 2);
    const double height = std::max(side + 4, line_height * static_cast<double>(lines.size()) + 6);
    draw_lines(drawing, 0, y + 15, lines);
    for (std::size_t i = 0; i < std::min(columns, it.cells.size()); ++i)
      draw_cell(figure, it.cells[i], places[i], y + 3, drawing);
    y += height;
  }
  y = draw_legend(drawing, figure.legend, y + 8) + 4;
  // What the numbers above the columns stand for.
  const double width = std::max(narrow, places.back() + 2);
  for (std::size_t i = 0; i < columns; ++i)
    y = draw_lines(drawing, 0, y + 11, wrap(fmt::format("{}  {}", i + 1, figure.columns[i].text), width, 2)) - 11;
  for (const HeatRow& row : figure.rows) {
    Row out{{}, {cell(row.name)}};
    for (const HeatCell& it : row.cells)
      out.cells.push_back(it.state < figure.legend.size() ? cell(figure.legend[it.state].name) : cell(it.note));
    table.rows.push_back(std::move(out));
  }
  return finish(figure.frame, drawing.finish(width, y + 4), std::move(table));
}

}  // namespace nsp::pages
