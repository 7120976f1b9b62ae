// SPDX-License-Identifier: EUPL-1.2
// What one document means: its entities and references, even where it is misshapen.
#include <algorithm>
#include <memory>

#include <doctest/doctest.h>

#include "model/entity.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace nsp;

/// A document read as its kind, by the built-in schemas.
struct Read {
  Read(std::string text, std::string_view kind)
      : file(std::make_unique<source::File>(0, "plan.yaml", std::move(text))),
        document(syntax::parse_by_name(*file, faults)) {
    static source::Files schema_files;
    static const schema::Catalogue catalogue(schema_files);
    reading = model::read(document, catalogue.find(kind));
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const model::Entity& entity : reading.entities)
      all.push_back(std::string(entity.kind()) + " " + std::string(entity.id));
    return all;
  }
  std::vector<std::string> references() const {
    std::vector<std::string> all;
    for (const model::Reference& reference : reading.references)
      all.push_back(std::string(reference.field->name) + " " + std::string(reference.text));
    return all;
  }
  diagnostics::Collector faults;
  std::unique_ptr<source::File> file;
  syntax::Document document;
  model::Reading reading;
};

using Texts = std::vector<std::string>;
const std::string cluster = "kind: cluster\nid: drugs\ntitle: {en: Drugs, nl: Drugs, fr: Drogues}\nnumber: 1\n";

}  // namespace

TEST_CASE("a document and the items within it are entities, with what they refer to") {
  const Read read(cluster + "part_of: isfd\nphenomena:\n  - {id: cannabis, title: Cannabis}\n", "cluster");
  CHECK(read.ids() == Texts{"cluster drugs", "phenomenon cannabis"});
  CHECK(read.references() == Texts{"part_of isfd"});
  CHECK(read.reading.entities[1].holder == 0);
  CHECK(read.file->slice(read.reading.entities[1].name) == "cannabis");
}

TEST_CASE("a misspelt key is read as the one that was meant") {
  const Read read(cluster + "part_off: isfd\nphenomna:\n  - {id: cannabis, title: Cannabis}\n", "cluster");
  CHECK(read.ids() == Texts{"cluster drugs", "phenomenon cannabis"});
  CHECK(read.references() == Texts{"part_of isfd"});
}

TEST_CASE("an id in a part that fits no shape is remembered as one that could not be read") {
  const Read read(cluster + "part_of: isfd\nsomething_else:\n  - {id: cannabis}\n", "cluster");
  CHECK(read.ids() == Texts{"cluster drugs"});
  CHECK(std::vector<std::string_view>{"cannabis"} == read.reading.unread_ids);
}

TEST_CASE("ids behind a fault of YAML that costs a line are remembered as well") {
  const Read read(cluster + "part_of: isfd\nphenomena:\n  - id: cannabis\nwords\n  - id: cocaine\n", "cluster");
  const auto& ids = read.reading.unread_ids;
  CHECK(std::find(ids.begin(), ids.end(), "cocaine") != ids.end());
}

TEST_CASE("a lost list, and an item without its id, are known as kinds that miss something") {
  const Read read(cluster + "part_of: isfd\nphenomena:\n  - {title: Cannabis}\n", "cluster");
  CHECK(read.ids() == Texts{"cluster drugs", "phenomenon "});
  CHECK(std::vector<std::string_view>{"phenomenon"} == read.reading.lost_kinds);
}

TEST_CASE("a document of no known kind has no entities, yet its ids are remembered") {
  const Read read("kind: clustre\nid: drugs\n", "clustre");
  CHECK(read.ids().empty());
  CHECK(std::vector<std::string_view>{"drugs"} == read.reading.unread_ids);
}

TEST_CASE("a title is given in the first language that it has, else in whatever stands first") {
  const Read read(cluster, "cluster");
  const model::Entity& entity = read.reading.entities.at(0);
  const std::vector<std::string> french = {"de", "fr", "en"};
  CHECK(model::title(entity, french) == "Drogues");
  const std::vector<std::string> none_of_them = {"de"};
  CHECK(model::title(entity, none_of_them) == "Drugs");
  CHECK(model::field(entity, "number")->text() == "1");
  CHECK_FALSE(model::field(entity, "phenomena"));
}

TEST_CASE("a field of an entity is the first value behind its very name") {
  const Read read(
      "kind: cluster\nid: drugs\nnumbr: 4\nnumber: 1\nnumber: 2\nours: 3\nphenomena:\n  - &it {id: cannabis}\n"
      "  - *it\n  - []\n  - {}\n",
      "cluster");
  const auto& entities = read.reading.entities;
  REQUIRE(read.ids() == Texts{"cluster drugs", "phenomenon cannabis", "phenomenon cannabis", "phenomenon "});
  CHECK(model::field(entities[0], "number")->text() == "1");
  CHECK(model::field(entities[0], "numbr")->text() == "4");
  CHECK(model::field(entities[0], "ours")->text() == "3");
  CHECK(model::field(entities[2], "id")->text() == "cannabis");
  CHECK_FALSE(model::field(entities[2], "title"));
  CHECK_FALSE(model::field(entities[3], "id"));
  for (const model::Entity& entity : entities)
    for (const schema::Property& property : entity.shape->properties) {
      const auto found = entity.node.find(property.name);
      const auto known = model::field(entity, property.name);
      REQUIRE(found.has_value() == known.has_value());
      if (found) CHECK(found->index() == known->index());
    }
}

TEST_CASE("kinds are named as people write them") {
  CHECK(model::describe_a_kind("improvement-project") == "an improvement project");
  CHECK(model::describe_a_kind("cluster") == "a cluster");
}

TEST_CASE("a title of which nothing is seen gives way to another language") {
  const std::vector<std::string> languages{"en", "nl"};
  const auto title_of = [&languages](const std::string& title) {
    const Read read("kind: cluster\nid: drugs\ntitle: " + title + "\nnumber: 1\n", "cluster");
    return std::string(model::title(read.reading.entities[0], languages));
  };
  CHECK(title_of("{en: \" \", nl: Drugs}") == "Drugs");
  CHECK(title_of("{fr: \"\\u200b\", de: Drogen}") == "Drogen");
  CHECK(title_of("\"\\u00a0\"") == "");
  CHECK(title_of("\" Drugs\"") == " Drugs");
}
