// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/position.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> this_quote_is_never{"this quote is never closed"};
constexpr words::English<> put_the_same_quote{"put the same quote at the end of the text"};
constexpr words::English<words::Name> has_no_colon_behind{"{0} has no colon behind it"};
constexpr words::English<> write_a_key_a_colon{"write a key, a colon, a blank, and its value"};

}  // namespace

void Position::fail(const diagnostics::Fault& fault, std::size_t begin, std::size_t end, words::Text message,
                    words::Text help, bool structural) const {
  SyntaxError error{diagnostics::make(fault, file_.span(begin, end), std::move(message)), structural};
  error.finding.help = std::move(help);
  throw SyntaxError(error);
}

long Position::count_spaces(std::size_t line) const {
  return static_cast<long>(std::min(text_.find_first_not_of(' ', line), text_.size()) - line);
}

bool Position::is_end_marker(std::size_t at) const {
  return column_of(text_, at) == 0 && text_.substr(at, 3) == "...";
}

bool Position::has_question_mark(std::size_t begin) const {
  std::size_t at = begin;
  while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
  return at > 0 && at < begin && text_[at - 1] == '?';
}

Style Position::style_at(std::size_t begin, bool may_be_quoted) const {
  if (begin >= text_.size() || !may_be_quoted) return Style::plain;
  switch (text_[begin]) {
    case '"': return Style::double_quoted;
    case '\'': return Style::single_quoted;
    case '|': return in_flow() ? Style::plain : Style::literal;
    case '>': return in_flow() ? Style::plain : Style::folded;
    default: return Style::plain;
  }
}

std::size_t Position::scalar_end(Style style, std::size_t begin, std::string_view value) const {
  switch (style) {
    case Style::single_quoted:
    case Style::double_quoted: {
      const auto end = quoted_end(text_, begin);
      if (!end) fail(unclosed_quote, begin, begin + 1, this_quote_is_never, put_the_same_quote, true);
      return *end;
    }
    case Style::literal:
    case Style::folded: return block_scalar_end(text_, begin, parent_column());
    default: return plain_end(text_, begin, value);
  }
}

std::string_view Position::slice_or(std::string_view value, Style style, std::size_t begin, std::size_t end) const {
  const bool quoted = style == Style::single_quoted || style == Style::double_quoted;
  const std::size_t inside = begin + (quoted ? 1 : 0);
  if (value.size() == end - begin - (quoted ? 2U : 0U) && text_.substr(inside, value.size()) == value)
    return text_.substr(inside, value.size());
  return value;
}

std::size_t Position::own_line_begin(std::size_t at) const {
  if (at < cursor_) return std::string_view::npos;
  const std::size_t break_at = text_.substr(cursor_, at - cursor_).rfind('\n');
  if (break_at == std::string_view::npos) return std::string_view::npos;
  const std::size_t line = cursor_ + break_at + 1;
  return skip_blanks(text_, line) == at ? line : std::string_view::npos;
}

std::optional<std::string_view> Position::written_null(std::size_t at) const {
  const bool has_properties = at < text_.size() && (text_[at] == '&' || text_[at] == '!');
  const std::size_t begin = has_properties ? skip_properties(text_, at) : at;
  const std::string_view behind = text_.substr(begin);
  for (std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!behind.starts_with(word) || !ends_word(begin + word.size())) continue;
    if (levels_.empty() || in_flow()) return word;
    const OpenCollection& level = levels_.back();
    const std::size_t before = skip_space(text_, cursor_);
    const bool open_key = before < text_.size() && text_[before] == '?' && before != begin;
    if (level.mapping && !level.value_next && !open_key) return word;
    const std::size_t line = own_line_begin(begin);
    if (line == std::string_view::npos || count_spaces(line) > parent_column()) return word;
  }
  return std::nullopt;
}

bool Position::ends_word(std::size_t at) const {
  if (at >= text_.size() || std::string_view(" \t\r\n").find(text_[at]) != std::string_view::npos) return true;
  if (text_[at] == ':')
    return at + 1 >= text_.size() || std::string_view(" \t\r\n,[]{}").find(text_[at + 1]) != std::string_view::npos;
  return in_flow() && std::string_view(",[]{}").find(text_[at]) != std::string_view::npos;
}

std::size_t Position::absent_place(std::size_t next) const {
  if (levels_.empty()) return cursor_;
  const OpenCollection& level = levels_.back();
  if (!level.mapping) {
    const std::size_t at = skip_space(text_, cursor_);
    return at < text_.size() && text_[at] == '-' ? at + 1 : at;
  }
  if (!level.value_next) return next;
  const std::size_t colon =
      level.key_is_explicit || level.flow ? skip_space(text_, cursor_) : skip_blanks(text_, cursor_);
  if (colon < text_.size() && text_[colon] == ':') return colon + 1;
  if (!level.key_is_explicit && !level.flow) {
    const std::size_t begin = line_begin(text_, cursor_);
    const std::size_t first = std::min(skip_blanks(text_, begin), cursor_);
    fail(missing_colon, first, cursor_,
         has_no_colon_behind(text_.substr(first, std::min<std::size_t>(cursor_ - first, 60))), write_a_key_a_colon,
         true);
  }
  return cursor_;
}

}  // namespace nsp::syntax
