// SPDX-License-Identifier: EUPL-1.2
// Whether a figure is on its way, and all that the verdict rests on.
#include "policy/course.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../check/world.hpp"

namespace {

using namespace nsp;
using namespace nsp::policy;

constexpr std::string_view nation_files =
    "kind: national-plan\nid: nation\ntitle: Plan\nperiod: {from: 2026-01-01, to: 2029-12-31}\n";

std::string zone(std::string_view id, int number, std::string_view measure, std::string_view rest = "") {
  return fmt::format(
      "kind: zonal-plan\nid: {}\ntitle: Zone\nzone: {{number: {}, name: Zone}}\nresponds_to: nation\n"
      "period: {{from: 2026-01-01, to: 2031-12-31}}\npriorities:\n  - id: calm\n    title: Calm\n    local: true\n"
      "    objectives:\n      - {{id: fewer, title: Fewer, {}measures: [{{indicator: calls, {}}}]}}\n",
      id, number, rest, measure);
}

std::string report(std::string_view id, std::string_view of, std::string_view as_of, std::string_view values) {
  std::string text =
      fmt::format("kind: progress-report\nid: {}\nof: {}\ntitle: Report\nstage: yearly\nas_of: {}\n", id, of, as_of);
  return values.empty() ? text : text + "measurements:\n" + std::string(values);
}

std::string value(std::string_view amount, std::string_view date, std::string_view rest = "") {
  return fmt::format("  - {{indicator: calls, value: {}, date: {}{}}}\n", amount, date, rest);
}

const std::string local_registry =
    "kind: indicators\nid: figures\ntitle: Figures\nindicators:\n  - {id: calls, title: Calls, level: local, "
    "direction: decrease}\n";

/// One zone with one measure, and what its reports say.
struct Figure {
  Figure(std::string_view measure, const std::vector<std::string>& values, std::string_view rest = "") {
    std::map<std::string, std::string> files{{"nation.yaml", std::string(nation_files)},
                                             {"figures.yaml", local_registry},
                                             {"zone.yaml", zone("zone", 9901, measure, rest)}};
    int number = 0;
    for (const std::string& of_report : values) {
      ++number;
      files[fmt::format("report-{}.yaml", number)] =
          report(fmt::format("report-{}", number), "zone", fmt::format("{}-12-31", 2025 + number), of_report);
    }
    world.emplace(std::move(files));
    world->check();
    REQUIRE(world->places().empty());
  }

  Course on(std::string_view day) const {
    return course_of(*world->loaded->chain, world->loaded->chain->figures().measures()[0], text::read_date(day));
  }

  std::optional<test::World> world;
};

const std::string plain = "baseline: {value: 100, year: 2025}, target: {value: 60, year: 2029}";

}  // namespace

TEST_CASE("what is expected lies on the straight line from baseline to target, by day") {
  const Figure figure(plain, {value("88", "2026-12-31")});
  const Course course = figure.on("2026-12-31");
  REQUIRE(course.points.size() == 2);
  CHECK(course.points[0].day == text::last_day_of(2025));
  REQUIRE(course.judged != nullptr);
  // 365 of 1461 days.
  CHECK(*course.expected == doctest::Approx(100 - 40 * 365.0 / 1461));
  CHECK(course.verdict == Verdict::on_course);
  CHECK(*expected_on(course.points, text::first_day_of(2020)) == 100);
  CHECK(*expected_on(course.points, text::first_day_of(2040)) == 60);
  CHECK(*expected_on(course.points, text::last_day_of(2029)) == 60);
}

TEST_CASE("milestones bend the line; those outside of it are left out") {
  const Figure figure(
      "baseline: {value: 100, year: 2025}, milestones: [{value: 95, year: 2027}, {value: 1, year: 2030}, {value: 2, "
      "year: 2025}], target: {value: 60, year: 2029}",
      {value("97.6", "2026-12-31"), value("94", "2027-12-31")});
  CHECK(figure.on("2026-12-31").points.size() == 3);
  CHECK(*figure.on("2026-12-31").expected == doctest::Approx(97.5));
  CHECK(figure.on("2026-12-31").verdict == Verdict::off_course);
  CHECK(figure.on("2027-12-31").verdict == Verdict::on_course);
}

TEST_CASE("values later than the day of judgement do not count") {
  const Figure figure(plain, {value("88", "2026-12-31"), value("99", "2027-12-31")});
  CHECK(figure.on("2026-12-31").measured.size() == 1);
  CHECK(figure.on("2027-12-31").verdict == Verdict::off_course);
  CHECK(figure.on("2026-06-30").verdict == Verdict::not_measured);
}

