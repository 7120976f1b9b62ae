// SPDX-License-Identifier: EUPL-1.2
// `nsp check --watch`: the verdict again whenever a file is saved.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "commands/session.hpp"

namespace nsp::commands {

/// What `check` does once, step by step.
struct WatchSteps {
  /// Opens the workspace; where its configuration has faults, reports them and gives none.
  std::function<std::optional<Opened>()> open;
  /// What is to be checked; nothing, with a message, where the command line does not fit the workspace.
  std::function<std::optional<check::Request>(const Opened&)> prepare;
  /// Writes the reports; false where one cannot be written.
  std::function<bool(check::Loaded&)> report;
  std::set<std::string> written;  ///< absolute paths of files that the reports go to
};

/// Checks, and checks again what may have changed, until Ctrl-C.
Exit watch(Session& session, const WatchSteps& steps);

}  // namespace nsp::commands
