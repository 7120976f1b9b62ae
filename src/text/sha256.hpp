// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace nsp::text {

/// SHA-256 (FIPS 180-4) of some bytes in base 64, as a Content-Security-Policy wants it.
std::string sha256_base64(std::string_view bytes);

}  // namespace nsp::text
