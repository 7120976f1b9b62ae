// SPDX-License-Identifier: EUPL-1.2
#include "text/date.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace nsp::text {

namespace {

std::optional<unsigned> read_digits(std::string_view digits) {
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = read_digits(text.substr(0, 4));
  const auto month = read_digits(text.substr(5, 2));
  const auto day = read_digits(text.substr(8));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                                         std::chrono::day(*day)};
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

std::string to_string(Date date) {
  const std::chrono::year_month_day parts(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                     static_cast<unsigned>(parts.day()));
}

int year_of(Date date) {
  return static_cast<int>(std::chrono::year_month_day(date).year());
}

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last(
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Date first_day_of(int year) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::January, std::chrono::day(1));
}

Date last_day_of(int year) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::December, std::chrono::day(31));
}

}  // namespace nsp::text
