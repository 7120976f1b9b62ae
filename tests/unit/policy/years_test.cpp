// SPDX-License-Identifier: EUPL-1.2
#include "policy/years.hpp"

#include <doctest/doctest.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;
using namespace nsp::policy;

std::vector<int> past(const std::string& period, std::string_view as_of, int months) {
  test::World world({{"plan.yaml", "kind: national-plan\nid: plan\ntitle: Plan\n" + period}});
  check::Request request;
  request.as_of = text::read_date(as_of);
  world.check(request);
  REQUIRE(world.places().empty());
  const Chain& chain = *world.loaded->chain;
  return past_years(chain, chain.of_kind("national-plan")[0], months);
}

using Years = std::vector<int>;
const std::string plain = "period: {from: 2026-07-01, to: 2028-12-31}\n";

}  // namespace

TEST_CASE("years are past when they are over, each of which the plan has a day") {
  CHECK(past(plain, "2026-12-31", 0) == Years{});
  CHECK(past(plain, "2027-01-01", 0) == Years{2026});
  CHECK(past(plain, "2040-06-01", 0) == Years{2026, 2027, 2028});
  CHECK(past(plain + "prolonged_to: 2029-03-31\n", "2040-06-01", 0) == Years{2026, 2027, 2028, 2029});
}

TEST_CASE("months of grace end with the last of them") {
  CHECK(past(plain, "2027-03-31", 3) == Years{});
  CHECK(past(plain, "2027-04-01", 3) == Years{2026});
}

TEST_CASE("a plan without a day of judgement, or for ever, costs nothing") {
  CHECK(past(plain, "", 0) == Years{});
  CHECK(past("period: {from: 0001-01-01, to: 9999-12-31}\n", "9999-12-31", 0).size() == 100);
}

TEST_CASE("years are listed as people write them") {
  CHECK(describe_years({2026}) == "2026");
  CHECK(describe_years({2026, 2027}) == "2026 and 2027");
  CHECK(describe_years({1, 2, 3, 4, 5, 6, 7, 8}) == "1, 2, 3, 4, 5, 6, 7 and 8");
  CHECK(describe_years({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) == "1, 2, 3, 4, 5, 6, 7, 8 and 2 more");
}
