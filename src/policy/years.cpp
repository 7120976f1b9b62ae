// SPDX-License-Identifier: EUPL-1.2
#include "policy/years.hpp"

#include <fmt/format.h>

namespace nsp::policy {

namespace {

unsigned month_of(text::Date day) {
  return static_cast<unsigned>(std::chrono::year_month_day(day).month());
}

}  // namespace

std::vector<int> past_years(const Chain& chain, EntityId plan, int months) {
  std::vector<int> years;
  const auto period = chain.effective_period(plan);
  const auto day = chain.as_of(plan);
  if (!period || !day) return years;
  const text::Date as_of = *day;
  // The last year that is over, and far enough back.
  const int last = text::year_of(as_of) - 1 - (is_in_first_months(as_of, months) ? 1 : 0);
  constexpr int longest = 100;  // no plan runs for as long, and a slip in a date costs no time
  for (int year = text::year_of(period->from);
       year <= text::year_of(period->to) && year <= last && years.size() < longest; ++year)
    years.push_back(year);
  return years;
}

bool is_in_first_months(text::Date day, int months) {
  return month_of(day) <= static_cast<unsigned>(months);
}

std::string describe_years(const std::vector<int>& years) {
  constexpr std::size_t shown = 8;
  std::string text;
  for (std::size_t i = 0; i < years.size() && i < shown; ++i)
    text += fmt::format("{}{}", i == 0 ? "" : i + 1 == years.size() ? " and " : ", ", years[i]);
  return years.size() > shown ? text + fmt::format(" and {} more", years.size() - shown) : text;
}

}  // namespace nsp::policy
