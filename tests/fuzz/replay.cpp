// SPDX-License-Identifier: EUPL-1.2
// Replays the corpus and every crash ever found through a target, without a fuzzer. Usage: replay FOLDER...
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "target.hpp"

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  int replayed = 0;
  for (int i = 1; i < count; ++i) {
    if (!fs::exists(arguments[i])) continue;
    for (const auto& entry : fs::recursive_directory_iterator(arguments[i])) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string input{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      try_input(input);
      ++replayed;
    }
  }
  std::printf("%d inputs replayed\n", replayed);
  return replayed > 0 ? 0 : 1;
}
