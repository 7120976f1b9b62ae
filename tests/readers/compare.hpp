// SPDX-License-Identifier: EUPL-1.2
// The two readers of YAML beside each other.
#pragma once

#include <string>
#include <string_view>

namespace nsp::readers {

enum class Outcome : std::uint8_t {
  refused,   ///< the bytes are refused before either reads them
  faulty,    ///< declined, and yaml-cpp refuses it as well
  declined,  ///< declined, and yaml-cpp reads it
  equal,
  different
};

struct Comparison {
  Outcome outcome = Outcome::equal;
  std::string report;  ///< where they differ: what each of them read
};

/// Reads the text with both and compares the trees cell by cell: type, style, text, place and flags.
Comparison compare(std::string_view text);

}  // namespace nsp::readers
