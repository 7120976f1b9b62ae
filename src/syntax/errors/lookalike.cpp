// SPDX-License-Identifier: EUPL-1.2
#include "syntax/errors/lookalike.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace nsp::syntax {

namespace {

struct Lookalike {
  char32_t first, last;
  Look look;
  std::string_view name;
};

constexpr std::array lookalikes{
    Lookalike{0x00A0, 0x00A0, Look::blank, "no-break space"},
    Lookalike{0x00AB, 0x00AB, Look::quote, "quote"},
    Lookalike{0x00AD, 0x00AD, Look::nothing, "soft hyphen"},
    Lookalike{0x00BB, 0x00BB, Look::quote, "quote"},
    Lookalike{0x1680, 0x1680, Look::blank, "blank"},
    Lookalike{0x180E, 0x180E, Look::nothing, "unseen character"},
    Lookalike{0x2000, 0x2008, Look::blank, "blank of another width"},
    Lookalike{0x2009, 0x200A, Look::blank, "thin space"},
    Lookalike{0x200B, 0x200B, Look::nothing, "zero-width space"},
    Lookalike{0x200C, 0x200F, Look::nothing, "unseen character"},
    Lookalike{0x2010, 0x2010, Look::hyphen, "hyphen of another kind"},
    Lookalike{0x2011, 0x2011, Look::hyphen, "no-break hyphen"},
    Lookalike{0x2012, 0x2012, Look::hyphen, "dash"},
    Lookalike{0x2013, 0x2013, Look::hyphen, "en dash"},
    Lookalike{0x2014, 0x2015, Look::hyphen, "em dash"},
    Lookalike{0x2018, 0x201F, Look::quote, "quote"},
    Lookalike{0x202A, 0x202E, Look::nothing, "unseen character"},
    Lookalike{0x202F, 0x202F, Look::blank, "narrow no-break space"},
    Lookalike{0x2039, 0x203A, Look::quote, "quote"},
    Lookalike{0x205F, 0x205F, Look::blank, "blank of another width"},
    Lookalike{0x2060, 0x206F, Look::nothing, "unseen character"},
    Lookalike{0x2212, 0x2212, Look::hyphen, "minus sign"},
    Lookalike{0x3000, 0x3000, Look::blank, "ideographic space"},
    Lookalike{0xFE58, 0xFE58, Look::hyphen, "dash"},
    Lookalike{0xFE63, 0xFE63, Look::hyphen, "hyphen of another kind"},
    Lookalike{0xFEFF, 0xFEFF, Look::nothing, "byte order mark"},
    Lookalike{0xFF0D, 0xFF0D, Look::hyphen, "hyphen of another kind"},
};

const Lookalike* find_lookalike(char32_t c) {
  const auto after = std::upper_bound(lookalikes.begin(), lookalikes.end(), c,
                                      [](char32_t v, const Lookalike& s) { return v < s.first; });
  return after == lookalikes.begin() || c > std::prev(after)->last ? nullptr : &*std::prev(after);
}

}  // namespace

Look look_of(char32_t c) {
  const Lookalike* found = find_lookalike(c);
  return found == nullptr ? Look::other : found->look;
}

std::string name_of(char32_t c) {
  const Lookalike* found = find_lookalike(c);
  return fmt::format("{} (U+{:04X})", found == nullptr ? "character" : found->name, static_cast<unsigned>(c));
}

}  // namespace nsp::syntax
