// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "environment/disk.hpp"
#include "environment/environment.hpp"
#include "environment/repository.hpp"

namespace nsp::environment {

/// The process as it was started: its disk, streams, terminal and variables. Holds what the environment refers to.
class Process {
 public:
  Process();
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  Environment& environment() { return *environment_; }

 private:
  Disk disk_;
  Repository git_;
  std::unique_ptr<Output> out_, err_;
  std::unique_ptr<Environment> environment_;
};

}  // namespace nsp::environment
