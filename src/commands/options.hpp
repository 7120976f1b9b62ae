// SPDX-License-Identifier: EUPL-1.2
// The options that every command has.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace nsp::commands {

/// As they stand on the command line.
struct Globals {
  std::string folder;
  std::string config;
  std::string color = "auto";
  std::string jobs;
  std::string language;
  bool quiet = false;
  bool verbose = false;
};

/// Adds the global options to a parser: to the top one and to each subcommand's, so that they may stand anywhere.
void add_globals(CLI::App& parser, Globals& globals);

/// An option that takes one value, the last where it is repeated.
void add_choice(CLI::App& parser, const std::string& name, std::string& value, const std::string& description,
                const std::string& placeholder);

/// The same, where to be left out is something else than to be empty.
void add_choice(CLI::App& parser, const std::string& name, std::optional<std::string>& value,
                const std::string& description, const std::string& placeholder);

/// An option that may be repeated; with `commas`, each value is a list.
void add_list(CLI::App& parser, const std::string& name, std::vector<std::string>& values,
              const std::string& description, const std::string& placeholder, bool commas = false);

/// "`a`, `b` or `c`".
std::string enumerate(const std::vector<std::string_view>& words);

/// "did you mean `x`?" where one candidate is near; else empty.
std::string suggest(std::string_view word, const std::vector<std::string_view>& candidates);

/// How a day is written behind an option: "write year, month and day: `--as-of 2018-03-31`", with the day that `text`
/// means where it says one another way.
std::string how_to_write_day(std::string_view option, std::string_view text);

/// A decimal number between the bounds.
std::optional<std::size_t> read_number(std::string_view text, std::size_t least, std::size_t most);

}  // namespace nsp::commands
