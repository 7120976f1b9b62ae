// SPDX-License-Identifier: EUPL-1.2
// Finding the next byte that matters, many bytes at a time. No byte at or behind `end` is read.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace nsp::syntax {

/// U+00A0, which looks like a blank.
inline constexpr std::string_view no_break_sign = "\xC2\xA0";

inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
inline bool is_space(char c) {
  return is_blank(c) || c == '\n' || c == '\r';
}

/// The bytes of a 64-bit word that equal `c`: the top bit of each; bits above the lowest hit may be wrong.
constexpr std::uint64_t equal_bytes(std::uint64_t word, char c) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  const std::uint64_t differing = word ^ (ones * static_cast<unsigned char>(c));
  return (differing - ones) & ~differing & (ones << 7U);
}

/// The first byte in [at, end) that is one of `Signs`, or `end`.
template <char... Signs>
inline const char* find_any(const char* at, const char* end) {
  static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the first byte is the lowest");
  for (; end - at >= 8; at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    const std::uint64_t hits = (equal_bytes(word, Signs) | ...);
    if (hits != 0) return at + (__builtin_ctzll(hits) >> 3U);
  }
  while (at != end && ((*at != Signs) && ...)) ++at;
  return at;
}

/// The end of the line: its `\n`, or `end`.
inline const char* find_line_end(const char* at, const char* end) {
  const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
  return found == nullptr ? end : static_cast<const char*>(found);
}

/// Where a plain scalar may end: a line end, a colon, a `#`.
inline const char* find_plain_stop(const char* at, const char* end) {
  return find_any<'\n', ':', '#'>(at, end);
}

/// Where the text between quotes asks for a closer look: the quote, a line end, a backslash between double quotes.
inline const char* find_quoted_stop(const char* at, const char* end, char quote) {
  return quote == '"' ? find_any<'"', '\\', '\n'>(at, end) : find_any<'\'', '\n'>(at, end);
}

}  // namespace nsp::syntax
