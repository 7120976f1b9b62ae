// SPDX-License-Identifier: EUPL-1.2
#include "words/language.hpp"

#include <doctest/doctest.h>

using namespace nsp::words;

TEST_CASE("a language is read from a code and from a locale") {
  CHECK(read_language("nl") == Language::nl);
  CHECK(read_language("FR") == Language::fr);
  CHECK(read_language("nl-BE") == Language::nl);
  CHECK(read_language("de_BE.UTF-8") == Language::de);
  CHECK(read_language("en_GB@euro") == Language::en);
  for (const char* other : {"", "C", "C.UTF-8", "POSIX", "it", "nld", "-nl"})
    CHECK_MESSAGE(!read_language(other).has_value(), other);
}

TEST_CASE("each language counts as it does") {
  for (const Language language : {Language::en, Language::nl, Language::de}) {
    CHECK(form_of_count(language, 0) == 1);
    CHECK(form_of_count(language, 1) == 0);
    CHECK(form_of_count(language, 2) == 1);
  }
  CHECK(form_of_count(Language::fr, 0) == 0);
  CHECK(form_of_count(Language::fr, 1) == 0);
  CHECK(form_of_count(Language::fr, 2) == 1);
}
