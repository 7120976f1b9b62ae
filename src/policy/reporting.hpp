// SPDX-License-Identifier: EUPL-1.2
// When a plan is reported on.
#pragma once

#include <cstdint>
#include <optional>

#include "policy/chain.hpp"

namespace nsp::policy {

/// How long after the end of a plan a report on it may be dated: any report within the months in which a year is
/// reported on (`year-without-report`), one of the stage `final` within a year.
inline constexpr int months_to_report = 3;
inline constexpr int months_to_conclude = 12;

enum class When : std::uint8_t { in_time, too_early, too_late };

/// Whether a progress report of that day may be one on its plan: not before the plan began, nor long after its
/// effective period. In time where that period is not known.
When when_reported(const Chain& chain, EntityId report, text::Date day);

/// The last day on which a report of that stage may be dated.
text::Date last_day_to_report(const Period& period, std::string_view stage);

}  // namespace nsp::policy
