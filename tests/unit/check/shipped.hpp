// SPDX-License-Identifier: EUPL-1.2
// The shipped plans, and the examples of the rules' explanations beside them.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::test {

inline std::map<std::string, std::string> read_shipped() {
  std::map<std::string, std::string> texts{{"nsp.yaml", "plans: [plans]\nlanguages: [en, nl, fr, de]\n"}};
  const std::filesystem::path root(NSP_SOURCE_DIR);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "plans")) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    texts[std::filesystem::relative(entry.path(), root).string()] = text.str();
  }
  return texts;
}

/// A line of `---` parts an example into files.
inline std::vector<std::string> split_files(std::string_view example) {
  std::vector<std::string> files;
  while (true) {
    const std::size_t end = example.find("\n---\n");
    if (end == std::string_view::npos) return files.emplace_back(example), files;
    files.emplace_back(example.substr(0, end + 1));
    example.remove_prefix(end + 5);
  }
}

}  // namespace nsp::test
