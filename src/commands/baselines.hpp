// SPDX-License-Identifier: EUPL-1.2
// `--baseline FILE` and `--write-baseline FILE`: findings that are known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/baseline.hpp"
#include "commands/session.hpp"

namespace nsp::commands {

/// Reads a baseline; nothing, and a message, where it is none or cannot be read. `ended` then says how the run ends.
std::optional<check::Baseline> read_baseline(Session& session, const std::string& path, Exit& ended);

/// Writes all findings as known. False, with a message, where the file cannot be written, or would be larger than
/// one that is read.
bool write_baseline(Session& session, const std::string& path, const source::Files& files,
                    const std::vector<diagnostics::Diagnostic>& findings);

}  // namespace nsp::commands
