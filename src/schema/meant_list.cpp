// SPDX-License-Identifier: EUPL-1.2
#include "schema/meant_list.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "syntax/extent.hpp"

namespace nsp::schema {

namespace {

/// `1.`, `2)` or `a)`, with a blank behind it.
std::size_t number_size(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
  const bool letter = at == 0 && !line.empty() && line[0] >= 'a' && line[0] <= 'z';
  if (letter) at = 1;
  const bool ended = at > 0 && at + 1 < line.size() && (line[at] == ')' || (line[at] == '.' && !letter));
  return ended && line[at + 1] == ' ' ? at + 1 : 0;
}

std::string_view bullet_of(std::string_view line) {
  for (const std::string_view sign : {"•", "–", "—", "‣", "·", "◦", "▪", "●", "○", "■", "►", "➢", "→", "*"})
    if (line.starts_with(sign)) return line.substr(0, sign.size());
  if (const std::size_t size = number_size(line); size > 0) return line.substr(0, size);
  const bool hyphen = line.size() > 1 && line[0] == '-' && line[1] != '-' && line[1] != ' ';
  return hyphen ? line.substr(0, 1) : std::string_view();
}

/// A hyphen in the place of the blanks before the first key of the only item.
std::vector<diagnostics::Edit> begin_with_hyphen(const syntax::Node& mapping) {
  if (mapping.style() != syntax::Style::block || mapping.is_alias() || mapping.size() == 0) return {};
  const source::File& file = mapping.document().file();
  const std::size_t key = (*mapping.entries().begin()).key.span().begin;
  const std::size_t line = syntax::line_begin(file.text(), key);
  const std::string_view indent = file.text().substr(line, key - line);
  if (indent.size() < 2 || indent.find_first_not_of(' ') != std::string_view::npos) return {};
  return {{file.span(key - 2, key), "- "}};
}

}  // namespace

std::vector<diagnostics::Edit> find_meant_items(const syntax::Node& value) {
  if (value.is_mapping()) return begin_with_hyphen(value);
  if (!value.is_plain() || !value.is_string()) return {};
  const source::File& file = value.document().file();
  const std::string_view text = file.text();
  const source::Span span = value.span();
  const std::size_t before = text.find_last_not_of(' ', span.begin == 0 ? 0 : span.begin - 1);
  if (before == std::string_view::npos || text[before] != '\n') return {};
  std::vector<diagnostics::Edit> edits;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::string_view sign = bullet_of(text.substr(at, span.end - at));
    if (sign.empty()) return {};
    const std::size_t word = std::min(text.find_first_not_of(" \t", at + sign.size()), text.size());
    edits.push_back({file.span(at, word), "- "});
    at = std::min(text.find_first_not_of(" \t\r\n", std::min(text.find('\n', at), text.size())), text.size());
  }
  return edits;
}

std::string find_meant_words(const syntax::Node& scalar) {
  const std::string_view text = scalar.text();
  if (!scalar.is_plain() || !scalar.is_string() || text.find(',') == std::string_view::npos ||
      text.find_first_of("[]{}:#\"'\n") != std::string_view::npos || text.ends_with(','))
    return {};
  const bool round = text.starts_with('(') && text.ends_with(')');
  return fmt::format("[{}]", round ? text.substr(1, text.size() - 2) : text);
}

}  // namespace nsp::schema
