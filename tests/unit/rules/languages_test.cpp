// SPDX-License-Identifier: EUPL-1.2
// Rules about languages: what a text may be in, and words that mean something else in another language.
#include <doctest/doctest.h>

#include "rules/languages/qualified_word.hpp"
#include "verdicts.hpp"

using namespace nsp::test;

namespace {

int odd_languages(const std::string& title, const std::string& workspace, const std::string& own = "") {
  return count_findings(
      "L002", {"kind: framework\nid: frame\ntitle: " + title + "\nperiod: {from: 2026-01-01, to: 2029-12-31}\n" +
                   (own.empty() ? own : "languages: [" + own + "]\n"),
               workspace});
}

/// What a rule finds in a title of two languages.
int in_title(std::string_view code, const std::string& language, const std::string& text, const std::string& other,
             const std::string& text_of_other) {
  const std::string languages = language + ", " + other;
  return count_findings(code, {fmt::format("kind: framework\nid: frame\ntitle:\n  {}: \"{}\"\n  {}: \"{}\"\n"
                                           "period: {{from: 2026-01-01, to: 2029-12-31}}\nlanguages: [{}]\n",
                                           language, text, other, text_of_other, languages),
                               languages});
}

int friends(const std::string& dutch, const std::string& french) {
  return in_title("L006", "nl", dutch, "fr", french);
}

int friends_in_english(const std::string& dutch, const std::string& english) {
  return in_title("L006", "nl", dutch, "en", english);
}

int foreign(const std::string& dutch) {
  return in_title("L005", "nl", dutch, "fr", "Titre");
}

bool is_of_goods(std::string_view text, std::string_view word, std::string_view language) {
  return nsp::rules::is_said_of_goods(text, text.find(word), word.size(), language);
}

}  // namespace

TEST_CASE("a text may have more languages than are published here, as long as somebody here can read it") {
  CHECK(odd_languages("{nl: Kader, fr: Cadre, es: Marco}", "nl") == 0);
  CHECK(odd_languages("{fr: Cadre}", "nl", "fr") == 0);
  CHECK(odd_languages("{nl: Kader, pt-BR: Quadro}", "nl") == 0);
  CHECK(odd_languages("{nl: Kader, nl-BE: Kader}", "nl") == 0);
  CHECK(odd_languages("{es: Marco}", "nl") == 1);
  CHECK(odd_languages("{es: Marco, it: Quadro}", "nl") == 1);
  CHECK(odd_languages("{es: Marco}", "es") == 0);
  CHECK(odd_languages("{nl: Kader, xx: Frame}", "nl") == 1);
  CHECK(odd_languages("{nl: Kader, gb: Frame}", "nl, en") == 1);
  CHECK(odd_languages("{nl-BE: Kader, fr: Cadre}", "nl, fr") == 1);
  CHECK(odd_languages("{nl: Kader}", "nl-BE") == 1);
}

TEST_CASE("trafficking and smuggling are told apart, with all that belongs to them") {
  CHECK(friends("Aanpak van mensenhandelaars", "Approche des trafiquants") == 1);
  CHECK(friends("Mensenhandelnetwerken", "Réseaux de trafic") == 1);
  CHECK(friends("Mensenhandelaars", "Trafiquants d'êtres humains") == 1);
  CHECK(friends("Mensensmokkelaars", "Trafiquants d'êtres humains") == 0);
  CHECK(friends("Mensensmokkel", "Traite des êtres humains") == 1);
  CHECK(friends("Slachtoffers van mensenhandel", "Victimes de la traite") == 0);
  CHECK(friends("Mensenhandel", "La traite d\u2019êtres humains") == 0);
  CHECK(friends("Mensensmokkel en mensenhandel", "Le trafic et la traite des êtres humains") == 0);
  CHECK(friends_in_english("Mensensmokkel en mensenhandel", "Trafficking in and smuggling of human beings") == 0);
  CHECK(friends_in_english("Mensensmokkel", "Human trafficking") == 1);
  CHECK(friends_in_english("Mensenhandel", "Human smuggling") == 1);
  CHECK(in_title("L006", "nl", "Mensenhandel", "de", "Menschenschmuggel") == 1);
  CHECK(in_title("L006", "nl", "Mensenhandelaars", "de", "Menschenhändler") == 0);
}

