// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/certainty.hpp"
#include "policy/circles.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P032", "objective-without-measure", diagnostics::Severity::warning,
                                   "an objective without a measure, or a priority without an objective"};

constexpr English<Name> the_objective_has_no{"the objective {0} has no measure"};
constexpr English<Name> the_priority_has_no{"the priority {0} has no objective, so no measure"};
constexpr English<> add_measures_with_an_indicator{"add `measures` with an indicator, its baseline and its target"};
constexpr English<> add_objectives_with_their{
    "add `objectives` with their `measures`, or make it a point of attention: `rank: attention`"};

bool is_point_of_attention(const Chain& chain, EntityId objective) {
  const EntityId priority = chain.holder_of(objective, "priority");
  return priority != none && word(chain.entity(priority), "rank") == "attention";
}

/// The pyramid of objectives: what stands under one serves it.
class Pyramid {
 public:
  explicit Pyramid(const Chain& chain)
      : above_(chain.library().entities().size(), none),
        has_below_(above_.size(), false),
        is_served_(above_.size(), false) {
    for (const Reference* edge : edges_of(chain, "objective", "under")) {
      above_[edge->from] = edge->to;
      has_below_[edge->to] = true;
    }
  }

  bool is_foot(EntityId objective) const { return !has_below_[objective]; }
  bool is_served(EntityId objective) const { return is_served_[objective]; }

  /// What stands above has what it needs, or gets it with what is told of the objective.
  void serve_above(EntityId objective) {
    while ((objective = above_[objective]) != none && !is_served_[objective]) is_served_[objective] = true;
  }

 private:
  std::vector<EntityId> above_;  ///< by objective, the one under which it stands
  std::vector<bool> has_below_;
  std::vector<bool> is_served_;
};

void report(const Chain& chain, EntityId objective, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(objective);
  auto& finding = findings.add(fault, entity.name, the_objective_has_no(entity.id));
  finding.help = add_measures_with_an_indicator;
}

void judge_objectives(const Chain& chain, diagnostics::Collector& findings) {
  Pyramid pyramid(chain);
  std::vector<EntityId> higher;
  for (EntityId objective : chain.of_kind("objective")) {
    const bool is_measured = field(chain.entity(objective), "measures") || !chain.is_sound(objective);
    const bool is_bare = !is_measured && !is_point_of_attention(chain, objective);
    if (is_bare && pyramid.is_foot(objective)) report(chain, objective, findings);
    if (is_bare && !pyramid.is_foot(objective)) higher.push_back(objective);
    if (is_measured || (is_bare && pyramid.is_foot(objective))) pyramid.serve_above(objective);
  }
  for (EntityId objective : higher)
    if (!pyramid.is_served(objective)) report(chain, objective, findings);
}

/// A priority that says that it is one, and has nothing that could be measured.
void judge_priorities(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId priority : chain.of_kind("priority")) {
    const Entity& entity = chain.entity(priority);
    if (word(entity, "rank") != "priority" || field(entity, "objectives") || !chain.is_sound(priority)) continue;
    auto& finding = findings.add(fault, entity.name, the_priority_has_no(entity.id));
    finding.help = add_objectives_with_their;
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  // An objective out of sight may be what measures one that stands above it.
  if (may_miss(chain, "contribution")) return;
  judge_objectives(chain, findings);
  judge_priorities(chain, findings);
}

}  // namespace

RULE(objective_without_measure){fault, judge};

}  // namespace nsp::rules
