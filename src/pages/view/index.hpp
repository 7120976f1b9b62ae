// SPDX-License-Identifier: EUPL-1.2
// Everything by its title in one language: the A to Z.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pages/view/view.hpp"

namespace nsp::pages {

/// What everything is called in one language, and the order in which one looks for it.
class Index {
 public:
  Index(const Chain& chain, const Addresses& addresses, std::string_view language);

  const Titles& titles() const { return titles_; }
  /// All entities with an id, sorted by their titles without case and accents, then by place.
  std::span<const EntityId> sorted() const { return sorted_; }
  /// Those under a part of the A to Z: one of `letters`.
  std::span<const EntityId> under(std::string_view letter) const;

 private:
  void sort(const Chain& chain);

  std::string language_;
  Titles titles_;
  std::vector<std::string> keys_;  ///< by entity, the title folded; empty where it has no id
  std::vector<EntityId> sorted_;
  std::vector<std::vector<EntityId>> by_letter_;  ///< as `letters`
};

/// The parts of the A to Z: "0-9" for all that begins with no letter, and "a" to "z".
const std::vector<std::string>& letters();
std::string to_upper(std::string_view ascii);

}  // namespace nsp::pages
