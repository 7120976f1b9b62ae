// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::mixed_levels {

using namespace policy;

extern const Rule rule;

namespace {

/// Whether values of that level say nothing of the plan; one that is no plan, or a level that is not said, is let be.
bool is_mixed(const Chain& chain, EntityId plan, std::string_view level) {
  const std::string_view kind = chain.entity(plan).kind();
  return !level.empty() && !Figures::level_of_plan(kind).empty() && !Figures::fits_level(kind, level);
}

void judge_measure(const Chain& chain, const Measure& measure, diagnostics::Collector& findings) {
  if (!is_mixed(chain, measure.plan, measure.level) || !chain.is_sound(measure.indicator)) return;
  const Entity& indicator = chain.entity(measure.indicator);
  const Entity& plan = chain.entity(measure.plan);
  auto& finding = findings.add(rule.kind, measure.name,
                               fmt::format("`{}` has {} values, but `{}` is an {} of a {}", indicator.id, measure.level,
                                           chain.entity(measure.holder).id, chain.entity(measure.holder).kind(),
                                           model::describe_kind(plan.kind())));
  finding.labels.push_back({place_of(indicator, "level"), "the level that its values are about"});
  finding.help = fmt::format("measure by an indicator whose level is `{}`", Figures::level_of_plan(plan.kind()));
}

void judge_measurement(const Chain& chain, const Measurement& value, diagnostics::Collector& findings) {
  if (!value.own_level || value.objective == none) return;
  const EntityId plan = chain.plan_of(value.objective);
  if (!is_mixed(chain, plan, value.level) || !chain.is_sound(value.report)) return;
  // An indicator of the wrong level is told at the measure.
  if (is_mixed(chain, plan, word(chain.entity(value.indicator), "level"))) return;
  const Entity& objective = chain.entity(value.objective);
  auto& finding = findings.add(rule.kind, value.level_span,
                               fmt::format("a {} value is given for `{}`, an objective of a {}", value.level,
                                           objective.id, model::describe_kind(chain.entity(plan).kind())));
  finding.labels.push_back({objective.name, "the objective"});
  finding.help = fmt::format("give the value at the level `{}`, or leave `objective` out",
                             Figures::level_of_plan(chain.entity(plan).kind()));
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (const Measure& measure : chain.figures().measures()) judge_measure(chain, measure, findings);
  for (const Measurement& value : chain.figures().measurements()) judge_measurement(chain, value, findings);
}

}  // namespace

const Rule rule{
    {"P041",
     "mixed-levels",
     diagnostics::Severity::warning,
     "a value of one level used for an objective of another",
     {"A measure of a zone's objective or action whose indicator is not `local`, one of a region's that is not "
      "`regional` or `federated`, one of the nation's that is not `federal`; and a measurement that says such a level "
      "itself and names an objective of another. Where an indicator says no level, it may be used at any. A value of "
      "the nation in a zone's report is no fault as long as it names no objective.",
      "A national value is no baseline for a zone: the nation's figure may fall while that of the zone rises, and the "
      "police can do something about their own only.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-burglaries\n    title: Burglaries\n    clusters: [example-home-burglary]\n"
      "    objectives:\n"
      "      - id: own-fewer-burglaries\n        title: Fewer burglaries\n"
      "        measures:\n"
      "          - indicator: example-burglaries\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\n"
      "priorities:\n"
      "  - id: own-burglaries\n    title: Burglaries\n    clusters: [example-home-burglary]\n"
      "    objectives:\n"
      "      - id: own-fewer-burglaries\n        title: Fewer burglaries\n"
      "        measures:\n"
      "          - indicator: example-burglaries-in-the-zone\n",
      "Use, or add to the register, an indicator of the plan's own level. Where the figure of another level is what is "
      "meant, allow it with the reason."}},
    judge};

}  // namespace nsp::rules::mixed_levels
