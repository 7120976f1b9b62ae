// SPDX-License-Identifier: EUPL-1.2
// Rules about zones, their numbers and names, their terms and those whom they replace.
#include <doctest/doctest.h>

#include "verdicts.hpp"

using namespace nsp::test;

namespace {

std::string period(std::string_view from, std::string_view to) {
  return fmt::format("period: {{from: {}, to: {}}}\n", from, to);
}

const std::string valley = "number: 9911, name: Valley";

int unusual(std::string_view from, std::string_view to, const std::string& zone = valley,
            const std::string& more = "") {
  return count_findings("P080", {nation + zonal_plan("valley", zone, period(from, to)) + more});
}

/// Two plans of one number, one after the other.
int renamed(const std::string& before, const std::string& after, const std::string& languages = "en") {
  return count_findings(
      "P070", {nation + zonal_plan("old", "number: 9911, name: " + before, period("2020-01-01", "2025-12-31")) +
                   zonal_plan("new", "number: 9911, name: " + after, period_of_zone),
               languages});
}

int unevaluated(const std::string& zone, const std::string& rest = "", std::string_view as_of = "2026-06-01") {
  return count_findings("P078", {nation + zonal_plan("old", valley, period("2020-01-01", "2025-12-31")) +
                                     zonal_plan("older", "number: 9913, name: Hill", period("2020-01-01", "2025-12-31"),
                                                "lessons: None.\n") +
                                     zonal_plan("new", zone, period_of_zone, rest),
                                 "en", as_of});
}

int unplanned(const std::string& zonal_rest, const std::string& more = "") {
  return count_findings("P073",
                        {nation +
                         "---\nkind: actors\nid: zones\ntitle: Zones\nactors:\n"
                         "  - {id: zone-9912, title: Zone 9912, type: police, level: local, part_of: local-police}\n" +
                         zonal_plan("valley", valley, period_of_zone, zonal_rest) + more});
}

int misordered(const std::string& approvals) {
  return count_findings("P065",
                        {nation + zonal_plan("valley", valley, period_of_zone, "approvals: " + approvals + "\n")});
}

int lacking_functions(std::string_view from, std::string_view to, const std::string& more = "") {
  return count_findings("P057",
                        {nation + zonal_plan("valley", valley, period(from, to),
                                             "functions: [{function: neighbourhood-policing}, {function: reception},\n"
                                             "  {function: intervention}, {function: victim-assistance},\n"
                                             "  {function: local-investigation}, {function: public-order}" +
                                                 more + "]\n")});
}

}  // namespace

TEST_CASE("a zonal plan runs for the term of its time") {
  CHECK(unusual("2002-01-01", "2002-12-31") == 0);
  CHECK(unusual("2003-01-01", "2004-12-31") == 0);
  CHECK(unusual("2003-01-01", "2006-12-31") == 1);
  CHECK(unusual("2005-01-01", "2008-12-31") == 0);
  CHECK(unusual("2014-01-01", "2019-12-31") == 1);
  CHECK(unusual("2020-01-01", "2025-12-31") == 0);
  CHECK(unusual("2020-01-01", "2023-12-31") == 1);
}

TEST_CASE("a merged zone takes over in the midst of a term, and the zones that it replaces end there") {
  const std::string merged = "number: 9920, name: Merged, replaces: [9911]";
  CHECK(unusual("2023-01-01", "2025-12-31", merged) == 0);
  CHECK(unusual("2023-01-01", "2030-12-31", merged) == 1);
  const std::string taking_over = zonal_plan("merged", merged, period("2023-01-01", "2025-12-31"));
  CHECK(unusual("2020-01-01", "2022-12-31", valley, taking_over) == 0);
  CHECK(unusual("2020-01-01", "2021-12-31", valley, taking_over) == 1);
}

TEST_CASE("capitals, accents, blanks and hyphens make no other name of a zone") {
  CHECK(renamed("VALE", "Vale") == 0);
  CHECK(renamed("Vale-Dale", "Vale Dale") == 0);
  CHECK(renamed("Li\u00e8ge", "LIEGE") == 0);
  CHECK(renamed("Vale", "Dale") == 1);
  CHECK(renamed("{nl: Dal, fr: Val}", "{nl: Berg, fr: VAL}", "nl, fr") == 0);
  CHECK(renamed("{nl: Dal, fr: Val}", "{nl: Berg, fr: Mont}", "nl, fr") == 1);
}

TEST_CASE("the first plan of a merged zone comes after those of the zones that it replaces") {
  CHECK(unevaluated("number: 9912, name: Merged, replaces: [9911]") == 1);
  CHECK(unevaluated("number: 9912, name: Merged, replaces: [9911, 9913]") == 1);
  CHECK(unevaluated("number: 9912, name: Merged, replaces: [9999]") == 0);
  CHECK(unevaluated("number: 9912, name: Merged, replaces: [9911]", "lessons: Few.\n") == 0);
  CHECK(unevaluated("number: 9912, name: Merged, replaces: [9911]", "", "2025-06-01") == 0);
}

TEST_CASE("a neighbour that a plan names is no zone whose plan is missing") {
  CHECK(unplanned("") == 1);
  CHECK(unplanned("priorities: [{id: shops, title: Shops, clusters: [fraud], partners: [zone-9912]}]\n") == 0);
  CHECK(unplanned("priorities: [{id: shops, title: Shops, clusters: [fraud], partners: [zone-9912]}]\n",
                  "---\nkind: regional-plan\nid: shire\ntitle: Shire\nregion: Shire\nresponds_to: nation\n"
                  "period: {from: 2026-01-01, to: 2029-12-31}\nzones: [9911, 9912]\n") == 1);
}

TEST_CASE("only the ministers' approval of a zonal plan comes behind its adoption") {
  const std::string adopted = "{step: adopts, by: zonal-security-council, date: 2025-12-01}]";
  CHECK(misordered("[{step: approves, by: minister-of-justice, date: 2025-11-20}, " + adopted) == 1);
  CHECK(misordered("[{step: approves, by: municipalities, date: 2025-11-20}, " + adopted) == 0);
  CHECK(misordered("[{step: approves, by: minister-of-justice, date: 2025-12-01}, " + adopted) == 0);
  CHECK(misordered("[{step: approves, by: minister-of-the-interior}, {step: adopts, by: zonal-security-council}]") ==
        1);
  CHECK(misordered("[{step: approves, by: zonal-security-council}, {step: adopts, by: minister-of-justice}]") == 0);
  CHECK(count_findings("P065", {nation + "approvals: [{step: approves, by: council-of-ministers, date: 2025-11-20}, "
                                         "{step: adopts, by: minister-of-the-interior, date: 2025-12-01}]\n"}) == 0);
}

TEST_CASE("traffic is asked of plans that began after it became a basic function") {
  CHECK(lacking_functions("2005-01-01", "2008-12-31") == 0);
  CHECK(lacking_functions("2009-01-01", "2012-12-31") == 0);
  CHECK(lacking_functions("2014-01-01", "2017-12-31") == 1);
  CHECK(lacking_functions("2014-01-01", "2017-12-31", ", {function: traffic}") == 0);
}
