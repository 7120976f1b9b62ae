// SPDX-License-Identifier: EUPL-1.2
// A workspace's own kind, as docs/schemas.md shows one, published in the words that it brings.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "../check/world.hpp"
#include "forms/publication.hpp"

namespace {

using namespace nsp;

/// The schema that the page shows.
std::string shown_schema() {
  std::ostringstream page;
  page << std::ifstream(std::filesystem::path(NSP_SOURCE_DIR) / "docs" / "schemas.md").rdbuf();
  const std::string text = page.str();
  const std::string fence = "```json\n";
  const std::size_t begin = text.find(fence);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin + fence.size(), text.find("\n```", begin) - begin - fence.size());
}

std::map<std::string, std::string> texts(const std::string& schema, const std::string& reference) {
  return {{"nsp.yaml", "plans: [p]\nschemas: [kinds]\nlanguages: [nl, fr, de, en, es]\n"},
          {"kinds/cycling-plan.schema.json", schema},
          {"p/n.yaml",
           "kind: national-plan\nid: nation\ntitle: N\nperiod: {from: 2026-01-01, to: 2029-12-31}\nresponds_to: f\n"},
          {"p/f.yaml", "kind: framework\nid: f\ntitle: F\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
          {"p/z.yaml",
           "kind: zonal-plan\nid: zone\ntitle: Z\nzone: {number: 9901, name: Zone}\nresponds_to: nation\n"
           "period: {from: 2026-01-01, to: 2031-12-31}\n"
           "priorities:\n  - {id: school, title: School, axis: operational, rank: priority, local: true}\n"},
          {"p/c.yaml",
           "kind: cycling-plan\nid: bikes\ntitle: Bikes\npart_of: zone\npace: now\n" + reference + ": school\n"}};
}

struct OwnSite {
  explicit OwnSite(const std::string& schema, const std::string& reference = "protects")
      : world(texts(schema, reference)) {
    world.check();
    pages::Settings settings;
    settings.languages = {"nl", "fr", "de", "en", "es"};
    const auto publication = forms::find_form("site")->make(*world.loaded->chain, settings);
    for (std::size_t i = 0; i < publication->size(); ++i) {
      forms::File file = publication->write(i);
      files[file.path] = file.bytes;
    }
  }
  /// Whether the page of the own document in that language holds the words between tags.
  bool says(const std::string& language, const std::string& words) const {
    return files.at(language + "/cycling-plan/zone/bikes.html").find(">" + words + "<") != std::string::npos;
  }
  bool zone_says(const std::string& language, const std::string& words) const {
    return files.at(language + "/zonal-plan/zone.html").find(words) != std::string::npos;
  }
  test::World world;
  std::map<std::string, std::string> files;
};

}  // namespace

TEST_CASE("a kind of one's own is published in the words that it brings") {
  const OwnSite site(shown_schema());
  CHECK(site.world.findings().empty());
  struct Words {
    std::string language, kind, kinds, pace, now, protects, back;
  };
  for (const Words& words :
       {Words{"nl", "Fietsplan", "fietsplannen", "Tempo", "meteen", "Beschermt", "Beschermd door"},
        Words{"fr", "Plan vélo", "plans vélo", "Rythme", "tout de suite", "Protège", "Protégé par"},
        Words{"de", "Fahrradplan", "Fahrradpläne", "Tempo", "sofort", "Schützt", "Geschützt durch"},
        Words{"en", "Cycling plan", "cycling plans", "Pace", "at once", "Protects", "Protected by"}}) {
    CAPTURE(words.language);
    CHECK(site.says(words.language, words.kind));
    CHECK(site.says(words.language, words.pace));
    CHECK(site.says(words.language, words.now));
    CHECK(site.says(words.language, words.protects));
    CHECK(site.zone_says(words.language, " (" + words.kinds + ")"));
    CHECK(site.zone_says(words.language, words.back));
  }
}

TEST_CASE("a language without words gets the English ones, marked so") {
  const OwnSite site(shown_schema());
  const std::string& page = site.files.at("es/cycling-plan/zone/bikes.html");
  CHECK(page.find("<span lang=\"en\">Pace</span>") != std::string::npos);
  CHECK(page.find("<span lang=\"en\">at once</span>") != std::string::npos);
}

TEST_CASE("without words of its own, a field is called as others of its name") {
  const std::string silent = R"({
    "title": "Cycling plan", "x-entity": "cycling-plan", "type": "object",
    "properties": {
      "kind": {"const": "cycling-plan"}, "id": {"type": "string"}, "title": {"type": "string", "x-role": "title"},
      "part_of": {"type": "string", "x-refers-to": ["zonal-plan"], "x-scope": "part_of"},
      "pace": {"title": "Pace", "enum": ["now"]},
      "carries_out": {"title": "Does", "type": "string", "x-refers-to": ["priority"]}
    }
  })";
  const OwnSite site(silent, "carries_out");
  CHECK(site.says("nl", "Deel van"));
  CHECK(site.says("nl", "Pace"));
  CHECK(site.says("nl", "now"));
  CHECK(site.says("nl", "Voert uit"));
  CHECK(site.zone_says("nl", "Uitgevoerd door"));
}
