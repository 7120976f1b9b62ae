// SPDX-License-Identifier: EUPL-1.2
// The places that figures are about: the territory of a plan, the nation, or a part of one of them that is named.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// A region or zone through all its plans, or the nation. Equal for equal ones.
using Territory = std::uint32_t;
inline constexpr Territory nation = 0;
inline constexpr Territory europe = 1;
inline constexpr Territory world = 2;
inline constexpr Territory nowhere = 0xFFFFFFFF;  ///< not known

/// A territory, or a part of it that a figure names.
struct Place {
  Territory territory = nowhere;
  std::uint32_t part = 0;  ///< 0: the whole

  bool is_known() const { return territory != nowhere; }
  bool is_whole() const { return part == 0; }
  auto operator<=>(const Place&) const = default;
};

/// What the values of a plan of that kind are about: `local`, `regional` or `federal`; empty for other documents.
std::string_view level_of_plan(std::string_view kind);
/// A region's level may be called federated.
bool is_same_level(std::string_view a, std::string_view b);
/// Whether a value of that level says something of a plan of that kind.
bool fits_level(std::string_view plan_kind, std::string_view level);

/// The territories of plans: those of one zone number, or of one region, are about one place through all their terms.
class Territories {
 public:
  /// Reads a zonal or regional plan, again where it was read before.
  void settle(const Chain& chain, EntityId plan);
  Territory of(const Chain& chain, EntityId plan) const;

 private:
  std::map<EntityId, Territory> plans_;
  std::map<std::string, Territory, std::less<>> keys_;  ///< by what says which place it is
};

/// Whether a place's name, in any of its languages, is that of the whole territory of a plan: the name or number of
/// its zone, its only municipality, its region, the country. Case, accents and blanks do not matter, nor do words such
/// as `police zone` beside the name.
bool names_whole(const Chain& chain, EntityId plan, const Value& area);

/// Whether the name is that of the country.
bool names_nation(const Value& area);

/// Numbers for the parts of territories that figures name. Two names of one area, such as those in two languages, are
/// one part wherever one of them stands. Add all areas first, then ask.
class PartNumbers {
 public:
  void add(Territory of, const Value& area);
  /// From 1 on.
  std::uint32_t number(Territory of, const Value& area);

 private:
  std::uint32_t intern(Territory of, std::string name);
  std::uint32_t root(std::uint32_t name);

  std::map<std::pair<Territory, std::string>, std::uint32_t> names_;
  std::vector<std::uint32_t> parents_;
  std::vector<std::uint32_t> numbers_;  ///< by root; 0: none yet
  std::uint32_t last_ = 0;
};

}  // namespace nsp::policy
