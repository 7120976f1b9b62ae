// SPDX-License-Identifier: EUPL-1.2
// libFuzzer's door to a target.
#include "target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try_input({reinterpret_cast<const char*>(data), size});
  return 0;
}
