// SPDX-License-Identifier: EUPL-1.2
// Which sentences rank a cluster above the others, in four languages, and which only sound like it.
#include "rules/framework/ranking.hpp"

#include <string>

#include <doctest/doctest.h>

namespace {

using namespace nsp;

/// The words that rank; empty where none do.
std::string ranking(std::string_view text, std::string_view language) {
  const auto found = rules::find_ranking(text, language);
  return found ? std::string(text.substr(found->at, found->length)) : std::string();
}

}  // namespace

TEST_CASE("a rank among clusters is found, and nothing beside it") {
  CHECK(ranking("Cybercrime is our top priority.", "en") == "top priority");
  CHECK(ranking("We go on. Terrorism comes first among all clusters.", "en") == "comes first");
  CHECK(ranking("The police give this cluster more weight than the others.", "en") == "more weight");
  CHECK(ranking("In order of importance, this cluster is second.", "en") == "order of importance");
  CHECK(ranking("Road safety is the highest priority.", "en") == "highest priority");
  CHECK(ranking("The absolute priority of the police.", "en") == "absolute priority");
  CHECK(ranking("Drugs zijn de topprioriteit van de politie.", "nl") == "topprioriteit");
  CHECK(ranking("De belangrijkste cluster.", "nl") == "belangrijkste");
  CHECK(ranking("La première priorité de la police.", "fr") == "première priorité");
  CHECK(ranking("Ce cluster est le plus important.", "fr") == "le plus important");
  CHECK(ranking("Die Drogen sind die oberste Priorität.", "de") == "oberste Priorität");
  CHECK(ranking("Dieser Cluster ist wichtiger als alle anderen.", "de") == "wichtiger");
}

TEST_CASE("what is denied, asked, or said of all clusters ranks none") {
  CHECK(ranking("It is not the top priority of anybody.", "en").empty());
  CHECK(ranking("No cluster is the top priority; all ten have the same weight.", "en").empty());
  CHECK(ranking("Is terrorism the top priority?", "en").empty());
  CHECK(ranking("All clusters have the highest priority.", "en").empty());
  CHECK(ranking("Drugs are a top priority.", "en").empty());
  CHECK(ranking("Geen enkele cluster is de topprioriteit.", "nl").empty());
  CHECK(ranking("Ce n\u2019est pas la première priorité de la police.", "fr").empty());
  CHECK(ranking("Kein Cluster hat höchste Priorität.", "de").empty());
}

TEST_CASE("everyday phrases rank no cluster, since they name something else") {
  CHECK(ranking("Calls are answered in order of importance.", "en").empty());
  CHECK(ranking("The first priority at the scene of an accident is the safety of the victims.", "en").empty());
  CHECK(ranking("Prevention is the top priority of the prevention services, says the municipality.", "en").empty());
  CHECK(ranking("The most important measure is prevention.", "en").empty());
  CHECK(ranking("Victims come first, whatever they report.", "en").empty());
  CHECK(ranking("Safety is the top priority.", "en").empty());
  CHECK(ranking("Security is the top priority.", "en").empty());
  CHECK(ranking("The police are the first priority.", "en").empty());
  CHECK(ranking("La sécurité est la première priorité.", "fr").empty());
  CHECK(ranking("See `top priority` in the manual.", "en").empty());
  CHECK(ranking("Oproepen worden in volgorde van belang behandeld.", "nl").empty());
  CHECK(ranking("La première priorité sur le lieu d'un accident est la sécurité des victimes.", "fr").empty());
  CHECK(ranking("Die erste Priorität am Unfallort ist die Sicherheit der Opfer.", "de").empty());
  CHECK(ranking("Terrorism is the top priority.", "es").empty());
}
