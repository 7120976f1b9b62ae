// SPDX-License-Identifier: EUPL-1.2
// What is wrong between brackets, or with the commas that people bring along from there.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> no_comma_stands_behind{"no comma stands behind this value, and another follows"};
constexpr words::English<> put_a_comma_between_the_two{"put a comma between the two"};
constexpr words::English<> text_stands_behind_a_closing{"text stands behind a closing quote"};
constexpr words::English<> put_the_closing_quote{"put the closing quote at the end of the text"};
constexpr words::English<> a_comma_stands_behind{"a comma stands behind this value"};
constexpr words::English<> delete_it_keys_stand{"delete it: keys stand on lines of their own, without commas"};
constexpr words::English<words::Name> a_semicolon_stands_before{
    "a semicolon stands before {0}, where a comma is wanted"};
constexpr words::English<> write_a_comma{"write a comma"};
constexpr words::English<words::Name> no_comma_stands_before{"no comma stands before {0}, which begins another entry"};
constexpr words::English<> put_a_comma_before{"put a comma before it, or the whole text between double quotes"};
constexpr words::English<words::Name, words::Name> this_is_closed_by{"this {0} is closed by {1}"};
constexpr words::English<words::Name> close_it_with_2{"close it with {0}"};
constexpr words::English<words::Name> the_quote_is_not{"the quote {0} is not closed before the next line"};
constexpr words::English<words::Name> put_at_the_end{"put {0} at the end of the text"};
constexpr words::English<words::Name> this_is_never_closed_2{"this {0} is never closed"};
constexpr words::English<> text_stands_behind_the_closing{"text stands behind the closing bracket"};
constexpr words::English<> put_the_whole_text_between_double{
    "put the whole text between double quotes, or remove what stands behind the bracket"};
constexpr words::English<> put_a_comma_behind{"put a comma behind it"};
constexpr words::English<> delete_the_commas{"delete the commas"};
constexpr words::English<> delete_the_comma_2{"delete the comma"};
constexpr words::English<> put_a_comma_before_it{"put a comma before it"};

}  // namespace

bool Lines::blame_missing_comma(std::size_t end) {
  while (end > 0 && (is_blank(text_[end - 1]) || text_[end - 1] == '\r')) --end;
  const char last = text_[end - 1];
  const bool plain = text_.substr(end, 1) != "" && last != '"' && last != '\'' && last != ']' && last != '}';
  if (plain && std::string_view(",:[{\n").find(last) != std::string_view::npos) return false;
  const std::size_t next = skip_space(text_, end);
  if (next >= text_.size()) return false;
  const bool on_line = text_.substr(end, next - end).find('\n') == std::string_view::npos;
  const std::size_t word = word_end(next, text_.size());
  const bool is_key = word > next && text_.substr(word, 2) == ": ";
  const bool opens = std::string_view("\"'[{").find(text_[next]) != std::string_view::npos;
  if (plain ? on_line || !is_key : !opens && (on_line || !is_key)) return false;
  find(misplaced_entry, end - 1, end, no_comma_stands_behind, put_a_comma_between_the_two);
  fix(put_a_comma_behind, diagnostics::Grade::suggested, {{file_.span(end, end), ","}});
  return true;
}

bool Lines::blame_behind_quote(std::size_t end) {
  const std::size_t behind = skip_blanks(text_, end);
  const std::size_t stop = line_end(text_, end);
  if (behind >= stop || std::string_view(",:]}#").find(text_[behind]) != std::string_view::npos) return false;
  find(text_after_value, behind, std::min(text_.find_first_of(",]}", behind), stop), text_stands_behind_a_closing,
       put_the_closing_quote);
  return true;
}

/// Lines that were pasted from JSON all end so.
bool Lines::blame_comma(std::size_t at) {
  if (text_[at] != ',' || skip_blanks(text_, at + 1) < line_end(text_, at)) return false;
  find(text_after_value, at, at + 1, a_comma_stands_behind, delete_it_keys_stand);
  std::vector<diagnostics::Edit> edits;
  const std::size_t indent = skip_blanks(text_, line_begin_) - line_begin_;
  for (std::size_t line = line_begin_; line < text_.size(); line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    std::size_t end = line_end(text_, line);
    while (end > content && is_blank(text_[end - 1])) --end;
    if (content == end || content - line != indent) break;
    if (text_[end - 1] != ',' || end - 2 <= content) continue;
    const bool ended = std::string_view("\"']}").find(text_[end - 2]) != std::string_view::npos;
    if (ended || text_[content] == '"') edits.push_back({file_.span(end - 1, end), ""});
  }
  fix(edits.size() > 1 ? delete_the_commas : delete_the_comma_2, diagnostics::Grade::safe, std::move(edits));
  return true;
}

/// Before the next comma, or before the bracket that ends the line.
void Lines::offer_closing_between(std::size_t quote, char sign) {
  const std::size_t end = line_end(text_, quote);
  const std::string_view rest = text_.substr(quote, end - quote);
  const std::size_t bracket = rest.find_first_of("]}");
  for (const std::size_t place : {rest.find(','), bracket})
    if (place != std::string_view::npos)
      fix(close_it_with_2(sign), diagnostics::Grade::suggested,
          {{file_.span(quote + place, quote + place), std::string(1, sign)}});
}

