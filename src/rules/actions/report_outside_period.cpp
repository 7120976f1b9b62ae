// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/reporting.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P125", "report-outside-period", diagnostics::Severity::warning,
                                   "a progress report dated before its plan began, or long after it ended"};

constexpr English<Day, Day> the_plan_runs_from{"the plan runs from {0} to {1}"};
constexpr English<Name, Day, Name, Day> speaks_of_long_after{"{0} speaks of {1}, long after {2} ended on {3}"};
constexpr English<Name, Day, Name, Day> speaks_of_before_began{"{0} speaks of {1}, before {2} began on {3}"};
constexpr English<Day, Day> write_a_day_from{"write a day from {0} to {1}, or name the plan of that day in `of`"};

void judge_report(const Chain& chain, EntityId report, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(report);
  const auto day = date(entity, "as_of");
  const When when = day ? when_reported(chain, report, *day) : When::in_time;
  if (when == When::in_time) return;
  const Entity& plan = chain.entity(chain.plan_of(report));
  const bool late = when == When::too_late;
  const Period period = *chain.effective_period(chain.plan_of(report));
  auto& finding = findings.add(fault, place_of(entity, "as_of"),
                               late ? speaks_of_long_after(entity.id, *day, plan.id, period.to)
                                    : speaks_of_before_began(entity.id, *day, plan.id, period.from));
  const bool prolonged = late && date(plan, "prolonged_to");
  finding.labels.push_back(
      {place_of(plan, prolonged ? "prolonged_to" : "period"), the_plan_runs_from(period.from, period.to)});
  finding.help = write_a_day_from(period.from, last_day_to_report(period, word(entity, "stage")));
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.of_kind("progress-report")) judge_report(chain, report, findings);
}

}  // namespace

RULE(report_outside_period){fault, judge};

}  // namespace nsp::rules
