// SPDX-License-Identifier: EUPL-1.2
// The usual save: a document that declares what it declared before.
#include <algorithm>

#include "model/circles.hpp"
#include "model/linkage.hpp"

namespace nsp::model {

namespace {

bool is_of_scope(const Reference& reference) {
  return reference.shape->scope != schema::Scope::none;
}

using Links = std::vector<std::pair<EntityId, EntityId>>;

/// Where references lead that must not lead in circles.
Links acyclic_links(std::span<const Reference> references) {
  Links links;
  for (const Reference& reference : references)
    if (reference.shape->acyclic) links.emplace_back(reference.from, reference.to);
  return links;
}

}  // namespace

std::optional<Relinked> Linkage::link_again(std::span<const DocumentId> replaced) {
  const auto declares = [this](DocumentId document) { return declares_the_same(document); };
  // Faults of scopes, ids and circles are told at several places.
  if (!scopes_settled_ || !structural_.empty() || !std::all_of(replaced.begin(), replaced.end(), declares))
    return std::nullopt;
  Relinked again{{replaced.begin(), replaced.end()}, {}};
  // What led to no one thing may lead elsewhere now, and is told with places of what it may have meant.
  for (DocumentId d = 0; d < troubled_.size(); ++d)
    if (troubled_[d] != 0 && std::find(replaced.begin(), replaced.end(), d) == replaced.end())
      again.documents.push_back(d);
  std::vector<Links> before;
  for (DocumentId document : again.documents) {
    before.push_back(acyclic_links(library_.references_[document]));
    add_targets(document, again.targets);
  }
  gather_excuses();
  for (DocumentId document : replaced) replace(document);
  if (resolver_) resolver_->forget_titles();
  std::vector<Links> now;
  for (DocumentId document : again.documents) resolve_document(document);
  report_lost_references(again.documents);
  for (DocumentId document : again.documents) {
    now.push_back(acyclic_links(library_.references_[document]));
    add_targets(document, again.targets);
  }
  // There were no circles before.
  if (now != before) report_circles(library_, structural_);
  index_targets();
  return again;
}

void Linkage::add_targets(DocumentId document, std::vector<DocumentId>& targets) {
  for (const Reference& reference : library_.references_[document]) {
    if (reference.to == none) continue;
    const DocumentId target = library_.entities_[reference.to].document;
    if (target != document && (targets.empty() || targets.back() != target)) targets.push_back(target);
  }
}

/// Whether all names stand for what they stood for, and all documents lie where they lay.
bool Linkage::declares_the_same(DocumentId document) const {
  const LinkedDocument& before = library_.documents_[document];
  const Reading& now = *readings_[document];
  if (now.kind != before.kind || now.entities.size() != before.last - before.first) return false;
  const auto is_same = [&before](const Entity& entity, const Entity& now_there) {
    const EntityId holder = now_there.holder == none ? none : now_there.holder + before.first;
    return entity.id == now_there.id && entity.shape == now_there.shape && entity.holder == holder;
  };
  return std::equal(now.entities.begin(), now.entities.end(), library_.entities_.begin() + before.first,
                    [&](const Entity& a, const Entity& b) { return is_same(b, a); }) &&
         has_the_same_scopes(document, now.references);
}

bool Linkage::has_the_same_scopes(DocumentId document, std::span<const Reference> references) const {
  const EntityId first = library_.documents_[document].first;
  std::vector<const Reference*> before;
  for (EntityId e = library_.documents_[document].first; e < library_.documents_[document].last; ++e)
    for (const Reference& reference : library_.outgoing(e))
      if (is_of_scope(reference)) before.push_back(&reference);
  std::vector<const Reference*> now;
  for (const Reference& reference : references)
    if (is_of_scope(reference)) now.push_back(&reference);
  return std::equal(
      before.begin(), before.end(), now.begin(), now.end(), [first](const Reference* a, const Reference* b) {
        return a->from == b->from + first && a->field == b->field && a->shape == b->shape && a->text == b->text;
      });
}

void Linkage::replace(DocumentId document) {
  LinkedDocument& linked = library_.documents_[document];
  const LinkedDocument now = describe(*readings_[document]);
  linked.document = now.document;
  linked.broken_scope = now.broken_scope;
  linked.faulty = now.faulty;
  replace_names(document);
  replace_references(document);
}

/// Names are slices of the text: of the text as it is now.
void Linkage::replace_names(DocumentId document) {
  const LinkedDocument& linked = library_.documents_[document];
  for (EntityId e = linked.first; e < linked.last; ++e) {
    const Entity& now = readings_[document]->entities[e - linked.first];
    Entity& entity = library_.entities_[e];
    entity.id = now.id;
    entity.node = now.node;
    entity.name = now.name;
    entity.values = now.values;
    library_.names_.move(e, entity.id);
  }
}

/// Where containers are does not change.
void Linkage::replace_references(DocumentId document) {
  const std::span<const Reference> before = library_.references_[document];
  take_references(document);
  auto settled = before.begin();
  for (Reference& reference : library_.references_[document]) {
    if (!is_of_scope(reference)) continue;
    settled = std::find_if(settled, before.end(), is_of_scope);
    reference.to = (settled++)->to;
  }
}

}  // namespace nsp::model
