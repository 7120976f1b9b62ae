// SPDX-License-Identifier: EUPL-1.2
// Whether a reader sees anything of a text.
#pragma once

#include <string_view>

namespace nsp::text {

/// Whether the text holds more than blanks of any width, ends of lines, controls and characters that are never seen,
/// such as U+200B, U+00AD and U+3164.
bool has_visible(std::string_view text);

}  // namespace nsp::text
