// SPDX-License-Identifier: EUPL-1.2
#include "model/resolver.hpp"

#include <algorithm>

namespace nsp::model {

namespace {

using Row = std::pair<NameId, EntityId>;

Table equal_range(Table table, NameId name) {
  const auto [first, last] = std::equal_range(table.begin(), table.end(), Row(name, 0),
                                              [](const Row& a, const Row& b) { return a.first < b.first; });
  return {first, last};
}

void add_new(std::vector<DocumentId>& list, std::vector<DocumentId>& seen, DocumentId document) {
  if (document == none || std::find(seen.begin(), seen.end(), document) != seen.end()) return;
  seen.push_back(document);
  list.push_back(document);
}

}  // namespace

Resolver::Resolver(std::span<const Entity> entities, std::span<const LinkedDocument> documents, const Names& names)
    : entities_(entities), documents_(documents), names_(names), own_(documents.size()), parts_(documents.size()) {
  const auto sort = [](Rows& rows) { std::sort(rows.begin(), rows.end()); };
  for (DocumentId d = 0; d < documents.size(); ++d) {
    const LinkedDocument& document = documents[d];
    own_[d].reserve(document.last - document.first);
    for (EntityId e = document.first; e < document.last; ++e)
      if (names.of(e) != none) own_[d].emplace_back(names.of(e), e);
    sort(own_[d]);
    // A plan's own is among its parts, and found by nobody else.
    if (document.registry && document.part_of == none)
      registry_.insert(registry_.end(), own_[d].begin(), own_[d].end());
    if (document.first == document.last || names.of(document.first) == none) continue;
    all_documents_.emplace_back(names.of(document.first), document.first);
    if (document.part_of == none) roots_.emplace_back(names.of(document.first), document.first);
  }
  for (DocumentId d = 0; d < documents.size(); ++d) {
    for (DocumentId part : documents[d].parts) parts_[d].insert(parts_[d].end(), own_[part].begin(), own_[part].end());
    sort(parts_[d]);
  }
  sort(registry_);
  sort(roots_);
  sort(all_documents_);
}

std::vector<DocumentId> Resolver::documents_named(std::string_view id) const {
  std::vector<DocumentId> found;
  const NameId name = names_.find(id);
  if (name == none) return found;
  for (const auto& [same, entity] : equal_range(all_documents_, name)) found.push_back(entities_[entity].document);
  return found;
}

Viewpoint Resolver::view_from(DocumentId from) const {
  constexpr std::size_t max_steps = 32;
  constexpr std::size_t max_documents = 256;
  Viewpoint view;
  view.from = from;
  std::vector<DocumentId> seen;
  std::vector<DocumentId> inner;
  for (DocumentId at = from;
       at != none && view.steps.size() < max_part_depth && std::find(seen.begin(), seen.end(), at) == seen.end();
       at = documents_[at].part_of) {
    add_new(inner, seen, at);
    view.steps.push_back({at});
  }
  while (!inner.empty() && view.steps.size() < max_steps && seen.size() < max_documents) {
    std::vector<DocumentId> next;
    for (DocumentId document : inner)
      for (DocumentId answered : documents_[document].responds_to)
        if (seen.size() < max_documents) add_new(next, seen, answered);
    if (!next.empty()) view.steps.push_back(next);
    inner = std::move(next);
  }
  view.broken = std::any_of(seen.begin(), seen.end(), [this](DocumentId d) { return documents_[d].broken_scope; });
  return view;
}

void Resolver::look_up(Table table, NameId name, Search& search) const {
  Answer& answer = search.answer;
  for (const auto& [same, entity] : equal_range(table, name)) {
    if (!search.wanted.refers_to_kind(entities_[entity].kind())) {
      if (answer.other == none) answer.other = entity;
    } else if (entity == search.excluded) {
      answer.itself = true;
    } else if (std::find(answer.fitting.begin(), answer.fitting.end(), entity) == answer.fitting.end()) {
      answer.fitting.push_back(entity);
      if (answer.fitting.size() == Answer::most) return;
    }
  }
}

void Resolver::look_in(DocumentId document, NameId name, Search& search) const {
  look_up(own_[document], name, search);
  look_up(parts_[document], name, search);
}

Resolver::Answer Resolver::resolve(const Viewpoint& view, std::string_view name, const schema::Shape& wanted,
                                   EntityId excluded) const {
  Search search{wanted, excluded, {}};
  if (const std::size_t slash = name.find('/'); slash != std::string_view::npos) {
    resolve_qualified(view, name.substr(0, slash), name.substr(slash + 1), search);
  } else if (const NameId known = names_.find(name); known != none) {
    resolve_plain(view, known, search);
  }
  return std::move(search.answer);
}

void Resolver::resolve_plain(const Viewpoint& view, NameId name, Search& search) const {
  const auto& fitting = search.answer.fitting;
  // The own document is nearer than the documents that are part of it.
  look_up(own_[view.from], name, search);
  if (!fitting.empty()) return;
  for (const auto& step : view.steps) {
    for (DocumentId document : step) look_in(document, name, search);
    if (!fitting.empty()) return;
  }
  look_up(registry_, name, search);
  if (fitting.empty()) look_up(roots_, name, search);
}

bool Resolver::is_within(DocumentId document, DocumentId holder) const {
  for (int level = 0; document != none && level <= max_part_depth; ++level, document = documents_[document].part_of)
    if (document == holder) return true;
  return false;
}

void Resolver::look_beneath(DocumentId document, std::string_view rest, Search& search) const {
  const std::size_t slash = rest.find('/');
  const NameId name = names_.find(rest.substr(slash == std::string_view::npos ? 0 : slash + 1));
  if (name == none) return;
  if (slash == std::string_view::npos) return look_in(document, name, search);
  for (DocumentId part : documents_[document].parts)
    if (entities_[documents_[part].first].id == rest.substr(0, slash)) look_in(part, name, search);
}

void Resolver::resolve_qualified(const Viewpoint& view, std::string_view scope, std::string_view rest,
                                 Search& search) const {
  const std::vector<DocumentId> named = documents_named(scope);
  for (const auto& step : view.steps) {
    for (DocumentId holder : step) {
      for (DocumentId document : named)
        if (is_within(document, holder)) look_beneath(document, rest, search);
    }
    if (!search.answer.fitting.empty()) return;
  }
  for (DocumentId document : named) look_beneath(document, rest, search);
}

}  // namespace nsp::model
