// SPDX-License-Identifier: EUPL-1.2
// "Did you mean": which known words are near to one that is not known.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace nsp::text {

/// Edits (insert, delete, replace, swap two neighbours) from `a` to `b`; `limit + 1` when there are more.
/// Words of over 100 bytes are never near, nor are those that differ in letters more than 64 bytes apart. Cost: |a| +
/// |b|.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidates nearest to `word`, best first and at most `most`: those within a third of its length in edits
/// (at least one), and those that differ only in case or in `-`, `_` and blanks. Ties keep the order of the candidates.
std::vector<std::string_view> find_similar(std::string_view word, const std::vector<std::string_view>& candidates,
                                           std::size_t most = 3);

/// The one nearest candidate, or empty where there is none or where two are equally near.
std::string_view find_nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace nsp::text
