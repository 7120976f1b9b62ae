// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/session.hpp"

namespace nsp::commands {

/// Finds what changed in the workspace since a git revision, for `request`; none of it where the configuration or a
/// schema is among it, since then everything may have changed. Nothing, or how the run ends where git cannot say.
std::optional<Exit> find_changes(Session& session, const Opened& opened, const std::string& revision,
                                 check::Request& request);

}  // namespace nsp::commands
