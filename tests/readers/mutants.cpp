// SPDX-License-Identifier: EUPL-1.2
// Our reader against yaml-cpp, over mutants of everything there is: wherever ours reads a file, both read the same.
// Usage: mutants [COUNT [SEED]] FOLDER...
#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include <fmt/format.h>

#include "compare.hpp"

namespace {

namespace fs = std::filesystem;
using namespace nsp;

/// What a slip of the hand puts in, and what YAML makes something of.
constexpr std::array<std::string_view, 44> pieces{
    " ",    "  ",   "\n",     "\n\n", "\r\n", "\t",   ":",    ": ",    " #",    "#",    "- ",
    "-",    "\n- ", "\n  ",   "\"",   "'",    "''",   "\\n",  "\\",    "[",     "]",    "{",
    "}",    ",",    ", ",     "|",    ">",    "|-\n", ">+\n", "|2\n",  "null",  "~",    "yes",
    "0x1F", "é",    "\n\n  ", "? ",   "&a ",  "*a",   "!x ",  "---\n", "...\n", "a: b", "\nkey: value\n"};

class Mutator {
 public:
  Mutator(const std::vector<std::string>& seeds, std::uint64_t seed) : seeds_(seeds), random_(seed) {}

  std::string next() {
    std::string text = pick_part();
    for (std::size_t edits = below(4); edits > 0; --edits) edit(text);
    return text;
  }

 private:
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }

  /// Some lines of a seed, from one without indent on: short inputs show the same faults in less time.
  std::string pick_part() {
    const std::string& seed = seeds_[below(seeds_.size())];
    if (seed.size() < 400 || below(8) == 0) return seed.substr(0, 4000);
    std::size_t begin = below(seed.size());
    do {
      begin = seed.rfind('\n', begin);
      if (begin == std::string::npos || begin == 0) return seed.substr(0, 20 + below(400));
      --begin;
    } while (seed[begin + 2] == ' ' || seed[begin + 2] == '-');
    return seed.substr(begin + 2, 20 + below(400));
  }

  void edit(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(5)) {
      case 0: text.insert(at, pieces[below(pieces.size())]); break;
      case 1: text.erase(at, 1 + below(4)); break;
      case 2: {
        const std::size_t from = below(text.size());
        text.insert(at, text.substr(from, 1 + below(30)));
        break;
      }
      case 3: {
        const std::string_view piece = pieces[below(pieces.size())];
        text.replace(at, std::min(piece.size(), text.size() - at), piece);
        break;
      }
      default: {
        const std::size_t line = text.find('\n', at);
        if (line != std::string::npos) text.insert(line + 1, std::string(below(6), ' '));
      }
    }
  }

  const std::vector<std::string>& seeds_;
  std::mt19937_64 random_;
};

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

struct Counts {
  std::array<std::size_t, 5> by_outcome{};
  std::size_t shown = 0;

  void add(const std::string& text) {
    const readers::Comparison comparison = readers::compare(text);
    ++by_outcome[static_cast<std::size_t>(comparison.outcome)];
    if (comparison.outcome != readers::Outcome::different || ++shown > 5) return;
    fmt::print("DIFFERENT: {}{:?}\n", comparison.report, text);
  }
};

}  // namespace

int main(int count, char** arguments) {
  std::size_t mutants = 100'000;
  std::uint64_t seed = 1;
  std::vector<std::string> seeds;
  Counts counts;
  int numbers = 0;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = arguments[i];
    std::uint64_t number = 0;
    if (std::from_chars(word.data(), word.data() + word.size(), number).ptr == word.data() + word.size()) {
      (numbers++ == 0 ? mutants : seed) = number;
      continue;
    }
    if (!fs::is_directory(word)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(word))
      if (entry.is_regular_file() &&
          (entry.path().extension() == ".yaml" || word.find("corpus") != std::string_view::npos))
        seeds.push_back(read(entry.path()));
  }
  if (seeds.empty()) {
    fmt::print("no seeds\n");
    return 1;
  }
  std::sort(seeds.begin(), seeds.end());
  for (const std::string& text : seeds) counts.add(text);
  const std::size_t taken = counts.by_outcome[static_cast<std::size_t>(readers::Outcome::equal)];
  fmt::print("{} files: {} read alike, {} left to yaml-cpp\n", seeds.size(), taken,
             counts.by_outcome[static_cast<std::size_t>(readers::Outcome::declined)]);
  Mutator mutator(seeds, seed);
  for (std::size_t i = 0; i < mutants; ++i) counts.add(mutator.next());
  const auto [refused, faulty, declined, equal, different] = counts.by_outcome;
  fmt::print("{} inputs: {} read alike, {} left to yaml-cpp, {} faulty, {} differ\n", seeds.size() + mutants, equal,
             declined, faulty + refused, different);
  return different == 0 && equal > 0 ? 0 : 1;
}
