// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/figures.hpp"
#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P096", "complete-but-not-done", diagnostics::Severity::error,
                                   "an action of which all is done, and that is not done"};

constexpr English<> its_status{"its status"};
constexpr English<Name, Word> all_of_is_done{"all of {0} is done by its progress, but it is {1}"};
constexpr English<> set_the_status_to_done{"set the `status` to `done`, or correct the progress"};

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
    auto& finding = findings.add(fault, state.progress_span, all_of_is_done(action.id, state.status));
    finding.labels.push_back({state.status_span, its_status});
    finding.help = set_the_status_to_done;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action : chain.of_kind("action")) judge_action(chain, action, findings);
}

}  // namespace

RULE(complete_but_not_done){fault, judge};

}  // namespace nsp::rules
