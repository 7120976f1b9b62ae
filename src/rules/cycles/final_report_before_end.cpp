// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/reporting.hpp"
#include "policy/states.hpp"
#include "policy/zones.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P097", "final-report-before-end", diagnostics::Severity::warning,
                                   "a final report on a plan that has not ended"};

constexpr English<> the_day_of_the_report{"the day of the report"};
constexpr English<> its_end{"its end"};
constexpr English<Name, Day, Day> the_final_report_on{
    "the final report on {0} speaks of {1}, long before it ends on {2}"};
constexpr English<> call_it_yearly_or{"call it `yearly` or `interim`, or correct the day"};

/// The days on which plans begin that take the place of zones' plans, by the number of the zone.
class Successors {
 public:
  explicit Successors(const Chain& chain) {
    for (EntityId plan : chain.of_kind("zonal-plan")) {
      const auto period = chain.period(plan);
      if (!period) continue;
      if (const auto zone = zone_number(chain, plan)) begins_[zone->number].push_back(period->from);
      for (const ZoneNumber& replaced : replaced_zones(chain, plan)) begins_[replaced.number].push_back(period->from);
    }
  }

  /// The first day behind `start` on which another plan of the zone begins.
  std::optional<text::Date> next_of(int zone, text::Date start) const {
    std::optional<text::Date> next;
    if (const auto found = begins_.find(zone); found != begins_.end())
      for (text::Date begin : found->second)
        if (start < begin && (!next || begin < *next)) next = begin;
    return next;
  }

 private:
  std::map<int, std::vector<text::Date>> begins_;
};

/// The day on which something else took the place of the plan; nothing where nothing did.
std::optional<text::Date> day_of_successor(const Chain& chain, EntityId plan, text::Date start,
                                           const Successors& successors) {
  std::optional<text::Date> next;
  if (const auto zone = zone_number(chain, plan)) next = successors.next_of(zone->number, start);
  for (EntityId later : chain.sources(plan, chain.entity(plan).kind(), "follows"))
    if (const auto period = chain.period(later); period && start < period->from && (!next || period->from < *next))
      next = period->from;
  return next;
}

/// The last day of a plan or action plan; nothing where it has none, or where it may be over whenever it is.
std::optional<text::Date> end_of(const Chain& chain, EntityId plan, text::Date as_of, const Successors& successors) {
  if (chain.is(plan, "action-plan")) {
    const auto year = number(chain.entity(plan), "year");
    const std::vector<EntityId> actions = chain.within(plan, "action");
    const bool is_open = std::any_of(actions.begin(), actions.end(), [&](EntityId action) {
      return !is_over(situation_on(chain, action, as_of).stage);
    });
    constexpr double last_year = 9999;
    return year && 0 <= *year && *year <= last_year && is_open
               ? std::optional(text::last_day_of(static_cast<int>(*year)))
               : std::nullopt;
  }
  const auto period = chain.effective_period(plan);
  if (!period) return std::nullopt;
  const auto next = day_of_successor(chain, plan, period->from, successors);
  return next ? std::min(period->to, *next - std::chrono::days(1)) : period->to;
}

void judge_report(const Chain& chain, EntityId id, const Successors& successors, diagnostics::Collector& findings) {
  const Entity& report = chain.entity(id);
  const auto as_of = date(report, "as_of");
  const EntityId plan = chain.target(id, "of");
  if (plan == none || !as_of || when_reported(chain, id, *as_of) != When::in_time) return;
  const auto end = end_of(chain, plan, *as_of, successors);
  constexpr std::chrono::days close_to_end(92);
  if (!end || *end - close_to_end <= *as_of) return;
  auto& finding =
      findings.add(fault, place_of(report, "stage"), the_final_report_on(chain.entity(plan).id, *as_of, *end));
  finding.labels.push_back({place_of(report, "as_of"), the_day_of_the_report});
  const Entity& ends = chain.entity(plan);
  finding.labels.push_back({chain.is(plan, "action-plan") ? place_of(ends, "year") : place_of_end(ends), its_end});
  finding.help = call_it_yearly_or;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::optional<Successors> successors;
  for (EntityId report : chain.of_kind("progress-report")) {
    if (word(chain.entity(report), "stage") != "final") continue;
    if (!successors) successors.emplace(chain);
    judge_report(chain, report, *successors, findings);
  }
}

}  // namespace

RULE(final_report_before_end){fault, judge};

}  // namespace nsp::rules
