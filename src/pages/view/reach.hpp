// SPDX-License-Identifier: EUPL-1.2
// Names in prose, looked up as seen from a document.
#pragma once

#include <string_view>

#include "pages/view/watched_chain.hpp"

namespace nsp::pages {

/// The entity that a name means in a text of `from` (an entity, or none for pages of no document): the only one of that
/// name, else the only one in the same document, else the only one in the same plan or in what that responds to; else
/// none.
model::EntityId reach(const WatchedChain& chain, model::EntityId from, std::string_view name);

}  // namespace nsp::pages
