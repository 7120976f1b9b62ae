// SPDX-License-Identifier: EUPL-1.2
#include "text/customary_number.hpp"

#include <doctest/doctest.h>

using namespace nsp::text;

namespace {

using Readings = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers as Belgians write them") {
  CHECK(read_customary_number("24,5") == Readings{"24.5"});
  CHECK(read_customary_number("1 240") == Readings{"1240"});
  CHECK(read_customary_number("1\u202f240,50") == Readings{"1240.5"});
  CHECK(read_customary_number("1.240.000,5") == Readings{"1240000.5"});
  CHECK(read_customary_number("16 %") == Readings{"16"});
  CHECK(read_customary_number("24 feiten") == Readings{"24"});
  CHECK(read_customary_number("ca. 24") == Readings{"24"});
  CHECK(read_customary_number("~24") == Readings{"24"});
  CHECK(read_customary_number("\u22125") == Readings{"-5"});
}

TEST_CASE("where two readers would read two numbers both are given, and none where there is none") {
  CHECK(read_customary_number("1.240") == Readings{"1240", "1.24"});
  CHECK(read_customary_number("1,240") == Readings{"1240", "1.24"});
  for (const char* text : {"24 of 25", "24/25", "2 miljoen", "24 12", "2026-01-01", "vierentwintig", "", "0x18", "3a4"})
    CHECK_MESSAGE(read_customary_number(text).empty(), text);
  CHECK(says_no_value("n.v.t."));
  CHECK(says_no_value("-"));
  CHECK(!says_no_value("24"));
  CHECK(read_years("van 2026 tot 2031") == Readings{"2026", "2031"});
  CHECK(read_years("2031-2026").empty());
}

TEST_CASE("three digits behind one mark read two ways") {
  for (const char* text : {"1.240", "12.500", "1,240"}) CHECK_MESSAGE(has_two_readings(text), text);
  for (const char* text : {"1240", "0.125", "1.24", "1.2400", "1.240.000", "1.240,5", "", "."})
    CHECK_MESSAGE(!has_two_readings(text), text);
}