TEST_CASE("of values for one date the one published last counts, of those that were known on the day") {
  const Figure figure(plain, {value("99", "2026-12-31", ", published: 2027-03-01") +
                              value("80", "2026-12-31", ", published: 2027-06-01")});
  const Course course = figure.on("2027-07-01");
  REQUIRE(course.measured.size() == 1);
  CHECK(course.judged->value == 80);
  CHECK(figure.on("2027-05-31").judged->value == 99);
  CHECK(figure.on("2027-01-01").verdict == Verdict::not_measured);
}

TEST_CASE("once the target's year is past, its value decides, else the first later one") {
  const std::string early = value("61", "2029-06-30") + value("60", "2029-12-31");
  CHECK(Figure(plain, {early}).on("2030-01-01").verdict == Verdict::reached);
  CHECK(Figure(plain, {early}).on("2029-12-31").verdict == Verdict::on_course);
  CHECK(Figure(plain, {value("61", "2029-12-31") + value("50", "2031-12-31")}).on("2032-01-01").verdict ==
        Verdict::missed);
  const Course later = Figure(plain, {value("70", "2027-12-31") + value("58", "2030-12-31")}).on("2032-01-01");
  CHECK(later.verdict == Verdict::reached);
  CHECK(*later.expected == 60);
  CHECK(Figure(plain, {value("70", "2027-12-31")}).on("2032-01-01").verdict == Verdict::not_measured);
}

TEST_CASE("a value of the baseline's year is no news, and without a target nothing is said") {
  CHECK(Figure(plain, {value("100", "2025-12-31")}).on("2026-12-31").verdict == Verdict::not_measured);
  CHECK(Figure("baseline: {value: 100, year: 2025}", {value("90", "2026-12-31")}).on("2026-12-31").verdict ==
        Verdict::not_known);
  CHECK(Figure("target: {value: 60, year: 2029}", {value("90", "2026-12-31")}).on("2026-12-31").verdict ==
        Verdict::not_known);
  CHECK(Figure("target: {value: 60, year: 2029}", {value("90", "2029-12-31")}).on("2030-12-31").verdict ==
        Verdict::missed);
}

TEST_CASE("the objective's direction wins over the indicator's") {
  const Figure own("baseline: {value: 100, year: 2025}, target: {value: 140, year: 2029}", {value("115", "2026-12-31")},
                   "direction: increase, ");
  const Course course = own.on("2026-12-31");
  REQUIRE(course.wanted);
  CHECK(course.wanted->direction == Direction::increase);
  CHECK(own.world->loaded->chain->is(course.wanted->by, "objective"));
  CHECK(course.verdict == Verdict::on_course);
  const Figure indicators(plain, {});
  CHECK(indicators.world->loaded->chain->is(indicators.on("2026-12-31").wanted->by, "indicator"));
}

TEST_CASE("what is to be kept may stray by a twentieth") {
  const std::string steady = "baseline: {value: 100, year: 2025}, target: {value: 100, year: 2029}";
  const Course within = Figure(steady, {value("95", "2026-12-31")}, "direction: keep, ").on("2026-12-31");
  CHECK(within.slack == 5);
  CHECK(within.verdict == Verdict::on_course);
  CHECK(Figure(steady, {value("105.1", "2026-12-31")}, "direction: keep, ").on("2026-12-31").verdict ==
        Verdict::off_course);
}

TEST_CASE("values of another area, level or zone do not count") {
  const Figure area(plain,
                    {value("90", "2026-12-31", ", area: Zone, objective: fewer") +
                     value("20", "2026-12-31", ", area: Village") + value("300", "2026-12-31", ", level: federal")});
  const Course course = area.on("2026-12-31");
  REQUIRE(course.measured.size() == 1);
  CHECK(course.judged->value == 90);

  test::World two({{"nation.yaml", std::string(nation_files)},
                   {"figures.yaml", local_registry},
                   {"a.yaml", zone("zone-a", 9901, plain)},
                   {"b.yaml", zone("zone-b", 9902, plain)},
                   {"ra.yaml", report("of-a", "zone-a", "2026-12-31", value("70", "2026-12-31"))},
                   {"rb.yaml", report("of-b", "zone-b", "2026-12-31", value("99", "2026-12-31"))}});
  two.check();
  REQUIRE(two.places().empty());
  const auto measures = two.loaded->chain->figures().measures();
  REQUIRE(measures.size() == 2);
  const Chain& chain = *two.loaded->chain;
  CHECK(course_of(chain, measures[0], chain.as_of(measures[0].holder)).judged->value == 70);
  CHECK(course_of(chain, measures[1], chain.as_of(measures[1].holder)).judged->value == 99);
}

