// SPDX-License-Identifier: EUPL-1.2
#include "text/similar.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/ascii.hpp"

namespace nsp::text {

namespace {

constexpr std::size_t longest_word = 100;

/// The word as compared: to_lower case, one kind of separator.
std::string fold(std::string_view word) {
  std::string folded;
  for (char c : word) folded.push_back(c == '_' || c == ' ' ? '-' : to_lower(c));
  return folded;
}

std::vector<std::pair<std::size_t, std::string_view>> rank(std::string_view word,
                                                           const std::vector<std::string_view>& candidates) {
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  if (word.empty() || word.size() > longest_word) return ranked;
  const std::string folded = fold(word);
  const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  for (std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest_word) continue;
    const std::size_t distance = edit_distance(folded, fold(candidate), limit);
    // One letter is one edit from every other.
    if (distance <= limit && distance < word.size()) ranked.emplace_back(distance, candidate);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return ranked;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > longest_word || b.size() > longest_word) return limit + 1;
  if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit) return limit + 1;
  std::array<std::array<std::size_t, longest_word + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& above_that = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], above_that[j - 2] + 1);
    }
  }
  return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

std::vector<std::string_view> find_similar(std::string_view word, const std::vector<std::string_view>& candidates,
                                           std::size_t most) {
  std::vector<std::string_view> found;
  for (const auto& [distance, candidate] : rank(word, candidates)) {
    if (found.size() == most) break;
    if (std::find(found.begin(), found.end(), candidate) == found.end()) found.push_back(candidate);
  }
  return found;
}

std::string_view find_nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto ranked = rank(word, candidates);
  if (ranked.empty()) return {};
  if (ranked.size() > 1 && ranked[0].first == ranked[1].first && ranked[0].second != ranked[1].second) return {};
  return ranked[0].second;
}

}  // namespace nsp::text
