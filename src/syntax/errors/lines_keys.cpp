// SPDX-License-Identifier: EUPL-1.2
// Several keys with their values on one line.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Word, words::Either> stands_on_the_line{
    "{0} {1|stands|stand} on the line of another key"};
constexpr words::English<words::Word> begin_a_new_line{"begin a new line before {0}"};

constexpr std::size_t most_keys_tried = 4;  ///< in all choices of them
constexpr std::size_t most_keys = 50;       ///< more are no line of a plan

/// Where words begin that have a colon with something behind it, and a blank before them.
std::vector<std::size_t> keys_within(std::string_view text, std::size_t at, std::size_t end) {
  std::vector<std::size_t> words;
  for (std::size_t i = at + 1; i + 1 < end; ++i) {
    if (text[i] != ':' || !is_blank(text[i + 1])) continue;
    std::size_t word = i;
    while (word > at && is_word(text[word - 1])) --word;
    if (word == i || word == at || !is_blank(text[word - 1]) || skip_blanks(text, i + 1) >= end) continue;
    words.push_back(word);
  }
  return words;
}

/// Where the value that stands before `word` ends: a sign that parts it from the key goes with the blanks.
std::size_t end_before(std::string_view text, std::size_t word, std::size_t at) {
  while (word > at && is_blank(text[word - 1])) --word;
  const bool parted = word > at + 1 && (text[word - 1] == ',' || text[word - 1] == ';' || text[word - 1] == '|');
  if (parted) --word;
  while (word > at && is_blank(text[word - 1])) --word;
  return word;
}

}  // namespace

void Lines::offer_lines_before(std::size_t at, std::size_t end, const std::vector<std::size_t>& words) {
  const std::size_t line = line_end(text_, at);
  const std::string_view line_break = line < text_.size() && text_[line] == '\r' ? "\r\n" : "\n";
  const std::string indent(static_cast<std::size_t>(std::max(current_column(), 0L)), ' ');
  std::vector<diagnostics::Edit> edits;
  std::string names;
  std::size_t value = at;
  std::size_t first = 0;
  const auto close_value = [&](std::size_t stop) {
    // What goes on with a colon of its own is text.
    const std::string_view text = text_.substr(value, stop - value);
    const bool needs_quotes = text.find(": ") != std::string_view::npos;
    if (needs_quotes && text.find_first_of("\"\\") != std::string_view::npos) return false;
    if (needs_quotes)
      edits.push_back({file_.span(value, value), "\""}), edits.push_back({file_.span(stop, stop), "\""});
    return stop > value;
  };
  for (const std::size_t begin : words) {
    const std::size_t stop = end_before(text_, begin, at);
    if (!close_value(stop)) return;
    edits.push_back({file_.span(stop, begin), std::string(line_break) + indent});
    const std::size_t word = word_end(begin, end);
    names += fmt::format("{}`{}`", names.empty() ? "" : " and ", text_.substr(begin, word - begin));
    if (first == 0) first = begin;
    value = skip_blanks(text_, word + 1);
  }
  std::size_t stop = end;
  while (stop > value && is_blank(text_[stop - 1])) --stop;
  if (!close_value(stop)) return;
  const bool is_one = words.size() == 1;
  consider([&] {
    find(misplaced_entry, first, word_end(first, end), stands_on_the_line(names, is_one), begin_a_new_line(names));
    fix(begin_a_new_line(names), diagnostics::Grade::suggested, std::move(edits));
    // Where text of several words may go on behind a comma, it does.
    const std::size_t last = end_before(text_, first, at);
    const std::string_view before = text_.substr(at, last - at);
    const bool parted = !is_blank(text_[last]);
    repairs_.back().by_judge = true;
    repairs_.back().doubt = parted && before.find(' ') != std::string_view::npos ? 2 : 0;
  });
}

void Lines::offer_new_lines(std::size_t at, std::size_t end) {
  if (mode_ != Mode::plan) return;
  const std::vector<std::size_t> words = keys_within(text_, at, end);
  if (words.empty() || words.size() > most_keys) return;
  repairs_.back().doubt = 1;
  if (words.size() > most_keys_tried) return offer_lines_before(at, end, words);
  // Some of them may be words of a text.
  for (std::size_t chosen = (std::size_t{1} << words.size()) - 1; chosen > 0; --chosen) {
    std::vector<std::size_t> keys;
    for (std::size_t i = 0; i < words.size(); ++i)
      if ((chosen >> i & 1U) != 0) keys.push_back(words[i]);
    offer_lines_before(at, end, keys);
  }
}

}  // namespace nsp::syntax
