// SPDX-License-Identifier: EUPL-1.2
// Days of the calendar as people write them in Belgium: with the month in words, or the day before the month.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A day as plans write it: "2026-03-31". Empty where the calendar has no such day.
std::string to_day(const CustomaryDate& date);

/// The days that a text may mean which says less than one: "20-11-25" (2025-11-20 and 2020-11-25), "end of 2026", and
/// 46374, which is 2026-12-18 in spreadsheets. As plans write them, the likeliest first.
struct GuessedDays {
  enum class By { nothing, short_year, edge_of_year, serial_number } by = By::nothing;
  std::vector<std::string> days;
};
GuessedDays guess_days(std::string_view text);

}  // namespace nsp::text
