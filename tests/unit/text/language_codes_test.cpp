// SPDX-License-Identifier: EUPL-1.2
#include "text/language_codes.hpp"

#include <doctest/doctest.h>

using nsp::text::is_language_code;

TEST_CASE("codes of ISO 639-1 are codes of languages, and others are not") {
  for (std::string_view code : {"nl", "fr", "de", "en", "aa", "zu", "es", "pt"}) CHECK(is_language_code(code));
  for (std::string_view code : {"xx", "ge", "gb", "", "n", "nld", "l f", " n", "NL"})
    CHECK_FALSE(is_language_code(code));
}
