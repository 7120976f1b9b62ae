// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P085", "running-but-stopped", diagnostics::Severity::warning,
                                   "an action that runs though it is said to have stopped"};

constexpr English<> reported_as_running{"reported as running"};
constexpr English<> it_is_running{"it is running"};
constexpr English<Name> is_running_but_its_health{"{0} is running, but its health is `stopped`"};
constexpr English<> drop_it_and_say{"drop it and say why, or say with another `level` how it goes"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const auto health = field(action, "health");
    if (!health || word(*health, "level") != "stopped") continue;
    const Situation situation = situation_of(chain, id);
    if (situation.stage != Stage::running) continue;
    auto& finding = findings.add(fault, health->find("level")->span(), is_running_but_its_health(action.id));
    finding.labels.push_back(
        {place_of(chain, id, situation), situation.said_by == SaidBy::report ? reported_as_running : it_is_running});
    finding.help = drop_it_and_say;
  }
}

}  // namespace

RULE(running_but_stopped){fault, judge};

}  // namespace nsp::rules
