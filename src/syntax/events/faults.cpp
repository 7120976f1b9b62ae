// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/faults.hpp"

#include <algorithm>

#include <yaml-cpp/exceptions.h>

#include "syntax/faults.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

using diagnostics::Fault;

const Fault& kind_of(std::string_view message) {
  using namespace YAML::ErrorMsg;
  if (message.starts_with(INVALID_ESCAPE) || message.starts_with(INVALID_UNICODE) || message == INVALID_HEX)
    return unknown_escape;
  if (message == EOF_IN_SCALAR || message == DOC_IN_SCALAR) return unclosed_quote;
  if (message == TAB_IN_INDENTATION) return tab_in_indent;
  if (message == END_OF_MAP_FLOW || message == END_OF_SEQ_FLOW) return unclosed_bracket;
  if (message == UNKNOWN_ANCHOR || message == ALIAS_NOT_FOUND || message == CHAR_IN_ALIAS || message == CHAR_IN_ANCHOR)
    return alias_trouble;
  if (message == UNKNOWN_TOKEN) return reserved_start;
  if (message == BLOCK_ENTRY) return misplaced_entry;
  if (message == MAP_VALUE) return unquoted_colon;
  return unreadable_yaml;
}

/// Words for a place where nothing more particular is known than where yaml-cpp stopped.
struct Said {
  const Fault* fault;
  words::Text message, help;
};
constexpr words::English<> quote_it{"text with unusual signs is safe between double quotes"};
constexpr words::English<> this_escape_means_nothing{"this escape means nothing within double quotes"};
constexpr words::English<> write_a_backslash_twice{"write a backslash twice, or put the text between single quotes"};
constexpr words::English<> text_between_quotes_is_never{"text between quotes is never closed"};
constexpr words::English<> put_the_same_quote_at_the_end{"put the same quote at the end of the text"};
constexpr words::English<> a_tab_stands_where_the_line{"a tab stands where the line is indented"};
constexpr words::English<> replace_it_by_blanks{"replace it by blanks, as many as the neighbouring lines have"};
constexpr words::English<> a_bracket_or_brace{"a bracket or brace is never closed"};
constexpr words::English<> close_it_with_or{"close it with `]` or `}}`"};
constexpr words::English<> this_alias_stands_for_nothing{"this alias stands for nothing"};
constexpr words::English<> put_the_text_between_double_quotes_plan{
    "put the text between double quotes; plan files need no aliases"};
constexpr words::English<> text_cannot_begin_with_this{
    "text cannot begin with this sign unless it stands between quotes"};
constexpr words::English<> put_the_text_between_double_2{"put the text between double quotes"};
constexpr words::English<> a_list_item_cannot_begin{"a list item cannot begin here"};
constexpr words::English<> begin_it_on_a_line_of_its_own_indented{
    "begin it on a line of its own, indented under the key"};
constexpr words::English<> a_colon_with_a_blank_behind_it_makes{"a colon with a blank behind it makes no key here"};
constexpr words::English<> this_cannot_be_read{"this cannot be read as YAML"};

Said words_for(const Fault& fault) {
  if (&fault == &unknown_escape) return {&fault, this_escape_means_nothing, write_a_backslash_twice};
  if (&fault == &unclosed_quote) return {&fault, text_between_quotes_is_never, put_the_same_quote_at_the_end};
  if (&fault == &tab_in_indent) return {&fault, a_tab_stands_where_the_line, replace_it_by_blanks};
  if (&fault == &unclosed_bracket) return {&fault, a_bracket_or_brace, close_it_with_or};
  if (&fault == &alias_trouble) return {&fault, this_alias_stands_for_nothing, put_the_text_between_double_quotes_plan};
  if (&fault == &reserved_start) return {&fault, text_cannot_begin_with_this, put_the_text_between_double_2};
  if (&fault == &misplaced_entry) return {&fault, a_list_item_cannot_begin, begin_it_on_a_line_of_its_own_indented};
  if (&fault == &unquoted_colon) return {&fault, a_colon_with_a_blank_behind_it_makes, quote_it};
  return {&fault, this_cannot_be_read, quote_it};
}

/// The last backslash before the fault that begins no escape of YAML 1.2
/// (section 5.7); yaml-cpp reads on behind it where it expects digits.
std::optional<std::size_t> find_bad_escape(std::string_view text, std::size_t fault) {
  constexpr std::string_view single = "0abt\tnvfre \"/\\N_LP\n\r";
  constexpr std::size_t longest = 10;
  const auto has_digits = [text](std::size_t at, std::size_t count) {
    const std::string_view digits = text.substr(std::min(at, text.size()), count);
    return digits.size() == count && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  };
  std::size_t at = text.rfind('\n', fault) + 1;
  for (at = text.find('\\', at); at < text.size() && at <= fault; at = text.find('\\', at + 2)) {
    const char sign = at + 1 < text.size() ? text[at + 1] : '\0';
    const std::size_t digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
    const bool good = digits > 0 ? has_digits(at + 2, digits) : single.find(sign) != std::string_view::npos;
    if (!good && fault - at <= longest) return at;
  }
  return std::nullopt;
}

}  // namespace

SyntaxError to_fault(const source::File& file, const YAML::Exception& exception) {
  const std::string_view text = file.text();
  std::size_t at =
      std::min(static_cast<std::size_t>(std::max(exception.mark.pos, 0)) + file.content_begin(), text.size());
  // The end of a line says nothing: what stands before it does.
  while (at > file.content_begin() && (at == text.size() || text[at] == '\n' || text[at] == '\r')) --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  std::size_t end = std::min(at + 1, text.size());
  const Said said = words_for(kind_of(exception.msg));
  if (const auto escape = said.fault == &unknown_escape ? find_bad_escape(text, at) : std::nullopt) {
    at = *escape;
    end = std::min(at + 2, text.size());
  }
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  SyntaxError fault{diagnostics::make(*said.fault, file.span(at, end), said.message), true};
  fault.finding.help = said.help;
  return fault;
}

}  // namespace nsp::syntax
