// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/reporting.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P125", "report-outside-period", diagnostics::Severity::warning,
                                  "a progress report dated before its plan began, or long after it ended"};

void judge_report(const Chain& chain, EntityId report, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(report);
  const auto day = date(entity, "as_of");
  const When when = day ? when_reported(chain, report, *day) : When::in_time;
  if (when == When::in_time) return;
  const Entity& plan = chain.entity(chain.plan_of(report));
  const bool late = when == When::too_late;
  const Period period = *chain.effective_period(chain.plan_of(report));
  auto& finding = findings.add(fault, place_of(entity, "as_of"),
                               late ? fmt::format("`{}` speaks of {}, long after `{}` ended on {}", entity.id,
                                                  text::to_string(*day), plan.id, text::to_string(period.to))
                                    : fmt::format("`{}` speaks of {}, before `{}` began on {}", entity.id,
                                                  text::to_string(*day), plan.id, text::to_string(period.from)));
  const bool prolonged = late && date(plan, "prolonged_to");
  finding.labels.push_back(
      {place_of(plan, prolonged ? "prolonged_to" : "period"), fmt::format("the plan runs from {}", describe(period))});
  finding.help =
      fmt::format("write a day from {} to {}, or name the plan of that day in `of`", text::to_string(period.from),
                  text::to_string(last_day_to_report(period, word(entity, "stage"))));
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.judged("progress-report")) judge_report(chain, report, findings);
}

}  // namespace

RULE(report_outside_period){fault, judge, Reach::surroundings};

}  // namespace nsp::rules
