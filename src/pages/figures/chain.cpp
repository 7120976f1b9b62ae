// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "pages/figures/parts.hpp"

namespace nsp::pages {

namespace {

constexpr std::size_t most_shown = 5;

/// A frame with the title of a plan; returns where it ends.
double draw_plan(Drawing& drawing, double y, std::string_view title) {
  const std::vector<std::string> lines = wrap(title, narrow - 24, 2);
  const double height = 10 + line_height * static_cast<double>(std::max<std::size_t>(lines.size(), 1));
  drawing.frame(1, y, narrow - 2, height);
  draw_lines(drawing, 12, y + 18, lines);
  return y + height;
}

}  // namespace

Figure draw(const ChainFigure& figure) {
  Drawing drawing = begin(figure.frame);
  Table table = table_of({figure.step_column, figure.plan_column});
  double y = 4;
  for (const ChainStep& step : figure.steps) {
    if (&step != &figure.steps.front()) {
      drawing.arrow_down(20, y + 6, y + 32);
      if (!figure.answers.text.empty()) drawing.text(34, y + 23, figure.answers.text, Align::start, "faint");
      y += 38;
    }
    drawing.text(1, y + 12, step.name.text, Align::start, "strong");
    y += 20;
    const std::size_t shown = step.plans.size() <= most_shown + 1 ? step.plans.size() : most_shown;
    for (std::size_t i = 0; i < shown; ++i) y = draw_plan(drawing, y, step.plans[i].text) + 6;
    if (shown < step.plans.size() && figure.more != nullptr) {
      drawing.text(12, y + 12, figure.more(step.plans.size() - shown, figure.frame.reader), Align::start, "faint");
      y += 22;
    }
    for (const Piece& plan : step.plans) table.rows.push_back({{}, {cell(step.name), cell(plan)}});
  }
  return finish(figure.frame, drawing.finish(narrow, y + 2), std::move(table));
}

}  // namespace nsp::pages
