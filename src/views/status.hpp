// SPDX-License-Identifier: EUPL-1.2
// How far plans are, as it is shown.
#pragma once

#include <span>
#include <string>

#include "policy/status.hpp"
#include "tables/sheet.hpp"
#include "views/plans.hpp"

namespace nsp::views {

struct StatusView {
  const Plans& plans;
  std::span<const policy::PlanStatus> states;
};

/// For people: a table of actions, one of indicators, and how each verdict comes about.
tables::Sheet to_sheet(const StatusView& view);
/// For spreadsheets: a row for each action and each indicator.
tables::Table to_table(const StatusView& view);
/// docs/formats/status.schema.json describes it.
std::string to_json(const StatusView& view);

/// The verdict on an indicator with every figure that it rests on, so that it can be worked out again by hand.
std::string describe_method(const Plans& plans, const policy::IndicatorStatus& status);

/// A figure as it was said, to its last digit.
std::string describe_figure(double value);
/// A figure that was worked out: two decimals, and more where fewer would not tell it apart from what it is compared
/// with, or would turn the two around.
std::string describe_worked_out(double value, double compared_with);
/// What was expected of the value that is judged, so that the two are told apart; empty where nothing was.
std::string describe_expected(const policy::Course& course);
/// Where the figure holds, if that is not the territory of its plan as a whole: the area, else the level.
std::string describe_place(const Plans& plans, const policy::Measure& measure);
std::string describe_place(const Plans& plans, const policy::Measurement& value);
/// "24.3 (average of 2023, 2024, 2025)", "at most 48 (each year)"; empty where there is none.
std::string describe_baseline(const policy::Measure& measure);
std::string describe_target(const policy::Measure& measure);
/// "at most", "at least", "change", "value", or nothing where there is no target.
std::string_view form_of_target(const policy::Measure& measure);
/// The value that the verdict is about, else the latest; null where there is none, or where more than one is meant.
const policy::Measurement* shown_value(const policy::Course& course);
/// "12.5 on 2027-12-31".
std::string describe_point(const policy::Point& point);
/// Nothing where there is none.
std::string describe_day(std::optional<text::Date> date);

}  // namespace nsp::views
