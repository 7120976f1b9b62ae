// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/reporting.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P092", "measured-after-report", diagnostics::Severity::error,
                                   "a value of a day that the report could not know"};

constexpr English<> the_first_of_them{"the first of them"};
constexpr English<> the_day_of_the_report{"the day of the report"};
constexpr English<Number, Name, Day> all_values_of_are_of_days{
    "all {0} values of {1} are of days after {2}, the day of which it speaks"};
constexpr English<Day, Day> the_value_is_of_but{"the value is of {0}, but its report speaks of {1}"};
constexpr English<> correct_the_day_of_the_report{"correct the day of the report, or the dates of the values"};
constexpr English<> correct_the_date_or{"correct the date, or move the value to the report of its time"};

struct DatedValue {
  text::Date day;
  source::Span place;
};

/// The days of all values of a report, and of those that it could not know.
struct Values {
  std::size_t all = 0;
  std::vector<DatedValue> late;
};

Values read_values(const Chain& chain, EntityId report, text::Date as_of) {
  Values values;
  const auto measurements = field(chain.entity(report), "measurements");
  if (!measurements) return values;
  const auto period = chain.effective_period(chain.plan_of(report));
  for (const Value& measurement : measurements->items()) {
    const auto day = date(measurement, "date");
    if (!day) continue;
    ++values.all;
    const bool is_told = period && period->to < *day;
    if (as_of < *day && !is_told) values.late.push_back({*day, measurement.find("date")->span()});
  }
  return values;
}

void judge_report(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Entity& report = chain.entity(id);
  const auto as_of = date(report, "as_of");
  if (!as_of || when_reported(chain, id, *as_of) != When::in_time) return;
  const Values values = read_values(chain, id, *as_of);
  if (values.late.size() > 1 && values.late.size() == values.all) {
    auto& finding =
        findings.add(fault, place_of(report, "as_of"), all_values_of_are_of_days(values.all, report.id, *as_of));
    finding.labels.push_back({values.late.front().place, the_first_of_them});
    finding.help = correct_the_day_of_the_report;
    return;
  }
  for (const DatedValue& value : values.late) {
    auto& finding = findings.add(fault, value.place, the_value_is_of_but(value.day, *as_of));
    finding.labels.push_back({place_of(report, "as_of"), the_day_of_the_report});
    finding.help = correct_the_date_or;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.of_kind("progress-report")) judge_report(chain, report, findings);
}

}  // namespace

RULE(measured_after_report){fault, judge};

}  // namespace nsp::rules
