// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P093", "published-before-measured", diagnostics::Severity::error,
                                   "a value that was published before its day"};

constexpr English<> the_last_day_that_was{"the last day that was counted"};
constexpr English<Day, Day> the_value_was_published{"the value was published on {0}, before its day, {1}"};
constexpr English<> correct_one_of_the_two{"correct one of the two days"};

void judge_value(const Value& measurement, const std::optional<Period>& period, diagnostics::Collector& findings) {
  const auto day = date(measurement, "date");
  const auto published = date(measurement, "published");
  if (!day || !published || *day <= *published || (period && period->to < *day)) return;
  auto& finding = findings.add(fault, measurement.find("published")->span(), the_value_was_published(*published, *day));
  finding.labels.push_back({measurement.find("date")->span(), the_last_day_that_was});
  finding.help = correct_one_of_the_two;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.of_kind("progress-report")) {
    const auto measurements = field(chain.entity(report), "measurements");
    if (!measurements) continue;
    const auto period = chain.effective_period(chain.plan_of(report));
    for (const Value& measurement : measurements->items()) judge_value(measurement, period, findings);
  }
}

}  // namespace

RULE(published_before_measured){fault, judge};

}  // namespace nsp::rules
