// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

namespace nsp::commands {

/// A file that the binary carries, its name relative to its folder in the source.
struct Embedded {
  std::string_view name;
  std::string_view text;
};

/// The files of `commands/workspace/`, with which a new workspace begins.
std::vector<Embedded> workspace_files();

}  // namespace nsp::commands
