// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/begun.hpp"
#include "policy/certainty.hpp"
#include "policy/circles.hpp"
#include "policy/references.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P033", "objective-without-action", diagnostics::Severity::warning,
                                   "an objective that no action plan carries out"};

constexpr English<Name> no_action_plan_carries{"no action plan carries out {0}"};
constexpr English<Name> name_in_carries_out{
    "name {0} in `carries_out` of an action plan, or its programme, project or priority"};

/// What action plans carry out, by name or through what they name.
class Carried {
 public:
  explicit Carried(const Chain& chain)
      : chain_(chain),
        carried_(chain.library().entities().size(), false),
        above_(chain.library().entities().size(), none) {
    for (const Reference* edge : edges_of(chain, "objective", "under")) above_[edge->from] = edge->to;
    for (EntityId action_plan : chain.of_kind("action-plan")) carry_from(action_plan, "carries_out");
    for (EntityId objective : chain.of_kind("objective"))
      if (is_carried_itself(objective)) carry_upward(objective);
  }

  bool has(EntityId objective) const { return carried_[objective]; }
  /// Whether a name that leads nowhere may have been meant for something of this plan.
  bool is_uncertain(EntityId plan) const { return uncertain_.contains(plan); }

 private:
  /// A programme or project that is named stands for the objectives that it names.
  void carry_from(EntityId from, std::string_view field_name) {
    for_each_reference(chain_.library(), from, field_name, [&](const Reference& reference) {
      if (reference.to == none) {
        uncertain_.insert(chain_.plan_of(from));
      } else if (!carried_[reference.to]) {
        carried_[reference.to] = true;
        if (field_name == "carries_out") carry_from(reference.to, "objectives");
      }
    });
  }

  bool is_carried_itself(EntityId objective) const {
    const EntityId priority = chain_.holder_of(objective, "priority");
    return carried_[objective] || (priority != none && carried_[priority]);
  }

  /// What leads to an objective carries that out as well.
  void carry_upward(EntityId objective) {
    carried_[objective] = true;
    while ((objective = above_[objective]) != none && !carried_[objective]) carried_[objective] = true;
  }

  const Chain& chain_;
  std::vector<bool> carried_;
  std::vector<EntityId> above_;  ///< by objective, the one under which it stands
  std::set<EntityId> uncertain_;
};

bool is_point_of_attention(const Chain& chain, EntityId objective) {
  const EntityId priority = chain.holder_of(objective, "priority");
  return priority != none && word(chain.entity(priority), "rank") == "attention";
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (std::string_view kind : {"action-plan", "programme", "improvement-project"})
    if (may_miss(chain, kind)) return;
  const Carried carried(chain);
  for (EntityId objective : chain.of_kind("objective")) {
    if (carried.has(objective) || !chain.is_sound(objective) || is_point_of_attention(chain, objective)) continue;
    const EntityId plan = chain.plan_of(objective);
    if (carried.is_uncertain(plan) || is_yet_to_begin(chain, plan)) continue;
    const Entity& entity = chain.entity(objective);
    auto& finding = findings.add(fault, entity.name, no_action_plan_carries(entity.id));
    finding.help = name_in_carries_out(entity.id);
  }
}

}  // namespace

RULE(objective_without_action){fault, judge};

}  // namespace nsp::rules
