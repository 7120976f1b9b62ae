// SPDX-License-Identifier: EUPL-1.2
// Names in prose, from the text to where they stand in the file.
#pragma once

#include <vector>

#include "model/entity.hpp"

namespace nsp::model {

/// Adds what all versions of a text in prose mention, where the file writes it letter by letter; not yet resolved.
void read_mentions(const Text& text, std::vector<Mention>& mentions);

}  // namespace nsp::model
