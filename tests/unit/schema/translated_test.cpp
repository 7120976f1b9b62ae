// SPDX-License-Identifier: EUPL-1.2
// Everything that the shipped schemas name is called and described in every language of the program.
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "schema/catalogue.hpp"

namespace {

using namespace nsp;
using schema::Property;
using schema::Shape;

constexpr std::array<std::string_view, 4> languages{"en", "nl", "fr", "de"};

struct Lacks {
  std::string found;
  int looked_at = 0;

  void look(const std::string& place, std::string_view what, bool said) {
    ++looked_at;
    if (!said) found += place + " lacks " + std::string(what) + "\n";
  }

  void look_at_words(const std::string& place, const Shape& shape) {
    for (const std::string_view language : languages) {
      look(place, std::string("a title in ") + std::string(language), !shape.title_in(language).empty());
      look(place, std::string("a description in ") + std::string(language), !shape.description_in(language).empty());
    }
  }

  void look_at(const std::string& place, const Shape& shape) {
    for (const std::string_view language : languages) {
      for (const std::string_view choice : shape.choices)
        if (choice != "true" && !place.ends_with(".kind"))
          look(place, "words for " + std::string(choice) + " in " + std::string(language),
               !shape.words_of(choice).in(language).empty());
      if (!shape.entity.empty())
        look(place, "a plural in " + std::string(language), !shape.titles_many.in(language).empty());
      if (!shape.entity.empty() && language != "en")
        look(place, "a gender in " + std::string(language), shape.gender_in(language) != schema::Gender::none);
    }
    if (!shape.entity.empty() || !shape.properties.empty() || !shape.title.empty()) look_at_words(place, shape);
  }

  void walk(const std::string& place, const Shape& shape, int depth) {
    if (depth > 12) return;
    look_at(place, shape);
    for (const Property& property : shape.properties) {
      const std::string name = place + "." + std::string(property.name);
      look_at_words(name, *property.shape);
      walk(name, *property.shape, depth + 1);
    }
    if (shape.items != nullptr) walk(place + ".items", *shape.items, depth + 1);
    if (shape.values != nullptr) walk(place + ".values", *shape.values, depth + 1);
  }
};

}  // namespace

TEST_CASE("every kind, field and value of the shipped schemas has its words in four languages") {
  source::Files files;
  const schema::Catalogue catalogue(files);
  Lacks lacks;
  for (const schema::DocumentKind* kind : catalogue.kinds()) lacks.walk(kind->name(), kind->shape(), 0);
  lacks.walk("nsp.yaml", *catalogue.workspace_shape(), 0);
  CHECK(lacks.looked_at > 4'000);
  CHECK(lacks.found == "");
}

TEST_CASE("what shipped schemas say in other languages has a form that is read") {
  for (const source::Embedded& file : schema::embedded()) {
    if (!file.name.ends_with(".schema.json")) continue;
    // As a workspace's own, each is looked at whole.
    source::Files files;
    schema::Catalogue catalogue(files);
    diagnostics::Collector faults;
    catalogue.add({{std::string(file.name), std::string(file.text)}}, faults);
    CHECK_MESSAGE(faults.findings().empty(), file.name);
  }
}
