// SPDX-License-Identifier: EUPL-1.2
#include "views/suggestion.hpp"

#include <fmt/format.h>

#include "text/similar.hpp"

namespace nsp::views {

std::string enumerate(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += fmt::format("`{}`", words[i]);
  }
  return text;
}

std::string suggest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view nearest = text::find_nearest(word, candidates);
  if (!nearest.empty()) return fmt::format("did you mean `{}`?", nearest);
  const std::vector<std::string_view> similar = text::find_similar(word, candidates);
  return similar.empty() ? std::string() : fmt::format("did you mean {}?", enumerate(similar));
}

}  // namespace nsp::views