/// Two keys of one entry between braces: something else than a comma stands between them, or nothing.
bool Lines::blame_second_colon(std::size_t colon) {
  std::size_t word = colon;
  while (word > 0 && is_word(text_[word - 1])) --word;
  std::size_t gap = word;
  while (gap > 0 && is_blank(text_[gap - 1])) --gap;
  if (word == colon || gap == 0) return false;
  const bool semicolon = text_[gap - 1] == ';';
  if (!semicolon && gap == word) return false;
  const std::string_view key = text_.substr(word, colon - word);
  if (semicolon) {
    find(misplaced_entry, gap - 1, gap, a_semicolon_stands_before(key), write_a_comma);
    fix(write_a_comma, diagnostics::Grade::suggested, {{file_.span(gap - 1, gap), ","}});
  } else {
    find(misplaced_entry, word, colon, no_comma_stands_before(key), put_a_comma_before);
    fix(put_a_comma_before_it, diagnostics::Grade::suggested, {{file_.span(gap, gap), ","}});
  }
  return true;
}

bool Lines::read_flow(const Part& part, std::size_t at) {
  if (blame_bracket_of_block(part, at)) return false;
  std::string closers;
  std::size_t i = at;
  bool colon_seen = false;  // in this entry
  std::vector<std::size_t> openers;
  const long column = part.type == Part::text ? current_column() : part.column;
  while (i < text_.size()) {
    const char c = text_[i];
    if (c == ',' || c == '[' || c == '{' || c == ']' || c == '}') {
      colon_seen = false;
    } else if (c == ':' && i + 1 < text_.size() && is_space(text_[i + 1]) && closers.back() == '}') {
      if (colon_seen && blame_second_colon(i)) return false;
      colon_seen = true;
    }
    if (c == '[' || c == '{') {
      closers.push_back(c == '[' ? ']' : '}');
      openers.push_back(i);
    } else if (c == ']' || c == '}') {
      if (closers.back() != c) {
        find(unclosed_bracket, openers.back(), openers.back() + 1, this_is_closed_by(text_[openers.back()], c),
             close_it_with_2(closers.back()));
        fix(close_it_with_2(closers.back()), diagnostics::Grade::suggested,
            {{file_.span(i, i + 1), std::string(1, closers.back())}});
        return false;
      }
      closers.pop_back();
      openers.pop_back();
      if (closers.empty()) break;
      if (blame_missing_comma(i + 1)) return false;
    } else if (c == '"' || (c == '\'' && !is_word(text_[i - 1]))) {
      const auto close = quoted_end(text_, i);
      if (!close || swallowed_line(i, *close, column)) {
        find(unclosed_quote, i, line_end(text_, i), the_quote_is_not(c), put_at_the_end(c));
        offer_closing_between(i, c);
        // Where within the brackets the text ends is for its author to say.
        std::string closing(1, c);
        closing.append(closers.rbegin(), closers.rend());
        const source::Span end = file_.span(line_end(text_, i), line_end(text_, i));
        repairs_.push_back({{}, diagnostics::Grade::suggested, {{end, std::move(closing)}}, false});
        return false;
      }
      i = *close;
      if (blame_missing_comma(i) || blame_behind_quote(i)) return false;
      continue;
    } else if (c == '#' && text_[i - 1] == ' ') {
      i = line_end(text_, i);
    } else if (c == '\n') {
      if (const auto line = swallowed_line(i, std::min(next_line(i + 1), text_.size()), column); line && *line == i + 1)
        break;
      if (closers.back() == '}' && blame_missing_comma(i)) return false;
    }
    ++i;
  }
  if (!closers.empty()) {
    consider([&] {
      find(unclosed_bracket, openers.back(), openers.back() + 1, this_is_never_closed_2(text_[openers.back()]),
           close_it_with_2(closers.back()));
      std::size_t end = std::min(i, text_.size());
      while (end > at && (text_[end - 1] == ' ' || text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
      fix(close_it_with_2(std::string(closers.rbegin(), closers.rend())), diagnostics::Grade::suggested,
          {{file_.span(end, end), std::string(closers.rbegin(), closers.rend())}});
    });
    if (openers.size() == 1) offer_without_bracket(openers.back());
    return false;
  }
  at_ = next_line(i);
  const std::size_t behind = skip_blanks(text_, i + 1);
  if (behind < line_end(text_, i) && text_[behind] != '#' && text_[behind] != ':') {
    if (blame_comma(behind)) return false;
    find(text_after_value, behind, line_end(text_, i), text_stands_behind_the_closing,
         put_the_whole_text_between_double);
    if (line_end(text_, at) == line_end(text_, i)) offer_quotes(at, line_end(text_, i), diagnostics::Grade::suggested);
    repairs_.push_back({{}, diagnostics::Grade::suggested, {{file_.span(behind, behind), " # "}}, true});
    return false;
  }
  return true;
}

}  // namespace nsp::syntax
