// SPDX-License-Identifier: EUPL-1.2
// Changing a file without touching what is not meant: what mending, renaming and generating stand on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "syntax/document.hpp"

namespace nsp::syntax {

using Edits = std::vector<diagnostics::Edit>;

// Each gives edits to the file of a document that was read without a fault; every byte outside of their spans stays.
// Texts are written plain where they read back as the same text, else between double quotes. Indents, commas and line
// ends are those of the neighbours. Comments stay, but for those within a value that is removed.

/// `text` in the place of a value, which may be a scalar, a collection or absent.
Edits replace_value(const Node& value, std::string_view text);

/// `key: text` before the entry at `index`, or behind the last one where `index` is their number.
Edits insert_entry(const Node& mapping, std::size_t index, std::string_view key, std::string_view text);
/// The entry at `index`, with all that stands in its value; `{}` is left where it was the only one. No edit where a
/// mark stands before its key (`?`, a tag, an anchor).
Edits remove_entry(const Node& mapping, std::size_t index);

/// The same for the items of a list, with `[]`.
Edits insert_item(const Node& list, std::size_t index, std::string_view text);
Edits remove_item(const Node& list, std::size_t index);

/// `text` as a scalar on one line, which reads back as just this text in any place of a plan.
std::string write_scalar(std::string_view text);

/// The text with the edits made; they must not overlap.
std::string apply(std::string_view text, Edits edits);

}  // namespace nsp::syntax
