// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::measure_without_baseline {

using namespace policy;

extern const Rule rule;

namespace {

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.target || measure.baseline || !chain.is_sound(measure.holder)) continue;
    const Target& target = *measure.target;
    // A ceiling, a floor, and a value for every year are judged by themselves.
    if (target.bound != Bound::exact || target.every_year) continue;
    const std::string_view holder = chain.entity(measure.holder).id;
    auto& finding = findings.add(
        rule.kind, target.value_span,
        target.change ? fmt::format("the target of `{}` is a change of {} %, and there is no baseline to take it from",
                                    holder, *target.change)
                      : fmt::format("the target of `{}` for {} has no baseline", holder, target.year));
    finding.labels.push_back({measure.name, "the measure"});
    finding.help = "add `baseline` with the value from which one starts, and its year";
  }
}

}  // namespace

const Rule rule{
    {"P037",
     "measure-without-baseline",
     diagnostics::Severity::note,
     "a target without a starting value",
     {"A measure with a target and no baseline. A measure without a target only watches a figure, and needs none; nor "
      "does a ceiling or a floor (`at_most`, `at_least`), or a target for every year, which is judged by itself.",
      "The third ambition of the National Security Plan 2016-2019 is an internal management control system. Without "
      "the value from which one starts, nobody can say on the way whether the figure is on course.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n            target: {value: 250, year: 2031}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2025}\n            target: {value: 250, year: 2031}\n",
      "Add the value of the last year before the plan. Where none was ever counted, allow it with the reason."}},
    judge};

}  // namespace nsp::rules::measure_without_baseline
