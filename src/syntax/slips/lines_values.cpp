// SPDX-License-Identifier: EUPL-1.2
// What is wrong with the value on a line.
#include <algorithm>

#include <fmt/format.h>

#include "syntax/slips/lines.hpp"

namespace nsp::syntax {

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
       fmt::format("text cannot begin with {} unless it stands between quotes",
                   text_[at] == '`' ? "a backtick" : fmt::format("`{}`", text_[at])),
       fmt::format("write \"{}\" between double quotes", shorten(text_.substr(at, end - at))));
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
  find(alias_trouble, at, stop, fmt::format("`*{}` stands for nothing: there is no `&{}` before it", name, name),
       "put the text between double quotes");
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
    find(unquoted_colon, at + colon, at + colon + 1, "a colon with a blank behind it stands in text without quotes",
         "put the whole text between double quotes");
    const std::size_t word = value.substr(0, colon).find_last_of(' ') + 1;
    if (word > 0 && all_word(at + word, at + colon))
      found_->help +=
          fmt::format(", or begin a new line before `{}` if that is a key", value.substr(word, colon - word));
    const bool plain = value.find_first_of("\"\\") == std::string_view::npos && comment == std::string_view::npos;
    offer_quotes(at, comment == std::string_view::npos ? end : at + comment,
                 plain ? diagnostics::Grade::safe : diagnostics::Grade::suggested);
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
    find(misplaced_indent, at, end, "the lines of text that belong here are not indented more than their key",
         "indent the text two blanks more than its key");
    indent_text(next_line(at));
    return false;
  }
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
    find(text_after_value, first, end,
         fmt::format("text stands on the line of `{}`, and more on the lines below", text_[at]),
         "begin the text on the line below");
    fix("begin the text on the line below", diagnostics::Grade::suggested,
        {{file_.span(at + 1, first), "\n" + std::string(content - line, ' ')}});
  });
  return false;
}

void Lines::indent_text(std::size_t first) {
  std::vector<diagnostics::Edit> edits;
  long first_indent = 0;
  char first_sign = '\0';
  for (std::size_t line = first; line < text_.size(); line = next_line(line)) {
    const std::size_t content = skip_blanks(text_, line);
    if (content >= line_end(text_, line)) continue;
    const auto indent = static_cast<long>(content - line);
    if (indent > current_column() || (!edits.empty() && indent < first_indent)) break;
    // The rows of a table go together; a rule below the text has nothing to do with it.
    const char sign = text_[content];
    const bool is_foreign = sign != first_sign && std::string_view("-=|_*~<").find(sign) != std::string_view::npos;
    if (!edits.empty() && (is_foreign || !is_prose(content, line_end(text_, line)))) break;
    if (edits.empty()) first_indent = indent, first_sign = sign;
    edits.push_back(
        {file_.span(line, line), std::string(static_cast<std::size_t>(current_column() + 2 - indent), ' ')});
  }
  fix("indent the text", diagnostics::Grade::suggested, std::move(edits));
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
    if (blame_apostrophe(at, end)) return false;
    find(unclosed_quote, at, end, fmt::format("the quote `{}` is not closed before the next line", text_[at]),
         fmt::format("put `{}` at the end of the text", text_[at]));
    offer_closing(end, text_[at]);
    return false;
  }
  const std::size_t end = line_end(text_, *close);
  const std::size_t behind = skip_blanks(text_, *close);
  at_ = next_line(*close == text_.size() ? at : *close - 1);
  if (behind >= end || (text_[behind] == '#' && behind > *close)) return true;
  if (text_[behind] == ':') return true;
  if (blame_comma(behind)) return false;
  find(text_after_value, behind, end, fmt::format("text stands behind the closing quote `{}`", text_[at]),
       "put the closing quote at the end of the text; within double quotes write a quote as `\\\"`");
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
  find(unclosed_quote, at, at + 1, "YAML takes the apostrophe that begins this text for a quote",
       "put the whole text between double quotes");
  offer_quotes(at, end, diagnostics::Grade::suggested);
  return true;
}

void Lines::offer_closing(std::size_t end, char sign) {
  while (text_[end - 1] == ' ' || text_[end - 1] == '\t') --end;
  std::size_t begin = end;
  for (const std::string_view curly : {"\u201C", "\u201D", "\u2018", "\u2019"})
    if (text_.substr(0, end).ends_with(curly)) begin = end - curly.size();
  fix(fmt::format("close it with `{}`", sign), diagnostics::Grade::suggested,
      {{file_.span(begin, end), std::string(1, sign)}});
}

}  // namespace nsp::syntax
