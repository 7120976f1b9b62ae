// SPDX-License-Identifier: EUPL-1.2
// What is told of a slip, and what may be done about it.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

using diagnostics::Fault;

namespace {

constexpr words::English<> put_the_text_between_double{"put the text between double quotes"};
constexpr words::English<words::Word> indent_by{"indent by {0}"};

}  // namespace

bool Lines::find(const Fault& fault, std::size_t begin, std::size_t end, words::Text message, words::Text help) {
  if (found_) return false;
  found_ = diagnostics::make(fault, file_.span(begin, std::max(end, begin)), std::move(message));
  found_->help = std::move(help);
  return false;
}

void Lines::fix(words::Text title, diagnostics::Grade grade, std::vector<diagnostics::Edit> edits) {
  repairs_.push_back({std::move(title), grade, std::move(edits), false, 0, false, {}});
}

void Lines::offer_quotes(std::size_t begin, std::size_t end, diagnostics::Grade grade) {
  while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
  std::string quoted = "\"";
  for (char c : text_.substr(begin, end - begin)) {
    if (c == '"' || c == '\\') quoted.push_back('\\');
    quoted.push_back(c);
  }
  fix(put_the_text_between_double, grade, {{file_.span(begin, end), quoted + "\""}});
}

void Lines::lose(std::vector<diagnostics::Edit> edits) {
  repairs_.push_back({{}, diagnostics::Grade::suggested, std::move(edits), true, 1, false, {}});
}

void Lines::leave_out(std::size_t content) {
  const std::size_t begin = syntax::line_begin(text_, content);
  const auto column = static_cast<long>(content - begin);
  const Part::Type type = read_part(content, line_end(text_, content)).type;
  const bool prose = is_prose(content, line_end(text_, content));
  const auto is_like_it = [&](std::size_t at, std::size_t end) {
    return type == Part::text ? prose && is_prose(at, end) : read_part(at, end).type == type;
  };
  std::size_t last = line_end(text_, content);
  std::size_t lines = 1;
  for (std::size_t line = next_line(content); line < text_.size(); line = next_line(line)) {
    const std::size_t next = skip_blanks(text_, line);
    const std::size_t end = line_end(text_, line);
    if (next >= end) continue;
    const auto indent = static_cast<long>(next - line);
    if (indent < column || (indent == column && !is_like_it(next, end))) break;
    last = end;
    ++lines;
  }
  lose({{file_.span(content, last), ""}});
  repairs_.back().doubt = lines;
}

void Lines::move_lines(std::size_t content, long is, long right, bool alone) {
  std::vector<diagnostics::Edit> edits;
  for (std::size_t line = syntax::line_begin(text_, content); line < text_.size(); line = next_line(line)) {
    const std::size_t first = text_.find_first_not_of(" \t", line);
    if (first == std::string_view::npos) break;
    if (first >= line_end(text_, line)) continue;
    const auto indent = static_cast<long>(first - line);
    if (!edits.empty() && (alone || indent < is || (is < right && indent >= right))) break;
    const long moved = edits.empty() ? right : indent + right - is;
    edits.push_back({file_.span(line, first), std::string(static_cast<std::size_t>(std::max(moved, 0L)), ' ')});
  }
  fix(indent_by(blanks(right)), diagnostics::Grade::suggested, std::move(edits));
}

int Lines::fit_of_next_line(std::size_t at, long column) const {
  std::string_view line = text_.substr(at, line_end(text_, at) - at);
  line = line.substr(0, line.find(" #"));
  const bool opens = line.substr(0, line.find_last_not_of(" \t") + 1).ends_with(':');
  bool gap = false;  // what stands behind an empty line says little of the lines before it
  for (std::size_t next = next_line(at); next < text_.size(); next = next_line(next)) {
    const std::size_t content = skip_blanks(text_, next);
    const bool blank = content >= line_end(text_, next);
    gap = gap || blank;
    if (blank || text_[content] == '#') continue;
    const auto deeper = static_cast<long>(content - next) - column;
    if (!opens) return deeper == 0 && column > 0 && !gap ? 3 : deeper <= 0 ? 2 : 0;
    if (deeper == unit_) return 3;
    return deeper == 0 && text_.substr(content, 2) == "- " ? 2 : deeper > 0 ? 1 : 0;
  }
  return 2;
}

void Lines::offer_columns(std::size_t content, long is, long likeliest, long barred) {
  std::vector<long> columns{likeliest};
  const auto offer = [&](long column) {
    if (column >= 0 && column != barred && std::find(columns.begin(), columns.end(), column) == columns.end())
      columns.push_back(column);
  };
  if (!blocks_.empty()) offer(blocks_.back().column + unit_);
  for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block) offer(block->column);
  std::stable_sort(columns.begin(), columns.end(),
                   [&](long a, long b) { return fit_of_next_line(content, a) > fit_of_next_line(content, b); });
  for (const long column : columns) {
    move_lines(content, is, column, true);
    move_lines(content, is, column, false);
  }
}

}  // namespace nsp::syntax
