// SPDX-License-Identifier: EUPL-1.2
#include "prose/markdown_headings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nsp::prose {

namespace {

/// Full stop and the like, of Latin and of Chinese script.
bool ends_sentence(char32_t c) {
  constexpr std::u32string_view marks = U".,;:!\u3002\uFF0C\uFF1B\uFF1A\uFF01";
  return marks.find(c) != std::u32string_view::npos;
}

std::size_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t backslashes = 0;
  while (backslashes < at && text[at - backslashes - 1] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

}  // namespace

std::string place_of_heading(std::string_view words) {
  std::string place;
  while (!words.empty()) {
    const text::CodePoint c = text::decode(words);
    const bool big = (c.value >= 'A' && c.value <= 'Z') || (c.value >= 0xC0 && c.value <= 0xDE && c.value != 0xD7);
    if (c.value == ' ') {
      place.push_back('-');
    } else if (big || c.value == 0x152) {
      text::append(place, c.value + (big ? 0x20U : 1U));
    } else if (c.value == '-' || c.value == '_' || text::is_word_character(c.value)) {
      place.append(words.substr(0, c.size));
    }
    words.remove_prefix(c.size);
  }
  return place;
}

std::string guard_heading_end(std::string words) {
  if (words.empty()) return words;
  const std::size_t at = last_character(words);
  const text::CodePoint last = text::decode(std::string_view(words).substr(at));
  const bool escaped = is_escaped(words, at);
  if (last.value == '#' && !escaped) {
    words.insert(at, 1, '\\');
  } else if (ends_sentence(last.value)) {
    words.resize(escaped ? at - 1 : at);
    fmt::format_to(std::back_inserter(words), "&#{};", static_cast<std::uint32_t>(last.value));
  }
  return words;
}

MarkdownHeadings::Entered MarkdownHeadings::enter(int level, std::string_view words) {
  const auto at = static_cast<std::size_t>(std::clamp(level, 1, 6));
  for (std::size_t deeper = at + 1; deeper < siblings_.size(); ++deeper) siblings_[deeper].clear();
  Entered entered;
  std::string said(words);
  for (int number = 2; !siblings_[at].insert(said).second; ++number) {
    entered.mark = fmt::format(" ({})", number);
    said = std::string(words) + entered.mark;
  }
  const std::string first = place_of_heading(said);
  entered.place = first;
  while (!places_.emplace(entered.place, 0).second) entered.place = fmt::format("{}-{}", first, ++places_[first]);
  return entered;
}

}  // namespace nsp::prose
