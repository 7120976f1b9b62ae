// SPDX-License-Identifier: EUPL-1.2
// The prose of an author, CommonMark with tables, in the forms of publication. Raw HTML, and links that lead elsewhere
// than to http, https and mailto, are shown as text; pictures become links; what no author needs (a thousand quotations
// within each other) is shown as it is written. Ids in backticks or double brackets become links with the entity's
// title. Time and memory are in proportion to the text. Safe from several threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "prose/linker.hpp"

namespace nsp::prose {

/// HTML behind what `out` holds. The topmost heading within gets `heading_level` (2 to 6), deeper ones follow without
/// a gap. Tables stand in `<div class="scroll">`.
void append_html(std::string& out, std::string_view text, const Linker& linker, int heading_level);

/// Markdown behind what `out` holds, as markdownlint wants it: lines of 80 characters, lists with `-`, emphasis with
/// `*`, blocks apart by an empty line, a line end at the end. Nothing but what the author marked is markup.
void append_markdown(std::string& out, std::string_view text, const Linker& linker, int heading_level);

/// The words alone, on one line; behind `most` characters it is cut at a word, with an ellipsis.
std::string to_words(std::string_view text, const Linker& linker, std::size_t most);

}  // namespace nsp::prose
