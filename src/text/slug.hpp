// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace nsp::text {

/// Whether `word` is an id: lower-case letters a-z and digits, in groups joined by single hyphens.
bool is_slug(std::string_view word);

}  // namespace nsp::text
