// SPDX-License-Identifier: EUPL-1.2
// What schemas can say is said in every language of pages, and the shipped plans are whole in each of them.
#include "pages/words.hpp"

#include <array>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "../check/edited_world.hpp"
#include "../check/shipped.hpp"
#include "forms/publication.hpp"
#include "schema/catalogue.hpp"

namespace {

using namespace nsp;

constexpr std::array<std::string_view, 4> languages{"en", "nl", "fr", "de"};

/// Fields that pages do not show by name.
bool is_unnamed(std::string_view field) {
  constexpr std::array<std::string_view, 4> unnamed{"kind", "id", "notes", "notice"};
  return std::find(unnamed.begin(), unnamed.end(), field) != unnamed.end();
}

/// Every field of the built-in kinds, and every value among which one of them lets choose.
struct Vocabulary {
  Vocabulary() {
    const schema::Catalogue catalogue(files);
    for (const schema::DocumentKind* kind : catalogue.kinds()) add(kind->shape());
    for (std::string_view kind : catalogue.entity_kinds()) kinds.emplace(kind);
  }

  void add(const schema::Shape& shape) {
    if (!seen.insert(&shape).second) return;
    for (std::string_view choice : shape.choices)
      if (choice != "true" && choice != "false") values.emplace(choice);  // these are said as yes and no
    for (const schema::Property& property : shape.properties) {
      if (property.name == "kind") continue;
      if (!is_unnamed(property.name)) fields.emplace(property.name);
      if (property.shape != nullptr) add(*property.shape);
    }
    if (shape.items != nullptr) add(*shape.items);
    if (shape.values != nullptr) add(*shape.values);
  }

  source::Files files;
  std::set<const schema::Shape*> seen;
  std::set<std::string> kinds, fields, values;
};

/// The texts of a page: what stands between its tags, blanks around it left out.
std::set<std::string> texts_of(const std::string& html) {
  std::set<std::string> texts;
  for (std::size_t at = html.find('>'); at != std::string::npos; at = html.find('>', at + 1)) {
    const std::size_t end = std::min(html.find('<', at), html.size());
    const std::size_t first = std::min(html.find_first_not_of(" \n", at + 1), end);
    std::string text = html.substr(first, end - first);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
    if (!text.empty()) texts.insert(std::move(text));
  }
  return texts;
}

std::map<std::string, std::string> shipped_site() {
  test::World world(test::read_shipped());
  world.check();
  pages::Settings settings;
  settings.languages.assign(languages.begin(), languages.end());
  const auto publication = forms::find_form("site")->make(*world.loaded->chain, settings, nullptr);
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < publication->size(); ++i)
    if (publication->path(i).ends_with(".html") && publication->path(i).find('/') == 2)
      files.emplace(publication->path(i), publication->write(i).bytes);
  return files;
}

}  // namespace

TEST_CASE("every kind, field and value of the schemas has a word in every language of pages") {
  const Vocabulary vocabulary;
  CHECK(vocabulary.values.size() > 60);
  CHECK(vocabulary.values.contains("two years"));
  for (std::string_view language : languages) {
    for (const std::string& value : vocabulary.values)
      CHECK_MESSAGE(!pages::value_name(value, language).empty(), value << " in " << language);
    for (const std::string& field : vocabulary.fields)
      CHECK_MESSAGE(!pages::field_name(field, language).empty(), field << " in " << language);
    for (const std::string& kind : vocabulary.kinds) {
      CHECK_MESSAGE(!pages::kind_name(kind, language).empty(), kind << " in " << language);
      CHECK_MESSAGE(!pages::kind_names(kind, language).empty(), kind << " in " << language);
    }
  }
}

TEST_CASE("no page of the shipped plans says a value as the file writes it, or lacks a text") {
  const Vocabulary vocabulary;
  std::map<std::string_view, std::set<std::string>> raw;
  for (std::string_view language : languages)
    for (const std::string& value : vocabulary.values)
      if (pages::value_name(value, language) != value) raw[language].insert(value);
  CHECK(raw["nl"].contains("planned"));
  const auto site = shipped_site();
  CHECK(site.size() > 800);
  for (const auto& [path, html] : site) {
    const std::string_view language = std::string_view(path).substr(0, 2);
    for (const std::string& text : texts_of(html)) CHECK_MESSAGE(!raw[language].contains(text), path << ": " << text);
    const std::string lacking = pages::say(pages::Word::falls_back, language, pages::name_of(language, language));
    CHECK_MESSAGE(html.find(lacking) == std::string::npos, path);
  }
}
