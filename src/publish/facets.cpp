// SPDX-License-Identifier: EUPL-1.2
#include "publish/facets.hpp"

namespace nsp::publish {

using model::DocumentId;
using text::digest;
using text::Digester;

Facets::Facets(const Chain& chain, const Addresses& addresses,
               const std::map<std::string, Titles, std::less<>>& titles_by_language, const Spread& spread)
    : chain_(chain), sums_(chain.library().documents().size() * aspect_count) {
  const auto documents = chain.library().documents();
  std::vector<std::uint64_t> names;
  for (const model::LinkedDocument& document : documents) names.push_back(digest(document.document->file().name()));
  for (DocumentId d = 0; d < documents.size(); ++d) {
    DocumentId plan = d;
    // As far as `Chain::plan_of` goes.
    if (documents[d].first != documents[d].last) plan = chain.entity(chain.plan_of(documents[d].first)).document;
    const std::string_view kind =
        documents[plan].first == documents[plan].last ? std::string_view() : chain.entity(documents[plan].first).kind();
    documents_.push_back(Digester().add(names[d]).add(names[plan]).add(kind).sum());
  }
  // The links are one long list, and begun first.
  spread(documents.size() + 1, [&](std::size_t i) {
    const std::size_t d = documents.size() - i;
    if (d == documents.size()) return note_links();
    at(static_cast<DocumentId>(d), Aspect::content) =
        Digester().add(documents_[d]).add(documents[d].document->file().text()).sum();
    note_names(static_cast<DocumentId>(d), addresses, titles_by_language);
  });
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

void Facets::note_names(DocumentId d, const Addresses& addresses,
                        const std::map<std::string, Titles, std::less<>>& titles_by_language) {
  const model::LinkedDocument& document = chain_.library().documents()[d];
  Digester names;
  names.add(documents_[d]).add(document.last - document.first);
  if (document.first != document.last)
    for (const std::string& language : chain_.languages_of(document.first)) names.add(language);
  for (EntityId id = document.first; id < document.last; ++id) {
    const model::Entity& entity = chain_.entity(id);
    const Target place = addresses.of(id);
    names.add(entity.kind()).add(entity.holder == none ? 0 : id - entity.holder).add(place.page).add(place.anchor);
    for (const auto& [language, titles] : titles_by_language) names.add(titles[id].text).add(titles[id].language);
  }
  at(d, Aspect::names) = names.sum();
}

void Facets::note_links() {
  const model::Library& library = chain_.library();
  std::vector<Digester> out(documents_.size());
  std::vector<Digester> in(documents_.size());
  const schema::Property* last = nullptr;
  std::uint64_t field = 0;
  for (const model::Reference& reference : library.references()) {
    const std::uint64_t from = identify(reference.from);
    if (reference.field != last) field = digest(reference.field == nullptr ? "" : reference.field->name);
    last = reference.field;
    const std::uint64_t to = reference.to == none ? 0 : identify(reference.to);
    out[library.entity(reference.from).document].add(from).add(field).add(to);
    if (reference.to != none) in[library.entity(reference.to).document].add(from).add(field).add(to);
  }
  for (DocumentId d = 0; d < documents_.size(); ++d) {
    at(d, Aspect::links_out) = out[d].sum();
    at(d, Aspect::links_in) = in[d].sum();
  }
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

std::uint64_t Facets::of(const Ingredients& ingredients) const {
  Digester all;
  for (const std::uint32_t look : ingredients.looks) all.add(sums_[look]);
  for (const std::string& search : ingredients.searches) all.add(search).add(of_search(search));
  return all.sum();
}

}  // namespace nsp::publish
