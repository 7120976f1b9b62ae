// SPDX-License-Identifier: EUPL-1.2
#include "text/slug.hpp"

#include <doctest/doctest.h>

using nsp::text::is_slug;

TEST_CASE("ids are lower-case words joined by single hyphens") {
  for (const char* id : {"drugs", "isfd-2016-2019", "5340", "a", "a-b-c", "0"}) CHECK_MESSAGE(is_slug(id), id);
  for (const char* word : {"", "-", "a-", "-a", "a--b", "Drugs", "a_b", "a b", "é", "a/b", "a.b", "a\n"})
    CHECK_FALSE_MESSAGE(is_slug(word), word);
}
