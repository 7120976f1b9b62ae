// SPDX-License-Identifier: EUPL-1.2
#include "text/customary_date.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace nsp;

namespace {

/// "2026-1-5", with a question mark where the numbers could be read otherwise.
std::string read(std::string_view text) {
  const auto date = text::read_customary_date(text);
  return date ? fmt::format("{}-{}-{}{}", date->year, date->month, date->day, date->by_custom ? "?" : "") : "none";
}

}  // namespace

TEST_CASE("a month in words is read in the languages of the country") {
  for (const char* text :
       {"5 maart 2026", "5 mars 2026", "5. März 2026", "5 March 2026", "5 mrt. 2026", "le 5 Mars 2026", "5 MAERZ 2026",
        "March 5th, 2026", "donderdag 5 maart 2026", "jeudi 5 mars 2026", "am 5. März 2026", "5-mar-2026",
        "5 de mars 2026", "the 5th of March 2026", "5e maart 2026", "5\u00a0mars\u00a02026", "5º mars 2026",
        "2026 March 5"}) {
    CAPTURE(std::string(text));
    CHECK(read(text) == "2026-3-5");
  }
  CHECK(read("1er janvier 2026") == "2026-1-1");
  CHECK(read("1. Jänner 2026") == "2026-1-1");
  CHECK(read("15 août 2026") == "2026-8-15");
  CHECK(read("25 déc. 2026") == "2026-12-25");
  CHECK(read("31 februari 2026") == "2026-2-31");
}

TEST_CASE("numbers stand with the day first, or with the year first") {
  CHECK(read("01/01/2026") == "2026-1-1");
  CHECK(read("1-1-2026") == "2026-1-1");
  CHECK(read("1.2.2026") == "2026-2-1?");
  CHECK(read("01/02/2026") == "2026-2-1?");
  CHECK(read("15/02/2026") == "2026-2-15");
  CHECK(read("02/15/2026") == "2026-15-2");
  CHECK(read("2026/01/02") == "2026-1-2");
  CHECK(read("2026-1-2") == "2026-1-2");
  CHECK(read("20260102") == "2026-1-2");
}

TEST_CASE("what says more or less than one day is none") {
  CHECK(read("januari 2026") == "2026-1-0");
  for (const char* text :
       {"", "2026", "1 januari", "1/1/26", "1-5 januari 2026", "1 januari tot 5 maart 2026", "begin januari 2026",
        "1 januari 20261", "100 januari 2026", "1/2/3/2026", "-1/1/2026", "1,1,2026", "202601021", "maart",
        "1 <b>maart 2026", "1 maart 2026\n", "1er trimestre 2026", "99999999999999999999/1/2026"}) {
    CAPTURE(std::string(text));
    CHECK(read(text) == "none");
  }
  CHECK(read(std::string(100000, '1')) == "none");
  CHECK(read("1 maart 2026" + std::string(100, ' ')) == "none");
}

TEST_CASE("what says less than a day is guessed at, and nothing else") {
  using Days = std::vector<std::string>;
  CHECK(text::guess_days("31/03/26").days == Days{"2026-03-31"});
  CHECK(text::guess_days("20-11-25").days == Days{"2025-11-20", "2020-11-25"});
  CHECK(text::guess_days("31-03-45").days == Days{"2045-03-31"});
  CHECK(text::guess_days("eind 2026").days == Days{"2026-12-31"});
  CHECK(text::guess_days("fin f\u00e9vrier 2028").days == Days{"2028-02-29"});
  CHECK(text::guess_days("Anfang 2026").days == Days{"2026-01-01"});
  CHECK(text::guess_days("46374").days == Days{"2026-12-18"});
  for (const char* said : {"2026", "in de lente van 2026", "99999", "1/2", "31/02/26", "eind", "begin eind 2026"})
    CHECK_MESSAGE(text::guess_days(said).days.empty(), said);
}
