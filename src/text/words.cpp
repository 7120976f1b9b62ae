// SPDX-License-Identifier: EUPL-1.2
#include "text/words.hpp"

namespace nsp::text {

std::string fold_case(std::string_view text) {
  std::string folded(text);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto value = static_cast<unsigned char>(folded[i]);
    if (value >= 'A' && value <= 'Z') {
      folded[i] = static_cast<char>(value + 0x20);
    } else if (value == 0xC3 && i + 1 < folded.size()) {
      // U+00C0 to U+00DE are C3 80 to C3 9E; U+00D7, in their midst, is the sign of multiplication.
      const auto next = static_cast<unsigned char>(folded[++i]);
      if (next >= 0x80 && next <= 0x9E && next != 0x97) folded[i] = static_cast<char>(next + 0x20);
    }
  }
  return folded;
}

std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]);
    if (begins && (end == text.size() || !is_word_byte(text[end]))) return at;
  }
  return std::string_view::npos;
}

std::string capitalise(std::string_view word) {
  std::string capital(word);
  if (word.empty()) return capital;
  const bool accented =
      word.size() > 1 && word[0] == '\xC3' && word[1] >= '\xA0' && word[1] <= '\xBE' && word[1] != '\xB7';
  if (accented) capital[1] = static_cast<char>(word[1] - 0x20);
  if (word[0] >= 'a' && word[0] <= 'z') capital[0] = static_cast<char>(word[0] - 'a' + 'A');
  return capital;
}

std::string_view trim(std::string_view text, std::string_view blanks) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::string_view first_sentence(std::string_view text) {
  const std::size_t end = text.find(". ");
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

void Phrases::add(std::string_view phrase, std::uint32_t number) {
  while (!phrase.empty() && !is_word_byte(phrase.front())) phrase.remove_prefix(1);
  while (!phrase.empty() && !is_word_byte(phrase.back())) phrase.remove_suffix(1);
  int words = 0;
  for (std::size_t at = 0; at < phrase.size(); ++words) {
    at = end_of_word(phrase, at);
    while (at < phrase.size() && !is_word_byte(phrase[at])) ++at;
  }
  if (words == 0 || words > max_words || phrase.size() > max_bytes) return;
  numbers_[std::string(phrase)].push_back(number);
  begins_[static_cast<unsigned char>(phrase.front())] = true;
  longest_ = std::max(longest_, words);
  longest_bytes_ = std::max(longest_bytes_, phrase.size());
}

}  // namespace nsp::text
