// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P044", "measurement-outside-period", diagnostics::Severity::warning,
                                   "a value dated outside the period of the plan that is reported on"};

constexpr English<Day, Day> the_plan_runs_from{"the plan runs from {0} to {1}"};
constexpr English<Day, Either, Name> lies_after_the_period{"{0} lies {1|after|before} the period of {2}"};
constexpr English<> report_it_on_the_plan{"report it on the plan that follows, or say `prolonged_to` at the plan"};
constexpr English<> report_it_on_the_plan_before{
    "report it on the plan before, or make it the `baseline` of a measure"};

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
  auto& finding = findings.add(fault, value.date_span, lies_after_the_period(value.date, after, plan.id));
  const bool prolonged = after && date(plan, "prolonged_to");
  finding.labels.push_back(
      {place_of(plan, prolonged ? "prolonged_to" : "period"), the_plan_runs_from(period.from, period.to)});
  finding.help = after ? report_it_on_the_plan : report_it_on_the_plan_before;
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

RULE(measurement_outside_period){fault, judge};

}  // namespace nsp::rules
