// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/course.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::target_against_direction {

using namespace policy;

extern const Rule rule;

namespace {

void judge_years(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  auto& finding =
      findings.add(rule.kind, measure.target->year_span,
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
      findings.add(rule.kind, measure.target->value_span,
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

const Rule rule{
    {"P035",
     "target-against-direction",
     diagnostics::Severity::error,
     "a target on the wrong side of its baseline",
     {"A target above the baseline where the figure is to decrease, below it where it is to increase, or more than a "
      "twentieth away from it where it is to be kept; and a target that is not set for a later year than the "
      "baseline. The objective's own `direction` wins over the indicator's; an action's measure follows the objective "
      "that its plan carries out. A target that equals the baseline is no contradiction, and where nobody says a "
      "direction, there is none. A ceiling or a floor (`at_most`, `at_least`) says itself what is wanted, and may well "
      "leave room beside the baseline.",
      "The one aim that the synthesis of the National Security Plan 2016-2019 states so that it can be counted is to "
      "reduce the deaths in road accidents significantly: a plan that says which way it wants to go must not set its "
      "target the other way.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-fewer-thefts\n        title: Fewer thefts of bicycles\n        direction: decrease\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2025}\n            target: {value: 330, year: 2031}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-thefts\n    title: Thefts of bicycles\n    local: true\n"
      "    objectives:\n"
      "      - id: own-more-reports\n        title: More thefts are reported\n        direction: increase\n"
      "        measures:\n"
      "          - indicator: example-bicycle-thefts-in-the-zone\n"
      "            baseline: {value: 310, year: 2025}\n            target: {value: 330, year: 2031}\n",
      "Correct the figure that is wrong. Where a rise of something bad is what is wanted, because more people are to "
      "report it, say `direction: increase` at the objective. Else allow it."}},
    judge};

}  // namespace nsp::rules::target_against_direction
