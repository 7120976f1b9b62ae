// SPDX-License-Identifier: EUPL-1.2
// Markdown as GitHub's own reader takes it: every link, table and heading is one, and every link leads somewhere.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <map>
#include <memory>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "../check/world.hpp"
#include "forms/markdown.hpp"
#include "forms/publication.hpp"

namespace {

using namespace nsp;

std::map<std::string, std::string> written() {
  test::World world({
      {"nsp.yaml", "plans: [p]\nlanguages: [fr, en]\n"},
      {"p/f.yaml",
       "kind: framework\nid: frame\ntitle: {en: 'Frame [x](y) | *z* <b>', fr: Cadre d'été}\n"
       "period: {from: 2026-01-01, to: 2029-12-31}\n"},
      {"p/a.yaml",
       "kind: actors\nid: all\ntitle: {en: Actors, fr: Acteurs}\nactors:\n  - {id: police, title: {en: Police, fr: "
       "'Police Île-À'}, type: police, level: local}\n"},
      {"p/c.yaml",
       "kind: cluster\nid: theft\ntitle: {en: 'Theft: # 1. & more', fr: 'Vol à l''ÉTALAGE (n° 1)'}\npart_of: frame\n"
       "number: 1\nintentions:\n  - id: less\n    by: police\n    text:\n      en: |\n        See `theft` and "
       "[[frame]].\n\n"
       "        | A | B |\n        |---|--:|\n        | `theft` | 1 \\| 2 |\n      fr: Moins de `theft`.\n"},
      {"p/d.yaml",
       "kind: cluster\nid: fraud\ntitle: {en: 'Theft: # 1. & more', fr: Fraude}\npart_of: frame\nnumber: 2\n"},
      {"p/n.yaml",
       "kind: national-plan\nid: plan\ntitle: {en: Plan, fr: Plan}\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
       "responds_to: frame\n"},
      {"p/k.yaml",
       "kind: contribution\nid: to-theft\ntitle: {en: To theft, fr: Contre le vol}\npart_of: plan\ncluster: theft\n"
       "key_point:\n  en: |\n    Read `theft`.\n\n    | Area | What |\n    |---|---|\n    | *x* | `police` |\n  fr: "
       "Lire `theft`.\n"},
  });
  world.check();
  pages::Settings settings;
  settings.languages = {"fr", "en"};
  const auto publication = forms::find_form("markdown")->make(*world.loaded->chain, settings);
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < publication->size(); ++i) files[publication->path(i)] = publication->write(i).bytes;
  return files;
}

/// What a file is to GitHub's reader.
struct Read {
  std::set<std::string> places;  ///< of its headings
  std::vector<std::string> links;
  std::size_t tables = 0;
};

std::string text_of(cmark_node* node) {
  std::string text;
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(node), cmark_iter_free);
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE)
    if (const char* literal = cmark_node_get_literal(cmark_iter_get_node(walk.get())); literal != nullptr)
      text += literal;
  return text;
}

Read read(const std::string& text) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* root = cmark_parser_finish(parser);
  Read found;
  cmark_iter* walk = cmark_iter_new(root);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* node = cmark_iter_get_node(walk);
    const std::string type = cmark_node_get_type_string(node);
    if (type == "heading") found.places.insert("#" + prose::place_of_heading(text_of(node)));
    if (type == "link") found.links.emplace_back(cmark_node_get_url(node));
    if (type == "table") ++found.tables;
    const bool is_mark = type == "html_block" && node == cmark_node_first_child(root);
    CHECK_MESSAGE((is_mark || (type != "html_block" && type != "html_inline")), text);
    // What the author did not mean as Markdown is text, and nothing that was meant as such is.
    if (type == "text") {
      const std::string said = cmark_node_get_literal(node);
      CHECK_MESSAGE(said.find("](#") == std::string::npos, said);
      CHECK_MESSAGE(!said.starts_with("|"), said);
    }
  }
  cmark_iter_free(walk);
  cmark_node_free(root);
  cmark_parser_free(parser);
  return found;
}

TEST_CASE("every link of the Markdown form leads somewhere, and every table of an author is one") {
  const auto files = written();
  std::size_t within = 0;
  std::size_t tables = 0;
  for (const auto& [path, text] : files) {
    const Read found = read(text);
    tables += found.tables;
    for (const std::string& link : found.links) {
      if (link.starts_with('#')) {
        CHECK_MESSAGE(found.places.contains(link), path << ": " << link);
        ++within;
      } else {
        CHECK_MESSAGE(files.contains(path.substr(0, 3) + link), path << ": " << link);
      }
    }
  }
  CHECK(within >= 4);
  CHECK(tables >= 1);
}

TEST_CASE("a heading stands where GitHub puts it") {
  CHECK(prose::place_of_heading("Vol à l'ÉTALAGE (n° 1)") == "vol-à-létalage-n-1");
  CHECK(prose::place_of_heading("A – b_c-d") == "a--b_c-d");
  CHECK(prose::place_of_heading("Œuvre & ŒUVRE") == "œuvre--œuvre");
}

}  // namespace
