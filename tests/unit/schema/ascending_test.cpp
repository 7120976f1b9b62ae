// SPDX-License-Identifier: EUPL-1.2
// Days and numbers in the wrong order, and numbers that are none.
#include <doctest/doctest.h>

#include "judge.hpp"

using judge::say;

namespace {

const std::string plan = R"(
type: object
x-ascending: [[period.to, prolonged_to], [least, usual, most]]
properties:
  period:
    type: object
    x-ascending: [[from, to]]
    properties: {from: {type: string, format: date}, to: {type: string, format: date}}
  prolonged_to: {type: string, format: date}
  least: {type: number}
  usual: {type: number}
  most: {type: number}
)";

}  // namespace

TEST_CASE("days and numbers in order, alike or missing are right") {
  for (const auto* right :
       {"period: {from: 2016-01-01, to: 2019-12-31}\nprolonged_to: 2021-12-31\n",
        "period: {from: 2016-01-01, to: 2016-01-01}\nprolonged_to: 2016-01-01\n", "period: {from: 2016-01-01}\n",
        "prolonged_to: 2016-01-01\n", "least: 0\nmost: 0x10\n", "least: -1\nusual: 1e1\nmost: +10\n"}) {
    INFO(right);
    CHECK(say(plan, right) == "");
  }
}

TEST_CASE("a later day or number that is less is told once, where it stands") {
  CHECK(say(plan, "period: {from: 2016-01-01, to: 2015-12-31}\n") ==
        "1:32 S017 |2015-12-31| `to` is 2015-12-31, before `from`, which is 2016-01-01 / write a day in `to` that is "
        "not before 2016-01-01, or correct `from`\n");
  CHECK(say(plan, "period: {from: 2016-01-01, to: 2019-12-31}\nprolonged_to: 2018-12-31\n") ==
        "2:15 S017 |2018-12-31| `prolonged_to` is 2018-12-31, before `to` of `period`, which is 2019-12-31 / write a "
        "day in `prolonged_to` that is not before 2019-12-31, or correct `to` of `period`\n");
  CHECK(say(plan, "least: 0x10\nusual: 9.5\n") ==
        "2:8 S017 |9.5| `usual` is 9.5, less than `least`, which is 0x10 / write a number in `usual` of at least 0x10, "
        "or correct `least`\n");
}

TEST_CASE("what is no day or number has its own finding alone") {
  CHECK(say(plan, "period: {from: 2016-01-01, to: 2015-02-30}\n").find("S017") == std::string::npos);
  CHECK(say(plan, "least: 5\nusual: \"4\"\n").find("S017") == std::string::npos);
  CHECK(say(plan, "least: .inf\nusual: 4\n").find("S017") == std::string::npos);
}

TEST_CASE("what is no finite number is none where one is wanted") {
  for (const std::string none : {".nan", ".inf", "-.INF", "1e400"}) {
    INFO(none);
    CHECK(say(plan, "most: " + none + "\n") ==
          "1:7 S001 |" + none + "| `" + none +
              "` is no finite number, where a number is wanted / write a number in "
              "digits: 24\n");
    CHECK(say("{}", "most: " + none + "\n") == "");
  }
  CHECK(say(plan, "most: 1e-400\n") == "");
}
