// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>

#include "check/workspace.hpp"

namespace nsp::check {

/// What `nsp.yaml` says of published pages. Texts by language; under "" where they name none.
struct Publishing {
  std::map<std::string, std::string> title;
  std::string url;
  std::string output = "public";  ///< relative to the workspace
  /// The least severity of findings that stop a publication; nothing where none does.
  std::optional<diagnostics::Severity> fail_on = diagnostics::Severity::error;
  std::string contact;  ///< of the accessibility statement, as is what follows
  std::string reviewed;
  std::map<std::string, std::string> limits;
};

/// Reads it from a workspace that is open, whose configuration is therefore in order.
Publishing read_publishing(const environment::Folder& root, const Workspace& workspace);

}  // namespace nsp::check
