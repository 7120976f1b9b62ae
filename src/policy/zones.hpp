// SPDX-License-Identifier: EUPL-1.2
// Police zones, as zonal plans and regional plans speak of them.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// A zone's number, where it stands.
struct ZoneNumber {
  int number = 0;
  source::Span place;
};

/// The number of the zone of a zonal plan.
std::optional<ZoneNumber> zone_number(const Chain& chain, EntityId zonal_plan);
/// The numbers of the zones that a regional plan lists.
std::vector<ZoneNumber> zones_of_region(const Chain& chain, EntityId regional_plan);
/// The numbers of the zones out of whose merger the zone of a zonal plan came.
std::vector<ZoneNumber> replaced_zones(const Chain& chain, EntityId zonal_plan);

/// Whether two names that may be localised say the same in a language that both have, whatever their capitals, accents,
/// blanks and hyphens. A plain one is in the default language of its entity.
enum class Sameness : std::uint8_t { same, different, unknown };
Sameness compare_names(const Chain& chain, EntityId a, const Value& name_of_a, EntityId b, const Value& name_of_b);

/// Something that a plan claims for its period and that no other plan may claim on the same days.
struct Claim {
  std::string key;  ///< what is claimed
  EntityId plan = none;
  Period period;
  Value node;  ///< where it is claimed
};

/// Pairs of claims with the same key on the same days that `excludes` says exclude each other, each claim at most once
/// as the later of a pair. Looks at the eight claims that run on longest, so that hostile lists cost n log n.
template <class Excludes>
std::vector<std::pair<Claim, Claim>> find_clashes(std::vector<Claim> claims, Excludes excludes) {
  constexpr std::size_t most = 8;
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return std::tie(a.key, a.period.from, a.plan) < std::tie(b.key, b.period.from, b.plan);
  });
  std::vector<std::pair<Claim, Claim>> clashes;
  std::vector<const Claim*> running;  // those that end last, the longest first
  std::string_view key;
  for (const Claim& claim : claims) {
    if (claim.key != key) running.clear();
    key = claim.key;
    const auto clash = std::find_if(running.begin(), running.end(), [&](const Claim* earlier) {
      return claim.period.from <= earlier->period.to && excludes(*earlier, claim);
    });
    if (clash != running.end()) clashes.emplace_back(**clash, claim);
    const auto place = std::upper_bound(running.begin(), running.end(), &claim,
                                        [](const Claim* a, const Claim* b) { return a->period.to > b->period.to; });
    running.insert(place, &claim);
    if (running.size() > most) running.pop_back();
  }
  return clashes;
}

}  // namespace nsp::policy
