// SPDX-License-Identifier: EUPL-1.2
#include "prose/glossary.hpp"

#include <algorithm>
#include <string>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nsp::prose {

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

std::string folded(std::string_view bytes, bool as_written) {
  return as_written ? std::string(bytes) : text::fold(bytes);
}

std::vector<std::string> words_of(std::string_view name, bool as_written) {
  std::vector<std::string> words;
  for (GlossaryWord word = next_word(name, 0); word.begin < word.end; word = next_word(name, word.end))
    words.push_back(folded(name.substr(word.begin, word.end - word.begin), as_written));
  return words;
}

/// The word that stands with `word` in a name; empty where it does not go on.
GlossaryWord next_of_name(std::string_view text, GlossaryWord word) {
  constexpr std::size_t farthest = 100;
  const GlossaryWord next = next_word(text.substr(0, std::min(text.size(), word.end + farthest)), word.end);
  const bool joined = next.begin < next.end && joins(text.substr(word.end, next.begin - word.end));
  return joined ? next : GlossaryWord{word.end, word.end};
}

}  // namespace

Glossary::Glossary(std::span<const Term> terms) : terms_(terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    add(terms[i].name, i, false);
    add(terms[i].abbreviation, i, true);
  }
}

void Glossary::add(std::string_view name, std::size_t term, bool abbreviation) {
  const std::vector<std::string> words = words_of(name, abbreviation);
  if (words.empty() || words.size() > longest_term) return;
  std::string key;
  for (const std::string& word : words) {
    if (!key.empty()) begun_[abbreviation ? 1 : 0][key].goes_on = true;
    key.append(word).append(1, ' ');
  }
  Begun& whole = begun_[abbreviation ? 1 : 0][key];
  if (!whole.term) whole.term = term;
}

Found Glossary::find_at(std::string_view text, std::size_t begin, std::size_t end, bool abbreviation) const {
  Found longest{begin, begin, 0, abbreviation};
  std::string key;
  for (GlossaryWord word{begin, end}; word.begin < word.end; word = next_of_name(text, word)) {
    key.append(folded(text.substr(word.begin, word.end - word.begin), abbreviation)).append(1, ' ');
    const auto begun = begun_[abbreviation ? 1 : 0].find(key);
    if (begun == begun_[abbreviation ? 1 : 0].end()) break;
    if (begun->second.term) longest.end = word.end, longest.term = *begun->second.term;
    if (!begun->second.goes_on) break;
  }
  return longest;
}

std::vector<Found> Glossary::find(std::string_view text) const {
  constexpr std::size_t longest_word = 100;
  std::vector<Found> all;
  if (terms_.empty()) return all;
  for (GlossaryWord word = next_word(text, 0); word.begin < word.end; word = next_word(text, word.end)) {
    if (word.end - word.begin > longest_word) continue;
    const Found name = find_at(text, word.begin, word.end, false);
    const Found abbreviation = find_at(text, word.begin, word.end, true);
    const bool abbreviated =
        abbreviation.end > name.end || (abbreviation.end == name.end && abbreviation.term < name.term);
    const Found& found = abbreviated ? abbreviation : name;
    if (found.end == found.begin) continue;
    all.push_back(found);
    word.end = found.end;
  }
  return all;
}

}  // namespace nsp::prose