TEST_CASE("words that are said of goods or of the road are no false friends") {
  CHECK(friends("Mensenhandel en drugs", "Exploitation et trafic de drogue") == 0);
  CHECK(friends("Mensenhandel en verkeer", "Exploitation et trafic routier") == 0);
  CHECK(friends_in_english("Mensensmokkel en drugshandel", "People smuggling and drug trafficking") == 0);
  CHECK(friends_in_english("Mensensmokkel en drugshandel", "Hiding people and drug trafficking") == 0);
  CHECK(is_of_goods("trafic illicite d'armes", "trafic", "fr"));
  CHECK(is_of_goods("trafic d'armes. des personnes", "trafic", "fr"));
  CHECK_FALSE(is_of_goods("trafic d'armes et de personnes", "trafic", "fr"));
  CHECK_FALSE(is_of_goods("trafic d\u2019êtres humains", "trafic", "fr"));
  CHECK_FALSE(is_of_goods("lutte contre le trafic", "trafic", "fr"));
  CHECK(is_of_goods("smuggling of cigarettes", "smuggling", "en"));
  CHECK(is_of_goods("arms trafficking", "trafficking", "en"));
  CHECK(is_of_goods("trafficking in illegal firearms", "trafficking", "en"));
  CHECK_FALSE(is_of_goods("trafficking in women", "trafficking", "en"));
  CHECK_FALSE(is_of_goods("trafficking in belgium", "trafficking", "en"));
  CHECK_FALSE(is_of_goods("le trafic en belgique", "trafic", "fr"));
}

TEST_CASE("abbreviations in addresses, names of files and code are no words of a text") {
  CHECK(foreign("Zie https://example.be/PNS") == 0);
  CHECK(foreign("Zie `PNS` in het bestand PNS.pdf") == 0);
  CHECK(foreign("Zie [het plan](../PNS)") == 0);
  CHECK(foreign("Zie https://example.be/PNS over het PNS") == 1);
  CHECK(foreign("PNS-groep") == 1);
}

TEST_CASE("the shipped Belgian files are without a finding in a workspace of one Dutch zone") {
  std::map<std::string, std::string> texts;
  for (auto& [name, text] : read_shipped())
    if (!name.starts_with("plans/example/")) texts.emplace(name, text);
  texts["nsp.yaml"] = "plans: [plans]\nlanguages: [nl]\n";
  std::string zone =
      "kind: zonal-plan\nid: vallei\ntitle: Zonaal veiligheidsplan van de Vallei\nzone: {number: 9911, name: Vallei}\n"
      "period: {from: 2014-01-01, to: 2017-12-31}\nprolonged_to: 2019-12-31\nresponds_to: [nsp-2016-2019]\n"
      "approvals:\n  - {step: adopts, by: zonal-security-council}\n  - {step: approves, by: minister-of-the-interior}\n"
      "  - {step: approves, by: minister-of-justice}\nnot_retained:\n";
  for (std::string_view cluster :
       {"radicalisation", "trafficking-and-smuggling", "drugs", "social-and-fiscal-fraud", "cybercrime",
        "violent-crime", "property-crime", "environment", "road-safety", "public-order"})
    zone += fmt::format("  - {{cluster: {}, reason: De federale politie volgt dit op.}}\n", cluster);
  texts["plans/zone.yaml"] = zone;
  World world(std::move(texts));
  world.rules = true;
  world.check();
  CHECK(fmt::format("{}", fmt::join(world.places(), "\n")) == "");
  CHECK(world.loaded->result.files > 30);
}
