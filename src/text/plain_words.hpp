// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace nsp::text {

/// The words of a CommonMark text that a reader reads: code, addresses, and names of files are replaced by blanks, so
/// that offsets stay the same. Linear in the text.
std::string blank_code_and_addresses(std::string_view text);

}  // namespace nsp::text
