// SPDX-License-Identifier: EUPL-1.2
#include "policy/course.hpp"

#include <algorithm>
#include <cmath>

namespace nsp::policy {

namespace {

using Values = std::vector<const Measurement*>;

std::optional<Wanted> read_off(const Measure& measure) {
  if (!measure.baseline || !measure.target || !measure.target->is_known || measure.target->every_year)
    return std::nullopt;
  const double change = measure.target->value - measure.baseline->value;
  if (change == 0) return Wanted{Direction::keep, none};
  return Wanted{change < 0 ? Direction::decrease : Direction::increase, none};
}

Point to_point(const YearValue& value, Point::Kind kind) {
  return {text::last_day_of(value.year), value.value, kind};
}

/// Baseline, milestones and target as a line.
std::vector<Point> line_of_points(const Measure& measure) {
  std::vector<Point> points;
  for (const YearValue& milestone : measure.milestones) {
    const bool after_baseline = !measure.baseline || measure.baseline->year < milestone.year;
    if (after_baseline && (!measure.target || milestone.year < measure.target->year))
      points.push_back(to_point(milestone, Point::Kind::milestone));
  }
  if (measure.baseline) points.push_back(to_point(*measure.baseline, Point::Kind::baseline));
  if (measure.target && measure.target->is_known) points.push_back(to_point(*measure.target, Point::Kind::target));
  std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.day < b.day; });
  const auto same_day = [](const Point& a, const Point& b) { return a.day == b.day; };
  points.erase(std::unique(points.begin(), points.end(), same_day), points.end());
  return points;
}

/// The years for which a target for every year holds; none where the plan does not say its own.
std::optional<std::pair<int, int>> years_of_target(const Chain& chain, const Measure& measure) {
  constexpr int most_years = 120;
  const auto period = chain.effective_period(measure.plan);
  if (!period || period->to < period->from) return std::nullopt;
  int first = text::year_of(period->from);
  if (measure.baseline) first = std::max(first, measure.baseline->year + 1);
  const int last = std::min(text::year_of(period->to), first + most_years);
  return first <= last ? std::optional(std::pair(first, last)) : std::nullopt;
}

/// A ceiling or floor that is to hold all the time: it held at the baseline, or nobody says how it stood.
bool holds_from_start(const Measure& measure) {
  const Target& target = *measure.target;
  if (target.bound == Bound::exact) return false;
  const Direction direction = target.bound == Bound::at_most ? Direction::decrease : Direction::increase;
  return !measure.baseline || is_as_good(measure.baseline->value, target.value, direction);
}

void settle_points(const Chain& chain, const Measure& measure, Course& course) {
  if (!measure.target || (!measure.target->every_year && !holds_from_start(measure))) {
    course.points = line_of_points(measure);
    return;
  }
  course.is_flat = true;
  const double value = measure.target->value;
  if (measure.target->every_year) {
    const auto years = years_of_target(chain, measure);
    if (years) course.points = {{text::first_day_of(years->first), value}, {text::last_day_of(years->second), value}};
    return;
  }
  const text::Date end = text::last_day_of(measure.target->year);
  const auto period = chain.effective_period(measure.plan);
  const std::optional<text::Date> start = measure.baseline ? std::optional(text::last_day_of(measure.baseline->year))
                                          : period         ? std::optional(period->from)
                                                           : std::nullopt;
  if (start && *start < end) course.points.push_back({*start, value});
  course.points.push_back({end, value});
}

/// All values of the date of the last one.
Values last_of(const Values& values) {
  auto first = values.end();
  while (first != values.begin() && (*(first - 1))->date == values.back()->date) --first;
  return {first, values.end()};
}

/// The values of a year's last date; where there is none, and `or_later`, those of the first date after it.
Values values_for_year(const Values& values, int year, bool or_later) {
  Values of_year;
  Values later;
  for (const Measurement* value : values) {
    const int of_value = text::year_of(value->date);
    if (of_value == year) {
      if (!of_year.empty() && of_year.back()->date != value->date) of_year.clear();
      of_year.push_back(value);
    } else if (or_later && of_value > year && (later.empty() || later.back()->date == value->date)) {
      later.push_back(value);
    }
  }
  return of_year.empty() ? later : of_year;
}

class Judge {
 public:
  Judge(const Chain& chain, const Measure& measure, Course& course)
      : chain_(chain),
        measure_(measure),
        target_(*measure.target),
        direction_(course.wanted->direction),
        course_(course) {}

