// SPDX-License-Identifier: EUPL-1.2
// Offices that the law names, as the registers of actors hold them.
#pragma once

#include <array>
#include <string_view>
#include <unordered_map>

#include "policy/chain.hpp"

namespace nsp::policy {

enum class Office : std::uint8_t {
  mayor,
  public_prosecutor,
  chief_of_police,
  coordinating_director,
  zonal_council,
  minister_of_the_interior,
  minister_of_justice
};

/// Who holds an office: the actor that has its id in a register (`mayor`, `public-prosecutor` and so on), and whoever
/// is part of that one, such as a delegate or the mayor of one town. The coordinating director's is held by the whole
/// directorate of the district as well. An office that no register has is not known.
class Offices {
 public:
  explicit Offices(const Chain& chain);

  bool is_known(Office office) const { return actors_[static_cast<std::size_t>(office)] != none; }
  bool holds(EntityId actor, Office office) const;
  /// Its title in the reader's language; only if known.
  std::string_view title(Office office) const { return chain_.title(actors_[static_cast<std::size_t>(office)]); }

 private:
  static constexpr std::size_t count = 7;
  unsigned offices_of(EntityId actor) const;

  const Chain& chain_;
  std::array<EntityId, count> actors_{};
  std::unordered_map<EntityId, unsigned> held_;  ///< by actor, a bit for each office
};

}  // namespace nsp::policy
