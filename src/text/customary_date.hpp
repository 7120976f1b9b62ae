// SPDX-License-Identifier: EUPL-1.2
// Days of the calendar as people write them in Belgium: with the month in words, or the day before the month.
#pragma once

#include <optional>
#include <string_view>

namespace nsp::text {

/// A date in parts, which may be none of the calendar.
struct CustomaryDate {
  int year = 0;
  int month = 0;
  int day = 0;             ///< 0 where there is none
  bool by_custom = false;  ///< numbers alone, which make a date with the month first as well
};

/// "1 januari 2026", "1er janvier 2026", "1. Januar 2026", "January 1st, 2026", "01/01/2026", "2026/1/1", "20260101".
/// Nothing where a text says more or less than one day, or a month without its day.
std::optional<CustomaryDate> read_customary_date(std::string_view text);

}  // namespace nsp::text
