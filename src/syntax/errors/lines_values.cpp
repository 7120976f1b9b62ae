// SPDX-License-Identifier: EUPL-1.2
// What is wrong with the value on a line.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/errors/lines.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Name> put_it_between_quotes_or_begin{
    "put the whole text between double quotes, or begin a new line before {0} if that is a key"};
constexpr words::English<words::Word> text_cannot_begin_with_unless{
    "text cannot begin with {0} unless it stands between quotes"};
constexpr words::English<words::Word> write_between_double_quotes{"write \"{0}\" between double quotes"};
constexpr words::English<words::Word> stands_for_nothing_there{
    "`*{0}` stands for nothing: there is no `&{0}` before it"};
constexpr words::English<> put_the_text_between_double_quotes{"put the text between double quotes"};
constexpr words::English<> a_colon_with_a_blank_behind{"a colon with a blank behind it stands in text without quotes"};
constexpr words::English<> put_the_whole_text_between_2{"put the whole text between double quotes"};
constexpr words::English<> the_lines_of_text{"the lines of text that belong here are not indented more than their key"};
constexpr words::English<> indent_the_text_two{"indent the text two blanks more than its key"};
constexpr words::English<words::Name> text_stands_on_the_line{
    "text stands on the line of {0}, and more on the lines below"};
constexpr words::English<> begin_the_text_on{"begin the text on the line below"};
constexpr words::English<> a_hyphen_alone_is_no{"a hyphen alone is no value"};
constexpr words::English<> write_the_value_or{"write the value, or remove the key"};
constexpr words::English<> a_list_item_cannot{"a list item cannot begin on the line of its key"};
constexpr words::English<> begin_it_on_a_line{"begin it on a line of its own, indented under the key"};
constexpr words::English<> text_cannot_begin_with_a_hyphen{
    "text cannot begin with a hyphen and a blank unless it stands between quotes"};
constexpr words::English<> parentheses_stand_around_these{
    "parentheses stand around these keys, where braces are wanted"};
constexpr words::English<> write_in_their_place{"write `{{` and `}}` in their place"};
constexpr words::English<> indent_the_text_2{"indent the text"};
constexpr words::English<> begin_it_on_a_line_of_its_own{"begin it on a line of its own"};
constexpr words::English<> write_braces{"write braces"};

}  // namespace

bool Lines::read_value(const Part& part, std::size_t end) {
  const std::size_t at = part.type == Part::text ? part.at : part.value;
  in_block_text_ = false;
  switch (text_[at]) {
    case '"':
    case '\'': return read_quoted(part, at);
    case '[':
    case '{': return read_flow(part, at);
    case '|':
    case '>': return read_block_text(at, end);
    case '&':
      if (at + 1 >= end || text_[at + 1] == ' ') return reserved(at, end);
      [[fallthrough]];
    case '!':
      if (mode_ == Mode::plan && is_lone_tag(at, end)) return reserved(at, end);
      opener_ = skip_properties(text_, at) >= end;
      return true;
    case '*': return check_alias(at, end);
    case '-': return (part.type == Part::key && blame_item_behind_key(part, end)) || read_plain(at, end);
    case '(': return blame_bracket_of_block(part, at) || blame_parentheses(at, end) ? false : read_plain(at, end);
    case '@':
    case '`':
    case '%':
    case ']':
    case '}':
    case ',': return reserved(at, end);
    default: return read_plain(at, end);
  }
}

bool Lines::reserved(std::size_t at, std::size_t end) {
  find(reserved_start, at, at + 1,
       text_cannot_begin_with_unless(text_[at] == '`' ? "a backtick" : fmt::format("`{}`", text_[at])),
       write_between_double_quotes(shorten(text_.substr(at, end - at))));
  offer_quotes(at, end, diagnostics::Grade::suggested);
  return false;
}

