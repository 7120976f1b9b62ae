// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/reporting.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::report_outside_period {

using namespace policy;

extern const Rule rule;

namespace {

void judge_report(const Chain& chain, EntityId report, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(report);
  const auto day = date(entity, "as_of");
  const When when = day ? when_reported(chain, report, *day) : When::in_time;
  if (when == When::in_time) return;
  const Entity& plan = chain.entity(chain.plan_of(report));
  const bool late = when == When::too_late;
  const Period period = *chain.effective_period(chain.plan_of(report));
  auto& finding = findings.add(rule.kind, place_of(entity, "as_of"),
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

const Rule rule{
    {"P125",
     "report-outside-period",
     diagnostics::Severity::warning,
     "a progress report dated before its plan began, or long after it ended",
     {"A progress report whose `as_of` lies before the first day of the plan that it is on, or too far behind its last "
      "one, a prolongation included: over three months, in which the last year is reported on, and for one of the "
      "stage `final` over a year, since a plan is concluded when it is over. A report on a part of a plan, such as a "
      "programme, is held against the period of the whole. Such a report settles no day: nothing of the plan is "
      "called late, missing or missed from a day that is told here.",
      "The newest report on a plan is the day from which `nsp` looks at it, since it never looks at the clock. A slip "
      "in one figure of a year would make all actions of a zone overdue in public.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2020-01-01, to: 2025-12-31}\nresponds_to: example-plan-2022\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2052-12-31\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2020-01-01, to: 2025-12-31}\nresponds_to: example-plan-2022\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: final\nas_of: 2026-06-30\n",
      "Correct the day, or the plan that `of` names. Where the plan was prolonged, say `prolonged_to` there; where the "
      "report concludes the plan, `stage: final`. Else allow it."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::report_outside_period
