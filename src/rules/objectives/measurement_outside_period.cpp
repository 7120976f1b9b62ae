// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::measurement_outside_period {

using namespace policy;

extern const Rule rule;

namespace {

/// Plan, indicator and year of each baseline, sorted.
using Baselines = std::vector<std::tuple<EntityId, EntityId, int>>;

Baselines baselines_of(const Chain& chain) {
  Baselines baselines;
  for (const Measure& measure : chain.figures().measures())
    if (measure.baseline) baselines.emplace_back(measure.plan, measure.indicator, measure.baseline->year);
  std::sort(baselines.begin(), baselines.end());
  return baselines;
}

void report(const Chain& chain, const Measurement& value, const Period& period, diagnostics::Collector& findings) {
  const Entity& plan = chain.entity(value.plan);
  const bool after = period.to < value.date;
  auto& finding = findings.add(
      rule.kind, value.date_span,
      fmt::format("{} lies {} the period of `{}`", text::to_string(value.date), after ? "after" : "before", plan.id));
  const bool prolonged = after && date(plan, "prolonged_to");
  finding.labels.push_back(
      {place_of(plan, prolonged ? "prolonged_to" : "period"), fmt::format("the plan runs from {}", describe(period))});
  finding.help = after ? "report it on the plan that follows, or say `prolonged_to` at the plan"
                       : "report it on the plan before, or make it the `baseline` of a measure";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::optional<Baselines> baselines;
  std::map<EntityId, std::optional<Period>> periods;
  for (const Measurement& value : chain.figures().measurements()) {
    const auto [known, is_new] = periods.try_emplace(value.plan);
    if (is_new) known->second = chain.effective_period(value.plan);
    const std::optional<Period>& period = known->second;
    if (!period || period->contains(value.date)) continue;
    if (value.date < period->from) {
      if (!baselines) baselines = baselines_of(chain);
      const std::tuple wanted(value.plan, value.indicator, text::year_of(value.date));
      if (std::binary_search(baselines->begin(), baselines->end(), wanted)) continue;
    }
    report(chain, value, *period, findings);
  }
}

}  // namespace

const Rule rule{
    {"P044",
     "measurement-outside-period",
     diagnostics::Severity::warning,
     "a value dated outside the period of the plan that is reported on",
     {"A measurement whose `date` lies before the plan begins or after it ends, a prolongation included. A value from "
      "before is right where a measure of the plan has its baseline in that year: that is where one starts from.",
      "A plan answers for its own years, such as 2016 to 2019, and for those by which it was prolonged. A value of "
      "other years shows what others did.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 298, date: 2023-12-31}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n"
      "measurements:\n"
      "  - {indicator: example-bicycle-thefts-in-the-zone, value: 298, date: 2026-12-31}\n",
      "Correct the date, or move the value to the report on the plan of its year. One that is shown for comparison can "
      "be allowed."}},
    judge};

}  // namespace nsp::rules::measurement_outside_period
