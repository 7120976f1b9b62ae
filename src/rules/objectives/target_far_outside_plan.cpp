// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/figures.hpp"
#include "policy/places.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P098", "target-far-outside-plan", diagnostics::Severity::warning,
                                   "a target of a year far outside the plan"};

constexpr English<> the_plan_begins_here{"the plan begins here"};
constexpr English<> the_plan_ends_here{"the plan ends here"};
constexpr English<Name, Number, Either, Name> the_target_of_is_set{
    "the target of {0} is set for {1}, {2|before|long after} {3} {2|begins|ends}"};
constexpr English<> correct_the_year{"correct the year"};
constexpr English<> correct_the_year_or{"correct the year, or add a milestone within the plan's period"};

constexpr int near_years = 6;

struct Years {
  int first = 0;
  int last = 0;

  bool has(int year) const { return first <= year && year <= last; }
  /// The last year that a plan of that length may look ahead to.
  int horizon() const { return last + std::max(near_years, last - first + 1); }
};

bool is_far(const Measure& measure, const Years& years) {
  if (years.has(measure.target->year)) return false;
  if (measure.target->year < years.first) return true;
  return years.horizon() < measure.target->year &&
         std::none_of(measure.milestones.begin(), measure.milestones.end(),
                      [&years](const YearValue& milestone) { return years.has(milestone.year); });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.target || (measure.baseline && measure.target->year <= measure.baseline->year)) continue;
    const auto period = chain.effective_period(measure.plan);
    if (!period) continue;
    const Years years{text::year_of(period->from), text::year_of(period->to)};
    if (!is_far(measure, years)) continue;
    const bool before = measure.target->year < years.first;
    const Entity& plan = chain.entity(measure.plan);
    auto& finding =
        findings.add(fault, measure.target->year_span,
                     the_target_of_is_set(chain.entity(measure.holder).id, measure.target->year, before, plan.id));
    finding.labels.push_back(
        {before ? place_of_start(plan) : place_of_end(plan), before ? the_plan_begins_here : the_plan_ends_here});
    finding.help = before ? correct_the_year : correct_the_year_or;
  }
}

}  // namespace

RULE(target_far_outside_plan){fault, judge};

}  // namespace nsp::rules
