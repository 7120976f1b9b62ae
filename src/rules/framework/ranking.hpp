// SPDX-License-Identifier: EUPL-1.2
// Words that rank one cluster above the others.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace nsp::rules {

/// Where words that rank stand in a text.
struct RankingWords {
  std::size_t at = 0;
  std::size_t length = 0;
};

/// The first words of a text in English, Dutch, French or German that rank a cluster or phenomenon above the others, or
/// nothing. A sentence ranks where it has such words ("top priority", "most important"), denies nothing and asks
/// nothing, and where all its other words leave the rank that of a cluster: words for clusters, phenomena, the police
/// and the plan, and such as join them. "The first priority at the scene of an accident" ranks no cluster, and neither
/// do all clusters together, or "a top priority" among others.
std::optional<RankingWords> find_ranking(std::string_view text, std::string_view language);

}  // namespace nsp::rules
