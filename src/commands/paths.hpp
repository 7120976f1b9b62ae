// SPDX-License-Identifier: EUPL-1.2
// Paths as users write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/session.hpp"

namespace nsp::commands {

/// `paths`, relative to the current folder, as paths of the workspace. A path out of the workspace, one that is not
/// there, a folder and a glob without plan files are refused with a message; then there is nothing, and `ended` says
/// how the run ends.
std::optional<std::vector<std::string>> find_in_workspace(Session& session, const Opened& opened,
                                                          const std::vector<std::string>& paths, Exit& ended);

/// A path below the workspace for a name that need not exist (`--stdin-name`).
std::optional<std::string> name_in_workspace(Session& session, const Opened& opened, const std::string& path);

/// Says that there is no such file, and what is near.
Exit refuse_missing(Session& session, const std::string& path);

/// One file by its path, relative to the current folder, or `-` for standard input; nothing, and a message, where it
/// cannot be read. `ended` then says how the run ends.
struct NamedText {
  std::string name;
  std::string text;
};
std::optional<NamedText> read_named(Session& session, const std::string& path, const std::string& input_name,
                                    Exit& ended);

}  // namespace nsp::commands
