// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/reporting.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::measured_after_report {

using namespace policy;

extern const Rule rule;

namespace {

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
  for (const syntax::Node& measurement : measurements->items()) {
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
    auto& finding = findings.add(rule.kind, place_of(report, "as_of"),
                                 fmt::format("all {} values of `{}` are of days after {}, the day of which it speaks",
                                             values.all, report.id, text::to_string(*as_of)));
    finding.labels.push_back({values.late.front().place, "the first of them"});
    finding.help = "correct the day of the report, or the dates of the values";
    return;
  }
  for (const DatedValue& value : values.late) {
    auto& finding = findings.add(rule.kind, value.place,
                                 fmt::format("the value is of {}, but its report speaks of {}",
                                             text::to_string(value.day), text::to_string(*as_of)));
    finding.labels.push_back({place_of(report, "as_of"), "the day of the report"});
    finding.help = "correct the date, or move the value to the report of its time";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.judged("progress-report")) judge_report(chain, report, findings);
}

}  // namespace

const Rule rule{
    {"P092",
     "measured-after-report",
     diagnostics::Severity::error,
     "a value of a day that the report could not know",
     {"A measurement whose `date` lies behind the `as_of` of its report. The day on which a value was `published` "
      "may lie behind it: a report of a year is written, and completed, in the next. Where all values of a report "
      "lie behind its day, the day is told, once. Nothing is said where the value lies behind the end of the plan "
      "as well, or where the day of the report lies outside of its plan's time: others tell that.",
      "A report speaks of one day, and from that day plans are judged. What was measured later belongs to the next "
      "report, or its date is a slip; either way the published figure would be that of another time.",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: indicators\n"
      "id: own-indicators\n"
      "title: Own indicators\n"
      "indicators:\n"
      "  - {id: own-calls, title: Calls at night, definition: \"Calls between 22 and 6 o'clock, in a year.\", unit: "
      "calls}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: yearly\n"
      "as_of: 2026-12-31\n"
      "measurements:\n"
      "  - {indicator: own-calls, value: 40, date: 2027-06-30}\n",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n"
      "---\n"
      "kind: indicators\n"
      "id: own-indicators\n"
      "title: Own indicators\n"
      "indicators:\n"
      "  - {id: own-calls, title: Calls at night, definition: \"Calls between 22 and 6 o'clock, in a year.\", unit: "
      "calls}\n"
      "---\n"
      "kind: progress-report\n"
      "id: own-report\n"
      "of: own-zone\n"
      "title: Report\n"
      "stage: yearly\n"
      "as_of: 2026-12-31\n"
      "measurements:\n"
      "  - {indicator: own-calls, value: 40, date: 2026-12-31, published: 2027-03-15}\n",
      "Correct the date of the value or the day of the report, or move the value to the report of its time."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::measured_after_report
