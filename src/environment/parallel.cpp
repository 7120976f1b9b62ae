// SPDX-License-Identifier: EUPL-1.2
#include "environment/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace nsp::environment {

namespace {

/// Threads that wait for work. They are kept, since each new one would begin with fresh memory, which costs more than
/// the thread.
class Helpers {
 public:
  Helpers() = default;
  Helpers(const Helpers&) = delete;
  Helpers& operator=(const Helpers&) = delete;
  ~Helpers() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    work_is_there_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// Runs `task` on this thread and once on each of up to `wanted` helpers; on this one alone while they work for
  /// somebody else. `task` throws nothing.
  void run(std::size_t wanted, const std::function<void()>& task) {
    if (wanted == 0 || busy_.exchange(true)) return task();
    {
      const std::lock_guard lock(mutex_);
      hire(wanted);
      task_ = &task;
      wanted_ = working_ = std::min(wanted, threads_.size());
      ++round_;
    }
    work_is_there_.notify_all();
    task();
    {
      std::unique_lock lock(mutex_);
      work_is_done_.wait(lock, [this] { return working_ == 0; });
    }
    busy_ = false;
  }

 private:
  void hire(std::size_t wanted) {
    try {
      while (threads_.size() < wanted) threads_.emplace_back([this, number = threads_.size()] { serve(number); });
    } catch (const std::exception&) {
      // The machine gives no more threads: fewer do the same work.
    }
  }

  /// Signals from outside are for the threads that expect them, however long ago a helper began.
  static void leave_signals_to_others() {
    sigset_t signals;
    ::sigfillset(&signals);
    for (const int own : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) ::sigdelset(&signals, own);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  }

  void serve(std::size_t number) {
    leave_signals_to_others();
    std::uint64_t last_round = 0;
    std::unique_lock lock(mutex_);
    while (true) {
      work_is_there_.wait(lock, [&] { return stopping_ || (round_ != last_round && number < wanted_); });
      if (stopping_) return;
      last_round = round_;
      const std::function<void()>& task = *task_;
      lock.unlock();
      task();
      lock.lock();
      if (--working_ == 0) work_is_done_.notify_one();
    }
  }

  std::atomic<bool> busy_{false};
  std::mutex mutex_;  ///< of all below
  std::condition_variable work_is_there_, work_is_done_;
  const std::function<void()>* task_ = nullptr;
  std::size_t wanted_ = 0;   ///< helpers of this round
  std::size_t working_ = 0;  ///< of these, those that have not ended
  std::uint64_t round_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace

void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  static Helpers helpers;
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const std::size_t threads = std::min<std::size_t>(jobs, count);
  helpers.run(threads == 0 ? 0 : threads - 1, [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  });
  if (failure) std::rethrow_exception(failure);
}

}  // namespace nsp::environment
