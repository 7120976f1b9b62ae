// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

namespace nsp::text {

/// A sum of some bytes that is the same everywhere, and different for different bytes as far as chance goes (XXH64,
/// seed 0). It tells what changed; it is no proof against somebody who wants two texts to be alike, unless the seed is
/// one that nobody else knows.
std::uint64_t digest(std::string_view bytes, std::uint64_t seed = 0);

/// A digest of several values, one after the other.
class Digester {
 public:
  Digester& add(std::uint64_t value) {
    sum_ = (sum_ ^ (value * 0x9E3779B97F4A7C15U)) * 0xC2B2AE3D27D4EB4FU;
    sum_ ^= sum_ >> 29U;
    return *this;
  }
  Digester& add(std::string_view bytes) { return add(digest(bytes)); }
  std::uint64_t sum() const { return sum_; }

 private:
  std::uint64_t sum_ = 0x27D4EB2F165667C5U;
};

}  // namespace nsp::text
