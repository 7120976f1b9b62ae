// SPDX-License-Identifier: EUPL-1.2
#include "text/visible.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace nsp::text {

namespace {

struct Stretch {
  char32_t first, last;
};

// White_Space, Default_Ignorable_Code_Point and controls (Unicode 15), and the blank pattern of Braille.
constexpr std::array unseen{
    Stretch{0x0000, 0x0020},   Stretch{0x007F, 0x00A0},  Stretch{0x00AD, 0x00AD}, Stretch{0x034F, 0x034F},
    Stretch{0x061C, 0x061C},   Stretch{0x115F, 0x1160},  Stretch{0x1680, 0x1680}, Stretch{0x17B4, 0x17B5},
    Stretch{0x180B, 0x180F},   Stretch{0x2000, 0x200F},  Stretch{0x2028, 0x202F}, Stretch{0x205F, 0x206F},
    Stretch{0x2800, 0x2800},   Stretch{0x3000, 0x3000},  Stretch{0x3164, 0x3164}, Stretch{0xFE00, 0xFE0F},
    Stretch{0xFEFF, 0xFEFF},   Stretch{0xFFA0, 0xFFA0},  Stretch{0xFFF0, 0xFFFB}, Stretch{0x1BCA0, 0x1BCA3},
    Stretch{0x1D173, 0x1D17A}, Stretch{0xE0000, 0xE0FFF}};

bool is_unseen(char32_t c) {
  const auto after =
      std::upper_bound(unseen.begin(), unseen.end(), c, [](char32_t v, const Stretch& s) { return v < s.first; });
  return after != unseen.begin() && c <= std::prev(after)->last;
}

}  // namespace

bool has_visible(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = decode(text);
    if (!is_unseen(c.value)) return true;
    text.remove_prefix(c.size);
  }
  return false;
}

}  // namespace nsp::text
