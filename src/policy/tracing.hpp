// SPDX-License-Identifier: EUPL-1.2
// The chain up from an entity (what it answers) and down (what carries it out), across all levels. Facts and few words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// What the lower one of two linked entities is to the upper one.
enum class Relation : std::uint8_t {
  part_of,       ///< stands within it, or is part of it
  responds_to,   ///< a plan to the plan or framework above
  contributes,   ///< a contribution to its cluster
  answers,       ///< expectation, theme or feedback
  takes_up,      ///< cluster, phenomenon or theme
  carries_out,   ///< objective, priority, programme, condition
  serves,        ///< an ambition
  under,         ///< an objective below another
  not_retained,  ///< a cluster that a zone leaves out, with a reason: told, and not followed
  speaks_to,     ///< feedback
  mentions       ///< in prose: told, and not followed
};

/// Read upward: "answers"; read downward: "answered by".
std::string_view upward(Relation relation);
std::string_view downward(Relation relation);

struct Link {
  EntityId to = none;
  Relation relation = Relation::part_of;
  bool followed = true;  ///< false: it is told, and what lies behind it belongs to another matter
};

/// One step of a trace. Steps stand in the order in which they were found: nearest first.
struct Step {
  EntityId entity = none;
  Relation relation = Relation::part_of;  ///< to the entity of the step before
  std::size_t before = 0;                 ///< index of that step; its own for the first, which is where it began
  std::size_t depth = 0;
  bool repeated = false;  ///< the entity has a step already: what follows stands there
  bool cut = false;       ///< more follows, beyond the depth
};

enum class Way : std::uint8_t { up, down };

inline constexpr std::size_t deepest = 64;

/// The links of all entities, both ways. What links up is one table, and the schemas' `x-scope`.
class Tracer {
 public:
  explicit Tracer(const Chain& chain);

  /// What an entity answers, or what carries it out, directly: in the order of the files, what it is part of last.
  std::vector<Link> links(EntityId id, Way way) const;

  /// All that can be reached one way within `depth` steps, each entity followed once, so that circles end. Linear in
  /// the links that are reached.
  std::vector<Step> trace(EntityId from, Way way, std::size_t depth = deepest) const;

 private:
  const Chain& chain_;
  std::vector<EntityId> held_;              ///< entities by holder
  std::vector<std::uint32_t> behind_held_;  ///< for each holder the end of its part
};

/// The steps as a tree is written: each behind the one that it follows from, siblings in their order.
std::vector<std::size_t> in_tree_order(std::span<const Step> steps);

}  // namespace nsp::policy
