// SPDX-License-Identifier: EUPL-1.2
#include "text/languages.hpp"

#include <doctest/doctest.h>

using namespace nsp::text;

TEST_CASE("languages by their names, and the words for yes and no") {
  CHECK(language_name("nl", "fr-BE") == "néerlandais");
  CHECK(language_name("es", "fr").empty());
  CHECK(find_language("Néerlandais") == "nl");
  CHECK(find_truth("Oui") == "true");
  CHECK(find_truth("neen") == "false");
  CHECK(find_truth("maybe").empty());
}
