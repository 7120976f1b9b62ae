// SPDX-License-Identifier: EUPL-1.2
#include "environment/parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace {

using nsp::environment::for_each_index;

}  // namespace

TEST_CASE("work is done once for each index, whatever the number of threads") {
  for (const unsigned jobs : {0U, 1U, 2U, 5U, 3U, 64U}) {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
      std::vector<std::atomic<int>> done(count);
      for_each_index(count, jobs, [&](std::size_t i) { ++done[i]; });
      for (const std::atomic<int>& times : done) CHECK(times == 1);
    }
  }
}

TEST_CASE("an exception ends the work and is thrown again, and the threads go on with other work") {
  for (int round = 0; round < 20; ++round) {
    CHECK_THROWS_AS(for_each_index(100, 3,
                                   [](std::size_t i) {
                                     if (i == 50) throw std::runtime_error("fifty");
                                   }),
                    std::runtime_error);
    std::atomic<int> done{0};
    for_each_index(10, 3, [&](std::size_t) { ++done; });
    CHECK(done == 10);
  }
}

TEST_CASE("work may ask for work") {
  std::atomic<int> done{0};
  for_each_index(8, 4, [&](std::size_t) { for_each_index(8, 4, [&](std::size_t) { ++done; }); });
  CHECK(done == 64);
}

TEST_CASE("several threads may ask at once") {
  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&done] {
      for (int round = 0; round < 50; ++round) for_each_index(20, 3, [&done](std::size_t) { ++done; });
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(done == 4 * 50 * 20);
}
