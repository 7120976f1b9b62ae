// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/choices.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P089", "choice-without-objective", diagnostics::Severity::note,
                                   "a contribution, or a choice of unknown rank, that has no objective"};

constexpr English<Word, Name> the_has_no_objective{"the {0} {1} has no objective"};
constexpr English<Number, Name> none_of_the_choices{"none of the {0} choices of {1} has an objective"};
constexpr English<> say_under_objectives_what{"say under `objectives` what is to be reached"};
constexpr English<> say_under_objectives_what_is_to_be_reached{
    "say under `objectives` what is to be reached, or that it is only followed: `rank: attention`"};
constexpr English<> say_under_objectives_of_contributions{
    "say under `objectives` of contributions and priorities what is to be reached"};

/// Whether it is told elsewhere, or needs none.
bool says_rank(const Chain& chain, EntityId choice) {
  return chain.is(choice, "priority") && field(chain.entity(choice), "rank");
}

void report_choice(const Chain& chain, EntityId choice, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(choice);
  const bool is_contribution = chain.is(choice, "contribution");
  auto& finding = findings.add(fault, entity.name, the_has_no_objective(entity.kind(), entity.id));
  finding.help = is_contribution ? say_under_objectives_what : say_under_objectives_what_is_to_be_reached;
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
  auto& finding = findings.add(fault, entity.name, none_of_the_choices(choices.size(), entity.id));
  finding.help = say_under_objectives_of_contributions;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for_each_plan_with_choices(
      chain, [&](EntityId plan, std::span<const EntityId> choices) { judge_plan(chain, plan, choices, findings); });
}

}  // namespace

RULE(choice_without_objective){fault, judge};

}  // namespace nsp::rules
