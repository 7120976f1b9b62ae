// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P037", "measure-without-baseline", diagnostics::Severity::note,
                                  "a target without a starting value"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.target || measure.baseline || !chain.is_sound(measure.holder)) continue;
    const Target& target = *measure.target;
    // A ceiling, a floor, and a value for every year are judged by themselves.
    if (target.bound != Bound::exact || target.every_year) continue;
    const std::string_view holder = chain.entity(measure.holder).id;
    auto& finding = findings.add(
        fault, target.value_span,
        target.change ? fmt::format("the target of `{}` is a change of {} %, and there is no baseline to take it from",
                                    holder, *target.change)
                      : fmt::format("the target of `{}` for {} has no baseline", holder, target.year));
    finding.labels.push_back({measure.name, "the measure"});
    finding.help = "add `baseline` with the value from which one starts, and its year";
  }
}

}  // namespace

RULE(measure_without_baseline){fault, judge};

}  // namespace nsp::rules
