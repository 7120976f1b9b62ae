// SPDX-License-Identifier: EUPL-1.2
#include "policy/places.hpp"

#include <doctest/doctest.h>

using nsp::policy::join_names;

TEST_CASE("names are joined as they are said, and of many the first ten") {
  CHECK(join_names({"a"}) == "`a`");
  CHECK(join_names({"a", "b"}) == "`a` and `b`");
  CHECK(join_names({"a", "b", "c"}) == "`a`, `b` and `c`");
  const std::vector<std::string_view> dozen(12, "a");
  CHECK(join_names(dozen) == "`a`, `a`, `a`, `a`, `a`, `a`, `a`, `a`, `a`, `a`, `a` and `a`");
  const std::vector<std::string_view> more(13, "a");
  CHECK(join_names(more) == "`a`, `a`, `a`, `a`, `a`, `a`, `a`, `a`, `a`, `a` and 3 more");
}
