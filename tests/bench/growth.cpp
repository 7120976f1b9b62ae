// SPDX-License-Identifier: EUPL-1.2
// The worst that each construct can do: time to read 1, 2, 4 and 8 MB of it, and the exponent of the growth.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "syntax/direct/direct_reader.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace nsp;

std::string repeat(std::string_view part, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + part.size());
  while (text.size() < bytes) text += part;
  return text;
}

struct Construct {
  std::string_view name;
  std::function<std::string(std::size_t bytes)> make;
};

/// Lines `k0: v`, `k1: v` and so on, each behind a prefix.
std::string keys(std::size_t bytes, std::string_view prefix) {
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) text += fmt::format("{}k{}: v\n", prefix, i);
  return text;
}

std::string deeper_and_deeper(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    for (std::size_t depth = 0; depth < 200; ++depth) text += std::string(depth, ' ') + "- \n";
  }
  return text;
}

const std::vector<Construct> constructs = {
    {"open brackets", [](std::size_t n) { return "a: " + repeat("[", n); }},
    {"closed brackets", [](std::size_t n) { return "a: [" + repeat("[],", n) + "]\n"; }},
    {"open braces", [](std::size_t n) { return "a: " + repeat("{a: ", n); }},
    {"open quotes", [](std::size_t n) { return repeat("a: \"x\n", n); }},
    {"quotes in quotes", [](std::size_t n) { return "a: '" + repeat("''", n) + "'\n"; }},
    {"escapes", [](std::size_t n) { return "a: \"" + repeat("\\n", n) + "\"\n"; }},
    {"quoted lines", [](std::size_t n) { return "a: \"" + repeat("x\n ", n) + "\"\n"; }},
    {"deep indents", deeper_and_deeper},
    {"wrong indents", [](std::size_t n) { return repeat("a:\n   b: 1\n  c: 2\n", n); }},
    {"comments", [](std::size_t n) { return "a: 1\n" + repeat("# comment\n", n); }},
    {"signs of comments", [](std::size_t n) { return "a: x" + repeat("#", n) + "\n"; }},
    {"long key", [](std::size_t n) { return repeat("k", n) + ": 1\n"; }},
    {"keys", [](std::size_t n) { return keys(n, ""); }},
    {"equal keys", [](std::size_t n) { return repeat("key: 1\n", n); }},
    {"colons", [](std::size_t n) { return "a: x" + repeat(":", n) + "\n"; }},
    {"colons with blanks", [](std::size_t n) { return "a: x" + repeat(": ", n) + "\n"; }},
    {"plain lines", [](std::size_t n) { return "a: x\n" + repeat("  word\n", n); }},
    {"block text", [](std::size_t n) { return "a: |\n" + repeat("  word\n", n); }},
    {"folded text", [](std::size_t n) { return "a: >\n" + repeat("  word\n\n", n); }},
    {"block text of blank lines", [](std::size_t n) { return "a: |\n  x\n" + repeat("\n", n); }},
    {"headers of block text", [](std::size_t n) { return repeat("- |\n", n); }},
    {"blank lines", [](std::size_t n) { return "a: 1\n" + repeat("\n", n); }},
    {"blanks on lines", [](std::size_t n) { return "a: 1\n" + repeat("        \n", n) + "b: 2\n"; }},
    {"one line of blanks", [](std::size_t n) { return "a: 1" + repeat(" ", n) + "\n"; }},
    {"dashes", [](std::size_t n) { return repeat("- ", n); }},
    {"items", [](std::size_t n) { return repeat("- a\n", n); }},
    {"tabs", [](std::size_t n) { return "a:\n" + repeat("\tb: 1\n", n); }},
    {"aliases", [](std::size_t n) { return "- &a x\n" + repeat("- *a\n", n); }},
    {"hyphens without a blank", [](std::size_t n) { return "a:\n" + repeat("  -x\n", n); }},
    {"tags", [](std::size_t n) { return repeat("- !x y\n", n); }},
    {"tags alone", [](std::size_t n) { return repeat("- !x\n", n); }},
    {"lines without a sense", [](std::size_t n) { return "a: 1\n" + repeat("words\n", n); }},
};

double seconds_to_read(const source::File& file) {
  const auto start = std::chrono::steady_clock::now();
  diagnostics::Collector findings;
  syntax::parse(file, findings);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main() {
  fmt::print("{:<28}{:>10}{:>10}{:>10}{:>10}{:>10}  {}\n", "seconds to read", "1 MB", "2 MB", "4 MB", "8 MB",
             "exponent", "read by");
  for (const Construct& construct : constructs) {
    std::vector<double> times;
    bool direct = true;
    for (const std::size_t megabytes : {1UL, 2UL, 4UL, 8UL}) {
      const source::File file(0, "a.yaml", construct.make(megabytes * 1'000'000));
      direct = direct && syntax::read_direct(file).has_value();
      times.push_back(std::min(seconds_to_read(file), seconds_to_read(file)));
    }
    fmt::print("{:<28}{:>10.4f}{:>10.4f}{:>10.4f}{:>10.4f}{:>10.2f}  {}\n", construct.name, times[0], times[1],
               times[2], times[3], std::log2(times[3] / times[0]) / 3, direct ? "our reader" : "yaml-cpp");
  }
  return 0;
}
