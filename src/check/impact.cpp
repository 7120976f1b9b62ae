// SPDX-License-Identifier: EUPL-1.2
#include "check/impact.hpp"

#include <algorithm>

#include "syntax/parse.hpp"

namespace nsp::check {

namespace {

using model::DocumentId;
using model::EntityId;
using model::none;

constexpr int max_depth = 32;

std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('/') + 1);
}

}  // namespace

Impact::Impact(const std::vector<environment::ChangedFile>& changed, const schema::Catalogue& catalogue,
               const source::Files& files)
    : files_(files) {
  for (const environment::ChangedFile& file : changed) paths_.insert(file.path);
  for (const environment::ChangedFile& file : changed)
    if (file.before) read_before(file, catalogue);
}

void Impact::read_before(const environment::ChangedFile& file, const schema::Catalogue& catalogue) {
  const source::File before(0, file.path, *file.before);
  if (!may_be_plan(before.text())) return;
  diagnostics::Collector unused;
  const syntax::Document document = syntax::parse(before, unused);
  if (document.empty()) return;
  const auto key = document.root().find("kind");
  const schema::DocumentKind* kind = key && key->is_scalar() ? catalogue.find(key->text()) : nullptr;
  if (kind == nullptr) return;
  const model::Reading reading = model::read(document, kind);
  for (const model::Entity& entity : reading.entities) former_names_.emplace(entity.id);
  for (const model::Reference& reference : reading.references) former_names_.emplace(last_part(reference.text));
}

void Impact::look_at(const model::Library& library) {
  library_ = &library;
  by_file_.clear();
  const auto documents = library.documents();
  changed_documents_.assign(documents.size(), false);
  for (DocumentId d = 0; d < documents.size(); ++d) {
    const source::FileId file = documents[d].document->file().id();
    by_file_[file] = d;
    changed_documents_[d] = is_changed(file);
  }
  changed_plans_ = changed_documents_;
  for (DocumentId d = 0; d < documents.size(); ++d) {
    for (DocumentId answered : documents[d].responds_to) {
      if (changed_documents_[d]) changed_plans_[answered] = true;
      if (changed_documents_[answered]) changed_plans_[d] = true;
    }
  }
}

bool Impact::is_changed(source::FileId file) const {
  return paths_.contains(files_[file].name());
}

bool Impact::can_have_caused(const diagnostics::Diagnostic& finding) const {
  const auto stands_in_change = [this](const diagnostics::Label& label) { return is_changed(label.span.file); };
  if (stands_in_change(finding.primary)) return true;
  if (std::any_of(finding.labels.begin(), finding.labels.end(), stands_in_change)) return true;
  if (finding.kind->code.starts_with('Y') || finding.kind->code.starts_with('S')) return false;
  const auto is_linked_place = [this](const diagnostics::Label& label) {
    const EntityId entity = entity_at(label.span);
    return entity != none && is_linked(entity);
  };
  return is_linked_place(finding.primary) || std::any_of(finding.labels.begin(), finding.labels.end(), is_linked_place);
}

/// The innermost entity around a place.
EntityId Impact::entity_at(source::Span place) const {
  const auto known = by_file_.find(place.file);
  if (known == by_file_.end()) return none;
  const model::LinkedDocument* document = &library_->documents()[known->second];
  if (document->first == document->last) return none;
  EntityId found = document->first;
  for (EntityId id = document->first; id < document->last; ++id) {
    const source::Span span = library_->entity(id).node.span();
    if (span.begin <= place.begin && place.end <= span.end) found = id;
  }
  return found;
}

bool Impact::is_linked(EntityId entity) const {
  const model::LinkedDocument& document = library_->documents()[library_->entity(entity).document];
  for (EntityId id = entity; id < document.last; ++id) {
    if (id != entity && library_->entity(id).holder == library_->entity(entity).holder) break;
    if (refers_to_changed(id)) return true;
  }
  return has_changed_plan(library_->entity(entity).document);
}

bool Impact::refers_to_changed(EntityId entity) const {
  if (former_names_.contains(library_->entity(entity).id)) return true;
  for (const model::Reference& reference : library_->outgoing(entity)) {
    if (reference.to != none && is_changed_document(library_->entity(reference.to).document)) return true;
    if (former_names_.contains(last_part(reference.text))) return true;
  }
  const auto incoming = library_->incoming(entity);
  return std::any_of(incoming.begin(), incoming.end(), [this](const model::Reference* reference) {
    return is_changed_document(library_->entity(reference->from).document);
  });
}

bool Impact::has_changed_plan(DocumentId document) const {
  for (int depth = 0; document != none && depth < max_depth; ++depth) {
    if (changed_plans_[document]) return true;
    document = library_->documents()[document].part_of;
  }
  return false;
}

}  // namespace nsp::check
