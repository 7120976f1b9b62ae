// SPDX-License-Identifier: EUPL-1.2
// A page on which `drugs`, `plan/goal` and the term "national security plan" (NSP) are known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prose/prose.hpp"

namespace prose_world {

using namespace nsp;

inline std::optional<prose::Reached> find(std::uint32_t /*holder*/, std::string_view name) {
  if (name == "drugs") return prose::Reached{"../cluster/drugs.html", "Drugs & more", "nl"};
  if (name == "plan/goal") return prose::Reached{"#goal", "Goal <1>", {}};
  if (name == "nowhere") return prose::Reached{"", "No page", {}};
  return {};
}

inline const prose::Reach reach = find;

struct Page {
  std::vector<prose::Term> terms = {{"National security plan", "NSP", "glossary.html#nsp"},
                                    {"Plan", "", "glossary.html#plan"}};
  prose::Glossary glossary{terms};
  std::vector<bool> marked = std::vector<bool>(2);
  prose::Linker linker{"en", &reach, 0, &glossary, &marked};
  prose::Linker bare{"en", &reach};
};

inline std::string html(std::string_view text, int level = 3) {
  std::string out;
  prose::append_html(out, text, Page().bare, level);
  return out;
}

inline std::string markdown(std::string_view text, int level = 3) {
  std::string out;
  prose::append_markdown(out, text, Page().bare, level);
  return out;
}

inline std::string words(std::string_view text, std::size_t most = 1000) {
  return prose::to_words(text, Page().bare, most);
}

}  // namespace prose_world
