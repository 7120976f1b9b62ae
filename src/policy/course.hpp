// SPDX-License-Identifier: EUPL-1.2
// Whether a figure is on its way from where it stood to where it is to be, with all that the verdict rests on, so that
// a reader can work it out again by hand.
#pragma once

#include "policy/chain.hpp"
#include "policy/figures.hpp"

namespace nsp::policy {

enum class Verdict : std::uint8_t {
  not_known,     ///< no target, or no direction: nothing can be said
  not_measured,  ///< no value since the baseline, or the target's year is past and no value of it or later is known
  on_course,     ///< as good as expected on the day of the latest value, or better
  off_course,    ///< worse than that
  reached,       ///< the target's year is past, and its value is as good as the target
  missed         ///< the target's year is past, and its value falls short
};

/// "not known", "not measured", "on course", "off course", "reached", "missed".
std::string_view to_string(Verdict verdict);

/// Where the figure is to stand on a day.
struct Point {
  text::Date day;
  double value = 0;
};

struct Course {
  std::optional<Wanted> wanted;  ///< which way is better
  /// Baseline, milestones, target, each on the last day of its year, rising by day; milestones outside the years
  /// between the other two are left out.
  std::vector<Point> points;
  /// The values that count, by date: of the measure's indicator, about the plan's own territory and level, of one area,
  /// dated not later than the day of judgement; of several for one date the one published last.
  std::vector<const Measurement*> measured;
  std::string_view area;                ///< of these values; empty where none names one
  std::optional<text::Date> as_of;      ///< the day of judgement
  const Measurement* judged = nullptr;  ///< the value that the verdict is about
  std::optional<double> expected;       ///< for the day of that value; the target's once its year is past
  double slack = 0;                     ///< how far the value may be from what is expected (`keep` only)
  Verdict verdict = Verdict::not_known;
};

/// Which way is better for a measure: what somebody says (`Measure::wanted`), else the way from baseline to target.
std::optional<Wanted> wanted_direction(const Measure& measure);

/// Where the figure is to stand on a day: on the straight line between the two points around it; that of the first or
/// last point outside of them. Nothing without points.
std::optional<double> expected_on(std::span<const Point> points, text::Date day);

/// Whether `value` is as good as `wished`, or better. `keep` allows a twentieth of what is wished, either way.
bool is_as_good(double value, double wished, Direction direction);
double slack_of(double wished, Direction direction);

/// How many values of one indicator and territory are looked at, the newest: no plan has as many, and hostile ones stay
/// linear.
inline constexpr std::size_t max_values = 1000;

/// The values of a measure's indicator that count for it, up to a day (none: all), by date.
std::vector<const Measurement*> values_of(const Chain& chain, const Measure& measure, std::optional<text::Date> until);

/// The course of a measure as it looks on a day (the chain's `as_of` is the usual one; none: all values count, and no
/// year is past).
Course course_of(const Chain& chain, const Measure& measure, std::optional<text::Date> as_of);

}  // namespace nsp::policy
