// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/cycles.hpp"
#include "policy/places.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P078", "previous-plan-not-evaluated", diagnostics::Severity::note,
                                   "a plan that follows one of which nobody has reported how it ended"};

constexpr English<> the_plan_before{"the plan before"};
constexpr English<> a_plan_before{"a plan before"};
constexpr English<Name, AllOf> comes_after_of_which_there{"{0} comes after {1}, of which there is no final report"};
constexpr English<Word> add_a_progress_report{"add a progress report `of: {0}` with `stage: final`"};

bool is_evaluated(const Chain& chain, EntityId plan) {
  const std::vector<EntityId> reports = chain.sources(plan, "progress-report", "of");
  return std::any_of(reports.begin(), reports.end(),
                     [&chain](EntityId report) { return word(chain.entity(report), "stage") == "final"; });
}

/// Whether a plan is over: by its own end, or because a later plan took its place before. By the calendar of the plan
/// that comes after; where it has none yet, by its own.
bool has_ended(const Chain& chain, EntityId before, EntityId after,
               std::optional<text::Date> replaced_from = std::nullopt) {
  const auto period = chain.effective_period(before);
  if (!period) return false;
  const text::Date last = replaced_from ? std::min(period->to, *replaced_from - std::chrono::days(1)) : period->to;
  const auto day = chain.as_of(after) ? chain.as_of(after) : chain.as_of(before);
  return !day || last < *day;
}

void report(const Chain& chain, EntityId plan, std::span<const EntityId> before, source::Span place,
            diagnostics::Collector& findings) {
  const Entity& first = chain.entity(before.front());
  std::vector<std::string_view> names;
  names.reserve(before.size());
  for (EntityId each : before) names.push_back(chain.entity(each).id);
  auto& finding = findings.add(fault, place, comes_after_of_which_there(chain.entity(plan).id, AllOf(names)));
  for (EntityId each : before)
    finding.labels.push_back({chain.entity(each).name, before.size() == 1 ? the_plan_before : a_plan_before});
  finding.help = add_a_progress_report(first.id);
}

/// The plans of zones, by number and in time.
struct ZonePlan {
  int number = 0;
  text::Date from;
  EntityId id = none;
};

std::vector<ZonePlan> plans_of_zones(const Chain& chain) {
  std::vector<ZonePlan> plans;
  for (EntityId plan : chain.of_kind("zonal-plan")) {
    const auto zone = zone_number(chain, plan);
    const auto period = chain.effective_period(plan);
    if (zone && period) plans.push_back({zone->number, period->from, plan});
  }
  std::stable_sort(plans.begin(), plans.end(), [](const ZonePlan& a, const ZonePlan& b) {
    return std::tie(a.number, a.from) < std::tie(b.number, b.from);
  });
  return plans;
}

/// The last plan of a zone that began before a day; none where it had none.
EntityId last_plan_before(const std::vector<ZonePlan>& plans, int number, text::Date day) {
  const auto next = std::lower_bound(plans.begin(), plans.end(), std::tie(number, day),
                                     [](const ZonePlan& a, const std::tuple<const int&, const text::Date&>& b) {
                                       return std::tie(a.number, a.from) < b;
                                     });
  return next != plans.begin() && std::prev(next)->number == number ? std::prev(next)->id : none;
}

/// Zonal plans of one zone, one after the other; the first of a merged zone comes after those of the zones that it
/// replaces.
void judge_zones(const Chain& chain, diagnostics::Collector& findings) {
  constexpr std::size_t most = 16;  // no merger joined as many zones
  const std::vector<ZonePlan> plans = plans_of_zones(chain);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const ZonePlan& later = plans[i];
    const Entity& entity = chain.entity(later.id);
    if (field(entity, "lessons") || !chain.is_sound(later.id)) continue;
    std::vector<EntityId> before;
    const auto add = [&](EntityId plan, std::optional<text::Date> replaced_from) {
      if (plan != none && plan != later.id && !is_evaluated(chain, plan) &&
          has_ended(chain, plan, later.id, replaced_from) &&
          std::find(before.begin(), before.end(), plan) == before.end())
        before.push_back(plan);
    };
    if (i > 0 && plans[i - 1].number == later.number) {
      add(plans[i - 1].id, std::nullopt);
    } else {
      const std::vector<ZoneNumber> replaced = replaced_zones(chain, later.id);
      for (const ZoneNumber& zone : std::span(replaced).first(std::min(replaced.size(), most)))
        add(last_plan_before(plans, zone.number, later.from), later.from);
    }
    if (!before.empty()) report(chain, later.id, before, entity.name, findings);
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
    if (!known->second && has_ended(chain, before, plan))
      report(chain, plan, std::span(&before, 1), place_of_follows(chain, plan), findings);
  }
  judge_zones(chain, findings);
}

}  // namespace

RULE(previous_plan_not_evaluated){fault, judge};

}  // namespace nsp::rules
