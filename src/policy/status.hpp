// SPDX-License-Identifier: EUPL-1.2
// How far plans are on a day: actions by state, the late ones first, and indicators on or off course. Facts and no
// words, so that commands and pages show the same. The day is the chain's.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "policy/course.hpp"

namespace nsp::policy {

/// In the order in which actions are shown, behind those that are late.
enum class Stage : std::uint8_t { running, planned, done, dropped, not_known };
inline constexpr std::size_t stage_count = 5;
/// "running", "planned", "done", "dropped", "not known".
std::string_view to_string(Stage stage);

struct ActionStatus {
  EntityId action = none;
  EntityId action_plan = none;  ///< the document that holds it
  EntityId owner = none;
  /// Its own `status`; done where it says when it was finished, and done or dropped where the newest report says so.
  Stage stage = Stage::not_known;
  std::optional<text::Date> start;
  std::optional<text::Date> due;
  std::optional<text::Date> started;
  std::optional<text::Date> finished;
  int days_late = 0;                      ///< days since `due`, of an action that is neither done nor dropped
  const ActionState* reported = nullptr;  ///< the newest report of it up to the day; keeps its progress
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
  Course course;
  std::optional<Stretch> stretch;  ///< where the value that is judged was expected; none at or beyond an end
};

struct PlanStatus {
  EntityId plan = none;                     ///< an outermost plan
  std::vector<ActionStatus> actions;        ///< the latest first, then by stage, due day and place
  std::vector<IndicatorStatus> indicators;  ///< by place
  std::size_t late = 0;
  std::array<std::size_t, stage_count> of_stage{};  ///< how many actions; late ones count in theirs
};

/// Each plan that has actions or measures, by place; with `scope` (a plan) that one alone, even where it has none.
std::vector<PlanStatus> status_of_plans(const Chain& chain, EntityId scope = none);

/// Nothing where the day is at a point, or outside of all.
std::optional<Stretch> stretch_on(std::span<const Point> points, text::Date day);

}  // namespace nsp::policy
