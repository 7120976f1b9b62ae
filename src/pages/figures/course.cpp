// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "pages/figures/parts.hpp"

namespace nsp::pages {

namespace {

using Kind = CoursePoint::Kind;
using Spot = std::pair<double, double>;

constexpr double left = 8;
constexpr double right = narrow - 8;
constexpr double top = 26;
constexpr double floor_line = 170;

/// Where a point of the course stands in the drawing.
class Scale {
 public:
  explicit Scale(const std::vector<CoursePoint>& points) : low_(points.front().value), high_(low_) {
    first_ = last_ = points.front().day;
    for (const CoursePoint& point : points) {
      first_ = std::min(first_, point.day);
      last_ = std::max(last_, point.day);
      low_ = std::min(low_, point.value);
      high_ = std::max(high_, point.value);
    }
  }

  Spot place(const CoursePoint& point) const {
    const double days = static_cast<double>((last_ - first_).count());
    const double past = days > 0 ? static_cast<double>((point.day - first_).count()) / days : 0.5;
    const double share = high_ > low_ ? (point.value - low_) / (high_ - low_) : 0.5;
    // Room at the sides for the values of the first and the last.
    return {left + 26 + (right - left - 52) * past, floor_line - 26 - (floor_line - top - 36) * share};
  }

 private:
  text::Date first_;
  text::Date last_;
  double low_;
  double high_;
};

void draw_point(Drawing& drawing, Kind kind, Spot at) {
  switch (kind) {
    case Kind::measured: drawing.disc(at.first, at.second, 4); break;
    case Kind::milestone: drawing.diamond(at.first, at.second, 4); break;
    case Kind::baseline: drawing.ring(at.first, at.second, 4); break;
    case Kind::target: drawing.diamond(at.first, at.second, 7); break;
  }
}

double draw_kinds(Drawing& drawing, const Course& figure, double y) {
  for (std::size_t i = 0; i < figure.kinds.size(); ++i) {
    const Kind kind = static_cast<Kind>(i);
    const auto of_kind = [&](const CoursePoint& point) { return point.kind == kind; };
    if (std::none_of(figure.points.begin(), figure.points.end(), of_kind)) continue;
    draw_point(drawing, kind, {8, y + 6});
    drawing.text(22, y + 11, figure.kinds[i].text);
    y += line_height + 2;
  }
  return y;
}

}  // namespace

Figure draw(const Course& figure) {
  Table table = table_of({figure.kind_column, figure.day_column, figure.value_column});
  table.numeric = {false, false, true};
  if (figure.points.empty()) return finish(figure.frame, {}, std::move(table));
  std::vector<CoursePoint> points = figure.points;
  std::stable_sort(points.begin(), points.end(),
                   [](const CoursePoint& a, const CoursePoint& b) { return a.day < b.day; });
  Drawing drawing = begin(figure.frame);
  const Scale scale(points);
  std::vector<Spot> planned;
  std::vector<Spot> measured;
  for (const CoursePoint& point : points) {
    const bool is_planned = point.kind != Kind::measured && !(figure.is_flat && point.kind == Kind::baseline);
    if (is_planned) planned.push_back(scale.place(point));
    if (point.kind == Kind::baseline || point.kind == Kind::measured) measured.push_back(scale.place(point));
  }
  drawing.line(left, floor_line, right, floor_line, "grid");
  drawing.path(planned, "planned");
  drawing.path(measured, "course");
  double labelled_up_to = 0;
  for (const CoursePoint& point : points) {
    const Spot at = scale.place(point);
    draw_point(drawing, point.kind, at);
    const bool below = point.kind != Kind::measured && point.kind != Kind::baseline;
    drawing.text(at.first, below ? at.second + 20 : at.second - 9, point.value_text, Align::middle);
    const double half = text_width(point.day_text) / 2;
    if (at.first - half < labelled_up_to) continue;
    drawing.text(at.first, floor_line + 30, point.day_text, Align::middle, "faint");
    labelled_up_to = at.first + half + 6;
  }
  const double end = draw_kinds(drawing, figure, floor_line + 42);
  for (const CoursePoint& point : points) {
    const auto kind = static_cast<std::size_t>(point.kind);
    table.rows.push_back({{}, {{}, cell(point.day_text), cell(point.value_text)}});
    if (kind < figure.kinds.size()) table.rows.back().cells.front() = cell(figure.kinds[kind]);
  }
  return finish(figure.frame, drawing.finish(narrow, end), std::move(table));
}

}  // namespace nsp::pages
