// SPDX-License-Identifier: EUPL-1.2
#include "words/noun.hpp"

#include <doctest/doctest.h>

#include "schema/catalogue.hpp"

using namespace nsp;
using namespace words;

TEST_CASE("a kind stands with its article") {
  CHECK(name_kind(Language::en, "action", Standing::a) == "an action");
  CHECK(name_kind(Language::en, "zonal-plan", Standing::a) == "a zonal plan");
  CHECK(name_kind(Language::en, "phenomenon", Standing::many) == "phenomena");
  CHECK(name_kind(Language::nl, "programme", Standing::the) == "het programma");
  CHECK(name_kind(Language::nl, "framework", Standing::the) == "de kadernota");
  CHECK(name_kind(Language::nl, "framework", Standing::many) == "kadernota's");
  CHECK(name_kind(Language::fr, "programme", Standing::the) == "le programme");
  CHECK(name_kind(Language::fr, "priority", Standing::the) == "la priorité");
  CHECK(name_kind(Language::fr, "action", Standing::the) == "l'action");
  CHECK(name_kind(Language::fr, "action", Standing::a) == "une action");
  CHECK(name_kind(Language::de, "objective", Standing::the) == "das Ziel");
  CHECK(name_kind(Language::de, "priority", Standing::a) == "eine Priorität");
}

TEST_CASE("an adjective goes with its article") {
  CHECK(name_kind(Language::de, "zonal-plan", Standing::bare) == "zonaler Sicherheitsplan");
  CHECK(name_kind(Language::de, "zonal-plan", Standing::a) == "ein zonaler Sicherheitsplan");
  CHECK(name_kind(Language::de, "zonal-plan", Standing::the) == "der zonale Sicherheitsplan");
}

TEST_CASE("a kind that nobody knows is called by its name") {
  CHECK(name_kind(Language::en, "our-own-thing", Standing::a) == "an our own thing");
  CHECK(name_kind(Language::nl, "our-own-thing", Standing::bare) == "our own thing");
  CHECK(name_kind(Language::fr, "", Standing::the) == "le ");
}

TEST_CASE("each kind of document has a noun, of the gender that its schema gives it") {
  using schema::Gender;
  source::Files files;
  const schema::Catalogue catalogue(files);
  for (const schema::DocumentKind* kind : catalogue.kinds()) {
    CAPTURE(kind->name());
    const Gender dutch = kind->shape().gender_in("nl");
    const Gender french = kind->shape().gender_in("fr");
    const Gender german = kind->shape().gender_in("de");
    REQUIRE(dutch != Gender::none);
    CHECK(form_of_gender(Language::nl, kind->name()) == (dutch == Gender::neuter ? 1 : 0));
    CHECK(form_of_gender(Language::fr, kind->name()) == (french == Gender::feminine ? 1 : 0));
    CHECK(form_of_gender(Language::de, kind->name()) == (german == Gender::neuter     ? 2
                                                         : german == Gender::feminine ? 1
                                                                                      : 0));
  }
}
