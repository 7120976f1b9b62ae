// SPDX-License-Identifier: EUPL-1.2
// Characters that look like nothing, or like others.
#pragma once

#include <cstdint>
#include <string>

namespace nsp::syntax {

enum class Look : std::uint8_t {
  other,
  blank,    ///< looks like a blank, and is none
  nothing,  ///< looks like nothing
  hyphen,   ///< a dash, or a hyphen of another kind
  quote,    ///< a quote that is not straight
};

Look look_of(char32_t c);

/// What people call it, with its number: `no-break space (U+00A0)`.
std::string name_of(char32_t c);

}  // namespace nsp::syntax
