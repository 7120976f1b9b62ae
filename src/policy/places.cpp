// SPDX-License-Identifier: EUPL-1.2
#include "policy/places.hpp"

#include <fmt/format.h>

#include "text/words.hpp"

namespace nsp::policy {

namespace {

source::Span place_in_period(const Entity& plan, std::string_view name) {
  const auto period = field(plan, "period");
  const auto day = period ? period->find(name) : std::nullopt;
  return day ? day->span() : plan.name;
}

/// Offset of the first `word` at or behind an offset that stands there as a word of its own, or `npos`.
std::size_t find_word_from(std::string_view text, std::string_view word, std::size_t from) {
  if (word.empty()) return std::string_view::npos;
  for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !text::is_word_byte(text[at - 1]);
    if (begins && (end == text.size() || !text::is_word_byte(text[end]))) return at;
  }
  return std::string_view::npos;
}

}  // namespace

source::Span place_of_start(const Entity& plan) {
  return place_in_period(plan, "from");
}

source::Span place_of_end(const Entity& plan) {
  const auto period = field(plan, "period");
  const auto prolonged = date(plan, "prolonged_to");
  const auto end = period ? date(*period, "to") : std::nullopt;
  if (prolonged && end && *end < *prolonged) return place_of(plan, "prolonged_to");
  return place_in_period(plan, "to");
}

source::Span place_of_word(const Value& text, std::string_view word, std::size_t behind) {
  const source::Span whole = text.span();
  const std::string_view written = text.file().slice(whole);
  std::size_t at = find_word_from(written, word, 0);
  while (behind-- > 0 && at != std::string_view::npos) at = find_word_from(written, word, at + word.size());
  if (at == std::string_view::npos) return whole;
  return text.file().span(whole.begin + at, whole.begin + at + word.size());
}

std::size_t count_words_before(std::string_view text, std::string_view word, std::size_t at) {
  std::size_t count = 0;
  for (std::size_t found = find_word_from(text, word, 0); found < at; ++count)
    found = find_word_from(text, word, found + word.size());
  return count;
}

std::string join_names(const std::vector<std::string_view>& names) {
  constexpr std::size_t most = 12;
  const std::size_t said = names.size() > most ? most - 2 : names.size();
  std::string joined;
  for (std::size_t i = 0; i < said; ++i)
    joined += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
  if (said < names.size()) joined += fmt::format(" and {} more", names.size() - said);
  return joined;
}

}  // namespace nsp::policy
