// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P036", "milestone-against-direction", diagnostics::Severity::warning,
                                   "milestones that zigzag, or lie past the target"};

constexpr English<Word> the_here{"the {0}"};
constexpr English<Number, Word, Word, Number> the_milestone_of_does{
    "the milestone of {0} does not lie {1} the {2} of {3}"};
constexpr English<Figure, Number, Word, Figure, Number> the_milestone_of_goes{
    "the milestone {0} of {1} goes back against the {2} {3} of {4}"};
constexpr English<> milestones_lie_between_baseline{
    "milestones lie between baseline and target, in the order of their years"};
constexpr English<> let_the_figures_go{"let the figures go one way, from baseline over milestones to target"};

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
    auto& finding = findings.add(fault, blamed.value->year_span,
                                 the_milestone_of_does(blamed.value->year, beside.name == "target" ? "before" : "after",
                                                       beside.name, beside.value->year));
    finding.labels.push_back({beside.value->year_span, the_here(beside.name)});
    finding.help = milestones_lie_between_baseline;
    return;
  }
  auto& finding = findings.add(fault, blamed.value->value_span,
                               the_milestone_of_goes(blamed.value->value, blamed.value->year, beside.name,
                                                     beside.value->value, beside.value->year));
  finding.labels.push_back({beside.value->value_span, the_here(beside.name)});
  finding.help = let_the_figures_go;
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

RULE(milestone_against_direction){fault, judge};

}  // namespace nsp::rules
