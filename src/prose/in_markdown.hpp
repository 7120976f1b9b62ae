// SPDX-License-Identifier: EUPL-1.2
// Prose of an author within Markdown that is being written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "prose/linker.hpp"
#include "prose/markdown_headings.hpp"
#include "prose/markdown_lines.hpp"

namespace nsp::prose {

/// A heading level for prose within an item of a list: its headings are strong lines there.
inline constexpr int within_item = 0;

/// All of a text, block by block, in the containers that `lines` stands in. The topmost heading gets `heading_level`.
void write_prose_markdown(MarkdownLines& lines, MarkdownHeadings& headings, std::string_view text, const Linker& linker,
                          int heading_level);

/// A text of one paragraph as what stands within a line, to be filled; nothing where there is more to it.
std::optional<std::string> prose_in_line(std::string_view text, const Linker& linker);

}  // namespace nsp::prose
