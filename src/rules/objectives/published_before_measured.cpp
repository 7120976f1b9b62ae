// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace nsp::rules::published_before_measured {

using namespace policy;

extern const Rule rule;

namespace {

void judge_value(const syntax::Node& measurement, const std::optional<Period>& period,
                 diagnostics::Collector& findings) {
  const auto day = date(measurement, "date");
  const auto published = date(measurement, "published");
  if (!day || !published || *day <= *published || (period && period->to < *day)) return;
  auto& finding = findings.add(rule.kind, measurement.find("published")->span(),
                               fmt::format("the value was published on {}, before its day, {}",
                                           text::to_string(*published), text::to_string(*day)));
  finding.labels.push_back({measurement.find("date")->span(), "the last day that was counted"});
  finding.help = "correct one of the two days";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId report : chain.judged("progress-report")) {
    const auto measurements = field(chain.entity(report), "measurements");
    if (!measurements) continue;
    const auto period = chain.effective_period(chain.plan_of(report));
    for (const syntax::Node& measurement : measurements->items()) judge_value(measurement, period, findings);
  }
}

}  // namespace

const Rule rule{
    {"P093",
     "published-before-measured",
     diagnostics::Severity::error,
     "a value that was published before its day",
     {"A measurement whose `published` lies before its `date`, the last day of the time that was counted. The same "
      "day is right. Nothing is said where the date lies behind the end of the plan, which is told by itself.",
      "Values are revised, and the one that was published last counts. A day of publication that cannot be makes "
      "the order of revisions, and so the published figure, a matter of chance.",
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
      "  - {indicator: own-calls, value: 40, date: 2026-12-31, published: 2026-06-01}\n",
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
      "  - {indicator: own-calls, value: 40, date: 2026-06-30, published: 2026-07-15}\n",
      "Correct the day that is wrong. A forecast is no measurement: its place is a milestone or a target."}},
    judge,
    Reach::surroundings};

}  // namespace nsp::rules::published_before_measured
