// SPDX-License-Identifier: EUPL-1.2
// What git knows of a working tree, as an interface. Nothing is run: no program, no hook.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nsp::environment {

/// Why git could not say what changed.
enum class GitFault : std::uint8_t {
  none,
  no_repository,     ///< the folder lies in none
  bare,              ///< it has no working tree
  foreign,           ///< it belongs to another user
  no_commits,        ///< it has no history yet
  unknown_revision,  ///< no commit has that name
  ambiguous,         ///< more than one has
  shallow,           ///< no commit has that name in the part of the history that is here
  unrelated,         ///< two commits have no common past, so that none is where they forked
  too_large,         ///< a revision holds, or differs by, more files than can be compared
  elsewhere,         ///< its settings lead to a working tree in another place
  failed
};

/// A file that is not as it was at a revision.
struct ChangedFile {
  std::string path;  ///< relative to the folder that was asked about
  std::optional<std::string>
      before;  ///< its content then, of a plan file; nothing where it was not there, or was too large
};

struct ChangedFiles {
  GitFault fault = GitFault::none;
  std::string reason;              ///< the library's words where `failed`
  std::vector<ChangedFile> files;  ///< sorted by path
};

class Git {
 public:
  virtual ~Git() = default;
  /// The files beneath the folder at an absolute path that differ from the revision: committed since or not, added,
  /// untracked, renamed or deleted. What git is told to ignore is left out. `A...B` is the commit where the two forked;
  /// where one of them is left out, it is `HEAD`.
  virtual ChangedFiles changed_since(const std::string& folder, const std::string& revision) const = 0;
};

}  // namespace nsp::environment
