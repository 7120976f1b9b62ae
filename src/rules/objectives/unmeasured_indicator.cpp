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

constexpr diagnostics::Kind fault{"P043", "unmeasured-indicator", diagnostics::Severity::note,
                                  "an indicator of an objective that no report gives a value of"};

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
  auto& finding = findings.add(fault, measure.name, std::move(message));
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

RULE(unmeasured_indicator){fault, judge};

}  // namespace nsp::rules
