// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/states.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P086", "action-without-due", diagnostics::Severity::note,
                                   "actions that nobody said are to be done by a day"};

constexpr English<Name> does_not_say_by{"{0} does not say by when it is to be done"};
constexpr English<Name, Number> and_more_of_the_same{
    "{0} and {1} more of the same action plan do not say by when they are to be done"};
constexpr English<> add_due_with_the_day{"add `due` with the day by which it is to be done"};

void judge_plan(const Chain& chain, EntityId action_plan, diagnostics::Collector& findings) {
  std::vector<EntityId> endless;
  for (EntityId id : chain.within(action_plan, "action")) {
    const Entity& action = chain.entity(id);
    if (!field(action, "due") && !field(action, "finished") && !is_over(situation_of(chain, id).stage))
      endless.push_back(id);
  }
  if (endless.empty()) return;
  const Entity& first = chain.entity(endless.front());
  auto& finding = findings.add(
      fault, first.name,
      endless.size() == 1 ? does_not_say_by(first.id) : and_more_of_the_same(first.id, endless.size() - 1));
  constexpr std::size_t most_labels = 8;
  for (std::size_t i = 1; i < endless.size() && i <= most_labels; ++i)
    finding.labels.push_back({chain.entity(endless[i]).name, {}});
  finding.help = add_due_with_the_day;
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId action_plan : chain.of_kind("action-plan"))
    if (chain.is_sound(action_plan)) judge_plan(chain, action_plan, findings);
}

}  // namespace

RULE(action_without_due){fault, judge};

}  // namespace nsp::rules
