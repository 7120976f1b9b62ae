// SPDX-License-Identifier: EUPL-1.2
// The site: a folder of linked pages, a folder within it for each language.
#include <algorithm>
#include <array>
#include <deque>

#include <fmt/format.h>

#include "forms/assets.hpp"
#include "forms/data.hpp"
#include "forms/facets.hpp"
#include "forms/forms.hpp"
#include "forms/frame.hpp"
#include "forms/search.hpp"
#include "policy/texts.hpp"
#include "text/url.hpp"

namespace nsp::forms {

namespace {

/// How deep pages lie beneath the folder of their language.
constexpr std::size_t depths = 4;

/// The glossary of a language, its links as seen from each depth.
struct Glossaries {
  std::array<std::vector<prose::Term>, depths> terms;
  std::array<prose::Glossary, depths> glossaries;
};

class Site : public Publication {
 public:
  Site(const Chain& chain, Settings settings)
      : settings_(std::move(settings)),
        material_(chain, settings_),
        facets_(material_),
        data_(material_, facets_),
        shards_(find_shards()),
        frame_{settings_},
        assets_(assets()) {
    std::erase_if(assets_, [](const auto& file) { return file.name == "print.css"; });
    for (const std::string& language : settings_.languages) collect_terms(language);
    if (text::is_linkable(settings_.url)) maps_ = 1;
    base_ = find_base();
    text::Digester lists;
    for (const FixedPage& page : material_.pages) lists.add(page.address);
    lists_ = lists.sum();
  }

  std::size_t size() const override {
    return pages() + (2 + shards_.size()) * settings_.languages.size() + assets_.size() + 2 + maps_;
  }

  std::string path(std::size_t index) const override {
    const Place place = find(index);
    switch (place.sort) {
      case Sort::page: return fmt::format("{}/{}.html", *place.language, address_of(place.number));
      case Sort::feed: return fmt::format("{}/feed.xml", *place.language);
      case Sort::search: return fmt::format("{}/search/{}.js", *place.language, place.number + 1);
      case Sort::searches: return fmt::format("{}/search-index.js", *place.language);
      case Sort::asset: return fmt::format("assets/{}", assets_[place.number].name);
      case Sort::choice: return "index.html";
      case Sort::data: return "data.json";
      case Sort::map: break;
    }
    return "sitemap.xml";
  }

  File write(std::size_t index) const override {
    const Place place = find(index);
    File file;
    if (place.sort == Sort::page) {
      file = write_page_of(place);
    } else if (place.sort == Sort::search) {
      file = write_search_shard(place);
    } else {
      file.bytes = write_other(place);
      file.dependencies.everything = true;
    }
    file.path = path(index);
    return file;
  }

  std::uint64_t key(std::size_t index, const Dependencies& dependencies) const override {
    const Place place = find(index);
    text::Digester key;
    key.add(base_).add(facets_.of(dependencies));
    if (place.sort == Sort::search) key.add(identify_shard(place.number));
    // Which entries stand on a page of the A to Z depends on all titles.
    if (place.sort == Sort::page && place.number < material_.pages.size())
      if (const FixedPage& row = material_.pages[place.number]; row.title == &say::a_to_z && !row.part.empty()) {
        key.add(lists_);
        for (const EntityId id : material_.of_letter(*place.language, row)) key.add(facets_.identify(id));
      }
    return key.sum();
  }

  std::size_t parts(std::size_t index) const override { return find(index).sort == Sort::data ? data_.parts() : 0; }
  std::uint64_t key_of_part(std::size_t /*only one file has parts*/, std::size_t part) const override {
    return text::Digester().add(base_).add(data_.key(part)).sum();
  }
  std::string write_part(std::size_t /*only one file has parts*/, std::size_t part) const override {
    return data_.write(part);
  }

 private:
  enum class Sort : std::uint8_t { page, feed, searches, search, asset, choice, data, map };
  struct Place {
    Sort sort = Sort::page;
    std::size_t number = 0;
    const std::string* language = nullptr;
    std::size_t number_of_language = 0;
  };

  Place find(std::size_t index) const {
    const std::size_t languages = settings_.languages.size();
    for (const auto& [sort, each] :
         {std::pair(Sort::page, pages_each()), std::pair(Sort::feed, std::size_t{1}),
          std::pair(Sort::searches, std::size_t{1}), std::pair(Sort::search, shards_.size())}) {
      if (index < languages * each) return {sort, index % each, &settings_.languages[index / each], index / each};
      index -= languages * each;
    }
    if (index < assets_.size()) return {Sort::asset, index};
    index -= assets_.size();
    return {index == 0 ? Sort::choice : index == 1 ? Sort::data : Sort::map};
  }

  std::string_view address_of(std::size_t page) const {
    const std::size_t fixed = material_.pages.size();
    if (page < fixed) return material_.pages[page].address;
    return material_.addresses.of(material_.addresses.pages()[page - fixed]).page;
  }

  std::string write_other(const Place& place) const {
    switch (place.sort) {
      case Sort::feed: return write_feed(material_, *place.language);
      case Sort::searches: return write_search_list(shards_.size());
      case Sort::asset: return std::string(assets_[place.number].text);
      case Sort::choice: return write_language_choice(frame_);
      case Sort::map: return write_sitemap(material_);
      case Sort::page:
      case Sort::search:
      case Sort::data: break;
    }
    return {};
  }

