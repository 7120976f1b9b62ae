// SPDX-License-Identifier: EUPL-1.2
#include "text/fold.hpp"

#include <doctest/doctest.h>

using namespace nsp;

TEST_CASE("words are found whatever their case and accents") {
  CHECK(text::fold("Sécurité INTÉGRALE") == "securite integrale");
  CHECK(text::fold("Straße Œuvre Łódź Þing Ĳzer") == "strasse oeuvre lodz thing ijzer");
  CHECK(text::fold("se\u0301curite\u0301") == "securite");  // an accent of its own
  CHECK(text::fold("a×b ÷ 10 % – Ωμέγα") == "a×b ÷ 10 % – Ωμέγα");
  CHECK(text::fold("\xC3") == "\xC3");
  CHECK(text::fold("") == "");
}

TEST_CASE("letters, digits and marks make words") {
  CHECK(text::is_word_character(U'a'));
  CHECK(text::is_word_character(U'9'));
  CHECK(text::is_word_character(U'é'));
  CHECK_FALSE(text::is_word_character(U'-'));
  CHECK_FALSE(text::is_word_character(U'×'));
  CHECK_FALSE(text::is_word_character(0x2019));
  CHECK_FALSE(text::is_word_character(0xA0));
}
