// SPDX-License-Identifier: EUPL-1.2
// Being told that files change, as an interface.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nsp::environment {

/// What a wait ended with.
struct Changes {
  enum class What : std::uint8_t {
    files,        ///< `paths`
    everything,   ///< so much that it was not kept count of
    interrupted,  ///< by the user
    failed        ///< `reason`
  };
  What what = What::files;
  std::vector<std::string> paths;  ///< relative to the watched folder, sorted
  std::string reason;
};

/// Watches all that lies beneath a folder, folders that come later included and hidden ones left out. No change is ever
/// lost: what happens between two waits is told by the second.
class Watcher {
 public:
  virtual ~Watcher() = default;
  /// Sleeps until something changed, and then until it has been quiet for a moment.
  virtual Changes wait() = 0;
};

}  // namespace nsp::environment
