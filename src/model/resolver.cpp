// SPDX-License-Identifier: EUPL-1.2
#include "model/resolver.hpp"

#include <algorithm>

namespace nsp::model {

namespace {

void sort(Table& table) {
  std::sort(table.begin(), table.end());
}

auto equal_range(const Table& table, std::string_view name) {
  return std::equal_range(table.begin(), table.end(), std::pair(name, EntityId{0}),
                          [](const auto& a, const auto& b) { return a.first < b.first; });
}

void add_new(std::vector<DocumentId>& list, std::vector<DocumentId>& seen, DocumentId document) {
  if (document == none || std::find(seen.begin(), seen.end(), document) != seen.end()) return;
  seen.push_back(document);
  list.push_back(document);
}

}  // namespace

Resolver::Resolver(std::span<const Entity> entities, std::span<const LinkedDocument> documents)
    : entities_(entities), documents_(documents), own_(documents.size()), parts_(documents.size()) {
  for (DocumentId d = 0; d < documents.size(); ++d) {
    const LinkedDocument& document = documents[d];
    for (EntityId e = document.first; e < document.last; ++e)
      if (!entities[e].id.empty()) own_[d].emplace_back(entities[e].id, e);
    sort(own_[d]);
    if (document.registry) registry_.insert(registry_.end(), own_[d].begin(), own_[d].end());
    if (document.first == document.last || entities[document.first].id.empty()) continue;
    all_documents_.emplace_back(entities[document.first].id, document.first);
    if (document.part_of == none) roots_.emplace_back(entities[document.first].id, document.first);
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
  const auto [first, last] = equal_range(all_documents_, id);
  for (auto at = first; at != last; ++at) found.push_back(entities_[at->second].document);
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

void Resolver::look_up(const Table& table, std::string_view name, const Fits& fits, EntityId excluded,
                       Answer& answer) const {
  const auto [first, last] = equal_range(table, name);
  for (auto at = first; at != last; ++at) {
    const EntityId entity = at->second;
    if (!fits(entities_[entity])) {
      if (answer.other == none) answer.other = entity;
    } else if (entity == excluded) {
      answer.itself = true;
    } else if (std::find(answer.fitting.begin(), answer.fitting.end(), entity) == answer.fitting.end()) {
      answer.fitting.push_back(entity);
    }
  }
}

void Resolver::look_in(DocumentId document, std::string_view name, const Fits& fits, EntityId excluded,
                       Answer& answer) const {
  look_up(own_[document], name, fits, excluded, answer);
  look_up(parts_[document], name, fits, excluded, answer);
}

Resolver::Answer Resolver::resolve(const Viewpoint& view, std::string_view name, const Fits& fits,
                                   EntityId excluded) const {
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return resolve_plain(view, name, fits, excluded);
  return resolve_qualified(view, name.substr(0, slash), name.substr(slash + 1), fits, excluded);
}

Resolver::Answer Resolver::resolve_plain(const Viewpoint& view, std::string_view name, const Fits& fits,
                                         EntityId excluded) const {
  Answer answer;
  // The own document is nearer than the documents that are part of it.
  look_up(own_[view.from], name, fits, excluded, answer);
  if (!answer.fitting.empty()) return answer;
  for (const auto& step : view.steps) {
    for (DocumentId document : step) look_in(document, name, fits, excluded, answer);
    if (!answer.fitting.empty()) return answer;
  }
  look_up(registry_, name, fits, excluded, answer);
  if (answer.fitting.empty()) look_up(roots_, name, fits, excluded, answer);
  return answer;
}

bool Resolver::is_within(DocumentId document, DocumentId holder) const {
  for (int level = 0; document != none && level <= max_part_depth; ++level, document = documents_[document].part_of)
    if (document == holder) return true;
  return false;
}

void Resolver::look_beneath(DocumentId document, std::string_view rest, const Fits& fits, EntityId excluded,
                            Answer& answer) const {
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return look_in(document, rest, fits, excluded, answer);
  for (DocumentId part : documents_[document].parts)
    if (entities_[documents_[part].first].id == rest.substr(0, slash))
      look_in(part, rest.substr(slash + 1), fits, excluded, answer);
}

Resolver::Answer Resolver::resolve_qualified(const Viewpoint& view, std::string_view scope, std::string_view rest,
                                             const Fits& fits, EntityId excluded) const {
  Answer answer;
  const std::vector<DocumentId> named = documents_named(scope);
  for (const auto& step : view.steps) {
    for (DocumentId holder : step) {
      for (DocumentId document : named)
        if (is_within(document, holder)) look_beneath(document, rest, fits, excluded, answer);
    }
    if (!answer.fitting.empty()) return answer;
  }
  for (DocumentId document : named) look_beneath(document, rest, fits, excluded, answer);
  return answer;
}

}  // namespace nsp::model
