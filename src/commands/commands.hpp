// SPDX-License-Identifier: EUPL-1.2
// The command line of `nsp`: one file a subcommand, one table.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "environment/environment.hpp"

namespace nsp::commands {

/// Runs one command line (without the program's name) in an environment, and gives the exit code. Never throws.
int run(const std::vector<std::string>& arguments, environment::Environment& environment);

/// Every subcommand, in the order of the help.
std::span<const Command> table();

}  // namespace nsp::commands
