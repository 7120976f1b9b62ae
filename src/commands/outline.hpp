// SPDX-License-Identifier: EUPL-1.2
// The commands and their options as data, for completions, manual pages and documentation.
#pragma once

#include <string>
#include <vector>

namespace nsp::commands {

struct OptionOutline {
  std::vector<std::string> names;    ///< with their dashes, the short one first
  std::string placeholder;           ///< of its value; empty for a flag
  std::string description;           ///< one line
  std::vector<std::string> choices;  ///< the values that it can have, where these are few
  bool repeatable = false;
  bool is_global = false;
};

struct ArgumentOutline {
  std::string name;  ///< "PATH", "KIND"
  std::string description;
  bool required = false;
  bool repeatable = false;
};

struct CommandOutline {
  std::string name;
  std::string summary;
  std::string example;
  std::vector<ArgumentOutline> arguments;
  std::vector<OptionOutline> options;
};

/// Every command in the order of the table.
std::vector<CommandOutline> outline();

/// `nsp check [OPTIONS] [PATH...]`.
std::string synopsis(const CommandOutline& command);

}  // namespace nsp::commands
