// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/choices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::choice_without_objective {

using namespace policy;

extern const Rule rule;

namespace {

/// Whether it is told elsewhere, or needs none.
bool says_rank(const Chain& chain, EntityId choice) {
  return chain.is(choice, "priority") && field(chain.entity(choice), "rank");
}

void report_choice(const Chain& chain, EntityId choice, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(choice);
  const bool is_contribution = chain.is(choice, "contribution");
  auto& finding =
      findings.add(rule.kind, entity.name, fmt::format("the {} `{}` has no objective", entity.kind(), entity.id));
  finding.help = is_contribution ? "say under `objectives` what is to be reached"
                                 : "say under `objectives` what is to be reached, or that it is only followed: "
                                   "`rank: attention`";
}

void judge_plan(const Chain& chain, EntityId plan, std::span<const EntityId> choices,
                diagnostics::Collector& findings) {
  std::vector<EntityId> bare;
  std::size_t sound = 0;
  for (EntityId choice : choices) {
    if (!chain.is_sound(choice)) continue;
    ++sound;
    if (!field(chain.entity(choice), "objectives") && !says_rank(chain, choice)) bare.push_back(choice);
  }
  if (bare.size() < sound || choices.size() < 2) {
    for (EntityId choice : bare) report_choice(chain, choice, findings);
    return;
  }
  // Whether none has one is told of the plan, where that is known.
  if (sound < choices.size() || !chain.is_sound(plan)) return;
  const Entity& entity = chain.entity(plan);
  auto& finding =
      findings.add(rule.kind, entity.name,
                   fmt::format("none of the {} choices of `{}` has an objective", choices.size(), entity.id));
  finding.help = "say under `objectives` of contributions and priorities what is to be reached";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for_each_plan_with_choices(
      chain, [&](EntityId plan, std::span<const EntityId> choices) { judge_plan(chain, plan, choices, findings); });
}

}  // namespace

const Rule rule{
    {"P089",
     "choice-without-objective",
     diagnostics::Severity::note,
     "a contribution, or a choice of unknown rank, that has no objective",
     {"A contribution without `objectives`; and a choice of a region or zone that has none and does not say by its "
      "`rank` whether it is a priority or a point of attention, which needs none. A `rank: priority` without "
      "objectives is told by `objective-without-measure`. Where none of the choices of a plan has an objective, the "
      "plan is told, once.",
      "The National Security Plan 2016-2019 holds strategic objectives \"that result in many action plans\". What is "
      "taken up without an objective cannot be carried out by an action plan, nor be found to have been reached.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n"
      "objectives:\n"
      "  - {id: money-frozen, title: Money is frozen in time}\n",
      "Say under `objectives` what is to be reached, or with `rank: attention` that it is only followed. Where the "
      "source names no objective, allow it with the reason."}},
    judge};

}  // namespace nsp::rules::choice_without_objective
