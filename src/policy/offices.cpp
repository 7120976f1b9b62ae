// SPDX-License-Identifier: EUPL-1.2
#include "policy/offices.hpp"

#include <algorithm>

#include "policy/voices.hpp"

namespace nsp::policy {

namespace {

/// In the order of `Office`.
constexpr std::array<std::string_view, 7> ids_of_offices{"mayor",
                                                         "public-prosecutor",
                                                         "chief-of-the-local-police",
                                                         "administrative-coordinating-director",
                                                         "zonal-security-council",
                                                         "minister-of-the-interior",
                                                         "minister-of-justice"};

constexpr unsigned bit_of(Office office) {
  return 1U << static_cast<unsigned>(office);
}

std::size_t find_office(std::string_view id) {
  return static_cast<std::size_t>(std::find(ids_of_offices.begin(), ids_of_offices.end(), id) - ids_of_offices.begin());
}

}  // namespace

Offices::Offices(const Chain& chain) : chain_(chain) {
  static_assert(count == ids_of_offices.size());
  actors_.fill(none);
  for (EntityId actor : chain.of_kind("actor")) {
    const std::size_t office = find_office(chain.entity(actor).id);
    if (office < count && actors_[office] == none) actors_[office] = actor;
    if (const unsigned held = offices_of(actor); held != 0) held_.emplace(actor, held);
  }
}

unsigned Offices::offices_of(EntityId actor) const {
  unsigned held = is_hand_in_district(chain_, actor) ? bit_of(Office::coordinating_director) : 0;
  for (int step = 0; step < max_steps && actor != none; ++step) {
    const std::size_t office = find_office(chain_.entity(actor).id);
    if (office < count) held |= 1U << office;
    actor = chain_.target(actor, "part_of");
  }
  return held;
}

bool Offices::holds(EntityId actor, Office office) const {
  const auto found = held_.find(actor);
  return found != held_.end() && (found->second & bit_of(office)) != 0;
}

}  // namespace nsp::policy
