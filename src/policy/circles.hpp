// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// References in the order in which they are followed; the last leads back to where the first began.
using Circle = std::vector<const Reference*>;

/// References through a field from entities of a kind to others of that kind, in the order of what they come from.
std::vector<const Reference*> edges_of(const Chain& chain, std::string_view kind, std::string_view field);

/// Entities of one kind that lead to each other through one field: of each such company one circle, the shortest
/// through the first of them by place. Linear in the references.
struct Circles {
  std::vector<const Reference*> edges;  ///< those of `edges_of`
  std::vector<Circle> all;
  std::vector<std::uint32_t> circle_of;  ///< by entity, an index of `all`; `none` where nothing leads back to it

  /// Whether both lead to each other.
  bool is_shared(EntityId a, EntityId b) const { return circle_of[a] != none && circle_of[a] == circle_of[b]; }
};
Circles circles_of(const Chain& chain, std::string_view kind, std::string_view field);

/// The references behind the first, for labels; of a long circle the first few.
std::span<const Reference* const> shown_behind_first(const Circle& circle);

/// "`a` -> `b` -> `a`"; a long circle is cut.
std::string describe(const Chain& chain, const Circle& circle);

}  // namespace nsp::policy