bool Lines::is_lone_tag(std::size_t at, std::size_t end) const {
  if (at + 1 >= end || !is_word(text_[at + 1])) return false;
  std::size_t behind = at + 1;
  while (behind < end && text_[behind] != ' ' && text_[behind] != '\t') ++behind;
  if (skip_blanks(text_, behind) < end) return false;
  const std::size_t next = skip_space(text_, end);
  return next >= text_.size() || static_cast<long>(column_of(text_, next)) <= current_column();
}

bool Lines::check_alias(std::size_t at, std::size_t end) {
  if (at + 1 >= end || !is_word(text_[at + 1])) return reserved(at, end);
  std::size_t stop = at + 1;
  while (stop < end && is_word(text_[stop])) ++stop;
  const std::string_view name = text_.substr(at + 1, stop - at - 1);
  if (text_.substr(0, at).find(fmt::format("&{}", name)) != std::string_view::npos && skip_blanks(text_, stop) >= end)
    return true;
  const std::size_t content = skip_blanks(text_, line_begin_);
  if (text_.substr(content).starts_with("<<:") || text_.substr(content).starts_with("- <<:")) {
    const std::size_t sign = text_.find('<', content);
    find(merge_key, sign, sign + 2, merge_message, merge_help);
    lose({{file_.span(sign, sign), "# "}});
    return false;
  }
  find(alias_trouble, at, stop, stands_for_nothing_there(name), put_the_text_between_double_quotes);
  offer_quotes(at, end, diagnostics::Grade::suggested);
  return false;
}

