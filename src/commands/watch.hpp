// SPDX-License-Identifier: EUPL-1.2
// The workspace looked at again whenever a file is saved: `check --watch`, `render --watch`, `preview`.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "commands/session.hpp"

namespace nsp::commands {

/// What a command does once, step by step.
struct WatchSteps {
  std::string_view command = "check";  ///< its name
  /// Before anything of the last look goes, and after what came of the next has been told; may be empty.
  std::function<void()> before, after;
  /// Opens the workspace; where its configuration has faults, reports them and gives none.
  std::function<std::optional<Opened>()> open;
  /// What is to be checked; nothing, with a message, where the command line does not fit the workspace.
  std::function<std::optional<check::Request>(const Opened&)> prepare;
  /// Does what is to be done; false where something cannot be written.
  std::function<bool(const Opened&, check::Loaded&)> report;
  /// Once, when files are watched and nothing has been looked at; false, with a message, ends the run. May be empty.
  std::function<bool()> begun;
  std::set<std::string> written;  ///< absolute paths of files that the reports go to
  std::string written_folder;     ///< absolute; empty: none
};

/// Checks, and checks again what may have changed, until Ctrl-C.
Exit watch(Session& session, const WatchSteps& steps);

}  // namespace nsp::commands
