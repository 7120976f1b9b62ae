// SPDX-License-Identifier: EUPL-1.2
// What is wrong with text between quotes.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> the_text_begins_here_3{"the text begins here"};
constexpr words::English<words::Name> the_quote_is_not_closed{"the quote {0} is not closed before the next line"};
constexpr words::English<words::Name> put_at_the_end_of_the_text{"put {0} at the end of the text"};
constexpr words::English<words::Name> text_stands_behind_the_closing_quote{"text stands behind the closing quote {0}"};
constexpr words::English<> put_the_closing_quote_at{
    "put the closing quote at the end of the text; within double quotes write a quote as `\\\"`"};
constexpr words::English<> yaml_takes_the_apostrophe{"YAML takes the apostrophe that begins this text for a quote"};
constexpr words::English<> put_the_whole_text_between_double_quotes{"put the whole text between double quotes"};
constexpr words::English<words::Name> no_blank_stands_behind_the_colon{"no blank stands behind the colon of {0}"};
constexpr words::English<> put_a_blank_behind_the_4{"put a blank behind the colon"};
constexpr words::English<> a_colon_stands_behind{"a colon stands behind the closing quote, and more text"};
constexpr words::English<> put_the_whole_text_between_double_quotes_within{
    "put the whole text between double quotes; within them write a quote as `\\\"`"};
constexpr words::English<> this_line_is_indented_less{"this line is indented less than the text that it belongs to"};
constexpr words::English<> indent_it_two_blanks_more{"indent it two blanks more than the key of the text"};
constexpr words::English<words::Name> close_it_with_3{"close it with {0}"};
constexpr words::English<> indent_the_text{"indent the text"};

}  // namespace

std::optional<std::size_t> Lines::swallowed_line(std::size_t begin, std::size_t end, long column) const {
  for (std::size_t line = next_line(begin); line < end; line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    const std::size_t stop = line_end(text_, line);
    if (content >= stop) continue;
    std::size_t word = content;
    if (text_.substr(content, 2) == "- ") word = skip_blanks(text_, content + 1);
    const std::size_t first = word;
    while (word < stop && is_word(text_[word])) ++word;
    const bool key = word > first && word < stop && text_[word] == ':' && (word + 1 >= stop || text_[word + 1] == ' ');
    if (static_cast<long>(content - line) <= column || (key && static_cast<long>(content - line) <= column + 2))
      return line;
  }
  return std::nullopt;
}

bool Lines::read_quoted(const Part& part, std::size_t at) {
  const auto close = quoted_end(text_, at);
  const long column = part.type == Part::text ? current_column() : part.column;
  if (!close || swallowed_line(at, *close, column)) {
    const std::size_t end = line_end(text_, at);
    if (close && blame_quoted_lines(at, *close, column)) return false;
    if (blame_apostrophe(at, end)) return false;
    find(unclosed_quote, at, end, the_quote_is_not_closed(text_[at]), put_at_the_end_of_the_text(text_[at]));
    offer_closing(end, text_[at]);
    return false;
  }
  const std::size_t end = line_end(text_, *close);
  const std::size_t behind = skip_blanks(text_, *close);
  at_ = next_line(*close == text_.size() ? at : *close - 1);
  if (behind >= end || (text_[behind] == '#' && behind > *close)) return true;
  if (text_[behind] == ':') return !blame_quoted_word(part, at, behind);
  if (blame_comma(behind)) return false;
  find(text_after_value, behind, end, text_stands_behind_the_closing_quote(text_[at]), put_the_closing_quote_at);
  std::size_t last = end;
  while (text_[last - 1] == ' ' || text_[last - 1] == '\t') --last;
  if (text_[last - 1] == text_[at]) {
    offer_quotes(at + 1, last - 1, diagnostics::Grade::suggested);
    repairs_.back().edits[0].span = file_.span(at, last);
  } else {
    offer_quotes(at, end, diagnostics::Grade::suggested);
  }
  return false;
}

/// `'s Avonds`, `'t Stad`: a shortened word at the beginning of a text.
bool Lines::blame_apostrophe(std::size_t at, std::size_t end) {
  const bool is_word_of_one = at + 2 < end && is_word(text_[at + 1]) && text_[at + 2] == ' ';
  if (text_[at] != '\'' || !is_word_of_one || text_.substr(at + 1, end - at - 1).find('\'') != std::string_view::npos)
    return false;
  find(unclosed_quote, at, at + 1, yaml_takes_the_apostrophe, put_the_whole_text_between_double_quotes);
  offer_quotes(at, end, diagnostics::Grade::suggested);
  return true;
}

void Lines::offer_closing(std::size_t end, char sign) {
  while (text_[end - 1] == ' ' || text_[end - 1] == '\t') --end;
  std::size_t begin = end;
  for (const std::string_view curly : {"\u201C", "\u201D", "\u2018", "\u2019"})
    if (text_.substr(0, end).ends_with(curly)) begin = end - curly.size();
  fix(close_it_with_3(sign), diagnostics::Grade::suggested, {{file_.span(begin, end), std::string(1, sign)}});
}

bool Lines::blame_quoted_word(const Part& part, std::size_t at, std::size_t colon) {
  const std::size_t end = line_end(text_, colon);
  const std::string_view word = text_.substr(at + 1, colon - at - 1);
  if (colon + 1 < end && !is_blank(text_[colon + 1])) {
    find(missing_colon, at, colon + 1, no_blank_stands_behind_the_colon(word.substr(0, word.find_last_of(text_[at]))),
         put_a_blank_behind_the_4);
    fix(put_a_blank_behind_the_4, diagnostics::Grade::safe, {{file_.span(colon + 1, colon + 1), " "}});
    return true;
  }
  if (part.type != Part::key || part.at == at || colon + 1 >= end) return false;
  find(text_after_value, colon, end, a_colon_stands_behind, put_the_whole_text_between_double_quotes_within);
  offer_quotes(at, end, diagnostics::Grade::suggested);
  return true;
}

bool Lines::blame_quoted_lines(std::size_t begin, std::size_t close, long column) {
  constexpr std::size_t most_lines = 100;
  std::vector<diagnostics::Edit> edits;
  std::size_t first = 0;
  std::size_t lines = 0;
  for (std::size_t line = next_line(begin); line < close; line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    const std::size_t stop = line_end(text_, line);
    if (content >= stop) continue;
    if (++lines > most_lines || is_key_or_item(content, stop)) return false;
    const auto indent = static_cast<long>(content - line);
    if (indent > column) continue;
    if (edits.empty()) first = content;
    edits.push_back({file_.span(line, content), std::string(static_cast<std::size_t>(column + 2), ' ')});
  }
  const std::size_t behind = skip_blanks(text_, close);
  if (edits.empty() || (behind < line_end(text_, close) && text_[behind] != '#')) return false;
  find(misplaced_indent, first, line_end(text_, first), this_line_is_indented_less, indent_it_two_blanks_more);
  found_->labels.push_back({file_.span(begin, line_end(text_, begin)), the_text_begins_here_3});
  fix(indent_the_text, diagnostics::Grade::suggested, std::move(edits));
  return true;
}

}  // namespace nsp::syntax
