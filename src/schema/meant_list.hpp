// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "syntax/document.hpp"

namespace nsp::schema {

/// What an author means who writes text where a list is wanted: every line begins with a hyphen that lacks its blank,
/// or with a bullet; or the keys of the only item without the hyphen before the first. The edits that make list items
/// of them; none where it is no such list.
std::vector<diagnostics::Edit> find_meant_items(const syntax::Node& value);

/// The same for words with commas between them on one line: the list in brackets, or empty.
std::string find_meant_words(const syntax::Node& scalar);

}  // namespace nsp::schema
