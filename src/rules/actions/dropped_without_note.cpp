// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P056", "dropped-without-note", diagnostics::Severity::note,
                                   "an action that was dropped without a reason"};

constexpr English<> the_action{"the action"};
constexpr English<Name> was_dropped_and_nobody{"{0} was dropped, and nobody says why"};
constexpr English<> give_the_reason_in_health{
    "give the reason in `health`, as its `text`, or in a progress report as `note`"};

bool has_reason(const Entity& action, std::span<const ActionState> states) {
  const auto health = field(action, "health");
  return (health && health->find("text")) ||
         std::any_of(states.begin(), states.end(), [](const ActionState& state) { return state.noted; });
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const Situation situation = situation_of(chain, id);
    if (situation.stage != Stage::dropped) continue;
    if (has_reason(action, chain.figures().states_of(id)) || !chain.is_sound(id)) continue;
    auto& finding = findings.add(fault, place_of(chain, id, situation), was_dropped_and_nobody(action.id));
    if (situation.said_by == SaidBy::report) finding.labels.push_back({action.name, the_action});
    finding.help = give_the_reason_in_health;
  }
}

}  // namespace

RULE(dropped_without_note){fault, judge};

}  // namespace nsp::rules
