// SPDX-License-Identifier: EUPL-1.2
#include "text/fold.hpp"

#include <array>

#include "text/utf8.hpp"

namespace nsp::text {

namespace {

constexpr char32_t first_letter = 0xC0;
constexpr char32_t behind_letters = 0x180;

/// What the letters from U+00C0 to U+017F become; empty for the two signs among them.
constexpr std::array<std::string_view, behind_letters - first_letter> plain_letters = {
    "a", "a", "a",  "a", "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i", "i", "i",  "i",  "d", "n", "o",  "o",
    "o", "o", "o",  "",  "o", "u", "u",  "u",  "u", "y", "th", "ss", "a", "a", "a",  "a",  "a", "a", "ae", "c",
    "e", "e", "e",  "e", "i", "i", "i",  "i",  "d", "n", "o",  "o",  "o", "o", "o",  "",   "o", "u", "u",  "u",
    "u", "y", "th", "y", "a", "a", "a",  "a",  "a", "a", "c",  "c",  "c", "c", "c",  "c",  "c", "c", "d",  "d",
    "d", "d", "e",  "e", "e", "e", "e",  "e",  "e", "e", "e",  "e",  "g", "g", "g",  "g",  "g", "g", "g",  "g",
    "h", "h", "h",  "h", "i", "i", "i",  "i",  "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j", "j", "k",  "k",
    "k", "l", "l",  "l", "l", "l", "l",  "l",  "l", "l", "l",  "n",  "n", "n", "n",  "n",  "n", "n", "n",  "n",
    "o", "o", "o",  "o", "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r", "r", "s",  "s",  "s", "s", "s",  "s",
    "s", "s", "t",  "t", "t", "t", "t",  "t",  "u", "u", "u",  "u",  "u", "u", "u",  "u",  "u", "u", "u",  "u",
    "w", "w", "y",  "y", "y", "z", "z",  "z",  "z", "z", "z",  "s",
};

/// What a code point past ASCII becomes; nothing where it stays.
std::string_view plain_form(char32_t c) {
  if (c >= first_letter && c < behind_letters) return plain_letters[c - first_letter];
  switch (c) {
    case 0x218:
    case 0x219: return "s";
    case 0x21A:
    case 0x21B: return "t";
    case 0x1E9E: return "ss";
    default: return {};
  }
}

bool is_combining_accent(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

}  // namespace

void append_folded(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte);
      ++at;
      continue;
    }
    const CodePoint c = decode(text.substr(at));
    if (const std::string_view plain = plain_form(c.value); !plain.empty()) {
      out.append(plain);
    } else if (!is_combining_accent(c.value)) {
      out.append(text.substr(at, c.size));
    }
    at += c.size;
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_folded(out, text);
  return out;
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  return !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040) && c < 0xFFF0;
}

}  // namespace nsp::text
