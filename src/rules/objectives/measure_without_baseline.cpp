// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P037", "measure-without-baseline", diagnostics::Severity::note,
                                   "a target without a starting value"};

constexpr English<> the_measure{"the measure"};
constexpr English<Name, Figure> the_target_of_is_a_change{
    "the target of {0} is a change of {1} %, and there is no baseline to take it from"};
constexpr English<Name, Number> the_target_of_for_has_no{"the target of {0} for {1} has no baseline"};
constexpr English<> add_baseline_with_the_value{"add `baseline` with the value from which one starts, and its year"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.target || measure.baseline || !chain.is_sound(measure.holder)) continue;
    const Target& target = *measure.target;
    // A ceiling, a floor, and a value for every year are judged by themselves.
    if (target.bound != Bound::exact || target.every_year) continue;
    const std::string_view holder = chain.entity(measure.holder).id;
    auto& finding = findings.add(fault, target.value_span,
                                 target.change ? the_target_of_is_a_change(holder, *target.change)
                                               : the_target_of_for_has_no(holder, target.year));
    finding.labels.push_back({measure.name, the_measure});
    finding.help = add_baseline_with_the_value;
  }
}

}  // namespace

RULE(measure_without_baseline){fault, judge};

}  // namespace nsp::rules
