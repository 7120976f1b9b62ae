// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Kind fault{"P096", "complete-but-not-done", diagnostics::Severity::error,
                                  "an action of which all is done, and that is not done"};

constexpr double all_of_it = 100;

void judge_action(const Chain& chain, EntityId id, diagnostics::Collector& findings) {
  const Entity& action = chain.entity(id);
  const auto states = chain.figures().states_of(id);
  const auto finished = date(action, "finished");
  for (const ActionState& state : states) {
    if (state.as_of != states.back().as_of || !state.progress || *state.progress < all_of_it) continue;
    const Stage stage = to_stage(state.status);
    if (stage == Stage::done || stage == Stage::not_known) continue;
    if (finished && state.as_of < *finished) continue;
    auto& finding =
        findings.add(fault, state.progress_span,
                     fmt::format("all of `{}` is done by its progress, but it is {}", action.id, state.status));
    finding.labels.push_back({state.status_span, "its status"});
    finding.help = "set the `status` to `done`, or correct the progress";
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

RULE(complete_but_not_done){fault, judge};

}  // namespace nsp::rules
