// SPDX-License-Identifier: EUPL-1.2
#include "forms/facets.hpp"

#include <algorithm>

namespace nsp::forms {

using model::DocumentId;
using text::digest;
using text::Digester;

Facets::Facets(const Material& material) : material_(material), chain_(material.chain) {
  identify_documents();
  sums_.resize(documents_.size() * aspect_count);
  added_.resize(documents_.size());
  material.settings.spread(documents_.size(), [this](std::size_t d) { note(static_cast<DocumentId>(d)); });
  for (const auto& of_document : added_)
    for (const auto& [to, sum] : of_document) at(to, Aspect::links_in) += sum;
}

void Facets::identify_documents() {
  const auto documents = chain_.library().documents();
  std::vector<std::uint64_t> names;
  for (const model::LinkedDocument& document : documents) names.push_back(digest(document.document->file().name()));
  for (DocumentId d = 0; d < documents.size(); ++d) {
    DocumentId plan = d;
    // As far as `Chain::plan_of` goes.
    if (documents[d].first != documents[d].last) plan = chain_.entity(chain_.plan_of(documents[d].first)).document;
    const std::string_view kind = documents[plan].first == documents[plan].last
                                      ? std::string_view()
                                      : chain_.entity(documents[plan].first).kind();
    documents_.push_back(Digester().add(names[d]).add(names[plan]).add(kind).sum());
  }
}

void Facets::note(DocumentId d) {
  const model::LinkedDocument& document = chain_.library().documents()[d];
  at(d, Aspect::content) = Digester().add(documents_[d]).add(document.document->file().text()).sum();
  note_names(d);
  note_links(d);
}

std::uint64_t Facets::identify(EntityId id) const {
  const model::Entity& entity = chain_.entity(id);
  const DocumentId document = entity.document;
  return Digester()
      .add(documents_[document])
      .add(id - chain_.library().documents()[document].first)
      .add(digest(entity.kind()))
      .sum();
}

void Facets::note_names(DocumentId d) {
  const model::LinkedDocument& document = chain_.library().documents()[d];
  Digester names;
  names.add(documents_[d]).add(document.last - document.first);
  if (document.first != document.last)
    for (const std::string& language : chain_.languages_of(document.first)) names.add(language);
  for (EntityId id = document.first; id < document.last; ++id) {
    const model::Entity& entity = chain_.entity(id);
    const Target place = material_.addresses.of(id);
    names.add(entity.kind()).add(entity.holder == none ? 0 : id - entity.holder).add(place.page).add(place.anchor);
    for (const auto& [language, index] : material_.indexes)
      names.add(index.titles()[id].text).add(index.titles()[id].language);
  }
  at(d, Aspect::names) = names.sum();
}

/// What leads to a document is summed without an order, so that a document can be taken out and put in again; which
/// references there are says in which order they are.
void Facets::note_links(DocumentId d) {
  const model::Library& library = chain_.library();
  const model::LinkedDocument& document = library.documents()[d];
  std::vector<std::pair<DocumentId, std::uint64_t>> links;
  Digester out;
  for (EntityId id = document.first; id < document.last; ++id) {
    const auto references = library.outgoing(id);
    const auto mentions = library.mentions_of(id);
    const std::uint64_t from = references.empty() && mentions.empty() ? 0 : identify(id);
    const auto note = [&](const model::Reference& reference) {
      const std::uint64_t link = Digester()
                                     .add(from)
                                     .add(reference.field == nullptr ? std::string_view() : reference.field->name)
                                     .add(reference.to == none ? 0 : identify(reference.to))
                                     .sum();
      out.add(link);
      if (reference.to != none) links.emplace_back(library.entity(reference.to).document, link);
    };
    std::for_each(references.begin(), references.end(), note);
    std::for_each(mentions.begin(), mentions.end(), note);
  }
  std::sort(links.begin(), links.end());
  added_[d].clear();
  for (const auto& [to, link] : links) {
    if (added_[d].empty() || added_[d].back().first != to) added_[d].emplace_back(to, 0);
    added_[d].back().second += link;
  }
  at(d, Aspect::links_out) = out.sum();
}

std::uint64_t Facets::of_search(std::string_view search) const {
  constexpr std::string_view of_kind = "kind:";
  constexpr std::string_view of_name = "name:";
  Digester found;
  if (search.starts_with(of_kind)) {
    for (const EntityId id : chain_.of_kind(search.substr(of_kind.size()))) found.add(identify(id));
  } else if (search.starts_with(of_name)) {
    for (const EntityId id : chain_.library().find(search.substr(of_name.size()))) found.add(identify(id));
  }
  return found.sum();
}

std::uint64_t Facets::of(const Dependencies& dependencies) const {
  Digester all;
  for (const std::uint32_t look : dependencies.looks) all.add(sums_[look]);
  for (const std::string& search : dependencies.searches) all.add(search).add(of_search(search));
  return all.sum();
}

}  // namespace nsp::forms
