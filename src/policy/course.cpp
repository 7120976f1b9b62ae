// SPDX-License-Identifier: EUPL-1.2
#include "policy/course.hpp"

#include <algorithm>
#include <cmath>

namespace nsp::policy {

namespace {

std::optional<Wanted> read_off(const Measure& measure) {
  if (!measure.baseline || !measure.target) return std::nullopt;
  const double change = measure.target->value - measure.baseline->value;
  if (change == 0) return Wanted{Direction::keep, none};
  return Wanted{change < 0 ? Direction::decrease : Direction::increase, none};
}

Point to_point(const YearValue& value) {
  return {text::last_day_of(value.year), value.value};
}

std::vector<Point> points_of(const Measure& measure) {
  std::vector<Point> points;
  for (const YearValue& milestone : measure.milestones) {
    const bool after_baseline = !measure.baseline || measure.baseline->year < milestone.year;
    if (after_baseline && (!measure.target || milestone.year < measure.target->year))
      points.push_back(to_point(milestone));
  }
  if (measure.baseline) points.push_back(to_point(*measure.baseline));
  if (measure.target) points.push_back(to_point(*measure.target));
  std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.day < b.day; });
  const auto same_day = [](const Point& a, const Point& b) { return a.day == b.day; };
  points.erase(std::unique(points.begin(), points.end(), same_day), points.end());
  return points;
}

/// The area of the newest value that names the objective; else that of the newest value that names one.
std::string_view area_of(const std::vector<const Measurement*>& values, EntityId objective) {
  std::string_view area;
  for (const Measurement* value : values)
    if (value->objective == objective) area = value->area;
  if (!area.empty()) return area;
  for (const Measurement* value : values)
    if (!value->area.empty()) area = value->area;
  return area;
}

std::size_t count_until(std::span<const Measurement> by_date, text::Date until) {
  const auto end = std::upper_bound(by_date.begin(), by_date.end(), until,
                                    [](text::Date day, const Measurement& value) { return day < value.date; });
  return static_cast<std::size_t>(end - by_date.begin());
}

/// Of the values for one date the last one stays, since they stand in the order of publication.
void keep_last_published(std::vector<const Measurement*>& values) {
  std::vector<const Measurement*> kept;
  for (const Measurement* value : values) {
    if (!kept.empty() && kept.back()->date == value->date) kept.pop_back();
    kept.push_back(value);
  }
  values = std::move(kept);
}

/// The value of the target's year; where there is none, the first one after it.
const Measurement* value_for_year(const std::vector<const Measurement*>& values, int year) {
  const Measurement* found = nullptr;
  for (const Measurement* value : values) {
    const int of_value = text::year_of(value->date);
    if (of_value == year || (of_value > year && found == nullptr)) found = value;
  }
  return found;
}

/// Settles which value is judged, and what was expected of it.
void settle_judged(Course& course, const Measure& measure) {
  if (course.as_of && text::last_day_of(measure.target->year) < *course.as_of) {
    course.judged = value_for_year(course.measured, measure.target->year);
    course.expected = measure.target->value;
  } else if (!course.measured.empty()) {
    const Measurement* latest = course.measured.back();
    if (measure.baseline && latest->date <= text::last_day_of(measure.baseline->year)) return;
    course.judged = latest;
    course.expected = measure.baseline ? expected_on(course.points, latest->date) : std::nullopt;
  }
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::not_known: return "not known";
    case Verdict::not_measured: return "not measured";
    case Verdict::on_course: return "on course";
    case Verdict::off_course: return "off course";
    case Verdict::reached: return "reached";
    case Verdict::missed: break;
  }
  return "missed";
}

std::optional<Wanted> wanted_direction(const Measure& measure) {
  return measure.wanted ? measure.wanted : read_off(measure);
}

std::optional<double> expected_on(std::span<const Point> points, text::Date day) {
  if (points.empty()) return std::nullopt;
  const auto after = std::find_if(points.begin(), points.end(), [day](const Point& point) { return day <= point.day; });
  if (after == points.end()) return points.back().value;
  if (after == points.begin()) return after->value;
  const Point& before = *(after - 1);
  const auto passed = static_cast<double>((day - before.day).count());
  const auto whole = static_cast<double>((after->day - before.day).count());
  return before.value + (after->value - before.value) * passed / whole;
}

double slack_of(double wished, Direction direction) {
  constexpr double share = 20;
  return direction == Direction::keep ? std::abs(wished) / share : 0;
}

bool is_as_good(double value, double wished, Direction direction) {
  // Values between two points are not whole: what differs by less than a billionth does not differ.
  const double slack = slack_of(wished, direction) + 1e-9 * std::max(1.0, std::abs(wished));
  if (direction == Direction::decrease) return value <= wished + slack;
  if (direction == Direction::increase) return value >= wished - slack;
  return std::abs(value - wished) <= slack;
}

std::vector<const Measurement*> values_of(const Chain& chain, const Measure& measure, std::optional<text::Date> until) {
  std::vector<const Measurement*> values;
  if (measure.indicator == none || measure.territory == nowhere) return values;
  const std::string_view plan_kind = chain.entity(measure.plan).kind();
  std::span<const Measurement> about = chain.figures().measurements_of(measure.indicator, measure.territory);
  if (until) about = about.first(count_until(about, *until));
  if (about.size() > max_values) about = about.last(max_values);
  // What was published later was not known.
  const auto was_known = [until](const Measurement& value) {
    return !until || !value.published || *value.published <= *until;
  };
  for (const Measurement& value : about)
    if (Figures::fits_level(plan_kind, value.level) && was_known(value)) values.push_back(&value);
  const std::string_view area = area_of(values, measure.holder);
  std::erase_if(values, [area](const Measurement* value) { return !value->area.empty() && value->area != area; });
  keep_last_published(values);
  return values;
}

Course course_of(const Chain& chain, const Measure& measure, std::optional<text::Date> as_of) {
  Course course;
  course.as_of = as_of;
  course.wanted = wanted_direction(measure);
  course.points = points_of(measure);
  course.measured = values_of(chain, measure, as_of);
  for (const Measurement* value : course.measured)
    if (!value->area.empty()) course.area = value->area;
  if (!measure.target || !course.wanted) return course;
  settle_judged(course, measure);
  course.verdict = Verdict::not_measured;
  if (course.judged == nullptr) return course;
  const bool past = as_of && text::last_day_of(measure.target->year) < *as_of;
  if (!course.expected) {
    course.verdict = Verdict::not_known;
    return course;
  }
  course.slack = slack_of(*course.expected, course.wanted->direction);
  const bool good = is_as_good(course.judged->value, *course.expected, course.wanted->direction);
  course.verdict =
      past ? (good ? Verdict::reached : Verdict::missed) : (good ? Verdict::on_course : Verdict::off_course);
  return course;
}

}  // namespace nsp::policy
