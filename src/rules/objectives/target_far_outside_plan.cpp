// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/figures.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::target_far_outside_plan {

using namespace policy;

extern const Rule rule;

namespace {

constexpr int near_years = 6;

struct Years {
  int first = 0;
  int last = 0;

  bool has(int year) const { return first <= year && year <= last; }
  /// The last year that a plan of that length may look ahead to.
  int horizon() const { return last + std::max(near_years, last - first + 1); }
};

bool is_far(const Measure& measure, const Years& years) {
  if (years.has(measure.target->year)) return false;
  if (measure.target->year < years.first) return true;
  return years.horizon() < measure.target->year &&
         std::none_of(measure.milestones.begin(), measure.milestones.end(),
                      [&years](const YearValue& milestone) { return years.has(milestone.year); });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.target || (measure.baseline && measure.target->year <= measure.baseline->year)) continue;
    const auto period = chain.effective_period(measure.plan);
    if (!period) continue;
    const Years years{text::year_of(period->from), text::year_of(period->to)};
    if (!is_far(measure, years)) continue;
    const bool before = measure.target->year < years.first;
    const Entity& plan = chain.entity(measure.plan);
    auto& finding = findings.add(
        rule.kind, measure.target->year_span,
        fmt::format("the target of `{}` is set for {}, {} `{}` {}", chain.entity(measure.holder).id,
                    measure.target->year, before ? "before" : "long after", plan.id, before ? "begins" : "ends"));
    finding.labels.push_back(
        {before ? place_of_start(plan) : place_of_end(plan), before ? "the plan begins here" : "the plan ends here"});
    finding.help = before ? "correct the year" : "correct the year, or add a milestone within the plan's period";
  }
}

}  // namespace

const Rule rule{
    {"P098",
     "target-far-outside-plan",
     diagnostics::Severity::warning,
     "a target of a year far outside the plan",
     {"A target for a year before its plan begins; and one for a year that lies further behind the plan's end, a "
      "prolongation included, than the plan is long, and more than six years, where no milestone stands for a year "
      "of the plan. A target of the decade behind the plan, such as that of a European programme, is right, and so "
      "is a distant one on the way to which the plan names its own step. A target that is not later than its "
      "baseline is told by `target-against-direction`.",
      "A plan answers for its own years. Whether it has reached what it set out to do in 2062 nobody will ask it; "
      "most often such a year is a slip of the hand.",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true, objectives: [{id: own-fewer-calls, title: Fewer calls, "
      "measures: [{indicator: own-calls, baseline: {value: 60, year: 2025}, target: {value: 40, year: 2062}}]}]}\n"
      "---\n"
      "kind: indicators\n"
      "id: own-indicators\n"
      "title: Own indicators\n"
      "indicators:\n"
      "  - {id: own-calls, title: Calls at night, definition: \"Calls between 22 and 6 o'clock, in a year.\", unit: "
      "calls}\n",
      "kind: zonal-plan\n"
      "id: own-zone\n"
      "title: Own zone\n"
      "zone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\n"
      "responds_to: example-plan-2026\n"
      "priorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true, objectives: [{id: own-fewer-calls, title: Fewer calls, "
      "measures: [{indicator: own-calls, baseline: {value: 60, year: 2025}, target: {value: 40, year: 2031}}]}]}\n"
      "---\n"
      "kind: indicators\n"
      "id: own-indicators\n"
      "title: Own indicators\n"
      "indicators:\n"
      "  - {id: own-calls, title: Calls at night, definition: \"Calls between 22 and 6 o'clock, in a year.\", unit: "
      "calls}\n",
      "Correct the year, or add a milestone within the plan's period."}},
    judge};

}  // namespace nsp::rules::target_far_outside_plan
