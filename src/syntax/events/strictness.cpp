// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/strictness.hpp"

#include <algorithm>

#include "syntax/extent.hpp"
#include "syntax/faults.hpp"
#include "syntax/scan.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> a_dash_between_brackets{"a dash between brackets"};
constexpr words::English<> remove_the_dash_brackets{"remove the dash; brackets need commas alone"};
constexpr words::English<> this_quote_is_not{"this quote is not closed before the next key"};
constexpr words::English<> put_the_same_quote_at{"put the same quote at the end of the text"};
constexpr words::English<> a_comment_without_a_blank{"a comment without a blank before it"};
constexpr words::English<> put_a_blank_before_the{"put a blank before the `#`"};
constexpr words::English<> an_empty_line_above{"an empty line above this one is indented deeper"};
constexpr words::English<> delete_the_blanks_on{"delete the blanks on the empty lines"};
constexpr words::English<> the_escape_means_nothing{"the escape `\\'` means nothing within double quotes"};
constexpr words::English<> write_the_apostrophe_without{"write the apostrophe without a backslash"};
constexpr words::English<> text_behind_a_value{"text behind a value that has ended"};
constexpr words::English<> put_the_whole_text_between_one{
    "put the whole text between one pair of quotes, or remove what follows"};
constexpr words::English<> this_list_item_is_read{"this list item is read as part of the text above it"};
constexpr words::English<> give_it_the_indent{
    "give it the indent of the list that it belongs to, or put the text between quotes"};
constexpr words::English<> this_line_stands_within{"this line stands within brackets, and its indent says otherwise"};
constexpr words::English<> indent_it_deeper_than{
    "indent it deeper than the key of the list, or close the bracket before it"};
constexpr words::English<> a_comma_without_a_value{"a comma without a value before it"};
constexpr words::English<> remove_the_comma_or{"remove the comma, or write the value"};
constexpr words::English<> this_line_does_not{"this line does not belong to what stands above it"};
constexpr words::English<> indent_it_deeper_than_the_key{"indent it deeper than the key that it belongs to"};
constexpr words::English<> text_cannot_begin_with{"text cannot begin with `!` unless it stands between quotes"};
constexpr words::English<> put_the_text_between{"put the text between double quotes"};
constexpr words::English<> text_behind_the_end{"text behind the end of the document"};
constexpr words::English<> remove_it{"remove it"};
constexpr words::English<> a_line_that_begins_with{"a line that begins with `%`, and no document behind it"};
constexpr words::English<> remove_the_line_2{"remove the line"};
constexpr words::English<> a_second_document_begins{"a second document begins here"};
constexpr words::English<> put_it_into_a_file{"put it into a file of its own, or remove this line"};
constexpr words::English<> give_it_the_indent_of_the_lines{"give it the indent of the lines that it belongs with"};

}  // namespace

void Strictness::check_scalar(const Event& event, std::size_t begin, std::size_t end) const {
  if (event.style == Style::single_quoted || event.style == Style::double_quoted) {
    check_continuation_lines(begin, end);
    check_behind(end);
    if (event.style == Style::double_quoted) check_escapes(begin, end);
  } else if (event.style == Style::literal || event.style == Style::folded) {
    check_block_header(begin);
  } else if (in_flow() && event.text == "-") {
    fail(misplaced_entry, begin, end, a_dash_between_brackets, remove_the_dash_brackets, false);
  } else if (event.style == Style::plain && mode_ == Mode::plan && event.text.data() != text_.data() + begin) {
    check_plain_lines(begin, end);
  }
}

void Strictness::check_continuation_lines(std::size_t begin, std::size_t end) const {
  if (levels_.empty() || in_flow()) return;
  const std::string_view part = text_.substr(0, end);
  for (std::size_t line = part.find('\n', begin); line < end; line = part.find('\n', line)) {
    const std::size_t content = skip_blanks(text_, ++line);
    if (content >= end || text_[content] == '\n' || text_[content] == '\r') continue;
    if (count_spaces(line) <= parent_column())
      fail(unclosed_quote, begin, begin + 1, this_quote_is_not, put_the_same_quote_at, true);
  }
}

void Strictness::check_block_header(std::size_t begin) const {
  const std::size_t sign = std::min(text_.find_first_not_of("+-0123456789", begin + 1), text_.size());
  if (sign < text_.size() && text_[sign] == '#')
    fail(text_after_value, sign, sign + 1, a_comment_without_a_blank, put_a_blank_before_the, false);
  const bool tells_indent = text_.substr(begin, sign - begin).find_first_of("123456789") != std::string_view::npos;
  if (mode_ == Mode::plan || tells_indent) return;
  // No empty line before the first may be indented deeper than that (YAML 1.2.2, 8.1.1.1).
  std::size_t deepest = 0;
  for (std::size_t line = text_.find('\n', begin); line != std::string_view::npos; line = text_.find('\n', line)) {
    const std::size_t content = std::min(text_.find_first_not_of(' ', ++line), text_.size());
    const std::size_t indent = content - line;
    if (content < line_end(text_, line)) {
      if (indent<deepest&& static_cast<long>(indent)> parent_column())
        fail(misplaced_indent, content, line_end(text_, content), an_empty_line_above, delete_the_blanks_on, false);
      return;
    }
    deepest = std::max(deepest, indent);
  }
}

