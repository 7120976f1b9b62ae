// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <csignal>

namespace nsp::environment {

/// SIGINT, SIGTERM and SIGHUP as something to wait for among other things, from `start` on; with the end of this they
/// do again what they did before.
class StopSignals {
 public:
  StopSignals() = default;
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// False, with the reason in `errno`, where the system refuses.
  bool start();
  /// Readable once a signal has come.
  int descriptor() const { return descriptor_; }
  /// Whether one has come; where several threads wait, one of them is told.
  bool take() const;
  /// The mask of before, with which programs that we begin run.
  const sigset_t& before() const { return before_; }

 private:
  int descriptor_ = -1;
  bool blocking_ = false;
  sigset_t before_{};
};

}  // namespace nsp::environment
