// SPDX-License-Identifier: EUPL-1.2
// What pages call their parts, and what they say of names that have no language.
#include <map>
#include <memory>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "../check/world.hpp"
#include "forms/forms.hpp"
#include "forms/publication.hpp"

namespace {

using namespace nsp;
using test::World;

/// Entities that are called what a page could call parts of its own, and two action plans, each with a timeline.
std::map<std::string, std::string> plans() {
  std::map<std::string, std::string> files{
      {"nsp.yaml", "plans: [p]\nlanguages: [en, nl]\n"},
      {"p/f.yaml",
       "kind: framework\nid: frame\ntitle: {en: Frame, nl: Kader}\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
      {"p/c.yaml",
       "kind: cluster\nid: theft\ntitle: {en: Theft, nl: Diefstal}\npart_of: frame\nnumber: 1\nphenomena:\n"
       "  - {id: answers, title: {en: A, nl: A}}\n  - {id: overview, title: {en: B, nl: B}}\n"},
      {"p/i.yaml",
       "kind: indicators\nid: all\ntitle: {en: All, nl: Alle}\nindicators:\n"
       "  - {id: aims, title: {en: Aims, nl: Doelen}}\n  - {id: course, title: {en: Course, nl: Verloop}}\n"},
      {"p/o.yaml",
       "kind: actors\nid: actors\ntitle: {en: Actors, nl: Actoren}\nactors:\n"
       "  - {id: us, title: {en: Us, nl: Wij}, type: police, level: local}\n"},
      {"p/z.yaml",
       "kind: zonal-plan\nid: zone\ntitle: {en: Zone, nl: Zone}\n"
       "zone: {number: 9901, name: Elzendal, municipalities: [{name: Wilgevoorde}, {name: {nl: Elsene, fr: "
       "Ixelles}}]}\n"
       "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: frame\npriorities:\n"
       "  - {id: parts, title: {en: P, nl: P}, clusters: [theft], objectives: [{id: aim, title: {en: O, nl: O}, "
       "measures: [{indicator: aims, baseline: {value: 4, year: 2025}, target: {value: 2, year: 2031}}]}]}\n"},
      {"p/r.yaml",
       "kind: progress-report\nid: report\ntitle: {en: R, nl: R}\nof: zone\nstage: interim\nas_of: 2026-12-31\n"
       "measurements: [{indicator: aims, value: 3, date: 2026-12-31, area: Wilgevoorde}]\n"},
  };
  for (const std::string year : {"2026", "2027"})
    files["p/a" + year + ".yaml"] =
        "kind: action-plan\nid: year-" + year + "\ntitle: {en: Year, nl: Jaar}\npart_of: zone\n" +
        "carries_out: [aim]\nyear: " + year + "\nactions:\n  - {id: overview, title: {en: X, nl: X}, " +
        "owner: us, start: " + year + "-01-01, due: " + year + "-12-31, status: planned}\n";
  return files;
}

std::map<std::string, std::string> publish_as(World& world, std::string_view form) {
  world.check();
  pages::Settings settings;
  settings.languages = {"en", "nl"};
  const auto publication = forms::find_form(form)->make(*world.loaded->chain, settings);
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < publication->size(); ++i)
    if (publication->path(i).ends_with(".html")) files[publication->path(i)] = publication->write(i).bytes;
  return files;
}

/// What stands between `before` and the next quotation mark or bracket, wherever `before` stands.
std::multiset<std::string> all_behind(const std::string& text, std::string_view before) {
  std::multiset<std::string> found;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    found.insert(text.substr(begin, text.find_first_of("\")", begin) - begin));
  }
  return found;
}

TEST_CASE("every id stands once in a file, and what names one finds it") {
  World world(plans());
  for (const std::string_view form : {"site", "html"}) {
    const auto files = publish_as(world, form);
    REQUIRE(!files.empty());
    for (const auto& [path, text] : files) {
      const auto ids = all_behind(text, " id=\"");
      for (const std::string& id : ids) CHECK_MESSAGE(ids.count(id) == 1, path << ": " << id);
      for (const std::string_view naming : {"href=\"#", "url(#"})
        for (const std::string& id : all_behind(text, naming)) CHECK_MESSAGE(ids.count(id) == 1, path << ": " << id);
      for (const std::string& both : all_behind(text, "aria-labelledby=\""))
        for (const std::string& id : {both.substr(0, both.find(' ')), both.substr(both.rfind(' ') + 1)})
          CHECK_MESSAGE(ids.count(id) == 1, path << ": " << id);
    }
  }
  const auto files = publish_as(world, "html");
  CHECK(all_behind(files.at("en/zonal-plan-zone.html"), "<title id=\"").size() == 2);
}

TEST_CASE("a link to an entity leads to it, and not to a part of the page that the page itself names") {
  World world(plans());
  const auto files = publish_as(world, "site");
  const std::string& page = files.at("en/cluster/frame/theft.html");
  CHECK(page.find(" id=\"answers\">") != std::string::npos);
  CHECK(page.find("<h2 id=\"who_answers\">") != std::string::npos);
}

TEST_CASE("the name of a place has no language where it is written once, and is missed in none") {
  World world(plans());
  const auto files = publish_as(world, "site");
  const std::string& page = files.at("en/zonal-plan/zone.html");
  CHECK(page.find("Wilgevoorde") != std::string::npos);
  CHECK(page.find("lang=\"nl\">Wilgevoorde") == std::string::npos);
  CHECK(page.find("lang=\"nl\">Elsene") != std::string::npos);
  CHECK(page.find("Not everything on this page is available") == std::string::npos);
  const std::string& report = files.at("nl/progress-report/zone/report.html");
  CHECK(report.find("Plaats") != std::string::npos);
  CHECK(report.find("Domein") == std::string::npos);
}

}  // namespace
