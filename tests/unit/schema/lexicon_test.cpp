// SPDX-License-Identifier: EUPL-1.2
#include "schema/lexicon.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

#include "judge.hpp"
#include "schema/catalogue.hpp"

using namespace nsp;
using schema::Catalogue;
using schema::Lexicon;
using schema::Words;

namespace {

constexpr const char* own_kind = R"({
  "title": "Cycling plan", "x-titles": {"nl": "Fietsplan", "de": 5, "fr": ""}, "x-entity": "cycling-plan",
  "x-titles-many": {"en": "Cycling plans", "nl": "Fietsplannen"}, "x-genders": {"nl": "neuter", "fr": "none"},
  "type": "object",
  "properties": {
    "kind": {"const": "cycling-plan"},
    "surface": {"title": "Surface", "x-titles": {"nl": "Wegdek", "nl-NL": "Verharding", "pt": "Piso"},
                "enum": ["gravel"], "x-values": {"gravel": {"en": "gravel", "nl": "grind"}}},
    "owner": {"title": "Keeper", "type": "string"},
    "line": {"$ref": "definitions.schema.json#/$defs/line", "description": "Its line."}
  }
})";

struct Own {
  Own() : catalogue(files) { catalogue.add({{"own.schema.json", own_kind}}, faults); }
  const schema::Shape& field(std::string_view name) const {
    return *catalogue.find("cycling-plan")->shape().find(name)->shape;
  }
  source::Files files;
  diagnostics::Collector faults;
  Catalogue catalogue;
};

}  // namespace

