// SPDX-License-Identifier: EUPL-1.2
#include "publish/compose.hpp"

#include "publish/fields.hpp"
#include "publish/pages/pages.hpp"

namespace nsp::publish {

namespace {

/// From the start over what an entity is part of, its own page left out.
std::vector<Piece> trail_to(View& view, EntityId entity) {
  std::vector<Piece> trail;
  Piece start = view.word(Word::start);
  start.target.page = "index";
  trail.push_back(std::move(start));
  const Chain& chain = view.chain();
  const EntityId document = chain.document_of(entity);
  const EntityId plan = chain.plan_of(entity);
  if (plan != entity) trail.push_back(view.link(plan));
  if (document != entity && document != plan) trail.push_back(view.link(document));
  return trail;
}

}  // namespace

std::string site_title(const Settings& settings, std::string_view language) {
  auto found = settings.title.find(language);
  if (found == settings.title.end()) found = settings.title.find(std::string_view());
  if (found == settings.title.end()) found = settings.title.begin();
  return found == settings.title.end() ? std::string(say(Word::site_title, language)) : found->second;
}

std::vector<FixedPage> fixed_pages() {
  return {{"index", Word::start, false, compose_start}};
}

Page compose_entity(const Material& material, View& view, EntityId entity) {
  Page page;
  page.address = std::string(material.addresses.of(entity).page);
  page.language = view.language();
  page.kind = view.kind_of(entity);
  page.title = view.title(entity);
  page.trail = trail_to(view, entity);
  Definitions facts = facts_of(view, entity);
  if (!facts.entries.empty()) page.blocks.emplace_back(std::move(facts));
  add_sections(view, entity, 2, page.blocks);
  Definitions incoming = references_to(view, entity);
  if (!incoming.entries.empty()) {
    page.blocks.emplace_back(Heading{2, "section_references", {view.word(Word::referred_to_by)}});
    page.blocks.emplace_back(std::move(incoming));
  }
  add_sources(view, entity, page.blocks);
  return page;
}

}  // namespace nsp::publish
