// SPDX-License-Identifier: EUPL-1.2
// Days of the calendar as plans write them: ISO 8601, YYYY-MM-DD.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace nsp::text {

using Date = std::chrono::sys_days;

/// A day that exists; nothing for anything else, 30 February included.
std::optional<Date> read_date(std::string_view text);
std::string to_string(Date date);

int year_of(Date date);
int days_in_month(int year, int month);
Date first_day_of(int year);
Date last_day_of(int year);

}  // namespace nsp::text
