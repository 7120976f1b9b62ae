// SPDX-License-Identifier: EUPL-1.2
#include "pages/figures/parts.hpp"

namespace nsp::pages {

Drawing begin(const FigureFrame& frame) {
  return {frame.id, frame.title, frame.description, frame.language};
}

double draw_legend(Drawing& drawing, std::span<const Legend> legend, double y) {
  for (const Legend& entry : legend) {
    drawing.box(0.5, y + 0.5, 14, 12, entry.mark);
    drawing.text(22, y + 11, entry.name.text);
    y += line_height + 2;
  }
  return y;
}

double draw_lines(Drawing& drawing, double x, double y, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    drawing.text(x, y, line);
    y += line_height;
  }
  return y;
}

Figure finish(const FigureFrame& frame, std::string svg, Table table) {
  table.caption = {Piece{frame.title, frame.language, {}, Style::plain}};
  return {std::move(svg), frame.caption, std::move(table)};
}

Table table_of(std::vector<Piece> columns) {
  Table table;
  for (Piece& column : columns) table.columns.push_back({std::move(column)});
  return table;
}

Cell cell(Piece piece) {
  return {line_of({std::move(piece)}), {}};
}

Cell cell(std::string text) {
  return cell(Piece{std::move(text), {}, {}, Style::plain});
}

}  // namespace nsp::pages