void Strictness::check_escapes(std::size_t begin, std::size_t end) const {
  const std::string_view part = text_.substr(0, end);
  for (std::size_t at = part.find('\\', begin); at < end; at = part.find('\\', at + 2)) {
    if (text_[at + 1] == '\'')
      fail(unknown_escape, at, at + 2, the_escape_means_nothing, write_the_apostrophe_without, false);
  }
}

void Strictness::check_behind(std::size_t end) const {
  const std::size_t at = skip_blanks(text_, end);
  if (at >= text_.size() || text_[at] == '\n' || text_[at] == '\r' || text_[at] == ':') return;
  if (in_flow() && (text_[at] == ',' || text_[at] == ']' || text_[at] == '}')) return;
  if (text_[at] == '#' && at > end) return;
  const std::size_t stop = line_end(text_, at);
  const bool comment = text_[at] == '#';
  fail(text_after_value, at, comment ? at + 1 : stop, comment ? a_comment_without_a_blank : text_behind_a_value,
       comment ? put_a_blank_before_the : put_the_whole_text_between_one, !comment);
}

void Strictness::check_plain_lines(std::size_t begin, std::size_t end) const {
  if (in_flow()) return;
  const std::string_view part = text_.substr(0, end);
  for (std::size_t line = part.find('\n', begin); line < end; line = part.find('\n', line)) {
    const std::size_t content = skip_blanks(text_, ++line);
    if (content < end && text_[content] == '-' && content + 1 < text_.size() &&
        (text_[content + 1] == ' ' || text_[content + 1] == '\n'))
      fail(misplaced_entry, content, line_end(text_, content), this_list_item_is_read, give_it_the_indent, true);
  }
}

void Strictness::check_commas(const OpenCollection& level, std::size_t begin) const {
  if (level.mapping && level.value_next) return;
  std::size_t commas = 0;
  for (std::size_t at = skip_space(text_, cursor_); at < begin && text_[at] == ','; at = skip_space(text_, at + 1))
    ++commas;
  if (commas > (level.children == 0 ? 0U : 1U)) {
    fail_at_comma(skip_space(text_, cursor_));
  }
}

void Strictness::check_flow_indent(std::size_t begin) const {
  const std::size_t line = own_line_begin(begin);
  if (line == std::string_view::npos) return;
  const auto holder =
      std::find_if(levels_.rbegin(), levels_.rend(), [](const OpenCollection& open) { return !open.flow; });
  if (holder != levels_.rend() && count_spaces(line) <= holder->column)
    fail(misplaced_indent, begin, line_end(text_, begin), this_line_stands_within, indent_it_deeper_than, true);
}

void Strictness::fail_at_comma(std::size_t at) const {
  fail(misplaced_entry, at, at + 1, a_comma_without_a_value, remove_the_comma_or, false);
}

std::size_t Strictness::skip_own_properties(std::size_t begin) const {
  std::size_t at = begin;
  while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
    check_property_indent(at);
    std::size_t end = at;
    while (end < text_.size() && text_[end] != ' ' && text_[end] != '\t' && text_[end] != '\n' && text_[end] != '\r')
      ++end;
    const std::size_t next = skip_space(text_, end);
    const bool new_line = text_.substr(end, next - end).find('\n') != std::string_view::npos;
    at = next;
    if (new_line) {
      check_property_indent(at);
      break;
    }
  }
  return at;
}

void Strictness::check_property_indent(std::size_t at) const {
  const bool is_value = !levels_.empty() && levels_.back().mapping && levels_.back().value_next && !in_flow();
  if (!is_value || at >= text_.size() || (text_[at] != '&' && text_[at] != '!')) return;
  const std::size_t line = own_line_begin(at);
  if (line != std::string_view::npos && count_spaces(line) <= parent_column())
    fail(misplaced_indent, at, line_end(text_, at), this_line_does_not, indent_it_deeper_than_the_key, true);
}

void Strictness::check_lone_tag(std::size_t tag, std::size_t content) const {
  const std::size_t stop = line_end(text_, tag);
  std::size_t end = tag;
  while (end < stop && !is_blank(text_[end])) ++end;
  const bool is_own = end > tag + 1 && text_[tag + 1] != '!' && text_[tag + 1] != '<';
  const bool alone = skip_blanks(text_, end) >= stop;
  const bool below = content < text_.size() && static_cast<long>(column_of(text_, content)) > parent_column();
  if (mode_ == Mode::plan && is_own && alone && !below && !in_flow())
    fail(reserved_start, tag, tag + 1, text_cannot_begin_with, put_the_text_between, true);
}

void Strictness::check_behind_marker(std::size_t end) const {
  const std::size_t at = skip_blanks(text_, end);
  if (at < line_end(text_, at) && text_[at] != '#')
    fail(text_after_value, at, line_end(text_, at), text_behind_the_end, remove_it, false);
}

void Strictness::check_lone_directive() const {
  const std::size_t at = skip_space(text_, cursor_);
  if (at < text_.size() && text_[at] == '%')
    fail(directive_in_plan, at, line_end(text_, at), a_line_that_begins_with, remove_the_line_2, false);
}

void Strictness::check_end(std::size_t at, bool closed) const {
  if (at >= text_.size()) return;
  if (closed || text_.substr(at, 3) == "---")
    fail(several_documents, at, line_end(text_, at), a_second_document_begins, put_it_into_a_file, false);
  fail_behind_end(at);
}

void Strictness::fail_behind_end(std::size_t at) const {
  fail(misplaced_indent, at, line_end(text_, at), this_line_does_not, give_it_the_indent_of_the_lines, true);
}

}  // namespace nsp::syntax