TEST_CASE("a zone's earlier plan speaks of the same place") {
  test::World world({{"nation.yaml", std::string(nation_files)},
                     {"figures.yaml", local_registry},
                     {"old.yaml",
                      "kind: zonal-plan\nid: old\ntitle: Old\nzone: {number: 9901, name: Zone}\n"
                      "responds_to: nation\nperiod: {from: 2020-01-01, to: 2025-12-31}\n"},
                     {"zone.yaml", zone("zone", 9901, plain)},
                     {"final.yaml", report("final", "old", "2025-12-31", value("101", "2025-12-31"))}});
  world.check();
  REQUIRE(world.places().empty());
  const auto& chain = *world.loaded->chain;
  const auto values = values_of(chain, chain.figures().measures()[0], std::nullopt);
  REQUIRE(values.size() == 1);
  CHECK(values[0]->value == 101);
}

TEST_CASE("an action's measure shares the direction of the objective that its plan carries out") {
  test::World world(
      {{"nation.yaml", std::string(nation_files)},
       {"figures.yaml", local_registry},
       {"police.yaml",
        "kind: actors\nid: police\ntitle: Police\nactors:\n  - {id: corps, title: Corps, type: police}\n"},
       {"zone.yaml", zone("zone", 9901, "baseline: {value: 1, year: 2025}, target: {value: 2, year: 2029}",
                          "direction: increase, ")},
       {"year.yaml",
        "kind: action-plan\nid: year\npart_of: zone\ntitle: Year\ncarries_out: fewer\nyear: 2026\nactions:\n"
        "  - {id: go, title: Go, owner: corps, status: planned, measures: [{indicator: calls}]}\n"}});
  world.check();
  REQUIRE(world.places().empty());
  const auto& chain = *world.loaded->chain;
  const auto measures = chain.figures().measures();
  REQUIRE(measures.size() == 2);
  const Measure& of_action = chain.is(measures[0].holder, "action") ? measures[0] : measures[1];
  REQUIRE(chain.is(of_action.holder, "action"));
  CHECK(wanted_direction(of_action)->direction == Direction::increase);
  CHECK(course_of(chain, of_action, chain.as_of(of_action.holder)).verdict == Verdict::not_known);
}

TEST_CASE("a part is never taken for the whole, in whatever order the values stand") {
  const std::string whole = value("95", "2026-12-31");
  const std::string part = value("20", "2026-12-31", ", area: Village");
  for (const std::string& values : {whole + part, part + whole}) {
    const Course course = Figure(plain, {values}).on("2026-12-31");
    REQUIRE(course.judged != nullptr);
    CHECK(course.judged->value == 95);
    CHECK(course.verdict == Verdict::off_course);
  }
}

TEST_CASE("where values of parts alone are reported, nothing is known, and they are shown") {
  const Course course =
      Figure(plain, {value("20", "2026-06-30", ", area: Village") + value("22", "2026-12-31", ", area: Village") +
                     value("30", "2026-12-31", ", area: Town")})
          .on("2026-12-31");
  CHECK(course.verdict == Verdict::not_known);
  CHECK(course.judged == nullptr);
  REQUIRE(course.rivals.size() == 2);
  CHECK(course.rivals[0]->value + course.rivals[1]->value == 52);
}

TEST_CASE("a measure that names a part counts the values of that part alone, however it is spelt") {
  const Figure figure("area: {nl: Sint-Jans Dorp, fr: Village Saint-Jean}, " + plain,
                      {value("95", "2026-12-31") + value("80", "2026-06-30", ", area: SINT JANS  DORP") +
                       value("78", "2026-12-31", ", area: village saint jean")});
  const Course course = figure.on("2026-12-31");
  REQUIRE(course.measured.size() == 2);
  CHECK(course.judged->value == 78);
  CHECK(course.judged->elsewhere);
}

TEST_CASE("an area that names the whole territory is no part of it") {
  for (const char* name : {"Zone", "Police zone 9901", "PZ 9901", "politiezone zone", "9901", "the whole zone"}) {
    CAPTURE(name);
    const Course course =
        Figure(plain, {value("88", "2026-12-31", fmt::format(", area: \"{}\"", name))}).on("2026-12-31");
    CHECK(course.verdict == Verdict::on_course);
  }
  for (const char* name : {"Police zone 9902", "Zone centre", "Belgium"}) {
    CAPTURE(name);
    CHECK(Figure(plain, {value("88", "2026-12-31", fmt::format(", area: {}", name))}).on("2026-12-31").judged ==
          nullptr);
  }
}

TEST_CASE("two values of one day that nothing orders are both shown, and decide nothing") {
  for (const char* rest : {"", ", published: 2026-12-31"}) {
    const Course course = Figure(plain, {value("80", "2026-12-31") + value("99", "2026-12-31", rest)}).on("2027-01-01");
    CHECK(course.verdict == Verdict::not_known);
    CHECK(course.rivals.size() == 2);
  }
  const Course same = Figure(plain, {value("80", "2026-12-31") + value("80", "2026-12-31")}).on("2027-01-01");
  CHECK(same.verdict == Verdict::on_course);
  const Course named =
      Figure(plain, {value("80", "2026-12-31", ", objective: fewer") + value("99", "2026-12-31")}).on("2027-01-01");
  REQUIRE(named.judged != nullptr);
  CHECK(named.judged->value == 80);
}

