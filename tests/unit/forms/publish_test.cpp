// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "../check/edited_world.hpp"
#include "forms/data.hpp"
#include "forms/html.hpp"
#include "forms/memory.hpp"
#include "forms/publication.hpp"
#include "pages/view/addresses.hpp"
#include "pages/view/index.hpp"
#include "pages/words.hpp"
#include "text/fold.hpp"
#include "text/sha256.hpp"
#include "text/url.hpp"

namespace {

using namespace nsp;
using test::World;

/// A framework, a national plan and a zone, in two languages; the titles of clusters are hostile.
std::map<std::string, std::string> plans() {
  const std::string hostile = "'</title><script>alert(1)</script><img src=x onerror=alert(1)>\"''`'";
  return {
      {"nsp.yaml", "plans: [p]\nlanguages: [en, nl]\n"},
      {"p/f.yaml",
       "kind: framework\nid: frame\ntitle: {en: Frame, nl: Kader}\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
      {"p/c.yaml", "kind: cluster\nid: theft\ntitle: " + hostile + "\npart_of: frame\nnumber: 1\n"},
      {"p/n.yaml",
       "kind: national-plan\nid: plan\ntitle: {en: Plan, nl: Plan}\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
       "responds_to: frame\nsource:\n  - {title: Page, url: 'https://example.org/?a=1&b=2'}\n"},
      {"p/k.yaml",
       "kind: contribution\nid: to-theft\ntitle: {en: To theft, nl: Tegen diefstal}\npart_of: plan\ncluster: theft\n"
       "key_point: 'See `theft` and <b>this</b> [x](javascript:alert(1)).'\n"},
      {"p/z.yaml",
       "kind: zonal-plan\nid: zone\ntitle: Zone\nlanguages: [nl]\nzone: {number: 9901, name: Zone}\n"
       "period: {from: 2026-01-01, to: 2031-12-31}\nresponds_to: plan\n"
       "priorities:\n  - {id: locks, title: Sloten, clusters: [theft]}\n"},
  };
}

struct Published {
  explicit Published(std::string_view form, std::map<std::string, std::string> texts = plans())
      : world(std::move(texts)) {
    world.check();
    pages::Settings settings;
    settings.languages = {"en", "nl"};
    publication = forms::find_form(form)->make(*world.loaded->chain, settings);
    for (std::size_t i = 0; i < publication->size(); ++i) {
      forms::File file = publication->write(i);
      if (publication->parts(i) > 0) file.bytes = forms::write_whole(*publication, i);
      CHECK(file.path == publication->path(i));
      CHECK_MESSAGE(files.emplace(file.path, file.bytes).second, file.path);
      lacks.insert(file.lacks.begin(), file.lacks.end());
    }
  }
  bool says(const std::string& path, std::string_view words) const {
    return files.at(path).find(words) != std::string::npos;
  }
  World world;
  std::unique_ptr<forms::Publication> publication;  ///< lacks are called by its languages
  std::map<std::string, std::string> files;
  std::set<pages::Lack> lacks;
};

TEST_CASE("every page stands in every language, and links its other languages") {
  const Published site("site");
  for (const auto& [path, text] : site.files)
    if (path.starts_with("en/") && path.ends_with(".html"))
      CHECK_MESSAGE(site.files.contains("nl/" + path.substr(3)), path);
  CHECK(site.says("nl/cluster/frame/theft.html", "<html lang=\"nl\">"));
  CHECK(site.says("nl/cluster/frame/theft.html", "hreflang=\"en\" href=\"../../../en/cluster/frame/theft.html\""));
}

TEST_CASE("a field lists so many references, and says how many more there are") {
  std::map<std::string, std::string> texts = plans();
  std::string named;
  for (int i = 0; i < 203; ++i) {
    const std::string id = "c-" + std::to_string(i);
    texts["p/" + id + ".yaml"] = "kind: cluster\nid: " + id + "\ntitle: C\npart_of: frame\nnumber: 2\n";
    named += (i == 0 ? "" : ", ") + id;
  }
  texts["p/q.yaml"] = "kind: programme\nid: q\ntitle: Q\npart_of: plan\nlead: x\nclusters: [" + named + "]\n";
  const Published site("site", texts);
  CHECK(site.says("en/programme/plan/q.html", "c-199.html"));
  CHECK_FALSE(site.says("en/programme/plan/q.html", "c-200.html"));
  CHECK(site.says("en/programme/plan/q.html", "<li>and 3 more</li>"));
}

TEST_CASE("no text of an author becomes markup") {
  const Published site("site");
  const Published files("html");
  for (const Published* published : {&site, &files})
    for (const auto& [path, text] : published->files) {
      if (!path.ends_with(".html")) continue;
      CHECK_MESSAGE(text.find("<script>") == std::string::npos, path);
      CHECK_MESSAGE(text.find("<img") == std::string::npos, path);
      CHECK_MESSAGE(text.find("href=\"javascript:") == std::string::npos, path);
      CHECK_MESSAGE(text.find("<b>") == std::string::npos, path);
      CHECK_MESSAGE(text.find("Content-Security-Policy") != std::string::npos, path);
    }
  CHECK(site.says("en/contribution/plan/to-theft.html", "href=\"../../cluster/frame/theft.html\""));
}

TEST_CASE("a cluster shows who answers it, and every link of the site leads to a file") {
  const Published site("site");
  CHECK(site.says("en/cluster/frame/theft.html", "../../zonal-plan/zone.html#locks"));
  CHECK(site.says("en/cluster/frame/theft.html", "../../contribution/plan/to-theft.html"));
  for (const auto& [path, text] : site.files) {
    if (!path.ends_with(".html")) continue;
    for (std::size_t at = text.find("href=\""); at != std::string::npos; at = text.find("href=\"", at + 1)) {
      const std::string href = text.substr(at + 6, text.find('"', at + 6) - at - 6);
      if (href.starts_with("https://")) continue;
      const std::string file = href.substr(0, href.find('#'));
      const std::string target =
          file.empty() ? path : environment::make_absolute(environment::parent_folder("/" + path), file).substr(1);
      CHECK_MESSAGE(site.files.contains(target), path << " -> " << href);
      if (href.find('#') != std::string::npos)
        CHECK_MESSAGE(site.says(target, "id=\"" + href.substr(href.find('#') + 1) + "\""), path << " -> " << href);
    }
  }
}

TEST_CASE("text without a translation falls back, is marked, and is named where its plan promises one") {
  const Published site("site");
  CHECK(site.says("en/zonal-plan/zone.html", "<span lang=\"nl\">Sloten</span>"));
  CHECK(site.says("en/zonal-plan/zone.html", "Not everything on this page is available in English"));
  bool of_cluster = false;
  for (const pages::Lack& lack : site.lacks) {
    CHECK(lack.language == "nl");  // the zone promises Dutch alone, so English is no lack of it
    of_cluster = of_cluster || site.world.loaded->library.entity(lack.entity).id == "theft";
  }
  CHECK(of_cluster);
}

TEST_CASE("addresses depend on kind, plan and id alone") {
  World world(plans());
  world.check();
  const pages::Addresses addresses(*world.loaded->chain);
  const auto place = [&](std::string_view word) { return addresses.of(world.loaded->library.find(word).at(0)); };
  CHECK(place("theft").page == "cluster/frame/theft");
  CHECK(place("frame").page == "framework/frame");
  CHECK(place("zone/locks").page == "zonal-plan/zone");
  CHECK(place("zone/locks").anchor == "locks");
  CHECK(pages::to_address("../../x") != pages::to_address("../..:x"));
  CHECK(pages::to_address("../../etc").find('.') == std::string::npos);
}

TEST_CASE("markdown has no line of text over 80 characters that could be broken") {
  const Published published("markdown");
  CHECK(published.files.contains("en/README.md"));
  for (const auto& [path, text] : published.files) {
    std::size_t begin = 0;
    CHECK(text.ends_with("\n"));
    CHECK(text.find("\n\n\n") == std::string::npos);
    CHECK(text.starts_with("<!--"));
    for (std::size_t at = text.find('<', 1); at != std::string::npos; at = text.find('<', at + 1))
      CHECK_MESSAGE((at > 0 && text[at - 1] == '\\'), path);
    for (std::size_t end = text.find('\n'); end != std::string::npos; begin = end + 1, end = text.find('\n', begin)) {
      const std::string line = text.substr(begin, end - begin);
      CHECK_MESSAGE((line.starts_with('#') || line.size() <= 80 || line.find(' ', 80) == std::string::npos), line);
    }
  }
}

TEST_CASE("the feed and the data hold every plan") {
  const Published site("site");
  CHECK(site.says("en/feed.xml", "<title>Frame</title>"));
  CHECK(site.says("nl/feed.xml", "<title>Kader</title>"));
  CHECK(site.says("data.json", "\"id\": \"theft\""));
  CHECK(site.says("data.json", "{\"field\": \"cluster\", \"id\": \"frame/theft\"}"));
}

TEST_CASE("words: dates and numbers as each language writes them") {
  const auto day = text::read_date("2026-03-01");
  CHECK(pages::write_date(*day, "en") == "1 March 2026");
  CHECK(pages::write_date(*day, "nl-BE") == "1 maart 2026");
  CHECK(pages::write_date(*day, "fr") == "1er mars 2026");
  CHECK(pages::write_date(*day, "de") == "1. März 2026");
  CHECK(pages::write_number(12500.5, "en") == "12,500.5");
  CHECK(pages::write_number(-12500.5, "de") == "−12.500,5");
  CHECK(pages::write_number(999, "fr") == "999");
}

TEST_CASE("only addresses of the web and of mail are linked") {
  for (const char* good : {"https://example.org", "HTTP://example.org/a?b=c#d", "mailto:a@example.org"})
    CHECK_MESSAGE(text::is_linkable(good), good);
  for (const char* bad : {"", "javascript:alert(1)", "//example.org", "data:text/html,x", "https:", "https:///x", "/x",
                          "x.html", "https://exa mple.org", "https://x\"y", "mailto:@x", " https://example.org",
                          "java\nscript:x", "https://x\\y", "vbscript:x", "mailto:x"})
    CHECK_MESSAGE(!text::is_linkable(bad), bad);
}

TEST_CASE("titles are sorted without their marks") {
  CHECK(text::fold("Évaluation À ŒUVRE") == "evaluation a oeuvre");
  auto texts = plans();
  const std::vector<std::pair<std::string, std::string>> titles{
      {"umlaut", "Über"}, {"digit", "9 lives"}, {"plain", "Uber b"}};
  for (const auto& [id, title] : titles)
    texts["p/" + id + ".yaml"] = "kind: cluster\nid: " + id + "\ntitle: " + title + "\npart_of: frame\nnumber: 9\n";
  World world(std::move(texts));
  world.check();
  const pages::Addresses addresses(*world.loaded->chain);
  const pages::Index index(*world.loaded->chain, addresses, "en");
  const auto under = [&](std::string_view letter) {
    std::string ids;
    for (const model::EntityId id : index.under(letter)) ids += std::string(world.loaded->library.entity(id).id) + " ";
    return ids;
  };
  CHECK(under("u") == "umlaut plain ");
  CHECK(under("0-9").find("digit ") != std::string::npos);
  CHECK(under("9").empty());
}

/// A site that is published again after each save, of which some files stay as they were written before.
class Republished {
 public:
  Republished() : world_(plans()) {
    settings_.languages = {"en", "nl"};
    publish();
  }

  /// Saves a file, an empty text being that of none. Says which files would stay though they would be written
  /// otherwise.
  std::string save(const std::string& name, const std::string& text) {
    world_.save({{name, text}});
    return publish();
  }
  /// Files that stayed at the last save.
  std::size_t kept() const { return kept_; }

 private:
  std::string publish() {
    const check::Loaded& loaded = world_.loaded();
    std::vector<std::string> documents;
    for (const auto& document : loaded.library.documents()) documents.push_back(document.document->file().name());
    const auto site = forms::find_form("site")->make(*loaded.chain, settings_);
    const forms::Memory before = std::move(memory_).renumbered(documents);
    forms::Memory now(documents);
    std::map<std::string, std::string> files;
    std::string stale;
    kept_ = 0;
    for (std::size_t i = 0; i < site->size(); ++i) {
      forms::File file = site->write(i);
      const forms::Remembered* remembered = before.find(file.path);
      const bool stays = remembered != nullptr && site->key(i, remembered->dependencies) == remembered->key;
      kept_ += stays ? 1 : 0;
      if (stays && files_.at(file.path) != file.bytes) stale += file.path + " ";
      if (!file.dependencies.everything) {
        const std::uint64_t key = site->key(i, file.dependencies);
        now.keep(file.path, {key, 0, 0, std::move(file.dependencies), {}});
      }
      files.emplace(std::move(file.path), std::move(file.bytes));
    }
    memory_ = std::move(now);
    files_ = std::move(files);
    return stale;
  }

  test::EditedWorld world_;
  pages::Settings settings_;
  forms::Memory memory_;
  std::map<std::string, std::string> files_;
  std::size_t kept_ = 0;
};

TEST_CASE("a file that stays after a save is what would be written") {
  Republished site;
  const auto texts = plans();
  const auto edited = [&](const std::string& name, std::string_view from, std::string_view to) {
    std::string text = texts.at(name);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
  };
  CHECK(site.save("p/c.yaml", edited("p/c.yaml", "number: 1", "number: 2")) == "");
  CHECK(site.save("p/c.yaml", "kind: cluster\nid: theft\ntitle: Apples\npart_of: frame\nnumber: 1\n") == "");
  CHECK(site.save("p/k.yaml", edited("p/k.yaml", "See `theft`", "See `locks` and `zone`")) == "");
  CHECK(site.save("p/z.yaml", edited("p/z.yaml", "clusters: [theft]", "local: Here")) == "");
  CHECK(site.save("p/z.yaml", edited("p/z.yaml", "languages: [nl]", "languages: [en, nl]")) == "");
  CHECK(site.save("p/z.yaml", edited("p/z.yaml", "id: locks", "id: bolts")) == "");
  CHECK(site.save("p/n.yaml", edited("p/n.yaml", "from: 2026-01-01", "from: 2025-01-01")) == "");
  CHECK(site.save("p/n.yaml", edited("p/n.yaml", "responds_to: frame", "languages: [nl, en]\nresponds_to: frame")) ==
        "");
  CHECK(site.save("p/f.yaml", edited("p/f.yaml", "en: Frame", "fr: Cadre")) == "");
  CHECK(site.save("p/t.yaml", "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 2\n") == "");
  CHECK(site.save("p/c.yaml", texts.at("p/c.yaml")) == "");
  CHECK(site.save("p/t.yaml", "") == "");
  CHECK(site.save("p/z.yaml", texts.at("p/z.yaml") + "# seen\n") == "");
  CHECK(site.kept() > 10);
}

TEST_CASE("sums of styles are those of the standard") {
  CHECK(text::sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(text::sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

}  // namespace
