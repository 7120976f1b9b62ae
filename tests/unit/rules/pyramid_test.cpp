// SPDX-License-Identifier: EUPL-1.2
// Objectives that stand under each other: which of them need a measure or an action plan, and when.
#include <doctest/doctest.h>

#include "verdicts.hpp"

using namespace nsp::test;

namespace {

std::string plan_with(const std::string& priority) {
  return nation +
         "---\nkind: indicators\nid: own-indicators\ntitle: Own indicators\nindicators:\n"
         "  - {id: thefts, title: Thefts, definition: Reported thefts., unit: facts}\n" +
         zonal_plan("valley", "number: 9911, name: Valley", period_of_zone,
                    "priorities:\n  - id: shops\n    title: Shops\n    clusters: [fraud]\n" + priority);
}

std::string with_objectives(const std::string& objectives) {
  return plan_with("    rank: priority\n    objectives: [" + objectives + "]\n");
}

int unmeasured(const std::string& objectives) {
  return count_findings("P032", {with_objectives(objectives)});
}

const std::string strategic = "{id: calm, title: Calm, level: strategic}";
const std::string tactical = "{id: visits, title: Visits, level: tactical, under: calm}";
const std::string measured = "measures: [{indicator: thefts}]}";

}  // namespace

TEST_CASE("where only the operational objectives are measured, those above them are served") {
  CHECK(unmeasured(strategic + ", {id: doors, title: Doors, level: operational, under: calm, " + measured) == 0);
  CHECK(unmeasured(strategic + ", " + tactical + ", {id: doors, title: Doors, under: visits, " + measured) == 0);
}

TEST_CASE("the lowest objectives need a measure, and what has none below it needs its own") {
  CHECK(unmeasured(strategic) == 1);
  CHECK(unmeasured(strategic + ", " + tactical) == 1);
  CHECK(unmeasured("{id: calm, title: Calm, " + measured + ", " + tactical) == 1);
  CHECK(unmeasured(strategic + ", {id: other, title: Other}, {id: doors, title: Doors, under: calm, " + measured) == 1);
}

TEST_CASE("a priority that says that it is one needs an objective, a point of attention does not") {
  CHECK(count_findings("P032", {plan_with("    rank: priority\n")}) == 1);
  CHECK(count_findings("P032", {plan_with("    rank: attention\n")}) == 0);
  CHECK(count_findings("P032", {plan_with("    rank: attention\n    objectives: [" + strategic + "]\n")}) == 0);
  CHECK(count_findings("P032", {plan_with("")}) == 0);
}

TEST_CASE("a plan that has not begun needs no action plan yet") {
  const std::string plan = with_objectives("{id: calm, title: Calm, " + measured);
  CHECK(count_findings("P033", {plan, "en", "2025-12-31"}) == 0);
  CHECK(count_findings("P033", {plan, "en", "2026-01-01"}) == 1);
  CHECK(count_findings("P033", {plan}) == 1);
}
