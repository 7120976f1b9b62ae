// SPDX-License-Identifier: EUPL-1.2
#include "forms/search.hpp"

#include <algorithm>
#include <bitset>
#include <iterator>
#include <unordered_map>

#include <fmt/format.h>

#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nsp::forms {

namespace {

constexpr std::size_t most_words = 40;
constexpr std::size_t shortest_word = 3;
constexpr std::size_t longest_word = 24;

/// Different words, in the order in which they came.
struct WordList {
  std::vector<std::string_view> words;
  std::bitset<256> marks;  ///< of the words that are there: a word with another mark is not among them

  void clear() {
    words.clear();
    marks.reset();
  }
  void add(std::string_view word) {
    const auto letter = [word](std::size_t i) -> std::size_t { return static_cast<unsigned char>(word[i]); };
    const std::size_t mark =
        (word.size() * 67 + letter(0) * 31 + letter(word.size() / 2) * 7 + letter(word.size() - 1)) % marks.size();
    if (!marks[mark] || std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    marks.set(mark);
  }
};

/// Adds the words of a folded text until there are `most`.
void add_words(WordList& list, std::string_view folded, std::size_t most) {
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    const std::string_view word = folded.substr(begin, end - begin);
    if (word.size() >= shortest_word && word.size() <= longest_word) list.add(word);
  };
  for (std::size_t at = 0; at < folded.size() && list.words.size() < most;) {
    const text::CodePoint c = static_cast<unsigned char>(folded[at]) < 0x80
                                  ? text::CodePoint{static_cast<char32_t>(static_cast<unsigned char>(folded[at])), 1}
                                  : text::decode(folded.substr(at));
    if (!text::is_word_character(c.value)) {
      end_word(at);
      begin = at + c.size;
    }
    at += c.size;
  }
  if (list.words.size() < most) end_word(folded.size());
}

/// Appends a text for a script that stands in a file of its own, harmless even within a page.
void append_script_text(std::string& out, std::string_view text) {
  out += '"';
  const auto opens_markup = [](char c) { return c == '<' || c == '>' || c == '&'; };
  while (!text.empty()) {
    const auto end = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), opens_markup) - text.begin());
    text::append_json(out, text.substr(0, end));
    if (end < text.size()) fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(text[end]));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out += '"';
}

}  // namespace

std::string write_search_index(const std::vector<Findable>& entries) {
  std::vector<std::string_view> kinds;
  std::unordered_map<std::string_view, std::size_t> number_of;
  std::string rows;
  std::string shown;
  std::string more;
  std::string kept;
  WordList list;
  for (const Findable& entry : entries) {
    const auto [kind, is_new] = number_of.emplace(entry.kind, kinds.size());
    if (is_new) kinds.push_back(entry.kind);
    // What the title and the id say is found there.
    shown.clear();
    text::append_folded(shown, entry.title);
    shown += ' ';
    text::append_folded(shown, entry.id);
    list.clear();
    add_words(list, shown, most_words);
    const std::size_t known = list.words.size();
    more.clear();
    text::append_folded(more, entry.words);
    add_words(list, more, known + most_words);
    kept.clear();
    for (std::size_t i = known; i < list.words.size(); ++i) kept.append(i == known ? "" : " ").append(list.words[i]);
    fmt::format_to(std::back_inserter(rows), "[{}", kind->second);
    for (const std::string_view each :
         {std::string_view(entry.title), std::string_view(entry.href), entry.id, std::string_view(kept)}) {
      rows += ',';
      append_script_text(rows, each);
    }
    if (!entry.language.empty()) {
      rows += ',';
      append_script_text(rows, entry.language);
    }
    rows += "],\n";
  }
  std::string out = "\"use strict\";\nnspSearch([";
  for (const std::string_view kind : kinds) {
    append_script_text(out, kind);
    out += ',';
  }
  return out + "], [\n" + rows + "]);\n";
}

std::string write_search_list(std::size_t count) {
  return fmt::format("\"use strict\";\nnspFetch({});\n", count);
}

}  // namespace nsp::forms
