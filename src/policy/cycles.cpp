// SPDX-License-Identifier: EUPL-1.2
#include "policy/cycles.hpp"

namespace nsp::policy {

EntityId forebear_of(const Chain& chain, EntityId plan) {
  const EntityId forebear = chain.target(plan, "follows");
  EntityId before = forebear;
  for (int step = 0; step < max_steps && before != none; ++step) {
    if (before == plan) return none;
    before = chain.target(before, "follows");
  }
  return forebear;
}

source::Span place_of_follows(const Chain& chain, EntityId plan) {
  return place_of(chain.entity(plan), "follows");
}

}  // namespace nsp::policy
