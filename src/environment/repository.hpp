// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

#include "environment/git.hpp"

namespace nsp::environment {

/// Git as libgit2 reads it. Settings of the user and of the machine are not read, and nothing of the repository is run.
class Repository : public Git {
 public:
  /// `patience` is how long it may take to answer.
  explicit Repository(std::chrono::seconds patience = std::chrono::seconds(60)) : patience_(patience) {}
  ChangedFiles changed_since(const std::string& folder, const std::string& revision) const override;

 private:
  std::chrono::seconds patience_;
};

}  // namespace nsp::environment
