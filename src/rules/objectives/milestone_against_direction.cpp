// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::milestone_against_direction {

using namespace policy;

extern const Rule rule;

namespace {

struct Step {
  const YearValue* value;
  std::string_view name;
};

/// Baseline, milestones and target as they follow each other.
class Steps {
 public:
  Steps(const Measure& measure, bool with_target)
      : measure_(measure), first_(measure.baseline ? 1 : 0), last_(with_target && measure.target ? 1 : 0) {}
  std::size_t size() const { return first_ + measure_.milestones.size() + last_; }
  Step operator[](std::size_t i) const {
    if (i < first_) return {&*measure_.baseline, "baseline"};
    const std::size_t milestone = i - first_;
    if (milestone < measure_.milestones.size()) return {&measure_.milestones[milestone], "milestone"};
    return {&*measure_.target, "target"};
  }

 private:
  const Measure& measure_;
  std::size_t first_;
  std::size_t last_;
};

/// The direction that somebody says; else that from the first figure to the last.
std::optional<Direction> direction_of(const Measure& measure, const Steps& steps) {
  if (measure.wanted) return measure.wanted->direction;
  const double change = steps[steps.size() - 1].value->value - steps[0].value->value;
  if (change == 0) return std::nullopt;
  return change < 0 ? Direction::decrease : Direction::increase;
}

void report(diagnostics::Collector& findings, const Step& step, const Step& other, bool by_year) {
  const bool milestone_first = step.name == "milestone";
  const Step& blamed = milestone_first ? step : other;
  const Step& beside = milestone_first ? other : step;
  if (by_year) {
    auto& finding =
        findings.add(rule.kind, blamed.value->year_span,
                     fmt::format("the milestone of {} does not lie {} the {} of {}", blamed.value->year,
                                 beside.name == "target" ? "before" : "after", beside.name, beside.value->year));
    finding.labels.push_back({beside.value->year_span, fmt::format("the {}", beside.name)});
    finding.help = "milestones lie between baseline and target, in the order of their years";
    return;
  }
  auto& finding =
      findings.add(rule.kind, blamed.value->value_span,
                   fmt::format("the milestone {} of {} goes back against the {} {} of {}", blamed.value->value,
                               blamed.value->year, beside.name, beside.value->value, beside.value->year));
  finding.labels.push_back({beside.value->value_span, fmt::format("the {}", beside.name)});
  finding.help = "let the figures go one way, from baseline over milestones to target";
}

/// The first step that is amiss is told; those behind it may only follow from it.
void judge_measure(const Measure& measure, diagnostics::Collector& findings) {
  const Steps by_year(measure, measure.target && !measure.target->every_year);
  for (std::size_t i = 0; i + 1 < by_year.size(); ++i)
    if (by_year[i + 1].value->year <= by_year[i].value->year) return report(findings, by_year[i + 1], by_year[i], true);
  // A ceiling or floor is no step: what keeps it may move.
  if (measure.target && measure.target->bound != Bound::exact) return;
  const Steps steps(measure, measure.target && measure.target->is_known && !measure.target->every_year);
  const auto direction = direction_of(measure, steps);
  if (!direction || *direction == Direction::keep) return;
  // A target on the wrong side is told by itself.
  if (measure.baseline && measure.target && !measure.target->every_year &&
      !is_as_good(measure.target->value, measure.baseline->value, *direction))
    return;
  for (std::size_t i = 0; i + 1 < steps.size(); ++i)
    if (!is_as_good(steps[i + 1].value->value, steps[i].value->value, *direction))
      return report(findings, steps[i + 1], steps[i], false);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    if (measure.milestones.empty()) continue;
    if (measure.baseline && measure.target && !measure.target->every_year &&
        measure.target->year <= measure.baseline->year)
      continue;
    judge_measure(measure, findings);
  }
}

}  // namespace

const Rule rule{
    {"P036",
     "milestone-against-direction",
     diagnostics::Severity::warning,
     "milestones that zigzag, or lie past the target",
     {"Milestones that do not lie between baseline and target in the order of their years; and values that do not go "
      "one way from baseline over milestones to target. Which way is what the objective or indicator says, else the "
      "way from the first figure to the last. Equal values are no zigzag, and a figure that is to be kept may move. "
      "The first step that is amiss is shown; a target on the wrong side of its baseline is told by itself.",
      "An aim such as that of the National Security Plan 2016-2019, significantly fewer deaths in road accidents, is "
      "followed year by year. A milestone that goes back says to those who follow it that things may get worse for a "
      "while, which is mostly a slip of the hand.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n        direction: decrease\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2025}\n"
      "            milestones: [{value: 270, year: 2027}, {value: 290, year: 2029}]\n"
      "            target: {value: 250, year: 2031}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n        direction: decrease\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2025}\n"
      "            milestones: [{value: 290, year: 2027}, {value: 270, year: 2029}]\n"
      "            target: {value: 250, year: 2031}\n",
      "Correct the value or the year. Where a step back is expected, allow it, and say why."}},
    judge};

}  // namespace nsp::rules::milestone_against_direction
