// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P035", "target-against-direction", diagnostics::Severity::error,
                                  "a target on the wrong side of its baseline"};

void judge_years(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  auto& finding =
      findings.add(fault, measure.target->year_span,
                   fmt::format("the target of `{}` is set for {}, but its baseline is of {}",
                               chain.entity(measure.holder).id, measure.target->year, measure.baseline->year));
  finding.labels.push_back({measure.baseline->year_span, "the baseline's year"});
  finding.help = "set the target for a year after that of the baseline";
}

void judge_values(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  const double from = measure.baseline->value;
  const double to = measure.target->value;
  const auto& wanted = measure.wanted;
  if (!wanted || is_as_good(to, from, wanted->direction)) return;
  const Entity& said_by = chain.entity(wanted->by);
  const std::string change = measure.target->change ? fmt::format(", a change of {} %,", *measure.target->change) : "";
  auto& finding =
      findings.add(fault, measure.target->value_span,
                   fmt::format("the target {}{} is {} the baseline {}, but `{}` is to {}", to, change,
                               to < from ? "below" : "above", from, said_by.id,
                               wanted->direction == Direction::keep ? "stay as it is" : to_string(wanted->direction)));
  finding.labels.push_back({measure.baseline->value_span, fmt::format("the baseline, for {}", measure.baseline->year)});
  finding.labels.push_back(
      {place_of(said_by, "direction"), fmt::format("the {} says which way is better", said_by.kind())});
  finding.help = "correct the target or the baseline, or say at the objective which `direction` is wanted";
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
