// SPDX-License-Identifier: EUPL-1.2
#include "policy/reporting.hpp"

namespace nsp::policy {

namespace {

/// The same day of a later month, or the last one of that month where it is shorter. The end of a month stays one.
text::Date months_after(text::Date day, int months) {
  using std::chrono::last;
  const std::chrono::year_month_day from(day);
  const std::chrono::year_month to = from.year() / from.month() + std::chrono::months(months);
  const bool ends_month = day == std::chrono::sys_days(from.year() / from.month() / last);
  const std::chrono::year_month_day same = to / from.day();
  return ends_month || !same.ok() ? text::Date(to / last) : text::Date(same);
}

}  // namespace

text::Date last_day_to_report(const Period& period, std::string_view stage) {
  return months_after(period.to, stage == "final" ? months_to_conclude : months_to_report);
}

When when_reported(const Chain& chain, EntityId report, text::Date day) {
  const auto period = chain.effective_period(chain.plan_of(report));
  if (!period) return When::in_time;
  if (day < period->from) return When::too_early;
  return last_day_to_report(*period, word(chain.entity(report), "stage")) < day ? When::too_late : When::in_time;
}

}  // namespace nsp::policy
