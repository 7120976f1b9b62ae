// SPDX-License-Identifier: EUPL-1.2
// What a fix must leave intact: the words of the author, and what each line says.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "syntax/document.hpp"

namespace nsp::check {

/// Whether a fix leaves out words of a text that neither come again in what it writes nor stand in its title. Another
/// word in the place of one is no loss, nor is another name in the place of a whole one; nor a letter alone, which
/// counts a list.
bool loses_words(std::string_view text, const diagnostics::Fix& fix);

/// Whether a fix leaves out what stands behind a `#`, and may be a remark.
bool loses_remark(std::string_view text, const diagnostics::Fix& fix);

/// Whether a comment that the edits touch is gone, or is another one.
bool loses_comments(const syntax::Document& before, const syntax::Document& after,
                    std::span<const diagnostics::Edit> edits);

/// Whether every key and value outside of the edits stands where it stood, and says what it said. Edits are sorted.
bool stands_still(const syntax::Document& before, const syntax::Document& after,
                  std::span<const diagnostics::Edit> edits);

/// Whether a text that the edits touch has taken in what looks like a key or an item of a list, on a line of its own or
/// behind a gap. `before` is the document in which such a text stood already, or null where it was not read for sure.
bool swallows_lines(const syntax::Document* before, const syntax::Document& after,
                    std::span<const diagnostics::Edit> edits);

/// Whether both say the same, but for keys that stand twice with one value.
bool means_the_same(const syntax::Document& before, const syntax::Document& after);

}  // namespace nsp::check
