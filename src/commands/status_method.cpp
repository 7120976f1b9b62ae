// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "commands/status_view.hpp"

namespace nsp::commands {

namespace {

using policy::Course;
using policy::Direction;
using policy::IndicatorStatus;
using policy::Measure;
using policy::Point;
using policy::Verdict;

std::string name_of(const Look& look, const Measure& measure) {
  const std::string holder(look.library().entity(measure.holder).id);
  if (measure.indicator == model::none)
    return fmt::format("{} of {}", look.loaded->files[measure.name.file].slice(measure.name), holder);
  std::string name = fmt::format("{} of {}", look.library().entity(measure.indicator).id, holder);
  if (const auto unit = model::field(look.library().entity(measure.indicator), "unit"))
    if (const std::string words = look.text(*unit); !words.empty()) name += fmt::format(", in {}", words);
  return name;
}

std::string direction_of(const Look& look, const Course& course) {
  if (!course.wanted) return "Which way is better is not said.";
  const char* way = course.wanted->direction == Direction::decrease   ? "Less is better"
                    : course.wanted->direction == Direction::increase ? "More is better"
                                                                      : "It is to stay as it is";
  if (course.wanted->by == model::none) return fmt::format("{}, as baseline and target show.", way);
  return fmt::format("{}, says {}.", way, look.library().entity(course.wanted->by).id);
}

std::string points_of(const IndicatorStatus& status) {
  const Measure& measure = *status.measure;
  std::string text;
  for (const Point& point : status.course.points) {
    const int year = text::year_of(point.day);
    const bool is_baseline = measure.baseline && measure.baseline->year == year;
    const bool is_target = measure.target && measure.target->year == year;
    const char* word = is_baseline ? "baseline" : is_target ? "target" : "milestone";
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", word, describe_point(point));
  }
  if (text.empty()) return "It has neither baseline nor target.";
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ".";
}

std::string measured_of(const Look& look, const IndicatorStatus& status) {
  const Course& course = status.course;
  const policy::Measurement* value = course.judged;
  if (value == nullptr && !course.measured.empty()) value = course.measured.back();
  if (value == nullptr) return "No value is reported.";
  std::string text = fmt::format("Measured: {}", describe_point(Point{value->date, value->value}));
  if (!value->area.empty()) text += fmt::format(", {}", value->area);
  text += fmt::format(" (report {}", look.library().entity(value->report).id);
  if (value->published) text += fmt::format(", published on {}", text::to_string(*value->published));
  return text + ").";
}

std::string expected_of(const IndicatorStatus& status) {
  const Course& course = status.course;
  if (course.judged == nullptr || !course.expected) return {};
  const bool past = course.verdict == Verdict::reached || course.verdict == Verdict::missed;
  if (past)
    return fmt::format("The target's year is past, so the target itself is expected: {}.",
                       describe_figure(*course.expected));
  const std::string day = text::to_string(course.judged->date);
  if (!status.stretch) return fmt::format("Expected on {}: {}.", day, describe_figure(*course.expected));
  const policy::Stretch& line = *status.stretch;
  return fmt::format(
      "Expected on {}, after {} of the {} days from {} to {}, on a straight line: {} + ({} - {}) x {} / {} = {}.", day,
      line.passed, line.days, text::to_string(line.from.day), text::to_string(line.to.day),
      describe_figure(line.from.value), describe_figure(line.to.value), describe_figure(line.from.value), line.passed,
      line.days, describe_figure(*course.expected));
}

std::string verdict_of(const Course& course) {
  std::string text(to_string(course.verdict));
  if (course.judged != nullptr && course.expected && course.wanted) {
    const std::string value = describe_figure(course.judged->value);
    const std::string expected = describe_figure(*course.expected);
    const bool good = course.verdict == Verdict::on_course || course.verdict == Verdict::reached;
    switch (course.wanted->direction) {
      case Direction::decrease:
        return fmt::format("{} is {} {}: {}.", value, good ? "not above" : "above", expected, text);
      case Direction::increase:
        return fmt::format("{} is {} {}: {}.", value, good ? "not below" : "below", expected, text);
      case Direction::keep:
        return fmt::format("{} is {} than {} away from {}: {}.", value, good ? "no more" : "more",
                           describe_figure(course.slack), expected, text);
    }
  }
  if (course.verdict == Verdict::not_measured && !course.measured.empty())
    return course.expected
               ? fmt::format("The target's year is past, and no value of it or later is reported: {}.", text)
               : fmt::format("That value is not later than the baseline: {}.", text);
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ".";
}

}  // namespace

std::string describe_method(const Look& look, const IndicatorStatus& status) {
  std::string text = name_of(look, *status.measure) + ".";
  for (const std::string& part : {direction_of(look, status.course), points_of(status), measured_of(look, status),
                                  expected_of(status), verdict_of(status.course)})
    if (!part.empty()) text += " " + part;
  return text;
}

}  // namespace nsp::commands
