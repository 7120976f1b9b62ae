// SPDX-License-Identifier: EUPL-1.2
// What the figures share.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pages/figures/figures.hpp"

namespace nsp::pages {

/// Units of a drawing that is as wide as a small screen, and can be read there.
inline constexpr double narrow = 340;
inline constexpr double line_height = 17;

Drawing begin(const FigureFrame& frame);
/// The legend from `y` on, an entry a line; returns where it ends.
double draw_legend(Drawing& drawing, std::span<const Legend> legend, double y);
/// Lines of text from the baseline `y` on; returns the next baseline.
double draw_lines(Drawing& drawing, double x, double y, const std::vector<std::string>& lines);
Figure finish(const FigureFrame& frame, std::string svg, Table table);
Table table_of(std::vector<Piece> columns);
Cell cell(Piece piece);
Cell cell(std::string text);

}  // namespace nsp::pages