  void judge() {
    course_.verdict = Verdict::not_measured;
    if (target_.every_year) return judge_every_year();
    const bool past = is_past(target_.year);
    const Values values = past                       ? values_for_year(course_.measured, target_.year, true)
                          : course_.measured.empty() ? Values()
                                                     : last_of(course_.measured);
    if (values.empty() || (!past && is_from_before(*values.back()))) return;
    if (!settle(values)) return;
    if (past) return expect(Expectation::target, target_.value, Verdict::reached, Verdict::missed);
    judge_on_the_way(*values.back());
  }

 private:
  bool is_past(int year) const { return course_.as_of && text::last_day_of(year) < *course_.as_of; }
  bool is_good(const Measurement& value) const { return is_as_good(value.value, target_.value, direction_); }

  /// A value that shows where one started, and nothing since.
  bool is_from_before(const Measurement& value) const {
    if (measure_.baseline) return value.date <= text::last_day_of(measure_.baseline->year);
    const auto period = chain_.effective_period(measure_.plan);
    return period && value.date < period->from;
  }

  /// Takes the value that is judged; false where there are several.
  bool settle(const Values& values) {
    if (values.size() == 1) {
      course_.judged = values.front();
      return true;
    }
    course_.rivals = values;
    course_.verdict = Verdict::not_known;
    return false;
  }

  void expect(Expectation expectation, double expected, Verdict good, Verdict bad) {
    course_.expectation = expectation;
    course_.expected = expected;
    course_.slack = slack_of(expected, direction_);
    course_.verdict = is_as_good(course_.judged->value, expected, direction_) ? good : bad;
  }

  void judge_on_the_way(const Measurement& latest) {
    const bool kept = target_.bound != Bound::exact && is_good(latest);
    if (kept || (course_.is_flat && measure_.baseline))
      return expect(Expectation::target, target_.value, Verdict::on_course, Verdict::off_course);
    if (measure_.baseline)
      return expect(Expectation::line, *expected_on(course_.points, latest.date), Verdict::on_course,
                    Verdict::off_course);
    if (is_good(latest)) return expect(Expectation::met, target_.value, Verdict::on_course, Verdict::on_course);
    course_.verdict = Verdict::not_known;
  }

  /// A year that is over decides; one that is not may still change, but for a ceiling that is passed.
  void judge_every_year() {
    const auto years = years_of_target(chain_, measure_);
    if (!years) {
      course_.verdict = Verdict::not_known;
      return;
    }
    const Measurement* good = nullptr;
    const Measurement* bad = nullptr;
    const Measurement* open = nullptr;
    const Measurement* missed = nullptr;
    Values rivals;
    for (int year = years->first; year <= years->second; ++year) {
      const Values values = of_year(year);
      if (values.empty()) {
        if (is_past(year)) course_.years_missing.push_back(year);
      } else if (values.size() > 1) {
        rivals = values;
      } else if (is_good(*values.front())) {
        good = values.front();
      } else if (is_past(year)) {
        missed = values.front();
      } else {
        const bool settled = direction_ == Direction::decrease || values.front()->date == text::last_day_of(year);
        (settled ? bad : open) = values.front();
      }
    }
    const auto judge_by = [this](const Measurement* value, Verdict verdict) {
      course_.judged = value;
      expect(Expectation::target, target_.value, verdict, verdict);
    };
    if (missed != nullptr) return judge_by(missed, Verdict::missed);
    if (!rivals.empty()) {
      settle(rivals);
    } else if (bad != nullptr) {
      judge_by(bad, Verdict::off_course);
    } else if (is_past(years->second)) {
      if (good != nullptr && course_.years_missing.empty()) judge_by(good, Verdict::reached);
    } else if (good != nullptr) {
      judge_by(good, Verdict::on_course);
    } else if (open != nullptr) {
      judge_by(open, Verdict::not_known);
    }
  }

  Values of_year(int year) const { return values_for_year(course_.measured, year, false); }

  const Chain& chain_;
  const Measure& measure_;
  const Target& target_;
  Direction direction_;
  Course& course_;
};

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
  if (measure.target && measure.target->bound != Bound::exact)
    return Wanted{measure.target->bound == Bound::at_most ? Direction::decrease : Direction::increase, none};
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

Course course_of(const Chain& chain, const Measure& measure, std::optional<text::Date> as_of) {
  Course course;
  course.as_of = as_of;
  course.wanted = wanted_direction(measure);
  settle_points(chain, measure, course);
  course.measured = values_of(chain, measure, as_of);
  if (course.measured.empty()) course.rivals = values_of_parts(chain, measure, as_of);
  if (!measure.target || !measure.target->is_known || !course.wanted || !course.rivals.empty()) return course;
  Judge(chain, measure, course).judge();
  return course;
}

}  // namespace nsp::policy
