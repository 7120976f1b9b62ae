// SPDX-License-Identifier: EUPL-1.2
// What becomes of mended files: written, or shown.
#pragma once

#include "check/apply_fixes.hpp"
#include "commands/session.hpp"

namespace nsp::commands {

/// Writes each file that changed, whole; refuses one that somebody else has changed since it was read. False, with a
/// message, where a file could not be written: the others are. Drafts that a killed run has left are removed.
bool write_fixed(Session& session, const Opened& opened, const check::AppliedFixes& mending);

/// The changes in the form that `patch` takes; nothing is written.
void show_fixed(Session& session, const check::AppliedFixes& mending);

}  // namespace nsp::commands
