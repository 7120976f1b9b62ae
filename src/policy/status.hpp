// SPDX-License-Identifier: EUPL-1.2
// How far plans are on a day: actions by state, the late ones first, and indicators on or off course. Facts and no
// words, so that commands and pages show the same. The day is that of each plan (`Chain::as_of`).
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "policy/course.hpp"
#include "policy/states.hpp"

namespace nsp::policy {

struct ActionStatus {
  EntityId action = none;
  EntityId action_plan = none;  ///< the document that holds it
  EntityId owner = none;
  Situation situation;
};

/// The part of a course that a day lies on: a straight line between two points.
struct Stretch {
  Point from;
  Point to;
  int passed = 0;  ///< days from the first point to the day
  int days = 0;    ///< days from the first point to the second
};

struct IndicatorStatus {
  const Measure* measure = nullptr;
  Course course;                   ///< on the day of the measure's holder
  std::optional<Stretch> stretch;  ///< where the value that is judged was expected; none at or beyond an end
};

struct PlanStatus {
  EntityId plan = none;               ///< an outermost plan
  std::optional<text::Date> day;      ///< its own; parts of which there are newer reports are looked at from theirs
  std::vector<ActionStatus> actions;  ///< the latest first, then by stage, due day and place
  std::vector<IndicatorStatus> indicators;          ///< by place
  std::array<std::size_t, stage_count> of_stage{};  ///< how many actions
  std::array<std::size_t, stage_count> late{};      ///< how many of these are late

  std::size_t all_late() const;
  /// The day from which all of it is looked at; nothing where there is none, or more than one.
  std::optional<text::Date> only_day() const;
};

/// Each plan that has actions or measures, by place; with `scope` (a plan) that one alone, even where it has none.
std::vector<PlanStatus> status_of_plans(const Chain& chain, EntityId scope = none);

/// Nothing where the day is at a point, or outside of all.
std::optional<Stretch> stretch_on(std::span<const Point> points, text::Date day);

}  // namespace nsp::policy
