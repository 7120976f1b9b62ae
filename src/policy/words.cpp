// SPDX-License-Identifier: EUPL-1.2
#include "policy/words.hpp"

#include "text/ascii.hpp"

namespace nsp::policy {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// How many bytes of `text` the phrase takes up at its beginning; 0 where it does not stand there.
std::size_t measure_phrase(std::string_view text, std::string_view phrase) {
  std::size_t at = 0;
  for (char wanted : phrase) {
    if (at == text.size()) return 0;
    if (wanted != ' ') {
      if (text::to_lower(text[at]) != wanted) return 0;
      ++at;
      continue;
    }
    if (!is_blank(text[at])) return 0;
    // More blanks than an indent has would be no phrase, and cost time.
    constexpr std::size_t most_blanks = 64;
    for (std::size_t blanks = 0; at < text.size() && is_blank(text[at]) && blanks < most_blanks; ++blanks) ++at;
  }
  return at;
}

}  // namespace

std::optional<source::Span> find_word(const Entity& entity, std::string_view name, std::string_view word) {
  const auto value = field(entity, name);
  if (!value) return std::nullopt;
  if (value->is_scalar() && value->text() == word) return value->span();
  for (const Value& item : value->items())
    if (item.text() == word) return item.span();
  return std::nullopt;
}

source::Span place_of_key(const Entity& entity, std::string_view name) {
  const auto entry = entity.value().find_entry(name);
  return entry ? entry->key.span() : entity.name;
}

std::optional<source::Span> find_phrase(const Entity& entity, std::string_view name,
                                        std::span<const std::string_view> phrases) {
  const auto value = field(entity, name);
  if (!value) return std::nullopt;
  const source::File& file = value->file();
  const source::Span span = value->span();
  const std::string_view text = file.slice(span);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (std::string_view phrase : phrases) {
      const std::size_t size = measure_phrase(text.substr(at), phrase);
      if (size > 0) return file.span(span.begin + at, span.begin + at + size);
    }
  }
  return std::nullopt;
}

}  // namespace nsp::policy
