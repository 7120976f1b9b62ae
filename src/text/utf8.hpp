// SPDX-License-Identifier: EUPL-1.2
// UTF-8 (RFC 3629): validity, code points, and how wide they stand on a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace nsp::text {

/// One decoded code point and the number of bytes that it took (1 to 4).
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
};

/// The code point at the start of `bytes` (not empty). Bytes that are no UTF-8 give U+FFFD, one byte at a time.
CodePoint decode(std::string_view bytes);

/// Appends the UTF-8 form of `code_point`; surrogates and values past U+10FFFF become U+FFFD.
void append(std::string& out, char32_t code_point);

/// Offset of the first byte that is not part of strict UTF-8 (no overlong form, no surrogate), or `npos`.
std::size_t find_malformed(std::string_view bytes);

/// Number of code points; each malformed byte counts as one.
std::size_t count_code_points(std::string_view bytes);

/// Cells that a code point takes on a terminal: 0 for combining marks and controls, 2 for East Asian wide and emoji.
int display_width(char32_t code_point);

/// Sum of the widths of all code points.
std::size_t display_width(std::string_view bytes);

/// Whether the code point changes the direction of text (Unicode bidirectional formatting characters).
bool is_bidirectional_control(char32_t code_point);

}  // namespace nsp::text
