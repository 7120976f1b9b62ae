// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nsp::bounds {

/// What one run cost.
struct Cost {
  int exit = 0;              ///< its code, or 128 and the signal
  double seconds = 0;        ///< of processor time, its threads together
  std::uint64_t memory = 0;  ///< bytes at the most
  std::uint64_t files = 0;   ///< that it wrote
  std::uint64_t output = 0;  ///< bytes on standard output and standard error
  std::string last;          ///< the end of what it said on standard error
};

/// Runs the program with these arguments in that folder, for so many seconds of processor time at the most.
Cost run(const std::string& program, const std::vector<std::string>& arguments, const std::string& folder,
         unsigned most_seconds);

}  // namespace nsp::bounds
