// SPDX-License-Identifier: EUPL-1.2
// What is to be reached (measures), and what progress reports say of it: values, and how actions stand. Gathered once.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/library.hpp"
#include "policy/period.hpp"
#include "policy/territories.hpp"

namespace nsp::policy {

/// A value, and the year for which it holds.
struct YearValue {
  double value = 0;
  int year = 0;
  source::Span value_span;
  source::Span year_span;
};

/// Where one starts.
struct Baseline : YearValue {
  std::vector<int> years;  ///< those whose average it is, rising; then `year` is the last of them; else empty
};

/// How a target bounds the figure: it moves to a value, or it is never to be above or below one.
enum class Bound : std::uint8_t { exact, at_most, at_least };

/// What is to be reached, and by the end of which year.
struct Target : YearValue {
  Bound bound = Bound::exact;
  bool every_year = false;       ///< it holds for each year of the plan by itself; `year` is then 0
  std::optional<double> change;  ///< in per cent of the baseline, from which `value` was worked out
  bool is_known = true;          ///< false for a change from a baseline that is not there
};

enum class Direction : std::uint8_t { decrease, increase, keep };

std::optional<Direction> to_direction(std::string_view word);
/// "decrease", "increase" or "keep".
std::string_view to_string(Direction direction);

/// Which way is better, and who says so. The objective's own word wins; an action shares that of an objective for which
/// it is done; then the indicator's.
struct Wanted {
  Direction direction;
  model::EntityId by = model::none;  ///< the objective or indicator that says it; none: read off the figures
};

/// By what one sees whether an objective is reached, or whether an action helps: an indicator and its course.
struct Measure {
  model::EntityId holder = model::none;     ///< the objective or action
  model::EntityId plan = model::none;       ///< the outermost plan of the holder
  model::EntityId objective = model::none;  ///< the holder; for an action the objective with that indicator, among
                                            ///< those that its plan carries out; none where there is none
  model::EntityId indicator = model::none;  ///< none where its name leads nowhere
  source::Span name;                        ///< where the indicator is named
  Place place;                              ///< what its figures are about
  std::optional<Value> area;                ///< as it is written, where it says one
  std::string_view level;                   ///< its own, else that of the plan
  bool own_level = false;                   ///< it says its level itself
  bool elsewhere = false;                   ///< its place is not the plan's own territory as a whole
  std::string_view hint;                    ///< the level at which the indicator is published, as that says
  std::optional<Wanted> wanted;             ///< which way is better; nothing where nobody says it
  std::optional<Baseline> baseline;
  std::span<const YearValue> milestones;  ///< in the order of the file
  std::optional<Target> target;
};

/// One value of a progress report.
struct Measurement {
  model::EntityId report = model::none;
  model::EntityId plan = model::none;       ///< the outermost plan on which the report is
  model::EntityId indicator = model::none;  ///< none where its name leads nowhere
  model::EntityId objective = model::none;  ///< none where it names none
  Place place;                              ///< what it is about
  std::optional<Value> area;                ///< as it is written, where it says one
  std::string_view level;                   ///< its own, else that of the plan that is reported on
  bool own_level = false;                   ///< it says its level itself
  bool elsewhere = false;                   ///< its place is not the territory of that plan as a whole
  double value = 0;
  text::Date date;
  std::optional<text::Date> published;
  source::Span value_span;
  source::Span date_span;
  source::Span level_span;  ///< of its own level, else of the value
};

/// How an action stood on the day of a report.
struct ActionState {
  model::EntityId action = model::none;
  model::EntityId report = model::none;
  text::Date as_of;         ///< the report's day
  std::string_view status;  ///< `planned`, `running`, `done` or `dropped`
  std::optional<double> progress;
  bool noted = false;  ///< it says something in `note`
  source::Span status_span;
  source::Span progress_span;  ///< of the status where there is no progress
};

/// All measures, measurements and states of actions, each in an order that finds them fast. Immutable.
class Figures {
 public:
  explicit Figures(const Chain& chain);

  /// All measures, by place.
  std::span<const Measure> measures() const { return measures_; }
  /// Those of one objective or action.
  std::span<const Measure> measures_of(model::EntityId holder) const;

  /// All measurements whose indicator is known: by indicator, place, date, day of publication (those without one first)
  /// and where they stand.
  std::span<const Measurement> measurements() const { return measurements_; }
  std::span<const Measurement> measurements_of(model::EntityId indicator) const;
  /// Those of an indicator that are about a territory, or about parts of it.
  std::span<const Measurement> measurements_of(model::EntityId indicator, Territory territory) const;
  /// Those of an indicator that are about one place.
  std::span<const Measurement> measurements_of(model::EntityId indicator, Place place) const;

  /// What the reports say of an action, by their day and place.
  std::span<const ActionState> states_of(model::EntityId action) const;

 private:
  class Builder;
  std::vector<Measure> measures_;
  std::vector<YearValue> milestones_;
  std::vector<Measurement> measurements_;
  std::vector<ActionState> states_;
  Territories territories_;
};

}  // namespace nsp::policy
