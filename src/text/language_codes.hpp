// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace nsp::text {

/// Whether the two letters are the code of a language in ISO 639-1.
bool is_language_code(std::string_view code);

}  // namespace nsp::text