TEST_CASE("words of other languages stand for the one candidate that they name") {
  source::Files files;
  const Catalogue catalogue(files);
  const Lexicon& lexicon = catalogue.lexicon();
  constexpr std::array<std::string_view, 3> fields{"owner", "objectives", "due"};
  CHECK(lexicon.find_meant("Verantwoordelijke", fields, Words::fields) == "owner");
  CHECK(lexicon.find_meant("objectif", fields, Words::fields) == "objectives");
  CHECK(lexicon.find_meant("échéance", fields, Words::fields) == "due");
  CHECK(lexicon.find_meant("titel", fields, Words::fields).empty());
  CHECK(lexicon.find_meant(std::string(100'000, 'x'), fields, Words::fields).empty());
  constexpr std::array<std::string_view, 2> both{"objective", "objectives"};
  CHECK(lexicon.find_meant("doelstelling", both, Words::fields) == "objective");
  constexpr std::array<std::string_view, 2> kinds{"theme", "zonal-plan"};
  CHECK(lexicon.find_meant("Plans zonaux de sécurité", kinds, Words::kinds) == "zonal-plan");
  constexpr std::array<std::string_view, 2> values{"running", "done"};
  CHECK(lexicon.find_meant("en cours", values, Words::values) == "running");
}

TEST_CASE("what most call a thing is what it is called where nothing says more") {
  source::Files files;
  const Catalogue catalogue(files);
  CHECK(catalogue.lexicon().field("level", "de") == "Ebene");
  CHECK(catalogue.lexicon().field("no-such-field", "de").empty());
  CHECK(catalogue.lexicon().back("answers", "fr") == "Réponse dans");
  CHECK(catalogue.lexicon().value("done", "nl-BE") == "klaar");
  CHECK(catalogue.lexicon().kind("scan", "en") == "Scan and analysis");
  CHECK(catalogue.lexicon().kinds("framework", "nl") == "Kadernota's");
  CHECK(catalogue.lexicon().kinds("framework", "es").empty());
}

TEST_CASE("a workspace's own kind brings its words") {
  const Own own;
  const Lexicon& lexicon = own.catalogue.lexicon();
  CHECK(lexicon.kinds("cycling-plan", "nl") == "Fietsplannen");
  CHECK(lexicon.kind("cycling-plan", "de").empty());
  CHECK(lexicon.kind("cycling-plan", "fr").empty());
  CHECK(own.catalogue.find("cycling-plan")->shape().gender_in("nl") == schema::Gender::neuter);
  CHECK(own.catalogue.find("cycling-plan")->shape().gender_in("fr") == schema::Gender::none);
  constexpr std::array<std::string_view, 2> fields{"owner", "surface"};
  CHECK(lexicon.find_meant("wegdek", fields, Words::fields) == "surface");
  CHECK(own.field("surface").title_in("nl-BE") == "Wegdek");
  CHECK(own.field("surface").title_in("nl-NL") == "Verharding");
  CHECK(own.field("surface").title_in("pt") == "Piso");
  CHECK(own.field("surface").title_in("en-GB") == "Surface");
  CHECK(own.field("surface").words_of("gravel").in("nl") == "grind");
  CHECK(own.field("surface").words_of("sand").empty());
}

TEST_CASE("a translation is one of the words beside it, not of those that a reference leads to") {
  const Own own;
  CHECK(own.field("owner").title_in("nl").empty());
  CHECK(own.field("line").title_in("nl") == "Regel");
  CHECK(own.field("line").description_in("en") == "Its line.");
  CHECK(own.field("line").description_in("nl").empty());
}

TEST_CASE("what a replaced kind is called holds on where its successor is silent") {
  source::Files files;
  diagnostics::Collector faults;
  Catalogue catalogue(files);
  catalogue.add({{"own.schema.json", R"({"title": "Our theme", "x-entity": "theme", "x-titles": {"nl": "Ons thema"},
                                         "properties": {"kind": {"const": "theme"}, "numac": {"type": "string"}}})"}},
                faults);
  CHECK(catalogue.lexicon().kind("theme", "nl") == "Ons thema");
  CHECK(catalogue.lexicon().kind("theme", "fr") == "Thème transversal");
  CHECK(catalogue.lexicon().kinds("theme", "nl") == "Transversale thema's");
}

TEST_CASE("words that are no words are passed over") {
  std::string many;
  std::string values;
  for (int i = 0; i < 300; ++i) {
    many += (i == 0 ? "" : ",") + std::string("\"l") + std::to_string(i) + "\": \"x\"";
    values += (i == 0 ? "" : ",") + std::string("\"v") + std::to_string(i) + "\": {\"nl\": \"x\"}";
  }
  const std::string text =
      "{\"x-entity\": \"own\", \"properties\": {\"kind\": {\"const\": \"own\"}, \"a\": {\"title\": "
      "\"A\", \"x-titles\": {" +
      many + "}, \"x-values\": {" + values + "}}, \"b\": {\"title\": \"B\", \"x-titles\": {\"nl\": \"" +
      std::string(5'000, 'x') + "\"}, \"x-values\": [1], \"x-genders\": 7, \"x-titles-many\": []}}}";
  source::Files files;
  diagnostics::Collector faults;
  Catalogue catalogue(files);
  catalogue.add({{"own.schema.json", text}}, faults);
  const schema::Shape& shape = catalogue.find("own")->shape();
  CHECK(shape.find("a")->shape->title_in("l1").empty());
  CHECK(shape.find("a")->shape->words_of("v1").empty());
  CHECK(shape.find("b")->shape->title_in("nl").empty());
  CHECK(shape.find("b")->shape->words_of("1").empty());
  CHECK(shape.find("b")->shape->gender_in("nl") == schema::Gender::none);
  CHECK(faults.findings().size() == 6);
}

TEST_CASE("words in a form that is not read are told of") {
  const auto say = [](const std::string& schema) {
    const judge::Judge judged(schema, "schema.yaml", {.check_annotations = true});
    std::string said;
    for (const auto& finding : judged.faults.findings())
      said += fmt::format("{} |{}| {} / {}\n", finding.fault->code,
                          judged.text->file->slice(finding.primary.span).substr(0, 30), finding.message.english(),
                          finding.help.english());
    CHECK(judged.compiled.has_value());
    return said;
  };
  CHECK(say("title: A\nx-titles: {nl: Aa, fr-BE: Ab}\nx-genders: {nl: common}\nenum: [a]\nx-values: {a: {en: b}}") ==
        "");
  CHECK(
      say("x-titles: Fietsplan") ==
      "S025 |Fietsplan| `x-titles` wants a mapping of languages to words, and has `Fietsplan` / write `{\"nl\": \"…\", "
      "\"fr\": \"…\", \"de\": \"…\"}`, with the words in each language\n");
  CHECK(say("x-descriptions: {Nederlands: Een plan}") ==
        "S025 |Nederlands| `Nederlands` is no code of a language / write `nl`\n");
  CHECK(
      say("x-titles-many: {nl: [Plannen]}") ==
      "S025 |[Plannen]| `x-titles-many` has no text in `nl` / write the words in that language, or leave the language "
      "out\n");
  CHECK(say("x-genders: {nl: het}") ==
        "S025 |het| `x-genders` wants a gender, and has `het` / write `masculine`, `feminine`, `neuter` or `common`\n");
  CHECK(say("enum: [done]\nx-values: {dome: {nl: klaar}}") ==
        "S025 |dome| `x-values` tells of `dome`, which is none of the values of this field / did you mean `done`?\n");
  CHECK(
      say("x-values: {done: klaar}").starts_with("S025 |klaar| `x-values.done` wants a mapping of languages to words"));
  CHECK(say("x-titles: {nl: " + std::string(5'000, 'x') + "}").find("has 5000 bytes in `nl`") != std::string::npos);
}
