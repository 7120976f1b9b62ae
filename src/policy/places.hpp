// SPDX-License-Identifier: EUPL-1.2
// The narrowest place for what is said of a field.
#pragma once

#include "policy/chain.hpp"
#include "policy/words.hpp"

namespace nsp::policy {

/// Where the first day of a plan's period stands; its name where it has none.
source::Span place_of_start(const Entity& plan);
/// Where the last day of a plan's effective period stands, be it a prolongation's; its name where it has none.
source::Span place_of_end(const Entity& plan);

/// Where `word` stands in the file within a text as a word of its own, at its first place, or behind so many others;
/// the whole text where the file writes it otherwise.
source::Span place_of_word(const Value& text, std::string_view word, std::size_t behind = 0);
/// How often `word` stands in `text` as a word of its own before the offset `at`.
std::size_t count_words_before(std::string_view text, std::string_view word, std::size_t at);

/// "`a`", "`a` and `b`", "`a`, `b` and `c`"; of more than a dozen the first ten and how many more.
std::string join_names(const std::vector<std::string_view>& names);

}  // namespace nsp::policy
