// SPDX-License-Identifier: EUPL-1.2
#include "text/similar.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "text/ascii.hpp"

namespace nsp::text {

namespace {

constexpr std::size_t longest_word = 100;
constexpr std::size_t longest_stretch = 64;  ///< from the first letter in which two words differ to the last

/// A word as compared: in lower case, with one kind of separator.
class Folded {
 public:
  explicit Folded(std::string_view word) : size_(std::min(word.size(), longest_word)) {
    std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size_), letters_.begin(),
                   [](char c) { return c == '_' || c == ' ' ? '-' : to_lower(c); });
  }
  operator std::string_view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, longest_word> letters_;
  std::size_t size_;
};

/// A column of the table of edits as two words of bits: where it rises, and where it falls. (H. Hyyrö: A bit-vector
/// algorithm for computing Levenshtein and Damerau edit distances, 2003.)
std::size_t distance_by_bits(std::string_view a, std::string_view b) {
  std::array<std::uint64_t, 256> places{};  // of each letter in `a`
  for (std::size_t i = 0; i < a.size(); ++i) places[static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << i;
  const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
  std::uint64_t rises = ~std::uint64_t{0};
  std::uint64_t falls = 0;
  std::uint64_t diagonal = 0;
  std::uint64_t before = 0;  // places of the letter before
  std::size_t distance = a.size();
  for (const char letter : b) {
    const std::uint64_t here = places[static_cast<unsigned char>(letter)];
    const std::uint64_t swapped = ((~diagonal & here) << 1U) & before;
    diagonal = (((here & rises) + rises) ^ rises) | here | falls | swapped;
    const std::uint64_t up = falls | ~(diagonal | rises);
    const std::uint64_t down = diagonal & rises;
    distance += (up & last) != 0 ? 1 : 0;
    distance -= (down & last) != 0 ? 1 : 0;
    rises = (down << 1U) | ~(diagonal | (up << 1U | 1U));
    falls = (up << 1U | 1U) & diagonal;
    before = here;
  }
  return distance;
}

std::vector<std::pair<std::size_t, std::string_view>> rank(std::string_view word,
                                                           const std::vector<std::string_view>& candidates) {
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  if (word.empty() || word.size() > longest_word) return ranked;
  const Folded folded(word);
  const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  for (std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest_word) continue;
    const std::size_t difference =
        candidate.size() > word.size() ? candidate.size() - word.size() : word.size() - candidate.size();
    if (difference > limit) continue;
    const std::size_t distance = edit_distance(folded, Folded(candidate), limit);
    // One letter is one edit from every other.
    if (distance <= limit && distance < word.size()) ranked.emplace_back(distance, candidate);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return ranked;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() > longest_word || b.size() - a.size() > limit) return limit + 1;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin());
  const auto same_begin = static_cast<std::size_t>(differ.first - a.begin());
  a.remove_prefix(same_begin);
  b.remove_prefix(same_begin);
  while (!a.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty()) return std::min(b.size(), limit + 1);
  return a.size() > longest_stretch ? limit + 1 : std::min(distance_by_bits(a, b), limit + 1);
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
