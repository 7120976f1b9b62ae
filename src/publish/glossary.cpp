// SPDX-License-Identifier: EUPL-1.2
#include "publish/glossary.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nsp::publish {

namespace {

/// A name of more words is no name.
constexpr std::size_t longest_term = 12;

struct GlossaryWord {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The next word at or behind `from`; empty at the end of the text.
GlossaryWord next_word(std::string_view text, std::size_t from) {
  GlossaryWord word{text.size(), text.size()};
  bool within = false;
  for (std::size_t at = from; at < text.size();) {
    const text::CodePoint c = text::decode(text.substr(at));
    const bool letter = text::is_word_character(c.value);
    if (letter && !within) word.begin = at;
    if (!letter && within) {
      word.end = at;
      return word;
    }
    within = letter;
    at += c.size;
  }
  return word;
}

/// Whether what stands between two words of a name keeps them together.
bool joins(std::string_view between) {
  return between == " " || between == "-" || between == "'" || between == "\xE2\x80\x99" || between == "\xC2\xA0" ||
         between == "/";
}

std::vector<std::string> words_of(std::string_view name, bool folded) {
  std::vector<std::string> words;
  for (GlossaryWord word = next_word(name, 0); word.begin < word.end; word = next_word(name, word.end)) {
    const std::string_view bytes = name.substr(word.begin, word.end - word.begin);
    words.push_back(folded ? text::fold(bytes) : std::string(bytes));
  }
  return words;
}

/// Where the words end that stand in `text` from `first` on; 0 where they do not stand there.
std::size_t match(std::string_view text, GlossaryWord first, const std::vector<std::string>& words, bool as_written) {
  GlossaryWord word = first;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      const GlossaryWord next = next_word(text.substr(0, std::min(text.size(), word.end + 100)), word.end);
      if (next.begin >= next.end || !joins(text.substr(word.end, next.begin - word.end))) return 0;
      word = next;
    }
    const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
    if (as_written ? bytes != words[i] : text::fold(bytes) != words[i]) return 0;
  }
  return word.end;
}

}  // namespace

Glossary::Glossary(std::span<const Term> terms) : terms_(terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    add(terms[i].name, i, false);
    add(terms[i].abbreviation, i, true);
  }
  for (auto& [word, entries] : by_first_word_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
  }
}

void Glossary::add(std::string_view name, std::size_t term, bool abbreviation) {
  std::vector<std::string> words = words_of(name, !abbreviation);
  if (words.empty() || words.size() > longest_term) return;
  std::vector<Entry>& entries = by_first_word_[text::fold(words.front())];
  entries.push_back({std::move(words), term, abbreviation});
}

std::vector<Found> Glossary::find(std::string_view text) const {
  std::vector<Found> all;
  if (by_first_word_.empty()) return all;
  std::string folded;
  for (GlossaryWord word = next_word(text, 0); word.begin < word.end; word = next_word(text, word.end)) {
    constexpr std::size_t longest_word = 100;
    if (word.end - word.begin > longest_word) continue;
    folded.clear();
    text::append_folded(folded, text.substr(word.begin, word.end - word.begin));
    const auto entries = by_first_word_.find(folded);
    if (entries == by_first_word_.end()) continue;
    for (const Entry& entry : entries->second) {
      const std::size_t end = match(text, word, entry.words, entry.abbreviation);
      if (end == 0) continue;
      all.push_back({word.begin, end, entry.term, entry.abbreviation});
      word.end = end;
      break;
    }
  }
  return all;
}

}  // namespace nsp::publish
