// SPDX-License-Identifier: EUPL-1.2
// Where tokens end in the source: yaml-cpp tells only where they begin.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace nsp::syntax {

/// Skips `&anchor` and `!tag` properties with the blanks, comments and line ends around them; the offset of the
/// content.
std::size_t skip_properties(std::string_view text, std::size_t at);

/// Skips blanks, line ends and comments.
std::size_t skip_space(std::string_view text, std::size_t at);

/// Skips blanks and tabs within a line.
std::size_t skip_blanks(std::string_view text, std::size_t at);

/// The end of the line that holds `at`: the offset of its line end, or of the end of the text.
std::size_t line_end(std::string_view text, std::size_t at);
std::size_t line_begin(std::string_view text, std::size_t at);
/// Where the line behind the one that holds `at` begins; the end of the text where there is none.
std::size_t next_line(std::string_view text, std::size_t at);

/// Whether the line that begins at `line` is the mark of a document's begin (`---`) or end (`...`), whatever follows
/// it.
bool is_marker_line(std::string_view text, std::size_t line, std::string_view marker);

/// Column from 0, in bytes.
std::size_t column_of(std::string_view text, std::size_t at);

/// The end of the plain scalar at `at` whose folded content is `value` (YAML 1.2.2, section 7.3.3).
std::size_t plain_end(std::string_view text, std::size_t at, std::string_view value);

/// Behind the closing quote of the quoted scalar at `at`; nothing where it is never closed.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t at);

/// The end of the last content line of the block scalar whose header stands at `at`, in a collection whose lines begin
/// at column `parent` (-1 at the top).
std::size_t block_scalar_end(std::string_view text, std::size_t at, long parent);

}  // namespace nsp::syntax
