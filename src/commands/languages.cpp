// SPDX-License-Identifier: EUPL-1.2
#include "commands/languages.hpp"

#include <algorithm>

namespace nsp::commands {

std::vector<std::string> split_languages(std::string_view list) {
  std::vector<std::string> languages;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (comma > 0) languages.emplace_back(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return languages;
}

}  // namespace nsp::commands
