// SPDX-License-Identifier: EUPL-1.2
#include "text/visible.hpp"

#include <doctest/doctest.h>

#include "text/utf8.hpp"

using namespace nsp;

TEST_CASE("what nobody sees is no text") {
  for (const char32_t unseen :
       {U' ',      U'\t',     U'\n',     U'\u00A0', U'\u00AD', U'\u034F', U'\u061C', U'\u115F', U'\u1160',
        U'\u1680', U'\u180E', U'\u2003', U'\u200B', U'\u200D', U'\u200F', U'\u2028', U'\u202E', U'\u202F',
        U'\u205F', U'\u2060', U'\u2800', U'\u3000', U'\u3164', U'\uFE0F', U'\uFEFF', U'\uFFA0', U'\U000E0020'}) {
    std::string text = " ";
    text::append(text, unseen);
    CAPTURE(static_cast<unsigned>(unseen));
    CHECK_FALSE(text::has_visible(text));
    CHECK(text::has_visible(text + "a"));
  }
  CHECK_FALSE(text::has_visible(""));
}

TEST_CASE("letters, signs and marks of any script are seen") {
  for (const std::string_view seen : {"a", ".", "é", "—", "日", "ㄱ", "½", "€", "\xFF"}) CHECK(text::has_visible(seen));
}
