// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/figures.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::unmeasured_indicator {

using namespace policy;

extern const Rule rule;

namespace {

bool is_any_value_lost(const Chain& chain) {
  const auto reports = chain.of_kind("progress-report");
  return may_miss(chain, "progress-report") || std::any_of(reports.begin(), reports.end(), [&chain](EntityId report) {
           return chain.has_dangling(report, "indicator");
         });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::set<EntityId> reported;
  for (EntityId report : chain.of_kind("progress-report")) reported.insert(chain.plan_of(report));
  if (reported.empty() || is_any_value_lost(chain)) return;
  std::set<std::pair<EntityId, EntityId>> told;
  for (const Measure& measure : chain.figures().measures()) {
    if (measure.indicator == none || !reported.contains(measure.plan)) continue;
    if (!chain.figures().measurements_of(measure.indicator).empty()) continue;
    if (!told.emplace(measure.plan, measure.indicator).second) continue;
    const Entity& indicator = chain.entity(measure.indicator);
    auto& finding =
        findings.add(rule.kind, measure.name, fmt::format("no progress report gives a value of `{}`", indicator.id));
    finding.labels.push_back({indicator.name, "the indicator"});
    finding.help = "give its value under `measurements` of a progress report";
  }
}

}  // namespace

const Rule rule{
    {"P043",
     "unmeasured-indicator",
     diagnostics::Severity::note,
     "an indicator of an objective that no report gives a value of",
     {"An indicator by which an objective or action is measured, and of which no progress report at all gives a value. "
      "It is told once for each plan, and not before the first report on that plan is there: until then there is "
      "nothing to miss. Indicators of a register that nothing is measured by are let be.",
      "The third ambition of the National Security Plan 2016-2019 is an internal management control system, and the "
      "Court of Audit found in 2016 that the police could not say how far their aims were reached. A figure that "
      "nobody looks up tells nobody anything.",
      "kind: indicators\nid: own-indicators\ntitle: Own indicators\n"
      "indicators:\n  - {id: own-calls, title: Calls at night}\n"
      "---\n"
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-calm\n    title: Calm nights\n    local: true\n"
      "    objectives:\n"
      "      - {id: own-fewer-calls, title: Fewer calls, measures: [{indicator: own-calls}]}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n",
      "kind: indicators\nid: own-indicators\ntitle: Own indicators\n"
      "indicators:\n  - {id: own-calls, title: Calls at night}\n"
      "---\n"
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-calm\n    title: Calm nights\n    local: true\n"
      "    objectives:\n"
      "      - {id: own-fewer-calls, title: Fewer calls, measures: [{indicator: own-calls}]}\n"
      "---\n"
      "kind: progress-report\nid: own-report\nof: own-zone\ntitle: Report\nstage: yearly\nas_of: 2026-12-31\n"
      "measurements:\n"
      "  - {indicator: own-calls, value: 81, date: 2026-12-31}\n",
      "Report its value, or measure by something that is counted. A survey that is not held every year can be allowed "
      "meanwhile."}},
    judge};

}  // namespace nsp::rules::unmeasured_indicator
