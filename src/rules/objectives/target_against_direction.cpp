// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P035", "target-against-direction", diagnostics::Severity::error,
                                   "a target on the wrong side of its baseline"};

constexpr English<> the_baselines_year{"the baseline's year"};
constexpr English<Number> the_baseline_for{"the baseline, for {0}"};
constexpr English<Word> the_says_which_way{"the {0} says which way is better"};
constexpr English<Name, Number, Number> the_target_of_is_set{
    "the target of {0} is set for {1}, but its baseline is of {2}"};
constexpr English<Figure, Word, Either, Figure, Name, Word> the_target_is_below{
    "the target {0}{1} is {2|below|above} the baseline {3}, but {4} is to {5}"};
constexpr English<> set_the_target_for_a_year{"set the target for a year after that of the baseline"};
constexpr English<> correct_the_target_or{
    "correct the target or the baseline, or say at the objective which `direction` is wanted"};

void judge_years(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  auto& finding =
      findings.add(fault, measure.target->year_span,
                   the_target_of_is_set(chain.entity(measure.holder).id, measure.target->year, measure.baseline->year));
  finding.labels.push_back({measure.baseline->year_span, the_baselines_year});
  finding.help = set_the_target_for_a_year;
}

void judge_values(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  const double from = measure.baseline->value;
  const double to = measure.target->value;
  const auto& wanted = measure.wanted;
  if (!wanted || is_as_good(to, from, wanted->direction)) return;
  const Entity& said_by = chain.entity(wanted->by);
  const std::string change = measure.target->change ? fmt::format(", a change of {} %,", *measure.target->change) : "";
  auto& finding = findings.add(
      fault, measure.target->value_span,
      the_target_is_below(to, change, to < from, from, said_by.id,
                          wanted->direction == Direction::keep ? "stay as it is" : to_string(wanted->direction)));
  finding.labels.push_back({measure.baseline->value_span, the_baseline_for(measure.baseline->year)});
  finding.labels.push_back({place_of(said_by, "direction"), the_says_which_way(said_by.kind())});
  finding.help = correct_the_target_or;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) {
    if (!measure.baseline || !measure.target) continue;
    if (!measure.target->every_year && measure.target->year <= measure.baseline->year) {
      judge_years(chain, measure, findings);
    } else if (measure.target->bound == Bound::exact) {
      judge_values(chain, measure, findings);
    }
  }
}

}  // namespace

RULE(target_against_direction){fault, judge};

}  // namespace nsp::rules
