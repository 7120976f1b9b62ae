// SPDX-License-Identifier: EUPL-1.2
// Completion scripts, made from the table of commands. What plans say is asked for when it is needed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/outline.hpp"

namespace nsp::commands {

struct ShellCompletion {
  std::string_view name;
  std::string (*write)(const std::vector<CommandOutline>& commands);
};

std::span<const ShellCompletion> shells();

}  // namespace nsp::commands
