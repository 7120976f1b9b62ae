// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "environment/watcher.hpp"

namespace nsp::environment {

/// Watches the folder at an absolute path as the kernel tells of it (inotify). From here on Ctrl-C and a wish to end
/// are told by `wait` instead of ending the process. nullptr, with a reason, where that cannot be.
std::unique_ptr<Watcher> watch_folder(const std::string& folder, std::string& reason);

}  // namespace nsp::environment
