// SPDX-License-Identifier: EUPL-1.2
// What a command takes, as data: the parser, its help, completions and manual pages are made of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "views/suggestion.hpp"

namespace nsp::commands {

using views::enumerate;
using views::suggest;

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

/// Where a value goes: it says what it is. A flag is a `bool`; a list may be repeated; the last of single values
/// counts; to be left out may be something else than to be empty.
using Place = std::variant<bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*>;

/// An option, or an argument by its place.
struct Option {
  std::vector<std::string> names;           ///< with their dashes, the short one first; of an argument its word: "PATH"
  Place place;                              ///< outlives the parsing
  std::string description;                  ///< one line
  std::string placeholder;                  ///< of its value; empty for flags and arguments
  std::vector<std::string_view> choices{};  ///< the values that it can have, where these are few
  bool required = false;
  bool has_commas = false;      ///< each value is a list
  std::string_view excludes{};  ///< an option that may not stand beside it

  bool is_argument() const { return !names.front().starts_with('-'); }
  bool is_repeatable() const { return std::holds_alternative<std::vector<std::string>*>(place); }
};

/// All that one command takes, in the order in which help tells of it.
class Options {
 public:
  /// `names` as "-o,--output", or "PATH". What is given back may be said more of, until the next is added.
  Option& add(std::string_view names, Place place, std::string_view description, std::string_view placeholder = {});

  /// An option whose description is the list of its choices.
  Option& add_choice(std::string_view names, Place place, std::vector<std::string_view> choices,
                     std::string_view placeholder);

  const std::vector<Option>& all() const { return all_; }

 private:
  std::vector<Option> all_;
};

/// Adds what every command takes.
void add_globals(Options& takes, Globals& globals);

/// How a day is written behind an option: "write year, month and day: `--as-of 2018-03-31`", with the day that `text`
/// means where it says one another way.
std::string how_to_write_day(std::string_view option, std::string_view text);

/// A decimal number between the bounds.
std::optional<std::size_t> read_number(std::string_view text, std::size_t least, std::size_t most);

}  // namespace nsp::commands
