// SPDX-License-Identifier: EUPL-1.2
#include "prose/stretches.hpp"

#include <algorithm>
#include <utility>

namespace nsp::prose {

namespace {

void add_text(std::string_view text, const Linker& linker, bool mark, std::vector<Stretch>& all) {
  std::size_t done = 0;
  if (mark && linker.glossary != nullptr && linker.marked != nullptr) {
    for (const Found& found : linker.glossary->find(text)) {
      if (found.term >= linker.marked->size() || (*linker.marked)[found.term]) continue;
      (*linker.marked)[found.term] = true;
      if (found.begin > done) all.push_back({text.substr(done, found.begin - done), {}, nullptr, false});
      all.push_back({text.substr(found.begin, found.end - found.begin),
                     {},
                     &linker.glossary->terms()[found.term],
                     found.abbreviated});
      done = found.end;
    }
  }
  if (done < text.size()) all.push_back({text.substr(done), {}, nullptr, false});
}

}  // namespace

bool may_be_name(std::string_view text) {
  constexpr std::size_t longest = 250;
  return !text.empty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == ':';
  });
}

std::vector<std::string_view> names_in_brackets(std::string_view text) {
  std::vector<std::string_view> names;
  std::size_t open = text.find("[[");
  while (open != std::string_view::npos) {
    const std::size_t close = text.find_first_of("[]", open + 2);
    if (close == std::string_view::npos) break;
    const bool is_closed = text.substr(close).starts_with("]]");
    if (is_closed) names.push_back(text.substr(open + 2, close - open - 2));
    open = text.find("[[", is_closed ? close + 2 : text[close] == '[' && close > open + 2 ? close : open + 1);
  }
  return names;
}

std::optional<Reached> reach(std::string_view name, const Linker& linker) {
  if (linker.reach == nullptr) return {};
  return (*linker.reach)(linker.holder, name);
}

std::vector<Stretch> stretches(std::string_view text, const Linker& linker, bool mark) {
  std::vector<Stretch> all;
  std::size_t done = 0;
  for (std::size_t open = text.find("[["); open != std::string_view::npos; open = text.find("[[", open)) {
    const std::size_t close = text.find_first_of("[]", open + 2);
    if (close == std::string_view::npos) break;
    std::optional<Reached> entity;
    const std::string_view name = text.substr(open + 2, close - open - 2);
    if (text.substr(close).starts_with("]]")) entity = reach(name, linker);
    if (!entity) {
      open = text[close] == '[' && close > open + 2 ? close : open + 1;
      continue;
    }
    add_text(text.substr(done, open - done), linker, mark, all);
    all.push_back({name, std::move(entity), nullptr, false});
    done = open = close + 2;
  }
  add_text(text.substr(done), linker, mark, all);
  return all;
}

}  // namespace nsp::prose
