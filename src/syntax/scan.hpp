// SPDX-License-Identifier: EUPL-1.2
// Finding the next byte that matters, many bytes at a time. No byte at or behind `end` is read.
#pragma once

#include <cstddef>
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

/// Signs of a key.
inline bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Whether a text begins like the item of a list, but for the blank behind its hyphen.
inline bool is_hyphened(std::string_view text) {
  if (text.size() < 2 || text[0] != '-') return false;
  const char next = text[1];
  const char lower = static_cast<char>(next | 0x20);
  return (lower >= 'a' && lower <= 'z') || next == '"' || next == '\'' ||
         (static_cast<unsigned char>(next) & 0x80U) != 0;
}

/// Sixteen bytes side by side. A comparison gives a byte of ones for each that holds.
using Sixteen __attribute__((vector_size(16))) = char;

inline Sixteen load_sixteen(const char* at) {
  Sixteen bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

/// What a comparison of sixteen bytes found.
struct Hits {
  template <class Comparison>
  explicit Hits(const Comparison& comparison) {
    static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the first byte is the lowest");
    static_assert(sizeof comparison == sizeof words);
    std::memcpy(words, &comparison, sizeof words);
  }

  bool any() const { return (words[0] | words[1]) != 0; }
  /// The number of the first byte that was hit.
  std::size_t first() const {
    return static_cast<std::size_t>(words[0] != 0 ? __builtin_ctzll(words[0]) : 64 + __builtin_ctzll(words[1])) / 8;
  }
  void remove(std::size_t hit) { words[hit / 8] &= ~(std::uint64_t{0xFF} << (hit % 8 * 8)); }

  std::uint64_t words[2];
};

/// The first byte in [at, end) that is one of `Signs`, or `end`.
template <char... Signs>
inline const char* find_any(const char* at, const char* end) {
  for (; end - at >= 16; at += 16) {
    const Sixteen bytes = load_sixteen(at);
    const Hits hits(((bytes == Signs) | ...));
    if (hits.any()) return at + hits.first();
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

/// Where a plain scalar between brackets may end.
inline const char* find_flow_stop(const char* at, const char* end) {
  return find_any<'\n', ':', '#', ',', '?', '[', ']', '{', '}'>(at, end);
}

/// Where the text between quotes asks for a closer look: the quote, a line end, a backslash between double quotes.
inline const char* find_quoted_stop(const char* at, const char* end, char quote) {
  return quote == '"' ? find_any<'"', '\\', '\n'>(at, end) : find_any<'\'', '\n'>(at, end);
}

}  // namespace nsp::syntax
