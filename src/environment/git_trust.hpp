// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "environment/git_library.hpp"

namespace nsp::environment {

/// Whether the settings of the user, or of the machine, say that they trust the working tree at a path though it
/// belongs to somebody else (`safe.directory`).
bool is_trusted_by_user(const GitLibrary& git, const std::string& root);

/// Whether a file or folder belongs to the user, or to the one who became the superuser by `sudo`.
bool is_owned(const std::string& path);

/// What of a repository is neither a file nor a folder, and would keep whoever opens it waiting: in its own folder, and
/// of the working tree what git itself reads. Empty where nothing is found among as many entries as are looked at.
/// `folder` is one in its working tree.
std::string find_trap(const std::string& folder);

}  // namespace nsp::environment
