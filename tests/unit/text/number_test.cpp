// SPDX-License-Identifier: EUPL-1.2
#include "text/number.hpp"

#include <doctest/doctest.h>

using nsp::text::digits_of_radix;
using nsp::text::read_number;

TEST_CASE("numbers are those of YAML 1.2") {
  for (const auto* same : {"24", "+24", "024", "24.", "24.0", "2.4e1", "240E-1", "0x18", "0o30"}) {
    INFO(same);
    CHECK(read_number(same) == 24.0);
  }
  CHECK(read_number("-0.5") == -0.5);
  CHECK(read_number("-.5") == -0.5);
  CHECK(read_number("+.5") == 0.5);
  CHECK(read_number("0") == 0.0);
  CHECK(read_number("1e308") == 1e308);
}

TEST_CASE("what is no finite number is none") {
  for (const auto* none : {".nan", ".NaN", ".inf",      "-.inf", "+.Inf", "1e400", "-1e400", "1e99999999999999999999",
                           "nan",  "inf",  "-inf",      "",      "+",     "-",     ".",      "+-1",
                           "-+1",  "--1",  "0x",        "0o8",   "0xg",   "24,5",  "1_000",  "12 ",
                           " 12",  "1e",   "2026-01-01"}) {
    INFO(none);
    CHECK_FALSE(read_number(none).has_value());
  }
  CHECK_FALSE(read_number(std::string(400, '9')).has_value());
  CHECK_FALSE(read_number("0x" + std::string(300, 'f')).has_value());
}

TEST_CASE("what is smaller than any number is nought") {
  CHECK(read_number("1e-400") == 0.0);
  CHECK(read_number("-1e-400") == 0.0);
  CHECK(read_number("0." + std::string(400, '0') + "1") == 0.0);
  CHECK(read_number("1e-99999999999999999999") == 0.0);
  CHECK_FALSE(read_number(std::string(500, '9') + "e-10").has_value());
}

TEST_CASE("digits of other bases are exact") {
  CHECK(digits_of_radix("0xffffffffffffffffff") == "4722366482869645213695");
  CHECK(digits_of_radix("0o0") == "0");
  CHECK(digits_of_radix("0x00ff") == "255");
  CHECK_FALSE(digits_of_radix("ff").has_value());
  CHECK_FALSE(digits_of_radix("-0x1").has_value());
}
