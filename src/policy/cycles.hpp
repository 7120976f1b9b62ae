// SPDX-License-Identifier: EUPL-1.2
// Plans that come one after the other.
#pragma once

#include "policy/chain.hpp"

namespace nsp::policy {

/// The plan that a framework or national plan follows; none where it follows nothing, or something that follows it, of
/// which others tell.
EntityId forebear_of(const Chain& chain, EntityId plan);

/// Where its `follows` stands.
source::Span place_of_follows(const Chain& chain, EntityId plan);

}  // namespace nsp::policy
