// SPDX-License-Identifier: EUPL-1.2
#include "schema/decimal.hpp"

#include <doctest/doctest.h>

using nsp::schema::compare;
using nsp::schema::to_decimal;
using nsp::schema::to_whole;

TEST_CASE("whole numbers are read where they are written as such") {
  CHECK(to_whole("0") == 0);
  CHECK(to_whole("-0") == 0);
  CHECK(to_whole("007") == 7);
  CHECK(to_whole("-2026") == -2026);
  CHECK(to_whole("999999999999999999") == 999'999'999'999'999'999);
  for (const char* other : {"", "-", "+1", "1.0", "1e3", "0x1f", "0o17", ".inf", "--1", "1000000000000000000"})
    CHECK_FALSE(to_whole(other));
}

TEST_CASE("a decimal knows that it is a whole number, and compares as it did") {
  for (const char* zero : {"0", "-0", "0.0", "0e5"}) CHECK(to_decimal(zero)->whole == 0);
  CHECK(to_decimal("42")->whole == 42);
  CHECK_FALSE(to_decimal("42.0")->whole);
  CHECK(compare(*to_decimal("42.0"), *to_decimal("42")) == 0);
  CHECK(compare(*to_decimal("1000000000000000000"), *to_decimal("999999999999999999")) > 0);
}
