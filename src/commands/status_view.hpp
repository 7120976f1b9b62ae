// SPDX-License-Identifier: EUPL-1.2
// How far plans are, as it is shown.
#pragma once

#include <span>
#include <string>

#include "commands/look.hpp"
#include "policy/status.hpp"

namespace nsp::commands {

struct StatusView {
  const Look& look;
  std::span<const policy::PlanStatus> plans;
};

/// For people: a table of actions, one of indicators, and how each verdict comes about.
tables::Sheet to_sheet(const StatusView& view);
/// For spreadsheets: a row for each action and each indicator.
tables::Table to_table(const StatusView& view);
/// docs/formats/status.schema.json describes it.
std::string to_json(const StatusView& view);

/// The verdict on an indicator with every figure that it rests on, so that it can be worked out again by hand.
std::string describe_method(const Look& look, const policy::IndicatorStatus& status);

/// A figure as it is shown: at most two decimals.
std::string describe_figure(double value);
/// "12.5 on 2027-12-31".
std::string describe_point(const policy::Point& point);
/// Nothing where there is none.
std::string describe_day(std::optional<text::Date> date);

}  // namespace nsp::commands