std::string Lines::shorten(std::string_view text) {
  if (text.size() <= 40) return std::string(text);
  std::size_t end = 40;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

bool Lines::read_plain(std::size_t at, std::size_t end) {
  plain_open_ = true;
  plain_begin_ = at;
  const std::string_view value = text_.substr(at, end - at);
  const std::size_t comment = value.find(" #");
  for (std::size_t colon = value.find(':'); colon != std::string_view::npos; colon = value.find(':', colon + 1)) {
    if (comment != std::string_view::npos && comment < colon) break;
    if (colon + 1 < value.size() && value[colon + 1] != ' ' && value[colon + 1] != '\t') continue;
    const bool plain = value.find_first_of("\"\\") == std::string_view::npos && comment == std::string_view::npos;
    const std::size_t stop = comment == std::string_view::npos ? end : at + comment;
    consider([&] {
      find(unquoted_colon, at + colon, at + colon + 1, a_colon_with_a_blank_behind, put_the_whole_text_between_2);
      const std::size_t word = value.substr(0, colon).find_last_of(' ') + 1;
      if (word > 0 && all_word(at + word, at + colon))
        found_->help = put_it_between_quotes_or_begin(value.substr(word, colon - word));
      offer_quotes(at, stop, plain ? diagnostics::Grade::safe : diagnostics::Grade::suggested);
    });
    offer_new_lines(at, stop);
    return false;
  }
  return true;
}

bool Lines::read_block_text(std::size_t at, std::size_t end) {
  const std::string_view header = text_.substr(at, end - at);
  if (header.find_first_not_of("|>+-123456789 #") != std::string_view::npos &&
      header.find('#') == std::string_view::npos)
    return blame_header(at, end);
  in_block_text_ = true;
  if (text_is_too_far_left(at, end)) {
    find(misplaced_indent, at, end, the_lines_of_text, indent_the_text_two);
    indent_text(next_line(at), current_column() + 2);
    return false;
  }
  const std::size_t content = std::min(text_.find_first_not_of(" \r\n", std::min(end, text_.size())), text_.size());
  text_column_ = static_cast<long>(column_of(text_, content));
  const std::size_t last = block_scalar_end(text_, at, blocks_.empty() ? -1 : blocks_.back().column);
  at_ = last > end ? next_line(last) : next_line(at);
  return true;
}

bool Lines::blame_header(std::size_t at, std::size_t end) {
  consider([&] { reserved(at, end); });
  const std::size_t line = next_line(at);
  const std::size_t content = skip_blanks(text_, line);
  const std::size_t first = skip_blanks(text_, at + 1);
  const bool goes_on = content < line_end(text_, line) && static_cast<long>(content - line) > current_column();
  if (!goes_on || first >= end) return false;
  consider([&] {
    find(text_after_value, first, end, text_stands_on_the_line(text_[at]), begin_the_text_on);
    fix(begin_the_text_on, diagnostics::Grade::suggested,
        {{file_.span(at + 1, first), "\n" + std::string(content - line, ' ')}});
  });
  return false;
}

void Lines::indent_text(std::size_t first, long right) {
  std::vector<diagnostics::Edit> edits;
  long first_indent = 0;
  char first_sign = '\0';
  for (std::size_t line = first; line < text_.size(); line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    if (content >= line_end(text_, line)) continue;
    const auto indent = static_cast<long>(content - line);
    if (indent >= right || (!edits.empty() && indent < first_indent)) break;
    // The rows of a table go together; a rule below the text has nothing to do with it.
    const char sign = text_[content];
    const bool is_foreign = sign != first_sign && std::string_view("-=|_*~<").find(sign) != std::string_view::npos;
    if (!edits.empty() && (is_foreign || !is_prose(content, line_end(text_, line)))) break;
    if (edits.empty()) first_indent = indent, first_sign = sign;
    edits.push_back({file_.span(line, line), std::string(static_cast<std::size_t>(right - indent), ' ')});
  }
  fix(indent_the_text_2, diagnostics::Grade::suggested, std::move(edits));
}

bool Lines::text_is_too_far_left(std::size_t at, std::size_t end) const {
  std::size_t line = next_line(at);
  while (line < text_.size() && skip_blanks(text_, line) >= line_end(text_, line)) line = next_line(line);
  if (line >= text_.size() || end == text_.size()) return false;
  const std::size_t content = skip_blanks(text_, line);
  const auto indent = static_cast<long>(content - line);
  if (indent == 0 || indent > current_column() || text_[content] == '#') return false;
  return read_part(content, line_end(text_, line)).type == Part::text;
}

bool Lines::blame_item_behind_key(const Part& part, std::size_t end) {
  const std::size_t at = part.value;
  if (at + 1 < end && text_[at + 1] != ' ') return false;
  if (skip_blanks(text_, at + 1) >= end) {
    find(misplaced_entry, at, at + 1, a_hyphen_alone_is_no, write_the_value_or);
    lose({{file_.span(at, at), "# "}});
    return true;
  }
  std::size_t gap = at;
  while (is_blank(text_[gap - 1])) --gap;
  // The items below say where the first one belongs.
  long column = part.column + 2;
  const std::size_t below = std::min(skip_space(text_, end), text_.size());
  const auto of_below = static_cast<long>(below < text_.size() ? column_of(text_, below) : 0);
  if (text_.substr(below, 2) == "- " && of_below >= part.column) column = of_below;
  consider([&] {
    find(misplaced_entry, at, at + 1, a_list_item_cannot, begin_it_on_a_line);
    const std::string_view line_break = end < text_.size() && text_[end] == '\r' ? "\r\n" : "\n";
    fix(begin_it_on_a_line_of_its_own, diagnostics::Grade::suggested,
        {{file_.span(gap, at), std::string(line_break) + std::string(static_cast<std::size_t>(column), ' ')}});
  });
  consider([&] {
    find(misplaced_entry, at, at + 1, text_cannot_begin_with_a_hyphen, put_the_text_between_double_quotes);
    offer_quotes(at, end, diagnostics::Grade::suggested);
  });
  return true;
}

bool Lines::blame_parentheses(std::size_t at, std::size_t end) {
  while (end > at && is_blank(text_[end - 1])) --end;
  const std::size_t word = word_end(at + 1, end);
  if (text_[end - 1] != ')' || word == at + 1 || text_.substr(word, 2) != ": ") return false;
  consider([&] {
    find(foreign_notation, at, at + 1, parentheses_stand_around_these, write_in_their_place);
    fix(write_braces, diagnostics::Grade::suggested, {{file_.span(at, at + 1), "{"}, {file_.span(end - 1, end), "}"}});
  });
  consider([&] { read_plain(at, end); });
  return true;
}

}  // namespace nsp::syntax
