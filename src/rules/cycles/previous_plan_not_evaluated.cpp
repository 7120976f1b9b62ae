// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/cycles.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::previous_plan_not_evaluated {

using namespace policy;

extern const Rule rule;

namespace {

bool is_evaluated(const Chain& chain, EntityId plan) {
  const std::vector<EntityId> reports = chain.sources(plan, "progress-report", "of");
  return std::any_of(reports.begin(), reports.end(),
                     [&chain](EntityId report) { return word(chain.entity(report), "stage") == "final"; });
}

/// By the calendar of the plan that comes after; where it has none yet, by its own.
bool has_ended(const Chain& chain, EntityId before, EntityId after) {
  const auto period = chain.effective_period(before);
  const auto day = chain.as_of(after) ? chain.as_of(after) : chain.as_of(before);
  return period && (!day || period->to < *day);
}

void judge_pair(const Chain& chain, EntityId plan, EntityId before, source::Span place,
                diagnostics::Collector& findings) {
  if (!has_ended(chain, before, plan)) return;
  const Entity& followed = chain.entity(before);
  auto& finding = findings.add(
      rule.kind, place,
      fmt::format("`{}` comes after `{}`, of which there is no final report", chain.entity(plan).id, followed.id));
  finding.labels.push_back({followed.name, "the plan before"});
  finding.help = fmt::format("add a progress report `of: {}` with `stage: final`", followed.id);
}

/// Zonal plans of one zone, one after the other.
void judge_zones(const Chain& chain, diagnostics::Collector& findings) {
  struct Plan {
    int number = 0;
    text::Date from;
    EntityId id = none;
  };
  std::vector<Plan> plans;
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto zone = zone_number(chain, plan);
    const auto period = chain.effective_period(plan);
    if (zone && period) plans.push_back({zone->number, period->from, plan});
  }
  std::stable_sort(plans.begin(), plans.end(), [](const Plan& a, const Plan& b) {
    return std::tie(a.number, a.from) < std::tie(b.number, b.from);
  });
  for (std::size_t i = 1; i < plans.size(); ++i) {
    const Entity& later = chain.entity(plans[i].id);
    if (plans[i - 1].number != plans[i].number || field(later, "lessons") || !chain.is_sound(plans[i].id)) continue;
    if (!is_evaluated(chain, plans[i - 1].id)) judge_pair(chain, plans[i].id, plans[i - 1].id, later.name, findings);
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  if (may_miss(chain, "progress-report")) return;
  std::map<EntityId, bool> evaluated;
  for (EntityId plan : chain.of_kind("national-plan")) {
    const EntityId before = forebear_of(chain, plan);
    if (before == none) continue;
    const auto [known, is_new] = evaluated.try_emplace(before);
    if (is_new) known->second = is_evaluated(chain, before);
    if (!known->second) judge_pair(chain, plan, before, place_of_follows(chain, plan), findings);
  }
  judge_zones(chain, findings);
}

}  // namespace

const Rule rule{
    {"P078",
     "previous-plan-not-evaluated",
     diagnostics::Severity::note,
     "a plan that follows one of which nobody has reported how it ended",
     {"A national plan that follows one without a progress report of the stage `final`; and a zonal plan that comes "
      "after one of the same zone without such a report, unless it says under `lessons` what was learnt. A plan that "
      "has not ended by the day from which the later one is looked at is left alone: its report is still to come.",
      "The Court of Audit found in 2016 that the police could not say how far the aims of their plans had been "
      "reached, and that reform after reform made new plans without evaluating the old. Zonal plans have a chapter "
      "for the lessons of the plan before.",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n",
      "kind: national-plan\n"
      "id: old\n"
      "title: Old\n"
      "period: {from: 2022-01-01, to: 2025-12-31}\n"
      "responds_to: [example-framework-2022]\n"
      "---\n"
      "kind: national-plan\n"
      "id: new\n"
      "title: New\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [example-framework-2026]\n"
      "follows: old\n"
      "---\n"
      "kind: progress-report\n"
      "id: end-of-old\n"
      "title: End of old\n"
      "of: old\n"
      "stage: final\n"
      "as_of: 2025-12-31\n",
      "Add the final progress report of the plan before, or for a zone its `lessons`. Where it was never evaluated, "
      "allow it with a reason."}},
    judge};

}  // namespace nsp::rules::previous_plan_not_evaluated
