// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

#include "check/workspace.hpp"

namespace nsp::check {

/// What `nsp.yaml` says of published pages. Texts by language; under "" where they name none.
struct Publishing {
  std::map<std::string, std::string> title;
  std::string url;
  std::string output = "public";  ///< relative to the workspace
  std::string contact;            ///< of the accessibility statement, as is what follows
  std::string reviewed;
  std::map<std::string, std::string> limits;
};

/// Reads it from a workspace that is open, whose configuration is therefore in order.
Publishing read_publishing(const environment::Folder& root, const Workspace& workspace);

}  // namespace nsp::check
