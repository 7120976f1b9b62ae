// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "environment/file_system.hpp"

namespace nsp::environment {

/// A disk in memory, for tests and fuzzing: absolute path to content. Written files appear in the map.
class Memory : public FileSystem {
 public:
  std::unique_ptr<Folder> open(const std::string& absolute) const override;

  mutable std::map<std::string, std::string> files;
  mutable std::mutex guard;  ///< of `files`, while folders are in use
  /// Files of those above, and folders, that cannot be read, and how reading ends: `link`, `not_regular` or `failed`.
  std::map<std::string, Outcome> refused;
};

}  // namespace nsp::environment
