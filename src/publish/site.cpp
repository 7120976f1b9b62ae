// SPDX-License-Identifier: EUPL-1.2
// The site: a folder of linked pages, a folder within it for each language.
#include <algorithm>
#include <array>
#include <deque>

#include <fmt/format.h>

#include "publish/assets.hpp"
#include "publish/data.hpp"
#include "publish/forms.hpp"
#include "publish/frame.hpp"
#include "publish/reach.hpp"
#include "publish/search.hpp"
#include "text/url.hpp"

namespace nsp::publish {

namespace {

/// How deep pages lie beneath the folder of their language.
constexpr std::size_t depths = 4;

/// The glossary of a language, its links as seen from each depth.
struct Glossaries {
  std::array<std::vector<Term>, depths> terms;
  std::array<Glossary, depths> glossaries;
};

class Site : public Publication {
 public:
  Site(const Chain& chain, Settings settings)
      : settings_(std::move(settings)), material_(chain, settings_), frame_{settings_}, assets_(assets()) {
    for (const std::string& language : settings_.languages) collect_terms(language);
    if (text::is_linkable(settings_.url)) maps_ = 1;
  }

  std::size_t size() const override { return pages() + 2 * settings_.languages.size() + assets_.size() + 2 + maps_; }

  File write(std::size_t index) const override {
    if (index < pages()) return write_page_of(index / pages_each(), index % pages_each());
    index -= pages();
    if (index < settings_.languages.size()) {
      const std::string& language = settings_.languages[index];
      return {fmt::format("{}/feed.xml", language), write_feed(material_, language), {}};
    }
    index -= settings_.languages.size();
    if (index < settings_.languages.size()) return write_search_index_of(settings_.languages[index]);
    index -= settings_.languages.size();
    if (index < assets_.size())
      return {fmt::format("assets/{}", assets_[index].name), std::string(assets_[index].text), {}};
    index -= assets_.size();
    if (index == 0) return {"index.html", write_language_choice(frame_), {}};
    if (index == 1) return {"data.json", write_data(material_), {}};
    return {"sitemap.xml", write_sitemap(material_), {}};
  }

 private:
  std::size_t pages_each() const { return fixed_pages().size() + material_.addresses.pages().size(); }
  std::size_t pages() const { return settings_.languages.size() * pages_each(); }

  File write_search_index_of(const std::string& language) const {
    View view = material_.view(language);
    std::vector<Findable> entries;
    for (const Indexed& each : material_.index_of(language)) {
      const model::Entity& entity = material_.chain.entity(each.entity);
      std::string more;
      for (const std::string_view field : {"text", "definition", "rationale", "key_point", "abbreviation"})
        if (const auto said = view.read(each.entity, field)) more.append(said->text).push_back(' ');
      entries.push_back({site_href({}, material_.addresses.of(each.entity)), view.title(each.entity).text,
                         view.kind_of(each.entity).text, std::string(entity.id), std::move(more)});
    }
    return {fmt::format("{}/search-index.js", language), write_search_index(entries), {}};
  }

  void collect_terms(const std::string& language) {
    Glossaries& all = glossaries_.emplace_back();
    View view = material_.view(language);
    for (std::size_t depth = 0; depth < depths; ++depth) {
      std::string up;
      for (std::size_t i = 0; i < depth; ++i) up += "../";
      for (EntityId id : material_.chain.of_kind("term")) {
        const auto name = view.read(id, "title");
        if (!name || !name->language.empty()) continue;
        const auto abbreviation = view.read(id, "abbreviation");
        const bool usable = abbreviation && abbreviation->language.empty();
        all.terms[depth].push_back(
            {name->text, usable ? abbreviation->text : std::string_view(), site_href(up, material_.addresses.of(id))});
      }
      all.glossaries[depth] = Glossary(all.terms[depth]);
    }
  }

  File write_page_of(std::size_t number_of_language, std::size_t number) const {
    const std::string& language = settings_.languages[number_of_language];
    View view = material_.view(language);
    const bool fixed = number < fixed_pages().size();
    const EntityId entity = fixed ? none : material_.addresses.pages()[number - fixed_pages().size()];
    const Page page =
        fixed ? compose_fixed(material_, view, fixed_pages()[number]) : compose_entity(material_, view, entity);
    const std::string up = way_up(page.address);
    const Glossary& glossary = glossaries_[number_of_language].glossaries[std::min(up.size() / 3, depths - 1)];
    std::vector<bool> marked(glossary.terms().size(), false);
    Linker linker;
    linker.language = language;
    linker.reach = [&](std::string_view name) -> std::optional<Reached> {
      const EntityId found = reach(material_.chain, entity, name);
      if (found == none) return std::nullopt;
      const Piece title = view.title(found);
      return Reached{site_href(up, material_.addresses.of(found)), title.text, title.language};
    };
    linker.glossary = &glossary;
    linker.marked = &marked;
    std::string bytes = write_page(page, frame_, linker);
    return {fmt::format("{}/{}.html", language, page.address), std::move(bytes), view.take_lacks()};
  }

  Settings settings_;
  Material material_;
  Frame frame_;
  std::vector<Asset> assets_;
  std::deque<Glossaries> glossaries_;  ///< by language; glossaries keep views of their terms
  std::size_t maps_ = 0;
};

}  // namespace

std::unique_ptr<Publication> make_site(const Chain& chain, const Settings& settings) {
  return std::make_unique<Site>(chain, settings);
}

}  // namespace nsp::publish
