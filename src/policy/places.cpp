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

source::Span place_of_word(const syntax::Node& text, std::string_view word) {
  const source::Span whole = text.span();
  const std::string_view written = text.document().file().slice(whole);
  const std::size_t at = text::find_word(written, word);
  if (at == std::string_view::npos) return whole;
  return text.document().file().span(whole.begin + at, whole.begin + at + word.size());
}

std::string join_names(const std::vector<std::string_view>& names) {
  std::string joined;
  for (std::size_t i = 0; i < names.size(); ++i)
    joined += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
  return joined;
}

}  // namespace nsp::policy
