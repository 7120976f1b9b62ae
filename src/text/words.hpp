// SPDX-License-Identifier: EUPL-1.2
// Words and phrases in running text. A word is a run of letters and digits; every byte beyond ASCII counts as a letter.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nsp::text {

constexpr bool is_word_byte(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

/// ASCII and the letters of Western European languages (U+00C0 to U+00DE) in lower case; all else as it is, so that
/// offsets stay the same.
std::string fold_case(std::string_view text);

/// Offset of the first `word` in `text` that stands there as a word of its own, or `npos`.
std::size_t find_word(std::string_view text, std::string_view word);

/// The text without such blanks at its begin and end.
std::string_view trim(std::string_view text, std::string_view blanks);

/// Words as they begin a heading or a line: a capital for their first letter, that of Western European languages.
std::string capitalise(std::string_view words);

/// Up to the first full stop with a blank behind it.
std::string_view first_sentence(std::string_view text);

/// Phrases of at most `max_words` words to look for in many texts at once, each with the numbers that go with it. A
/// text costs its length, however many phrases there are.
class Phrases {
 public:
  static constexpr int max_words = 12;

  static constexpr std::size_t max_bytes = 200;

  /// Phrases that are empty, or longer than that, are passed over. Keeps a copy.
  void add(std::string_view phrase, std::uint32_t number);
  bool empty() const { return numbers_.empty(); }

  /// Calls `visit(offset, length, numbers)` for each place where a phrase stands, from the words' first bytes on.
  template <class Visit>
  void for_each_in(std::string_view text, Visit visit) const {
    for (std::size_t at = 0; at < text.size();) {
      if (!is_word_byte(text[at])) {
        ++at;
        continue;
      }
      if (begins_[static_cast<unsigned char>(text[at])]) match_at(text, at, visit);
      at = end_of_word(text, at);
    }
  }

 private:
  static std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size() && is_word_byte(text[at])) ++at;
    return at;
  }

  template <class Visit>
  void match_at(std::string_view text, std::size_t from, Visit& visit) const {
    std::size_t end = from;
    for (int words = 1; words <= longest_; ++words) {
      end = end_of_word(text, end);
      if (const auto found = numbers_.find(text.substr(from, end - from)); found != numbers_.end())
        visit(from, end - from, found->second);
      while (end < text.size() && !is_word_byte(text[end])) ++end;
      if (end == text.size() || end - from > longest_bytes_) return;
    }
  }

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>> numbers_;
  std::array<bool, 256> begins_{};
  int longest_ = 0;                ///< words of the longest phrase
  std::size_t longest_bytes_ = 0;  ///< and its bytes
};

}  // namespace nsp::text
