// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "pages/figures/parts.hpp"

namespace nsp::pages {

namespace {

std::size_t sum_of(const StateRow& row) {
  std::size_t sum = 0;
  for (const std::size_t count : row.counts) sum += count;
  return sum;
}

void draw_bar(Drawing& drawing, const States& figure, const StateRow& row, double y, double per_action) {
  double x = 1;
  for (std::size_t i = 0; i < std::min(row.counts.size(), figure.legend.size()); ++i) {
    if (row.counts[i] == 0) continue;
    const double width = per_action * static_cast<double>(row.counts[i]);
    drawing.box(x, y, width, 14, figure.legend[i].mark);
    const std::string count = fmt::format("{}", row.counts[i]);
    if (width >= text_width(count)) drawing.text(x + width / 2, y + 28, count, Align::middle, "faint");
    x += width;
  }
}

}  // namespace

Figure draw(const States& figure) {
  constexpr std::size_t most_stacks = 40;
  Drawing drawing = begin(figure.frame);
  Table table = table_of({figure.row_column});
  table.numeric = {false};
  for (const Legend& entry : figure.legend) {
    table.columns.push_back({entry.name});
    table.numeric.push_back(true);
  }
  std::size_t most = 1;
  for (const StateRow& row : figure.rows) most = std::max(most, sum_of(row));
  const double per_action = (narrow - 2) / static_cast<double>(most);
  double y = 0;
  for (std::size_t i = 0; i < std::min(figure.rows.size(), most_stacks); ++i) {
    y = draw_lines(drawing, 1, y + 13, wrap(figure.rows[i].name.text, narrow - 8, 2)) - 8;
    draw_bar(drawing, figure, figure.rows[i], y, per_action);
    y += 36;
  }
  y = draw_legend(drawing, figure.legend, y + 4);
  for (const StateRow& row : figure.rows) {
    Row out{{}, {cell(row.name)}};
    for (const std::size_t count : row.counts) out.cells.push_back(cell(fmt::format("{}", count)));
    table.rows.push_back(std::move(out));
  }
  return finish(figure.frame, drawing.finish(narrow, y), std::move(table));
}

}  // namespace nsp::pages
