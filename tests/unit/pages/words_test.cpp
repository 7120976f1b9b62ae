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

/// By language the values among which a built-in kind lets choose, as a file writes them, where that language has other
/// words for all of them.
std::map<std::string_view, std::set<std::string>> raw_values() {
  source::Files files;
  const schema::Catalogue catalogue(files);
  std::map<std::string_view, std::set<std::string>> raw;
  std::map<std::string_view, std::set<std::string>> said;
  schema::ShapeWalk walk;
  for (const schema::DocumentKind* kind : catalogue.kinds())
    walk.over(kind->shape(), [&](const schema::Shape& shape) {
      for (const std::string_view language : languages)
        for (const std::string_view choice : shape.choices) {
          const std::string_view words = shape.words_of(choice).in(language);
          (words.empty() || words == choice ? said : raw)[language].emplace(choice);
        }
    });
  for (auto& [language, values] : raw)
    for (const std::string& value : said[language]) values.erase(value);
  return raw;
}

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
  const auto publication = forms::find_form("site")->make(*world.loaded->chain, settings);
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < publication->size(); ++i)
    if (publication->path(i).ends_with(".html") && publication->path(i).find('/') == 2)
      files.emplace(publication->path(i), publication->write(i).bytes);
  return files;
}

}  // namespace

TEST_CASE("no page of the shipped plans says a value as the file writes it, or lacks a text") {
  auto raw = raw_values();
  CHECK(raw["nl"].contains("planned"));
  const auto site = shipped_site();
  CHECK(site.size() > 800);
  for (const auto& [path, html] : site) {
    const std::string_view language = std::string_view(path).substr(0, 2);
    for (const std::string& text : texts_of(html)) CHECK_MESSAGE(!raw[language].contains(text), path << ": " << text);
    const std::string lacking = pages::in(pages::say::falls_back(pages::name_of(language, language)), language);
    CHECK_MESSAGE(html.find(lacking) == std::string::npos, path);
  }
}
