// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P041", "mixed-levels", diagnostics::Severity::warning,
                                   "a value of one level used for an objective of another"};

constexpr English<> the_objective{"the objective"};
constexpr English<> the_level_at_which_it_is_published{"the level at which it is published"};
constexpr English<Word, Name, Word> a_value_is_given{"a {0} value is given for {1}, an objective of a {2}"};
constexpr English<Name, Name, Name> is_published_at_the_level{
    "{0} is published at the level {1}, and nothing says what {2} counts of it"};
constexpr English<Name> give_the_value_at{"give the value at the level {0}, or leave `objective` out"};
constexpr English<Word> say_level_where_the_plans{
    "say `level: {0}` where the plan's own figure is meant, or give a baseline or a target"};

/// Whether a level is another than that of a plan; what is no plan, or says no level, is let be.
bool is_mixed(const Chain& chain, EntityId plan, std::string_view level) {
  const std::string_view kind = chain.entity(plan).kind();
  return !level.empty() && !level_of_plan(kind).empty() && !fits_level(kind, level);
}

/// Whether the objective is measured, by that indicator, at the level that the value says.
bool is_measured_at(const Chain& chain, const Measurement& value) {
  const auto measures = chain.figures().measures_of(value.objective);
  return std::any_of(measures.begin(), measures.end(), [&value](const Measure& measure) {
    return measure.indicator == value.indicator && measure.own_level && measure.level == value.level;
  });
}

void judge_measurement(const Chain& chain, const Measurement& value, diagnostics::Collector& findings) {
  if (!value.own_level || value.objective == none) return;
  const EntityId plan = chain.plan_of(value.objective);
  if (!is_mixed(chain, plan, value.level) || is_measured_at(chain, value) || !chain.is_sound(value.report)) return;
  const Entity& objective = chain.entity(value.objective);
  const std::string_view kind = chain.entity(plan).kind();
  auto& finding =
      findings.add(fault, value.level_span, a_value_is_given(value.level, objective.id, model::describe_kind(kind)));
  finding.labels.push_back({objective.name, the_objective});
  finding.help = give_the_value_at(level_of_plan(kind));
}

/// Plans on which there is a report.
std::set<EntityId> reported_plans(const Chain& chain) {
  std::set<EntityId> plans;
  for (EntityId report : chain.of_kind("progress-report")) plans.insert(chain.plan_of(report));
  return plans;
}

/// Whether nothing but the indicator's own level says what is meant: no figure, no place, and no report yet.
bool is_bare(const Chain& chain, const Measure& measure) {
  return !measure.own_level && !measure.area && !measure.baseline && !measure.target && measure.milestones.empty() &&
         measure.indicator != none && is_mixed(chain, measure.plan, measure.hint) &&
         chain.is_sound(measure.indicator) && chain.is_sound(measure.holder) &&
         chain.figures().measurements_of(measure.indicator, measure.place).empty();
}

void judge_measure(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  const Entity& indicator = chain.entity(measure.indicator);
  const std::string_view level = level_of_plan(chain.entity(measure.plan).kind());
  auto& finding = findings.add(fault, measure.name,
                               is_published_at_the_level(indicator.id, measure.hint, chain.entity(measure.holder).id));
  finding.severity = diagnostics::Severity::note;
  finding.labels.push_back({place_of(indicator, "level"), the_level_at_which_it_is_published});
  finding.help = say_level_where_the_plans(level);
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measurement& value : chain.figures().measurements()) judge_measurement(chain, value, findings);
  std::optional<std::set<EntityId>> reported;
  for (const Measure& measure : chain.figures().measures()) {
    if (!is_bare(chain, measure)) continue;
    if (!reported) reported = reported_plans(chain);
    // Once there are reports, an indicator without a value is told as such.
    if (!reported->contains(measure.plan)) judge_measure(chain, measure, findings);
  }
}

}  // namespace

RULE(mixed_levels){fault, judge};

}  // namespace nsp::rules
