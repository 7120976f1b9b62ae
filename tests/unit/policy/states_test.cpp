// SPDX-License-Identifier: EUPL-1.2
#include "policy/states.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;

std::string zone(std::string_view id, int number) {
  return fmt::format(
      "kind: zonal-plan\nid: {0}\ntitle: Zone\nzone: {{number: {1}, name: Zone}}\n"
      "period: {{from: 2020-01-01, to: 2031-12-31}}\npriorities:\n  - {{id: calm, title: Calm, local: true}}\n",
      id, number);
}

std::string actions(std::string_view id, std::string_view part_of, std::string_view of_action) {
  return fmt::format(
      "kind: action-plan\nid: {0}\ntitle: Year\npart_of: {1}\nyear: 2026\ncarries_out: calm\nactions:\n"
      "  - {{id: {0}-walk, title: Walk, owner: police, {2}}}\n",
      id, part_of, of_action);
}

std::string report(std::string_view id, std::string_view of, std::string_view as_of, std::string_view lines = {}) {
  return fmt::format("kind: progress-report\nid: {}\ntitle: Report\nof: {}\nstage: interim\nas_of: {}\n{}{}", id, of,
                     as_of, lines.empty() ? "" : "actions:\n", lines);
}

/// One zone with one action, and what is said of it on days.
struct OneAction {
  explicit OneAction(std::string_view says, std::map<std::string, std::string> reports = {})
      : world([&] {
          auto texts = std::move(reports);
          texts["zone.yaml"] = zone("north", 5340);
          texts["year.yaml"] = actions("year", "north", says);
          texts["actors.yaml"] =
              "kind: actors\nid: actors\ntitle: Actors\nactors:\n  - {id: police, title: Police, type: police}\n";
          return texts;
        }()) {
    world.check();
    REQUIRE(world.loaded->chain->of_kind("action").size() == 1);
  }

  std::string on(std::string_view day) const {
    const policy::Chain& chain = *world.loaded->chain;
    return describe(policy::situation_on(chain, chain.of_kind("action")[0], text::read_date(day)));
  }
  std::string on_its_day() const {
    const policy::Chain& chain = *world.loaded->chain;
    return describe(policy::situation_of(chain, chain.of_kind("action")[0]));
  }

  static std::string describe(const policy::Situation& situation) {
    std::string text(to_string(situation.stage));
    if (situation.days_late > 0) text += fmt::format(", {} late", situation.days_late);
    if (situation.said_by == policy::SaidBy::report) text += ", reported";
    return text;
  }

  test::World world;
};

std::map<std::string, std::string> reported(std::string_view as_of, std::string_view status) {
  return {{"report.yaml", report("r", "north", as_of, fmt::format("  - {{action: year-walk, status: {}}}\n", status))}};
}

}  // namespace

TEST_CASE("a state is that of the asked day") {
  const OneAction seen("start: 2026-01-15, due: 2026-03-31, status: done, started: 2026-01-15, finished: 2026-06-19");
  CHECK(seen.on("2026-01-01") == "planned");
  CHECK(seen.on("2026-01-15") == "running");
  CHECK(seen.on("2026-05-01") == "running, 31 late");
  CHECK(seen.on("2026-06-18") == "running, 79 late");
  CHECK(seen.on("2026-06-19") == "done");
  CHECK(seen.on_its_day() == "done");
}

TEST_CASE("what was to come on the day is not said to be known") {
  const OneAction seen("status: done, started: 2026-01-15, finished: 2026-06-19");
  const policy::Chain& chain = *seen.world.loaded->chain;
  const auto before = policy::situation_on(chain, chain.of_kind("action")[0], text::read_date("2026-01-14"));
  CHECK_FALSE(before.started.has_value());
  CHECK_FALSE(before.finished.has_value());
  const auto between = policy::situation_on(chain, chain.of_kind("action")[0], text::read_date("2026-02-01"));
  CHECK(between.started == text::read_date("2026-01-15"));
  CHECK_FALSE(between.finished.has_value());
}

TEST_CASE("whether something done later had begun is not known, but that it was late is") {
  const OneAction seen("start: 2026-01-15, due: 2026-03-31, status: done, finished: 2026-06-19");
  CHECK(seen.on("2026-02-01") == "not known");
  CHECK(seen.on("2026-05-01") == "not known, 31 late");
  CHECK(seen.on("2026-07-01") == "done");
}

TEST_CASE("the newest report's word counts for every state") {
  for (const std::string_view own : {"planned", "running", "done", "dropped"})
    for (const std::string_view status : {"planned", "running", "done", "dropped"}) {
      INFO(own, " ", status);
      const OneAction seen(fmt::format("status: {}", own), reported("2026-06-30", status));
      CHECK(seen.on_its_day() == fmt::format("{}, reported", status));
    }
}

