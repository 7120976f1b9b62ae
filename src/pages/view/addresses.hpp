// SPDX-License-Identifier: EUPL-1.2
// Where every entity stands in what is published. An address depends on the entity's kind, on the plan that it is part
// of and on its id, and on nothing else, so that it stays good while titles change and plans are added.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pages/page.hpp"
#include "policy/chain.hpp"

namespace nsp::pages {

class Addresses {
 public:
  explicit Addresses(const policy::Chain& chain);
  /// Targets stay good while the table moves.
  Addresses(Addresses&&) = default;
  Addresses& operator=(Addresses&&) = default;

  /// The page of an entity, and the place on it; no anchor where the page is its own.
  Target of(model::EntityId id) const { return {pages_[page_of_[id]], anchors_[id], {}}; }
  bool has_page(model::EntityId id) const { return page_of_[id] == id; }
  /// Entities with a page of their own, by place.
  std::span<const model::EntityId> pages() const { return with_page_; }

 private:
  std::vector<model::EntityId> page_of_;
  std::vector<std::string> pages_;    ///< by entity; empty where it has no page of its own
  std::vector<std::string> anchors_;  ///< by entity
  std::vector<model::EntityId> with_page_;
};

/// A name as a part of an address: an id as it is; of anything else the letters a-z, digits and hyphens, and a sum of
/// all its bytes, so that two names stay apart.
std::string to_address(std::string_view name);

}  // namespace nsp::pages
