// SPDX-License-Identifier: EUPL-1.2
#include "text/digest.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace nsp::text {

std::uint64_t digest(std::string_view bytes, std::uint64_t seed) {
  return XXH64(bytes.data(), bytes.size(), seed);
}

}  // namespace nsp::text
