// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P085", "running-but-stopped", diagnostics::Severity::warning,
                                  "an action that runs though it is said to have stopped"};

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("action")) {
    const Entity& action = chain.entity(id);
    const auto health = field(action, "health");
    if (!health || word(*health, "level") != "stopped") continue;
    const Situation situation = situation_of(chain, id);
    if (situation.stage != Stage::running) continue;
    auto& finding = findings.add(fault, health->find("level")->span(),
                                 fmt::format("`{}` is running, but its health is `stopped`", action.id));
    finding.labels.push_back({place_of(chain, id, situation),
                              situation.said_by == SaidBy::report ? "reported as running" : "it is running"});
    finding.help = "drop it and say why, or say with another `level` how it goes";
  }
}

}  // namespace

RULE(running_but_stopped){fault, judge};

}  // namespace nsp::rules
