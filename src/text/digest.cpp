// SPDX-License-Identifier: EUPL-1.2
#include "text/digest.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace nsp::text {

std::uint64_t digest(std::string_view bytes) {
  return XXH64(bytes.data(), bytes.size(), 0);
}

}  // namespace nsp::text
