// SPDX-License-Identifier: EUPL-1.2
// Whether a figure is on its way from where it stood to where it is to be, with all that the verdict rests on, so that
// a reader can work it out again by hand.
#pragma once

#include "policy/chain.hpp"
#include "policy/figures.hpp"

namespace nsp::policy {

enum class Verdict : std::uint8_t {
  not_known,     ///< no target, no direction, or more than one value that could be meant: nothing can be said
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
  enum class Kind : std::uint8_t { baseline, milestone, target };
  text::Date day;
  double value = 0;
  Kind kind = Kind::target;
};

/// What was expected of the value that is judged.
enum class Expectation : std::uint8_t {
  nothing,  ///< nobody can say
  line,     ///< the value on the line from baseline over milestones to target
  target,   ///< the target itself: its year is past, or it is a ceiling or floor that is kept
  met       ///< the target itself, before its year: without a baseline there is no line, but it is met already
};

struct Course {
  std::optional<Wanted> wanted;  ///< which way is better; a ceiling wants less, a floor more
  /// Baseline, milestones, target, each on the last day of its year, rising by day; milestones outside the years
  /// between the other two are left out. Of a ceiling or floor that held from the start, and of a target for every
  /// year, the target alone, at the first and the last day for which it holds.
  std::vector<Point> points;
  bool is_flat = false;  ///< the points are the target alone
  /// The values that count, by date: of the measure's indicator and place, dated and published not later than the day
  /// of judgement. Of several for one date the one that decides; all of them where nothing does.
  std::vector<const Measurement*> measured;
  /// Values between which nothing decides, so that the verdict is not known: several for the day that counts, or those
  /// of parts of a place of which as a whole there is none.
  std::vector<const Measurement*> rivals;
  std::optional<text::Date> as_of;      ///< the day of judgement
  const Measurement* judged = nullptr;  ///< the value that the verdict is about
  std::optional<double> expected;       ///< for the day of that value
  Expectation expectation = Expectation::nothing;
  double slack = 0;                ///< how far the value may be from what is expected (`keep` only)
  std::vector<int> years_missing;  ///< past years of a target for every year of which no value is known
  Verdict verdict = Verdict::not_known;
};

/// Which way is better for a measure: what its target bounds, what somebody says (`Measure::wanted`), else the way from
/// baseline to target.
std::optional<Wanted> wanted_direction(const Measure& measure);

/// Where the figure is to stand on a day: on the straight line between the two points around it; that of the first or
/// last point outside of them. Nothing without points.
std::optional<double> expected_on(std::span<const Point> points, text::Date day);

/// Whether `value` is as good as `wished`, or better. `keep` allows a twentieth of what is wished, either way.
bool is_as_good(double value, double wished, Direction direction);
double slack_of(double wished, Direction direction);

/// How many values of one indicator and place are looked at, the newest: no plan has as many, and hostile ones stay
/// linear.
inline constexpr std::size_t max_values = 1000;

/// The values that count for a measure, known by a day (none: all), by date; of one date several where nothing decides
/// between them.
std::vector<const Measurement*> values_of(const Chain& chain, const Measure& measure, std::optional<text::Date> until);

/// All values of a measure's indicator and place that are dated on that day, in the order of publication.
std::vector<const Measurement*> values_on(const Chain& chain, const Measure& measure, text::Date day);

/// Where there is no value of a place as a whole: the newest of each of its parts, a few of them.
std::vector<const Measurement*> values_of_parts(const Chain& chain, const Measure& measure,
                                                std::optional<text::Date> until);

/// The course of a measure as it looks on a day (the chain's `as_of` is the usual one; none: all values count, and no
/// year is past).
Course course_of(const Chain& chain, const Measure& measure, std::optional<text::Date> as_of);

}  // namespace nsp::policy
