// SPDX-License-Identifier: EUPL-1.2
// Brackets that stand around nothing: one too many before a list or keys, or behind them.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Name, words::Word> a_stands_before_which_need{
    "a {0} stands before {1}, which need no bracket"};
constexpr words::English<words::Name> delete_it_and_the_behind{"delete it, and the {0} behind them"};
constexpr words::English<> delete_it_2{"delete it"};
constexpr words::English<words::Name> no_bracket_stands_before{"no bracket stands before this {0} that it could close"};
constexpr words::English<words::Name> this_is_never_closed{"this {0} is never closed"};
constexpr words::English<> delete_the_two_brackets{"delete the two brackets"};
constexpr words::English<> delete_the_bracket{"delete the bracket"};

bool is_closer(char c) {
  return c == ']' || c == '}' || c == ')';
}

/// `]` or `],` from `at` to `end`, and nothing else but a remark.
bool is_closer_alone(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end || !is_closer(text[at])) return false;
  std::size_t behind = skip_blanks(text, at + 1);
  if (behind < end && (text[behind] == ',' || text[behind] == ';')) behind = skip_blanks(text, behind + 1);
  return behind >= end || text[behind] == '#';
}

/// Where a closing bracket that nothing on the line opens ends the line; `npos` where none does.
std::size_t closer_at_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (is_blank(text[end - 1]) || text[end - 1] == ',' || text[end - 1] == ';')) --end;
  if (end <= begin || !is_closer(text[end - 1])) return std::string_view::npos;
  const char closer = text[end - 1];
  const char opener = closer == ']' ? '[' : closer == '}' ? '{' : '(';
  const std::string_view line = text.substr(begin, end - begin);
  return std::count(line.begin(), line.end(), closer) > std::count(line.begin(), line.end(), opener)
             ? end - 1
             : std::string_view::npos;
}

}  // namespace

diagnostics::Edit Lines::without_line(std::size_t at, std::size_t end) const {
  const std::size_t sign = text_.find('#', at);
  // A remark stays where it stands.
  if (sign < end) return {file_.span(at, sign), ""};
  return {file_.span(syntax::line_begin(text_, at), std::min(next_line(at), text_.size())), ""};
}

/// What takes away the bracket that ends the block whose lines begin at `first`, and the bracket itself.
std::optional<Lines::Closer> Lines::closer_of_block(std::size_t first, long column, bool list) const {
  std::size_t last = first;
  for (std::size_t line = syntax::line_begin(text_, first); line < text_.size(); line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    const std::size_t end = line_end(text_, line);
    if (content >= end || text_[content] == '#') continue;
    if (is_closer_alone(text_, content, end)) return Closer{text_[content], without_line(content, end)};
    const auto indent = static_cast<long>(content - line);
    if (indent < column || (indent == column && list && text_.substr(content, 2) != "- ")) break;
    last = content;
  }
  const std::size_t end = line_end(text_, last);
  const std::size_t closer = closer_at_end(text_, last, end);
  if (closer == std::string_view::npos) return std::nullopt;
  return Closer{text_[closer], {file_.span(closer, end), ""}};
}

/// A key with its value that no comma ends, and another below it.
bool Lines::begins_bare_keys(std::size_t at, std::size_t end) const {
  while (end > at && is_blank(text_[end - 1])) --end;
  if (read_part(at, end).type != Part::key || std::string_view(",[{").find(text_[end - 1]) != std::string_view::npos)
    return false;
  const std::size_t next = skip_space(text_, end);
  return next >= text_.size() || std::string_view(",]}").find(text_[next]) == std::string_view::npos;
}

bool Lines::blame_bracket_of_block(const Part& part, std::size_t at) {
  const std::size_t first = skip_space(text_, at + 1);
  if (part.type != Part::key || first >= text_.size() || first <= line_end(text_, at)) return false;
  const auto column = static_cast<long>(column_of(text_, first));
  const bool list = text_.substr(first, 2) == "- ";
  if (list ? column < part.column : column <= part.column || !begins_bare_keys(first, line_end(text_, first)))
    return false;
  std::size_t gap = at;
  while (is_blank(text_[gap - 1])) --gap;
  std::vector<diagnostics::Edit> edits{{file_.span(gap, at + 1), ""}};
  const auto closer = closer_of_block(first, column, list);
  if (closer) edits.push_back(closer->edit);
  const std::string_view lines = list ? "items behind hyphens" : "keys on lines of their own";
  find(unclosed_bracket, at, at + 1, a_stands_before_which_need(text_[at], lines),
       closer ? delete_it_and_the_behind(closer->sign) : delete_it_2);
  fix(closer ? delete_the_two_brackets : delete_the_bracket, diagnostics::Grade::suggested, std::move(edits));
  return true;
}

bool Lines::blame_closer_alone(const Part& part, std::size_t end) {
  if (!is_closer_alone(text_, part.at, end)) return false;
  find(unclosed_bracket, part.at, part.at + 1, no_bracket_stands_before(text_[part.at]), delete_it_2);
  fix(delete_it_2, diagnostics::Grade::suggested, {without_line(part.at, end)});
  return true;
}

void Lines::offer_without_bracket(std::size_t opener) {
  const std::size_t behind = skip_blanks(text_, opener + 1);
  if (behind >= line_end(text_, opener) || text_[behind] == '#') return;
  consider([&] {
    find(unclosed_bracket, opener, opener + 1, this_is_never_closed(text_[opener]), delete_it_2);
    fix(delete_the_bracket, diagnostics::Grade::suggested, {{file_.span(opener, behind), ""}});
    repairs_.back().doubt = 1;
  });
}

}  // namespace nsp::syntax
