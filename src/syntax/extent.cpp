// SPDX-License-Identifier: EUPL-1.2
#include "syntax/extent.hpp"

#include <algorithm>

#include "syntax/scan.hpp"

namespace nsp::syntax {

namespace {

std::size_t skip_property(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "!<") return std::min(text.find('>', at), text.size() - 1) + 1;
  while (at < text.size() && !is_space(text[at]) && text[at] != ',' && text[at] != ']' && text[at] != '}') ++at;
  return at;
}

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_space(text[at - 1]))) {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::size_t skip_properties(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) at = skip_space(text, skip_property(text, at));
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

bool is_marker_line(std::string_view text, std::size_t line, std::string_view marker) {
  return text.substr(line, marker.size()) == marker &&
         (line + marker.size() >= text.size() || is_space(text[line + marker.size()]));
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t before = text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t column_of(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  const std::size_t mark = begin == 0 && text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return at - begin - std::min(mark, at - begin);
}

std::size_t plain_end(std::string_view text, std::size_t at, std::string_view value) {
  if (text.substr(at, value.size()) == value) return at + value.size();
  std::size_t used = 0;
  std::size_t end = at;
  while (used < value.size() && at < text.size()) {
    if (text[at] == value[used] && text[at] != '\n') {
      ++used;
      end = ++at;
    } else if (is_space(text[at])) {
      while (at < text.size() && is_space(text[at])) ++at;
      while (used < value.size() && is_space(value[used])) ++used;
    } else {
      break;
    }
  }
  return end;
}

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  while (at < text.size()) {
    if (text[at] == quote) {
      if (quote == '"' || at + 1 >= text.size() || text[at + 1] != quote) return at + 1;
      at += 2;
    } else {
      at += quote == '"' && text[at] == '\\' ? 2U : 1U;
    }
  }
  return std::nullopt;
}

std::size_t block_scalar_end(std::string_view text, std::size_t at, long parent) {
  const std::size_t header_end = line_end(text, at);
  std::size_t end = at + 1;
  while (end < header_end && !is_space(text[end])) ++end;
  long indent = -1;
  const std::size_t digit = text.substr(at, end - at).find_first_of("123456789");
  if (digit != std::string_view::npos) indent = std::max(parent, 0L) + (text[at + digit] - '0');
  for (std::size_t line = text.find('\n', header_end); line != std::string_view::npos; line = text.find('\n', line)) {
    const std::size_t begin = ++line;
    std::size_t content = begin;
    while (content < text.size() && text[content] == ' ') ++content;
    const std::size_t stop = line_end(text, begin);
    if (content >= stop) continue;
    const auto column = static_cast<long>(content - begin);
    if (indent < 0) indent = std::max(column, parent + 1);
    if (column < indent) break;
    end = stop;
  }
  return end;
}

}  // namespace nsp::syntax