TEST_CASE("a value that was published later was not known") {
  const Figure figure(plain, {value("99", "2026-12-31", ", published: 2027-02-01") +
                              value("80", "2026-12-31", ", published: 2027-06-01")});
  CHECK(figure.on("2027-01-31").verdict == Verdict::not_measured);
  CHECK(figure.on("2027-02-01").judged->value == 99);
  CHECK(figure.on("2027-06-01").judged->value == 80);
}

TEST_CASE("a ceiling that is kept is on course all the way") {
  const std::string below = "baseline: {value: 40, year: 2025}, target: {at_most: 48, year: 2029}";
  CHECK(Figure(below, {value("48", "2026-12-31")}).on("2026-12-31").verdict == Verdict::on_course);
  CHECK(Figure(below, {value("49", "2026-12-31")}).on("2026-12-31").verdict == Verdict::off_course);
  const std::string above = "baseline: {value: 100, year: 2025}, target: {at_most: 48, year: 2029}";
  CHECK(Figure(above, {value("88", "2026-12-31")}).on("2026-12-31").expectation == Expectation::line);
  CHECK(Figure(above, {value("88", "2026-12-31")}).on("2026-12-31").verdict == Verdict::off_course);
  CHECK(Figure(above, {value("45", "2026-12-31")}).on("2026-12-31").expectation == Expectation::target);
  const std::string alone = "target: {at_least: 48, year: 2029}";
  CHECK(Figure(alone, {value("48", "2026-12-31")}).on("2026-12-31").verdict == Verdict::on_course);
  CHECK(Figure(alone, {value("47", "2026-12-31")}).on("2026-12-31").verdict == Verdict::not_known);
  CHECK(Figure(alone, {value("47", "2029-12-31")}).on("2030-01-01").verdict == Verdict::missed);
}

TEST_CASE("a target for every year is missed by any year that is over, and not only by the last") {
  const std::string every = "target: {at_most: 48, every: year}";
  const auto on = [&every](const std::string& values, std::string_view day) { return Figure(every, {values}).on(day); };
  const std::string two = value("50", "2026-12-31") + value("40", "2027-12-31");
  CHECK(on(two, "2028-02-01").verdict == Verdict::missed);
  CHECK(on(two, "2028-02-01").judged->value == 50);
  CHECK(on(value("48", "2026-12-31"), "2027-02-01").verdict == Verdict::on_course);
  CHECK(on(value("49", "2026-06-30"), "2026-07-31").verdict == Verdict::off_course);
  CHECK(on(value("48", "2027-12-31"), "2028-02-01").years_missing == std::vector<int>{2026});
  std::string all;
  for (int year = 2026; year <= 2031; ++year) all += value("48", fmt::format("{}-12-31", year));
  CHECK(on(all, "2032-01-01").verdict == Verdict::reached);
  CHECK(on(value("48", "2027-12-31"), "2032-01-01").verdict == Verdict::not_measured);
}

TEST_CASE("what is to be done each year is not missed before the year is over") {
  const std::string floor = "target: {at_least: 48, every: year}";
  CHECK(Figure(floor, {value("20", "2026-06-30")}).on("2026-07-31").verdict == Verdict::not_known);
  CHECK(Figure(floor, {value("48", "2026-06-30")}).on("2026-07-31").verdict == Verdict::on_course);
  CHECK(Figure(floor, {value("47", "2026-12-31")}).on("2027-01-01").verdict == Verdict::missed);
}

TEST_CASE("a change is taken from the baseline, be it of one year or the average of several") {
  const Course course =
      Figure("baseline: {value: 24, years: [2023, 2024, 2025]}, target: {change: -10, year: 2029}", {})
          .on("2026-12-31");
  REQUIRE(course.points.size() == 2);
  CHECK(course.points[0].day == text::last_day_of(2025));
  CHECK(course.points[1].value == 21.6);
  CHECK(course.wanted->direction == Direction::decrease);
  CHECK(Figure("target: {change: -10, year: 2029}", {value("1", "2026-12-31")}).on("2026-12-31").verdict ==
        Verdict::not_known);
}

TEST_CASE("a target that is met already is on course without a baseline") {
  const Course course = Figure("target: {value: 60, year: 2029}", {value("55", "2026-12-31")}).on("2026-12-31");
  CHECK(course.verdict == Verdict::on_course);
  CHECK(course.expectation == Expectation::met);
  CHECK(Figure("target: {value: 60, year: 2029}", {value("55", "2020-12-31")}).on("2026-12-31").verdict ==
        Verdict::not_measured);
}
