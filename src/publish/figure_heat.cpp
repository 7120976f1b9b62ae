// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "publish/figure_parts.hpp"

namespace nsp::publish {

namespace {

constexpr std::size_t most_columns = 24;
constexpr std::size_t most_heat_rows = 60;
constexpr double side = 20;
constexpr double label_width = 180;

Mark mark_of(const HeatMap& map, std::size_t state) {
  return state < map.legend.size() ? map.legend[state].mark : Mark::empty;
}

}  // namespace

Figure draw(const HeatMap& figure) {
  Drawing drawing = begin(figure.frame);
  Table table = table_of({figure.row_column});
  for (const Piece& column : figure.columns) table.columns.push_back({column});
  const std::size_t columns = std::min(figure.columns.size(), most_columns);
  double y = 18;
  for (std::size_t i = 0; i < columns; ++i)
    drawing.text(label_width + side * (static_cast<double>(i) + 0.5), 12, fmt::format("{}", i + 1), Align::middle);
  for (std::size_t row = 0; row < std::min(figure.rows.size(), most_heat_rows); ++row) {
    const HeatRow& it = figure.rows[row];
    const std::vector<std::string> lines = wrap(it.name.text, label_width - 10, 2);
    const double height = std::max(side + 4, line_height * static_cast<double>(lines.size()) + 6);
    draw_lines(drawing, 0, y + 15, lines);
    for (std::size_t i = 0; i < std::min(columns, it.cells.size()); ++i)
      drawing.box(label_width + side * static_cast<double>(i) + 2, y + 3, side - 4, side - 4,
                  mark_of(figure, it.cells[i]));
    y += height;
  }
  y = draw_legend(drawing, figure.legend, y + 8) + 4;
  // What the numbers above the columns stand for.
  const double width = std::max(narrow, label_width + side * static_cast<double>(columns) + 2);
  for (std::size_t i = 0; i < columns; ++i)
    y = draw_lines(drawing, 0, y + 11, wrap(fmt::format("{}  {}", i + 1, figure.columns[i].text), width, 2)) - 11;
  for (const HeatRow& row : figure.rows) {
    Row out{{}, {cell(row.name)}};
    for (const std::size_t state : row.cells)
      out.cells.push_back(state < figure.legend.size() ? cell(figure.legend[state].name) : cell(std::string()));
    table.rows.push_back(std::move(out));
  }
  return finish(figure.frame, drawing.finish(width, y + 4), std::move(table));
}

}  // namespace nsp::publish
