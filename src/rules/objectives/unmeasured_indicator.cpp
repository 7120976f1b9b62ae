// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/course.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P043", "unmeasured-indicator", diagnostics::Severity::note,
                                   "an indicator of an objective that no report gives a value of"};

constexpr English<Name> no_report_gives_a_value{"no progress report gives a value of {0}"};
constexpr English<Name, Name> no_report_gives_a_value_for{"no progress report gives a value of {0} for {1}"};
constexpr English<Name, Name> no_report_gives_a_value_for_the_level{
    "no progress report gives a value of {0} for the level {1}"};
constexpr English<Name, Name> no_report_gives_a_value_for_the_territory{
    "no progress report gives a value of {0} for the territory of {1}"};
constexpr English<> the_indicator{"the indicator"};
constexpr English<> a_value_of_a_part{"a value of a part of it"};
constexpr English<> give_its_value_under{"give its value under `measurements` of a progress report"};
constexpr English<> give_the_value_of_the_whole{
    "give the value of the whole, without `area`, or say at the measure which `area` is meant"};

bool is_any_value_lost(const Chain& chain) {
  const auto reports = chain.of_kind("progress-report");
  return may_miss(chain, "progress-report") || std::any_of(reports.begin(), reports.end(), [&chain](EntityId report) {
           return chain.has_dangling(report, "indicator");
         });
}

words::Text say_that_none_is_given(const Chain& chain, const Measure& measure, std::string_view indicator, bool any) {
  if (!any) return no_report_gives_a_value(indicator);
  if (measure.area && measure.elsewhere)
    return no_report_gives_a_value_for(indicator, model::localised(*measure.area, chain.languages()));
  if (measure.elsewhere) return no_report_gives_a_value_for_the_level(indicator, measure.level);
  return no_report_gives_a_value_for_the_territory(indicator, chain.entity(measure.plan).id);
}

void report(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  const Entity& indicator = chain.entity(measure.indicator);
  const auto elsewhere = chain.figures().measurements_of(measure.indicator);
  const auto parts = values_of_parts(chain, measure, std::nullopt);
  auto& finding =
      findings.add(fault, measure.name, say_that_none_is_given(chain, measure, indicator.id, !elsewhere.empty()));
  finding.labels.push_back({indicator.name, the_indicator});
  if (parts.empty()) {
    finding.help = give_its_value_under;
    return;
  }
  finding.labels.push_back({parts.front()->value_span, a_value_of_a_part});
  finding.help = give_the_value_of_the_whole;
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

RULE(unmeasured_indicator){fault, judge};

}  // namespace nsp::rules
