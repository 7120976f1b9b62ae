// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "source/embedded.hpp"

namespace nsp::commands {

/// The files of `commands/workspace/`, with which a new workspace begins.
std::vector<source::Embedded> workspace_files();

}  // namespace nsp::commands
