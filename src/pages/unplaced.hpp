// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pages/page.hpp"
#include "pages/view/view.hpp"

namespace nsp::pages {

/// A section with every text of a document for which its schema has no place: under a key that is not known, or a list
/// where a text is wanted. Pages show what the schema knows; of a document with faults no word is lost for that.
void add_unplaced(View& view, EntityId document, Blocks& blocks);

}  // namespace nsp::pages
