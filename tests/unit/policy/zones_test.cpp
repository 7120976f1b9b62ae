// SPDX-License-Identifier: EUPL-1.2
#include "policy/zones.hpp"

#include <doctest/doctest.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;

policy::Claim claim(const test::World& world, model::EntityId plan, int from, int to) {
  return {"key", plan, {text::first_day_of(from), text::last_day_of(to)}, world.loaded->library.entity(plan).node};
}

/// Which plans clash, as "0-1 ", where all exclude each other but those of the same parity.
std::string clashes(const test::World& world, std::vector<policy::Claim> claims) {
  std::string found;
  const auto excludes = [](const policy::Claim& a, const policy::Claim& b) { return a.plan % 2 != b.plan % 2; };
  for (const auto& [earlier, later] : policy::find_clashes(std::move(claims), excludes))
    found += std::to_string(earlier.plan) + "-" + std::to_string(later.plan) + " ";
  CHECK(world.loaded->library.entities().size() == 4);
  return found;
}

}  // namespace

TEST_CASE("claims clash that exclude each other on the same days, each once as the later") {
  std::map<std::string, std::string> texts;
  for (int i = 0; i < 4; ++i)
    texts["plan-" + std::to_string(i) + ".yaml"] = test::framework("f" + std::to_string(i), "2026-01-01", "2029-12-31");
  test::World world(texts);
  world.check();
  CHECK(clashes(world, {claim(world, 1, 2024, 2025), claim(world, 0, 2020, 2023)}) == "");
  CHECK(clashes(world, {claim(world, 1, 2023, 2025), claim(world, 0, 2020, 2023)}) == "0-1 ");
  CHECK(clashes(world, {claim(world, 0, 2020, 2030), claim(world, 2, 2021, 2022)}) == "");
  // The one that runs on longest is no rival; the other is.
  CHECK(clashes(world, {claim(world, 0, 2020, 2030), claim(world, 1, 2020, 2021), claim(world, 2, 2021, 2022)}) ==
        "0-1 1-2 ");
}

TEST_CASE("texts are the same, different, or not to be compared") {
  const auto compare = [](const std::string& a, const std::string& b) {
    test::World world(
        {{"nsp.yaml", "plans: [plans]\nlanguages: [nl, fr]\n"},
         {"plans/a.yaml", "kind: framework\nid: a\ntitle: " + a + "\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
         {"plans/b.yaml", "kind: framework\nid: b\ntitle: " + b + "\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"}});
    world.check();
    const auto& library = world.loaded->library;
    return policy::compare_names(*world.loaded->chain, 0, *model::field(library.entity(0), "title"), 1,
                                 *model::field(library.entity(1), "title"));
  };
  CHECK(compare("Dal", "Dal") == policy::Sameness::same);
  CHECK(compare("Dal", "Heuvel") == policy::Sameness::different);
  CHECK(compare("{fr: Val, nl: Dal}", "Dal") == policy::Sameness::same);
  CHECK(compare("Heuvel", "{fr: Val, nl: Dal}") == policy::Sameness::different);
  CHECK(compare("Dal", "{fr: Val}") == policy::Sameness::unknown);
}
