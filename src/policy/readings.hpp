// SPDX-License-Identifier: EUPL-1.2
// Where a figure starts and where it is to be, as a plan writes it.
#pragma once

#include "policy/figures.hpp"

namespace nsp::policy {

/// A value and its year; nothing where one of them is missing.
std::optional<YearValue> read_value(const Value& node);
/// A value, and the year or years for which it holds.
std::optional<Baseline> read_baseline(const Value& node);
/// A value, ceiling, floor or change, and by when. A change still lacks its value.
std::optional<Target> read_target(const Value& node);
/// Gives a target that is a change its value.
void work_out_target(Measure& measure);

}  // namespace nsp::policy