TEST_CASE("what the action plan dates later has happened since the report") {
  CHECK(OneAction("status: done, finished: 2026-09-01", reported("2026-06-30", "running")).on("2026-08-31") ==
        "running, reported");
  CHECK(OneAction("status: done, finished: 2026-09-01", reported("2026-06-30", "running")).on("2026-09-01") == "done");
  CHECK(OneAction("status: running, started: 2026-09-01", reported("2026-06-30", "planned")).on("2026-12-31") ==
        "running");
  CHECK(OneAction("status: running, started: 2026-03-01", reported("2026-06-30", "planned")).on("2026-12-31") ==
        "planned, reported");
  CHECK(OneAction("status: dropped", reported("2026-06-30", "running")).on("2026-12-31") == "dropped");
  CHECK(OneAction("status: done", reported("2026-06-30", "running")).on("2026-12-31") == "done");
  CHECK(OneAction("status: planned", reported("2026-06-30", "running")).on("2026-12-31") == "running, reported");
}

TEST_CASE("nothing is late of which a word for the same time says that it was over") {
  const auto running = reported("2026-06-30", "running");
  CHECK(OneAction("due: 2026-03-31, status: done, finished: 2026-03-20", running).on_its_day() == "running, reported");
  CHECK(OneAction("due: 2026-03-31, status: dropped", running).on_its_day() == "running, reported");
  CHECK(OneAction("due: 2026-03-31, status: done, finished: 2026-07-02", running).on_its_day() ==
        "running, 91 late, reported");
  CHECK(OneAction("due: 2026-03-31, status: planned", running).on_its_day() == "running, 91 late, reported");
  CHECK(OneAction("due: 2026-06-30, status: planned", running).on_its_day() == "running, reported");
}

TEST_CASE("a report that was not written yet says nothing") {
  const OneAction seen("status: running", reported("2026-06-30", "dropped"));
  CHECK(seen.on("2026-06-29") == "running");
  CHECK(seen.on("2026-06-30") == "dropped, reported");
}

TEST_CASE("each plan is looked at from its own day, and a neighbour's report does not speak for it") {
  test::World world(
      {{"north.yaml", zone("north", 5340)},
       {"south.yaml", zone("south", 5341)},
       {"n.yaml", actions("n", "north", "due: 2020-06-30, status: planned")},
       {"s.yaml", actions("s", "south", "due: 2020-06-30, status: planned")},
       {"r1.yaml", report("r1", "north", "2020-05-31")},
       {"r2.yaml", report("r2", "south", "2026-05-31", "  - {action: n-walk, status: dropped}\n")},
       {"actors.yaml",
        "kind: actors\nid: actors\ntitle: Actors\nactors:\n  - {id: police, title: Police, type: police}\n"}});
  world.check();
  const policy::Chain& chain = *world.loaded->chain;
  const auto at = [&](std::string_view id) { return chain.library().find(id).at(0); };
  CHECK(chain.as_of(at("n-walk")) == text::read_date("2020-05-31"));
  CHECK(chain.as_of(at("s-walk")) == text::read_date("2026-05-31"));
  CHECK(chain.as_of(at("north")) == text::read_date("2020-05-31"));
  CHECK_FALSE(chain.as_of(at("police")).has_value());
  CHECK(OneAction::describe(situation_of(chain, at("n-walk"))) == "planned");
  CHECK(OneAction::describe(situation_of(chain, at("s-walk"))) == "planned, 2161 late");
}

TEST_CASE("a report on the action plan itself counts for its actions, and for nothing else of the plan") {
  test::World world({{"north.yaml", zone("north", 5340)},
                     {"a.yaml", actions("a", "north", "status: planned")},
                     {"b.yaml", actions("b", "north", "status: planned")},
                     {"r1.yaml", report("r1", "north", "2026-03-31")},
                     {"r2.yaml", report("r2", "a", "2026-06-30")}});
  world.check();
  const policy::Chain& chain = *world.loaded->chain;
  const auto at = [&](std::string_view id) { return chain.library().find(id).at(0); };
  CHECK(chain.as_of(at("a-walk")) == text::read_date("2026-06-30"));
  CHECK(chain.as_of(at("a")) == text::read_date("2026-06-30"));
  CHECK(chain.as_of(at("b-walk")) == text::read_date("2026-03-31"));
  CHECK(chain.as_of(at("north")) == text::read_date("2026-03-31"));
}

TEST_CASE("a report dated outside the time of its plan settles no day") {
  const auto day = [](std::string_view as_of, std::string_view stage) {
    test::World world(
        {{"north.yaml", zone("north", 5340)},
         {"r.yaml",
          fmt::format("kind: progress-report\nid: r\ntitle: R\nof: north\nstage: {}\nas_of: {}\n", stage, as_of)}});
    world.check();
    const policy::Chain& chain = *world.loaded->chain;
    return chain.as_of(chain.of_kind("zonal-plan")[0]).has_value();
  };
  CHECK_FALSE(day("2019-12-31", "interim"));
  CHECK(day("2020-01-01", "interim"));
  CHECK(day("2032-03-31", "yearly"));
  CHECK_FALSE(day("2032-04-01", "yearly"));
  CHECK(day("2032-12-31", "final"));
  CHECK_FALSE(day("2033-01-01", "final"));
  CHECK_FALSE(day("2062-12-31", "final"));
}
