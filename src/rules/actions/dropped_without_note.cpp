// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::dropped_without_note {

using namespace policy;

extern const Rule rule;

namespace {

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
    auto& finding = findings.add(rule.kind, place_of(chain, id, situation),
                                 fmt::format("`{}` was dropped, and nobody says why", action.id));
    if (situation.said_by == SaidBy::report) finding.labels.push_back({action.name, "the action"});
    finding.help = "give the reason in `health`, as its `text`, or in a progress report as `note`";
  }
}

}  // namespace

const Rule rule{
    {"P056",
     "dropped-without-note",
     diagnostics::Severity::note,
     "an action that was dropped without a reason",
     {"An action that is dropped, by the newest progress report on its plan or else by its action plan, and for which "
      "neither its "
      "`health` has a `text` nor any progress report a `note`. The `notes` of a file are for those who keep it and "
      "do not count.",
      "In 2019 the chairman of the Federal Police Council complained of an avalanche of plans with many statements "
      "of intent and no good evaluation. What is given up in silence teaches nobody anything.",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, status: dropped}\n",
      "kind: zonal-plan\nid: own-zone\ntitle: Own zone\nzone: {number: 9911, name: Own zone}\n"
      "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: example-plan-2026\npriorities:\n"
      "  - {id: own-calm, title: Calm nights, local: true}\n---\n"
      "kind: action-plan\nid: own-actions\ntitle: Own actions\npart_of: own-zone\ncarries_out: own-calm\n"
      "year: 2026\nactions:\n"
      "  - {id: walks, title: Walks in the evening, owner: local-police, status: dropped, health: {level: stopped, "
      "text: Nobody came.}}\n",
      "Say in a sentence why it was dropped. Where the reason may not be published, allow it."}},
    judge};

}  // namespace nsp::rules::dropped_without_note