  /// Of all that every page depends on.
  std::uint64_t find_base() const {
    text::Digester base;
    base.add(settings_.salt).add(settings_.url).add(settings_.contact).add(settings_.reviewed);
    for (const std::string& language : settings_.languages) base.add(language);
    for (const Localised* texts : {&settings_.title, &settings_.limits})
      for (const auto& [language, said] : *texts) base.add(language).add(said);
    if (const auto day = material_.chain.asked_day()) base.add(text::to_string(*day));
    for (const Glossaries& of_language : glossaries_)
      for (const prose::Term& term : of_language.terms.front())
        base.add(term.name).add(term.abbreviation).add(term.href);
    return base.sum();
  }

  std::size_t pages_each() const { return material_.pages.size() + material_.addresses.pages().size(); }
  std::size_t pages() const { return settings_.languages.size() * pages_each(); }

  /// Whole documents, or stretches of one that holds too much.
  std::vector<std::pair<EntityId, EntityId>> find_shards() const {
    constexpr EntityId most = 500;
    std::vector<std::pair<EntityId, EntityId>> shards;
    for (const model::LinkedDocument& document : material_.chain.library().documents())
      for (EntityId first = document.first; first < document.last; first += most) {
        const EntityId last = std::min(first + most, document.last);
        if (!shards.empty() && last - shards.back().first <= most) {
          shards.back().second = last;
        } else {
          shards.emplace_back(first, last);
        }
      }
    return shards;
  }

  /// Which documents a shard is made of, and which stretch of them: that depends on all that stand before it.
  std::uint64_t identify_shard(std::size_t number) const {
    const auto [first, last] = shards_[number];
    const auto documents = material_.chain.library().documents();
    text::Digester shard;
    for (EntityId id = first; id < last; id = documents[material_.chain.entity(id).document].last)
      shard.add(facets_.identify(id));
    return shard.add(facets_.identify(last - 1)).sum();
  }

  File write_search_shard(const Place& place) const {
    Notes notes(material_.chain.library().documents().size());
    View view = material_.view(*place.language, &notes);
    std::vector<Findable> entries;
    const auto [first, last] = shards_[place.number];
    for (EntityId id = first; id < last; ++id) {
      const model::Entity& entity = view.chain().entity(id);
      if (entity.id.empty()) continue;
      std::string more;
      for (const std::string_view field : {"text", "definition", "rationale", "key_point", "abbreviation"})
        if (const auto said = view.read(id, field)) more.append(said->text).push_back(' ');
      Piece title = view.title(id);
      entries.push_back({site_href({}, material_.addresses.of(id)), std::move(title.text), view.kind_of(id).text,
                         entity.id, std::move(more), title.language});
    }
    File file;
    file.bytes = write_search_index(entries);
    file.dependencies = notes.take();
    return file;
  }

  void collect_terms(const std::string& language) {
    Glossaries& all = glossaries_.emplace_back();
    View view = material_.view(language);
    for (std::size_t depth = 0; depth < depths; ++depth) {
      std::string up;
      for (std::size_t i = 0; i < depth; ++i) up += "../";
      for (EntityId id : material_.chain.of_kind("term")) {
        // A plan's own words are no words of every page.
        if (!policy::is_shared(material_.chain, id)) continue;
        const auto name = view.read(id, "title");
        if (!name || !name->language.empty()) continue;
        const auto abbreviation = view.read(id, "abbreviation");
        const bool usable = abbreviation && abbreviation->language.empty();
        all.terms[depth].push_back(
            {name->text, usable ? abbreviation->text : std::string_view(), site_href(up, material_.addresses.of(id))});
      }
      all.glossaries[depth] = prose::Glossary(all.terms[depth]);
    }
  }

  File write_page_of(const Place& place) const {
    const std::string& language = *place.language;
    Notes notes(material_.chain.library().documents().size());
    View view = material_.view(language, &notes);
    const bool fixed = place.number < material_.pages.size();
    const EntityId entity = fixed ? none : material_.addresses.pages()[place.number - material_.pages.size()];
    const Page page =
        fixed ? compose_fixed(material_, view, material_.pages[place.number]) : compose_entity(material_, view, entity);
    const std::string up = way_up(page.address);
    const prose::Glossary& glossary =
        glossaries_[place.number_of_language].glossaries[std::min(up.size() / 3, depths - 1)];
    std::vector<bool> marked(glossary.terms().size(), false);
    const prose::Reach reach = [&](EntityId holder, std::string_view mention) -> std::optional<prose::Reached> {
      const EntityId found = view.chain().mentioned(holder, mention);
      if (found == none) return std::nullopt;
      const Piece title = view.title(found);
      return prose::Reached{site_href(up, material_.addresses.of(found)), std::string(title.text), title.language};
    };
    prose::Linker linker{language, &reach};
    linker.glossary = &glossary;
    linker.marked = &marked;
    std::string bytes = write_page(page, frame_, linker);
    return {{}, std::move(bytes), view.take_lacks(), notes.take()};
  }

  Settings settings_;
  Material material_;
  Facets facets_;
  Data data_;
  std::vector<std::pair<EntityId, EntityId>> shards_;  ///< of the index of the search
  Frame frame_;
  std::vector<source::Embedded> assets_;
  std::deque<Glossaries> glossaries_;  ///< by language; glossaries keep views of their terms
  std::size_t maps_ = 0;
  std::uint64_t base_ = 0;
  std::uint64_t lists_ = 0;  ///< of the pages over which lists go on
};

}  // namespace

std::unique_ptr<Publication> make_site(const Chain& chain, const Settings& settings) {
  return std::make_unique<Site>(chain, settings);
}

}  // namespace nsp::forms
