// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "environment/git.hpp"

namespace nsp::environment {

/// Git as libgit2 reads it. Settings of the user and of the machine are not read, and nothing of the repository is run.
class Repository : public Git {
 public:
  ChangedFiles changed_since(const std::string& folder, const std::string& revision) const override;
};

}  // namespace nsp::environment
