// SPDX-License-Identifier: EUPL-1.2
#include "pages/compose.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pages/fields.hpp"
#include "pages/pages.hpp"
#include "pages/unplaced.hpp"
#include "pages/view/material.hpp"
#include "policy/plans.hpp"

namespace nsp::pages {

namespace {

const Names how_it_came_to_be{"approvals", "amendments", "council", "dropped"};

/// From the start over what an entity is part of, its own page left out.
std::vector<Piece> trail_to(View& view, EntityId entity) {
  std::vector<Piece> trail;
  Piece start = view.word(say::start);
  start.target.page = "index";
  trail.push_back(std::move(start));
  const WatchedChain& chain = view.chain();
  const EntityId document = chain.document_of(entity);
  const EntityId plan = chain.plan_of(entity);
  const auto& plans = policy::kinds_of_plans;
  if (std::find(plans.begin(), plans.end(), chain.kind(plan)) != plans.end()) {
    Piece all = view.word(say::plans);
    all.target.page = "plans";
    trail.push_back(std::move(all));
  }
  if (plan != entity) trail.push_back(view.link(plan));
  if (document != entity && document != plan) trail.push_back(view.link(document));
  return trail;
}

std::vector<FixedPage> make_fixed_pages() {
  std::vector<FixedPage> pages{
      {"index", &say::start, Place::hidden, compose_start, {}},
      {"plans", &say::plans, Place::navigation, compose_plans, {}},
      {"clusters", &say::clusters_and_themes, Place::navigation, compose_clusters, {}},
      {"programmes", &say::programmes_and_actions, Place::navigation, compose_programmes, {}},
      {"actors", &say::actors, Place::navigation, compose_actors, {}},
      {"indicators", &say::indicators, Place::navigation, compose_indicators, {}},
      {"coverage", &say::coverage, Place::navigation, compose_coverage, {}},
      {"status", &say::status, Place::navigation, compose_status, {}},
      {"a-z", &say::a_to_z, Place::navigation, compose_a_to_z, {}},
      {"search", &say::search, Place::navigation, compose_search, {}},
      {"changes", &say::changes, Place::foot, compose_changes, {}},
      {"glossary", &say::glossary, Place::foot, compose_glossary, {}},
      {"legislation", &say::legislation, Place::foot, compose_legislation, {}},
      {"accessibility", &say::accessibility, Place::foot, compose_accessibility, {}},
  };
  return pages;
}

Block warn(Piece words) {
  return Notice{Tone::warning, line_of({std::move(words)})};
}

/// Whether the document that an entity stands in is published in spite of faults.
bool is_faulty(const Material& material, EntityId entity) {
  const std::vector<model::DocumentId>& faulty = material.settings.faulty;
  return !faulty.empty() && std::binary_search(faulty.begin(), faulty.end(), material.chain.entity(entity).document);
}

/// The day that a plan is from: its last approval, else its adoption, else the start of its period.
std::optional<text::Date> day_of(const Chain& chain, model::DocumentId document) {
  const model::LinkedDocument& linked = chain.library().documents()[document];
  if (linked.first == linked.last) return std::nullopt;
  const model::Entity& plan = chain.entity(linked.first);
  std::optional<text::Date> day = policy::date(plan, "adopted");
  if (const auto steps = model::field(plan, "approvals"))
    for (const model::Value& step : steps->items())
      if (const auto date = policy::date(step, "date"); date && (!day || *day < *date)) day = date;
  if (day) return day;
  const auto period = chain.period(linked.first);
  return period ? std::optional(period->from) : std::nullopt;
}

/// A list that goes on over as many pages as `count` entries want, the first of which is another page where `from`
/// is 1.
void add_pages(const FixedPage& first, std::size_t count, std::size_t each, std::size_t from,
               std::vector<FixedPage>& pages) {
  for (std::size_t number = from; number == 0 || number * each < count; ++number) {
    FixedPage page = first;
    page.number = number;
    if (number > 0) page.address += fmt::format("-{}", number + 1);
    pages.push_back(std::move(page));
  }
}

}  // namespace

Material::Material(const Chain& of, const Settings& with) : chain(of), settings(with), addresses(of) {
  for (model::DocumentId d = 0; d < chain.library().documents().size(); ++d) days.push_back(day_of(chain, d));
  const auto& languages = settings.languages;
  std::vector<std::optional<Index>> made(languages.size());
  settings.spread(languages.size(), [&](std::size_t i) { made[i].emplace(chain, addresses, languages[i]); });
  for (std::size_t i = 0; i < languages.size(); ++i) indexes.emplace(languages[i], std::move(*made[i]));
  list_pages();
}

void Material::list_pages() {
  pages = fixed_pages();
  for (const std::string& letter : letters()) {
    std::size_t most = 0;
    for (const auto& [language, index] : indexes) most = std::max(most, index.under(letter).size());
    add_pages({"a-z/" + letter, &say::a_to_z, Place::hidden, compose_letter, letter}, most, most_of_letter, 0, pages);
  }
  for (const std::string_view kind : policy::kinds_of_plans)
    add_pages({fmt::format("plans/{}", kind), &say::plans, Place::hidden, compose_more_plans, std::string(kind)},
              chain.of_kind(kind).size(), most_rows, 1, pages);
  for (const std::string_view kind : kinds_of_programmes)
    add_pages({fmt::format("programmes/{}", kind), &say::programmes_and_actions, Place::hidden, compose_more_programmes,
               std::string(kind)},
              chain.of_kind(kind).size(), most_rows, 1, pages);
}

const std::vector<policy::Coverage>& Material::coverage() const {
  std::call_once(covered_, [this] {
    questions_ = policy::count_questions(chain);
    if (!policy::are_too_many(chain, questions_)) coverage_ = policy::cover(chain, settings.explanations);
  });
  return coverage_;
}

std::optional<std::size_t> Material::too_many_questions() const {
  coverage();
  return policy::are_too_many(chain, questions_) ? std::optional(questions_) : std::nullopt;
}

const std::vector<policy::PlanStatus>& Material::status() const {
  std::call_once(looked_, [this] { status_ = policy::status_of_plans(chain); });
  return status_;
}

const Settings& settings_of(const Material& material) {
  return material.settings;
}

const std::vector<FixedPage>& pages_of(const Material& material) {
  return material.pages;
}

const std::vector<policy::Coverage>& coverage_of(const Material& material, View& view) {
  view.chain().everything();
  return material.coverage();
}

std::optional<std::size_t> too_many_questions(const Material& material, View& view) {
  view.chain().everything();
  return material.too_many_questions();
}

const std::vector<policy::PlanStatus>& status_of(const Material& material, View& view) {
  view.chain().everything();
  return material.status();
}

std::span<const EntityId> by_title(const Material& material, View& view) {
  view.chain().everything();
  return material.index_of(view.language()).sorted();
}

std::span<const EntityId> of_letter(const Material& material, View& view, const FixedPage& row) {
  return material.of_letter(view.language(), row);
}

std::span<const EntityId> Material::of_letter(std::string_view language, const FixedPage& row) const {
  const std::span<const EntityId> all = index_of(language).under(row.part);
  const std::size_t begin = std::min(row.number * most_of_letter, all.size());
  return all.subspan(begin, std::min(most_of_letter, all.size() - begin));
}

std::string site_title(const Settings& settings, std::string_view language) {
  auto found = settings.title.find(language);
  if (found == settings.title.end()) found = settings.title.find(std::string_view());
  if (found == settings.title.end()) found = settings.title.begin();
  return found == settings.title.end() ? std::string(in(say::site_title, language)) : found->second;
}

const std::vector<FixedPage>& fixed_pages() {
  static const std::vector<FixedPage> all = make_fixed_pages();
  return all;
}

Page compose_fixed(const Material& material, View& view, const FixedPage& row) {
  Page page = row.compose(material, view, row);
  if (row.address == "index" && material.settings.unread > 0)
    page.blocks.insert(page.blocks.begin(), warn(view.word(say::files_missing(material.settings.unread))));
  page.address = row.address;
  page.language = view.language();
  page.falls_back = view.fell_back();
  return page;
}

Page compose_entity(const Material& material, View& view, EntityId entity) {
  Page page;
  page.address = std::string(material.addresses.of(entity).page);
  page.language = view.language();
  page.kind = view.kind_of(entity);
  page.title = view.title(entity);
  page.trail = trail_to(view, entity);
  const bool faulty = is_faulty(material, entity);
  if (faulty) page.blocks.emplace_back(warn(view.word(say::has_faults)));
  add_notice(view, entity, page.blocks);
  Definitions facts = facts_of(view, entity);
  if (!facts.entries.empty()) page.blocks.emplace_back(std::move(facts));
  Names shown;
  const bool overview_first = view.chain().is(entity, "action-plan");
  if (const AddSections add = sections_of_kind(view.chain().kind(entity)); add != nullptr) {
    // What a plan wants comes before its parts, and these before how it came to be; an overview before what it sums up.
    if (!overview_first) add_sections(view, entity, 2, page.blocks, how_it_came_to_be);
    shown = add(view, entity, page.blocks);
    if (overview_first) add_sections(view, entity, 2, page.blocks);
    if (!overview_first) add_named_sections(view, entity, how_it_came_to_be, 2, page.blocks);
  } else {
    add_sections(view, entity, 2, page.blocks);
  }
  Definitions incoming = references_to(view, entity, shown);
  if (!incoming.entries.empty()) {
    page.blocks.emplace_back(Heading{2, "section_references", {view.word(say::referred_to_by)}});
    page.blocks.emplace_back(std::move(incoming));
  }
  if (faulty && view.chain().document_of(entity) == entity) add_unplaced(view, entity, page.blocks);
  add_sources(view, entity, page.blocks);
  page.falls_back = view.fell_back();
  return page;
}

}  // namespace nsp::pages
