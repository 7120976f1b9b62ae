// SPDX-License-Identifier: EUPL-1.2
#include "environment/stop_signals.hpp"

#include <sys/signalfd.h>
#include <unistd.h>

namespace nsp::environment {

StopSignals::~StopSignals() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (blocking_) ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool StopSignals::start() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  // Whoever began us with `nohup` wants that the end of the terminal is not ours.
  struct sigaction hangup {};
  if (::sigaction(SIGHUP, nullptr, &hangup) == 0 && hangup.sa_handler != SIG_IGN) ::sigaddset(&signals, SIGHUP);
  blocking_ = ::pthread_sigmask(SIG_BLOCK, &signals, &before_) == 0;
  descriptor_ = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
  return descriptor_ >= 0;
}

bool StopSignals::take() const {
  signalfd_siginfo told{};
  return ::read(descriptor_, &told, sizeof told) == sizeof told;
}

}  // namespace nsp::environment
