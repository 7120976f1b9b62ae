// SPDX-License-Identifier: EUPL-1.2
#include <cmath>

#include <fmt/format.h>

#include "views/status.hpp"

namespace nsp::views {

namespace {

using policy::Bound;
using policy::Course;
using policy::Direction;
using policy::Expectation;
using policy::IndicatorStatus;
using policy::Measure;
using policy::Point;
using policy::Verdict;

std::string name_of(const Plans& plans, const Measure& measure) {
  const std::string holder(plans.library().entity(measure.holder).id);
  std::string name = measure.indicator == model::none
                         ? std::string(plans.files()[measure.name.file].slice(measure.name))
                         : std::string(plans.library().entity(measure.indicator).id);
  name += fmt::format(" of {}", holder);
  const auto unit =
      measure.indicator == model::none ? std::nullopt : model::field(plans.library().entity(measure.indicator), "unit");
  if (unit)
    if (const std::string words = plans.text(*unit); !words.empty()) name += fmt::format(", in {}", words);
  const std::string place = describe_place(plans, measure);
  if (place.empty()) return name;
  return fmt::format("{}, {} {}", name, measure.area ? "for" : "at the level", place);
}

std::string direction_of(const Plans& plans, const Measure& measure, const Course& course) {
  if (!course.wanted) return "Which way is better is not said.";
  const char* way = course.wanted->direction == Direction::decrease   ? "Less is better"
                    : course.wanted->direction == Direction::increase ? "More is better"
                                                                      : "It is to stay as it is";
  if (measure.target && measure.target->bound != Bound::exact)
    return measure.target->bound == Bound::at_most ? "The target is a ceiling." : "The target is a floor.";
  if (course.wanted->by == model::none) return fmt::format("{}, as baseline and target show.", way);
  return fmt::format("{}, says {}.", way, plans.library().entity(course.wanted->by).id);
}

std::string list_years(const std::vector<int>& years) {
  std::string text;
  for (std::size_t i = 0; i < years.size(); ++i)
    text += fmt::format("{}{}", i == 0 ? "" : i + 1 == years.size() ? " and " : ", ", years[i]);
  return text;
}

/// How a target that is a change was worked out.
std::string working_of(const Measure& measure) {
  const double change = *measure.target->change;
  return fmt::format("{} {} {} x {} / 100 = {}", describe_figure(measure.baseline->value), change < 0 ? "-" : "+",
                     describe_figure(measure.baseline->value), describe_figure(std::abs(change)),
                     describe_figure(measure.target->value));
}

std::string point_of(const Measure& measure, const Point& point) {
  switch (point.kind) {
    case Point::Kind::baseline: {
      const std::string said = "baseline " + describe_point(point);
      const auto& years = measure.baseline->years;
      return years.empty() ? said : fmt::format("{} (the average of {})", said, list_years(years));
    }
    case Point::Kind::milestone: return "milestone " + describe_point(point);
    case Point::Kind::target: break;
  }
  const std::string said = "target " + describe_point(point);
  return measure.target->change ? fmt::format("{} ({})", said, working_of(measure)) : said;
}

/// A target that is the same all the time.
std::string flat_target_of(const IndicatorStatus& status) {
  const Measure& measure = *status.measure;
  const auto& points = status.course.points;
  std::string text = fmt::format("target {} {}", form_of_target(measure), describe_figure(measure.target->value));
  if (measure.target->bound == Bound::exact) text = fmt::format("target {}", describe_figure(measure.target->value));
  if (measure.target->every_year) text += " in each year";
  if (points.empty()) return text;
  if (points.size() == 1) return fmt::format("{} on {}", text, text::to_string(points.front().day));
  return fmt::format("{} from {} to {}", text, text::to_string(points.front().day), text::to_string(points.back().day));
}

std::string points_of(const IndicatorStatus& status) {
  const Measure& measure = *status.measure;
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (status.course.is_flat) {
    if (measure.baseline)
      add(point_of(measure,
                   {text::last_day_of(measure.baseline->year), measure.baseline->value, Point::Kind::baseline}));
    add(flat_target_of(status));
  } else {
    for (const Point& point : status.course.points) add(point_of(measure, point));
  }
  if (measure.target && !measure.target->is_known)
    add(fmt::format("target a change of {} % by the end of {}", describe_figure(*measure.target->change),
                    measure.target->year));
  if (text.empty()) return "It has neither baseline nor target.";
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ".";
}

std::string value_of(const Plans& plans, const policy::Measurement& value) {
  std::string text = describe_point(Point{value.date, value.value});
  if (const std::string place = describe_place(plans, value); !place.empty()) text += ", " + place;
  text += fmt::format(" (report {}", plans.library().entity(value.report).id);
  if (value.published) text += fmt::format(", published on {}", text::to_string(*value.published));
  return text + ")";
}

std::string measured_of(const Plans& plans, const IndicatorStatus& status) {
  const Course& course = status.course;
  if (!course.rivals.empty()) {
    std::string text = course.measured.empty() ? "No value of the whole is reported, only of parts: "
                                               : "More than one value could be meant: ";
    for (std::size_t i = 0; i < course.rivals.size(); ++i)
      text += (i == 0 ? "" : "; ") + value_of(plans, *course.rivals[i]);
    return text + ".";
  }
  const policy::Measurement* value = shown_value(course);
  return value == nullptr ? "No value is reported." : fmt::format("Measured: {}.", value_of(plans, *value));
}

std::string expected_of(const IndicatorStatus& status) {
  const Course& course = status.course;
  const Measure& measure = *status.measure;
  if (course.judged == nullptr || !course.expected) return {};
  const std::string expected = describe_expected(course);
  if (course.expectation == Expectation::met) return "Without a baseline there is no line to the target.";
  if (course.expectation == Expectation::target) {
    const bool past = course.verdict == Verdict::reached || course.verdict == Verdict::missed;
    if (measure.target->every_year || !past) return {};
    return fmt::format("The target's year is past, so the target itself is expected: {}.", expected);
  }
  const std::string day = text::to_string(course.judged->date);
  if (!status.stretch) return fmt::format("Expected on {}: {}.", day, expected);
  const policy::Stretch& line = *status.stretch;
  return fmt::format(
      "Expected on {}, after {} of the {} days from {} to {}, on a straight line: {} + ({} - {}) x {} / {} = {}.", day,
      line.passed, line.days, text::to_string(line.from.day), text::to_string(line.to.day),
      describe_figure(line.from.value), describe_figure(line.to.value), describe_figure(line.from.value), line.passed,
      line.days, expected);
}

/// How the value stands to what was expected: "23.672 is above 23.6714".
std::string comparison_of(const Course& course) {
  const double value = course.judged->value;
  const bool good = policy::is_as_good(value, *course.expected, course.wanted->direction);
  const std::string said = describe_figure(value);
  const std::string expected = describe_expected(course);
  switch (course.wanted->direction) {
    case Direction::decrease: return fmt::format("{} is {} {}", said, good ? "not above" : "above", expected);
    case Direction::increase: return fmt::format("{} is {} {}", said, good ? "not below" : "below", expected);
    case Direction::keep: break;
  }
  const double distance = std::abs(value - *course.expected);
  return fmt::format("{} is {} away from {}, {} than {}", said, describe_worked_out(distance, course.slack), expected,
                     good ? "no more" : "more", describe_worked_out(course.slack, distance));
}

/// Why there is no verdict although values are reported.
std::string silence_of(const IndicatorStatus& status) {
  const Measure& measure = *status.measure;
  const Course& course = status.course;
  const std::string verdict(to_string(course.verdict));
  if (course.verdict == Verdict::not_known) {
    if (course.judged == nullptr || !measure.target || !course.wanted) return {};
    return fmt::format(
        "The target is not met, and without a baseline nobody can say what is to be expected on the way: {}.", verdict);
  }
  if (course.verdict != Verdict::not_measured || course.measured.empty()) return {};
  const bool past =
      course.as_of && !measure.target->every_year && text::last_day_of(measure.target->year) < *course.as_of;
  if (past) return fmt::format("The target's year is past, and no value of it or later is reported: {}.", verdict);
  if (measure.target->every_year) return {};
  return fmt::format("That value is {}: {}.",
                     measure.baseline ? "not later than the baseline" : "from before the plan began", verdict);
}

std::string verdict_of(const IndicatorStatus& status) {
  const Course& course = status.course;
  std::string verdict(to_string(course.verdict));
  std::string text;
  if (!course.years_missing.empty())
    text = fmt::format("Of {} no value is reported. ", list_years(course.years_missing));
  if (course.judged != nullptr && course.expected && course.wanted) {
    const std::string comparison = comparison_of(course);
    if (course.expectation == Expectation::met)
      return fmt::format("{}{}, so the target is met already: {}.", text, comparison, verdict);
    if (course.verdict == Verdict::not_known)
      return fmt::format("{}{}, but {} is not over: {}.", text, comparison, text::year_of(course.judged->date),
                         verdict);
    return fmt::format("{}{}: {}.", text, comparison, verdict);
  }
  if (const std::string silence = silence_of(status); !silence.empty()) return text + silence;
  verdict[0] = static_cast<char>(verdict[0] - 'a' + 'A');
  return text + verdict + ".";
}

}  // namespace

std::string describe_method(const Plans& plans, const IndicatorStatus& status) {
  std::string text = name_of(plans, *status.measure) + ".";
  for (const std::string& part : {direction_of(plans, *status.measure, status.course), points_of(status),
                                  measured_of(plans, status), expected_of(status), verdict_of(status)})
    if (!part.empty()) text += " " + part;
  return text;
}

}  // namespace nsp::views
