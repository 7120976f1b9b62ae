// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/course.hpp"
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

/// What a measure is about, in words, and where a value that was reported of something else says that.
std::string describe_place_of(const Chain& chain, const Measure& measure) {
  if (measure.area && measure.elsewhere) return fmt::format("`{}`", model::localised(*measure.area, chain.languages()));
  if (measure.elsewhere) return fmt::format("the level `{}`", measure.level);
  return fmt::format("the territory of `{}`", chain.entity(measure.plan).id);
}

void report(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  const Entity& indicator = chain.entity(measure.indicator);
  const auto elsewhere = chain.figures().measurements_of(measure.indicator);
  const auto parts = values_of_parts(chain, measure, std::nullopt);
  std::string message = fmt::format("no progress report gives a value of `{}`", indicator.id);
  if (!elsewhere.empty()) message += fmt::format(" for {}", describe_place_of(chain, measure));
  auto& finding = findings.add(rule.kind, measure.name, std::move(message));
  finding.labels.push_back({indicator.name, "the indicator"});
  if (parts.empty()) {
    finding.help = "give its value under `measurements` of a progress report";
    return;
  }
  finding.labels.push_back({parts.front()->value_span, "a value of a part of it"});
  finding.help = "give the value of the whole, without `area`, or say at the measure which `area` is meant";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::set<EntityId> reported;
  for (EntityId each : chain.of_kind("progress-report")) reported.insert(chain.plan_of(each));
  if (reported.empty() || is_any_value_lost(chain)) return;
  std::set<std::tuple<EntityId, EntityId, Place>> told;
  for (const Measure& measure : chain.figures().measures()) {
    if (measure.indicator == none || !reported.contains(measure.plan) || !measure.place.is_known()) continue;
    if (!chain.figures().measurements_of(measure.indicator, measure.place).empty()) continue;
    if (told.emplace(measure.plan, measure.indicator, measure.place).second) report(chain, measure, findings);
  }
}

}  // namespace

const Rule rule{
    {"P043",
     "unmeasured-indicator",
     diagnostics::Severity::note,
     "an indicator of an objective that no report gives a value of",
     {"An indicator by which an objective or action is measured, and of which no progress report gives a value for the "
      "place of the measure: the territory of its plan as a whole, whichever plan it was reported on, or the `area` "
      "that the measure names. What was measured in another zone, or in a part only, is not measured here. It is told "
      "once for each plan and place, and not before the first report on that plan is there: until then there is "
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
