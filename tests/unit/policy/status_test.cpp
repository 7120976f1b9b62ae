// SPDX-License-Identifier: EUPL-1.2
#include "policy/status.hpp"

#include <doctest/doctest.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;
using policy::Stage;
using test::World;

std::string action_plan(const std::string& actions) {
  return "kind: action-plan\nid: year\ntitle: Year\npart_of: north\nyear: 2026\ncarries_out: calm\nactions:\n" +
         actions;
}

std::string report(const std::string& id, const std::string& as_of, const std::string& actions) {
  return "kind: progress-report\nid: " + id + "\ntitle: Report\nof: north\nstage: interim\nas_of: " + as_of +
         "\nactions:\n" + actions;
}

std::map<std::string, std::string> plans(const std::string& actions) {
  return {{"zone.yaml",
           "kind: zonal-plan\nid: north\ntitle: North\nzone: {number: 5340, name: North}\n"
           "period: {from: 2026-01-01, to: 2031-12-31}\npriorities:\n  - {id: calm, title: Calm, local: true}\n"},
          {"year.yaml", action_plan(actions)},
          {"actors.yaml",
           "kind: actors\nid: actors\ntitle: Actors\nactors:\n  - {id: police, title: Police, type: police}\n"}};
}

struct Seen {
  explicit Seen(std::map<std::string, std::string> texts, const std::string& as_of = {}) : world(std::move(texts)) {
    check::Request request;
    if (!as_of.empty()) request.as_of = text::read_date(as_of);
    world.check(request);
    all = policy::status_of_plans(*world.loaded->chain);
  }

  /// `id stage +days` of each action, in order.
  std::string actions() const {
    std::string text;
    for (const policy::ActionStatus& action : all.at(0).actions) {
      if (!text.empty()) text += ", ";
      text += std::string(world.loaded->library.entity(action.action).id) + " " +
              std::string(to_string(action.situation.stage));
      const int late = action.situation.days_late;
      if (late > 0) text += " +" + std::to_string(late);
    }
    return text;
  }

  World world;
  std::vector<policy::PlanStatus> all;
};

}  // namespace

TEST_CASE("the latest actions come first, then by stage and day") {
  const Seen seen(plans("  - {id: a, title: A, owner: police, due: 2026-12-31, status: planned}\n"
                        "  - {id: b, title: B, owner: police, due: 2026-06-29, status: running}\n"
                        "  - {id: c, title: C, owner: police, due: 2026-03-31, status: planned}\n"
                        "  - {id: d, title: D, owner: police, due: 2026-01-31, status: done, finished: 2026-01-30}\n"
                        "  - {id: e, title: E, owner: police, status: dropped}\n"
                        "  - {id: f, title: F, owner: police, status: running}\n"
                        "  - {id: g, title: G, owner: police, due: 2026-06-30, status: running}\n"),
                  "2026-06-30");
  CHECK(seen.actions() == "c planned +91, b running +1, g running, f running, a planned, d done, e dropped");
  CHECK(seen.all[0].late == std::array<std::size_t, 5>{1, 1, 0, 0, 0});
  CHECK(seen.all[0].all_late() == 2);
  CHECK(seen.all[0].of_stage == std::array<std::size_t, 5>{3, 2, 1, 1, 0});
}

TEST_CASE("without a day nothing is late") {
  const Seen seen(plans("  - {id: a, title: A, owner: police, due: 1999-12-31, status: planned}\n"));
  CHECK(seen.actions() == "a planned");
}

TEST_CASE("an action is over where it was finished, or where the newest report up to the day says so") {
  auto texts = plans(
      "  - {id: a, title: A, owner: police, due: 2026-01-31, status: running, finished: 2026-01-15}\n"
      "  - {id: b, title: B, owner: police, due: 2026-01-31, status: running}\n");
  texts["r1.yaml"] = report("r1", "2026-06-30", "  - {action: b, status: running, progress: 50}\n");
  texts["r2.yaml"] = report("r2", "2026-12-31", "  - {action: b, status: dropped, progress: 60, note: No.}\n");
  CHECK(Seen(texts, "2026-06-30").actions() == "b running +150, a done");
  CHECK(Seen(texts).actions() == "a done, b dropped");
}

TEST_CASE("a day lies on the line between the points around it, and on none at an end") {
  const auto day = [](std::string_view text) { return *text::read_date(text); };
  const std::vector<policy::Point> points{{day("2025-12-31"), 100}, {day("2026-12-31"), 90}, {day("2028-12-31"), 60}};
  const auto stretch = policy::stretch_on(points, day("2027-01-10"));
  REQUIRE(stretch.has_value());
  CHECK(stretch->from.value == 90);
  CHECK(stretch->to.value == 60);
  CHECK(stretch->passed == 10);
  CHECK(stretch->days == 731);
  CHECK_FALSE(policy::stretch_on(points, day("2026-12-31")));
  CHECK_FALSE(policy::stretch_on(points, day("2025-01-01")));
  CHECK_FALSE(policy::stretch_on(points, day("2029-01-01")));
}
