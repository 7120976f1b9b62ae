// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::measurement_outside_period {

using namespace policy;

extern const Rule rule;

namespace {

/// What makes a value from before the plan right.
class History {
 public:
  explicit History(const Chain& chain) {
    // A baseline may stand in what could not be read.
    for (const std::string_view kind : {"contribution", "programme", "improvement-project", "action-plan"}) {
      all_hidden_ = all_hidden_ || may_miss(chain, kind);
      for (EntityId document : chain.of_kind(kind))
        if (!chain.is_sound(document)) hidden_.insert(chain.plan_of(document));
    }
    for (const Measure& measure : chain.figures().measures()) {
      if (measure.indicator == none) hidden_.insert(measure.plan);
      if (!measure.baseline) continue;
      for (const int year : measure.baseline->years) baselines_.emplace(measure.plan, measure.indicator, year);
      baselines_.emplace(measure.plan, measure.indicator, measure.baseline->year);
    }
    for (const Measurement& value : chain.figures().measurements()) {
      const int year = text::year_of(value.date);
      const auto [first, is_new] = first_years_.try_emplace({value.plan, value.indicator, value.place}, year);
      if (!is_new && first->second != year) series_.insert(first->first);
    }
  }

  bool explains(const Chain& chain, const Measurement& value) const {
    return all_hidden_ || !chain.is_sound(value.plan) || hidden_.contains(value.plan) ||
           baselines_.contains({value.plan, value.indicator, text::year_of(value.date)}) ||
           series_.contains({value.plan, value.indicator, value.place});
  }

 private:
  using Subject = std::tuple<EntityId, EntityId, Place>;
  bool all_hidden_ = false;
  std::set<EntityId> hidden_;
  std::set<std::tuple<EntityId, EntityId, int>> baselines_;  ///< plan, indicator and year
  std::map<Subject, int> first_years_;                       ///< plan, indicator and place
  std::set<Subject> series_;                                 ///< those of which values of two years are reported
};

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
  std::optional<History> history;
  std::map<EntityId, std::optional<Period>> periods;
  for (const Measurement& value : chain.figures().measurements()) {
    const auto [known, is_new] = periods.try_emplace(value.plan);
    if (is_new) known->second = chain.effective_period(value.plan);
    const std::optional<Period>& period = known->second;
    if (!period || period->contains(value.date)) continue;
    if (value.date < period->from) {
      if (!history) history.emplace(chain);
      if (history->explains(chain, value)) continue;
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
      "before is right where a measure of the plan has its baseline in that year, since that is where one starts from, "
      "and where values of other years of the same indicator and place are reported on the plan as well: a series of "
      "earlier years shows where the figure comes from. Where a baseline may stand in what has errors, nothing is "
      "said.",
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
