// SPDX-License-Identifier: EUPL-1.2
#include "model/linkage.hpp"

#include <algorithm>

#include "environment/parallel.hpp"
#include "model/circles.hpp"
#include "model/link_faults.hpp"
#include "model/mention_faults.hpp"
#include "model/repeated_names.hpp"

namespace nsp::model {

void Linkage::link(std::vector<Reading*> readings, std::vector<LostFile> lost) {
  readings_ = std::move(readings);
  lost_files_ = std::move(lost);
  library_ = {};
  std::size_t entities = 0;
  for (const Reading* reading : readings_) entities += reading->entities.size();
  library_.entities_.reserve(entities);
  library_.documents_.reserve(readings_.size());
  for (const Reading* reading : readings_) join(*reading);
  library_.references_.resize(readings_.size());
  library_.mentions_.resize(readings_.size());
  library_.texts_.resize(readings_.size());
  library_.first_reference_.resize(entities);
  environment::for_each_index(readings_.size(), jobs_,
                              [&](std::size_t d) { take_references(static_cast<DocumentId>(d)); });
  gather_excuses();
  name_files();
  name_entities();
  resolve_scopes();
  limit_reach();
  nest_parts();
  resolve_references();
  report_structure();
  index_targets();
}

diagnostics::Collector Linkage::findings() const {
  diagnostics::Collector all = structural_;
  for (const diagnostics::Collector& found : of_document_) all.absorb(diagnostics::Collector(found));
  return all;
}

/// The entities behind all others, counted through.
void Linkage::join(const Reading& reading) {
  LinkedDocument document = describe(reading);
  document.first = static_cast<EntityId>(library_.entities_.size());
  for (Entity entity : reading.entities) {
    entity.document = static_cast<DocumentId>(library_.documents_.size());
    if (entity.holder != none) entity.holder += document.first;
    library_.entities_.push_back(entity);
  }
  document.last = static_cast<EntityId>(library_.entities_.size());
  library_.documents_.push_back(std::move(document));
}

/// References and texts of a document, counted from where its entities stand now.
void Linkage::take_references(DocumentId document) {
  Reading& reading = *readings_[document];
  const LinkedDocument& linked = library_.documents_[document];
  const EntityId moved = linked.first - reading.first;  // forwards or, by wrapping round, backwards
  for (Reference& reference : reading.references) {
    reference.from += moved;
    reference.to = none;
  }
  for (Mention& mention : reading.mentions) {
    mention.from += moved;
    mention.to = none;
  }
  for (Text& text : reading.texts) text.holder += moved;
  reading.first = linked.first;
  library_.references_[document] = reading.references;
  library_.mentions_[document] = reading.mentions;
  library_.texts_[document] = reading.texts;
  std::uint32_t next = 0;
  for (EntityId e = linked.first; e < linked.last; ++e) {
    library_.first_reference_[e] = next;
    while (next < reading.references.size() && reading.references[next].from == e) ++next;
  }
}

/// What a document is by itself.
LinkedDocument Linkage::describe(const Reading& reading) {
  LinkedDocument document;
  document.document = reading.document;
  document.kind = reading.kind;
  document.registry = reading.kind != nullptr && reading.kind->shape().registry;
  // What a document could not be read to the end might say of its containers is not known.
  document.broken_scope = !reading.document->complete() || lacks_container(reading);
  document.faulty = reading.faulty || !reading.document->complete() || reading.kind == nullptr;
  return document;
}

/// Whether the document must name what it is part of or responds to, and does not.
bool Linkage::lacks_container(const Reading& reading) {
  if (reading.kind == nullptr || reading.entities.empty()) return false;
  const auto is_named = [&reading](const schema::Property& property) {
    return std::any_of(reading.references.begin(), reading.references.end(), [&](const Reference& reference) {
      return reference.from == reading.first && reference.field == &property;
    });
  };
  const auto& properties = reading.kind->shape().properties;
  return std::any_of(properties.begin(), properties.end(), [&is_named](const schema::Property& property) {
    return property.required && property.shape->scope != schema::Scope::none && !is_named(property);
  });
}

namespace {

/// How many names one reference that leads nowhere is compared with, where there are so many of them: a thousand slips
/// in a large workspace stay cheap.
std::size_t names_for_each(std::size_t references) {
  constexpr std::size_t most_compared = 3'000'000;
  constexpr std::size_t most_names = 4'000;
  return std::min(most_names, most_compared / std::max<std::size_t>(references, 1));
}

/// Plans that a plan may answer, step by step.
constexpr std::size_t most_answered = 64;

}  // namespace

/// What documents are part of and respond to is named by documents' ids, since nothing else is known yet.
void Linkage::resolve_scopes() {
  structural_ = {};
  resolver_.reset();
  lost_scopes_.clear();
  for (DocumentId d = 0; d < library_.documents_.size(); ++d)
    for (Reference& reference : library_.references_[d])
      if (reference.shape->scope != schema::Scope::none) resolve_scope(library_.documents_[d], reference);
  report_scopes();
}

void Linkage::resolve_scope(LinkedDocument& document, Reference& reference) {
  const std::vector<DocumentId> found = documents_named(reference);
  if (found.size() != 1) {
    document.broken_scope = true;
    lost_scopes_.emplace_back(&reference, found);
    return;
  }
  reference.to = library_.documents_[found[0]].first;
  if (reference.to == document.first) {
    report_self(library_, reference, structural_);
  } else if (reference.shape->scope == schema::Scope::part_of) {
    document.part_of = found[0];
  } else {
    document.responds_to.push_back(found[0]);
  }
}

/// Each plan is looked at together with all that it answers, step by step.
void Linkage::limit_reach() {
  for (DocumentId d = 0; d < library_.documents_.size(); ++d) {
    if (!reaches_too_many(d)) continue;
    LinkedDocument& document = library_.documents_[d];
    document.responds_to.clear();
    document.broken_scope = true;
    const std::span<const Reference> references = library_.references_[d];
    const auto first = std::find_if(references.begin(), references.end(), [](const Reference& reference) {
      return reference.shape->scope == schema::Scope::responds_to;
    });
    report_reach(library_.entity(document.first), *first, most_answered, structural_);
  }
}

bool Linkage::reaches_too_many(DocumentId document) const {
  std::vector<DocumentId> reached = library_.documents_[document].responds_to;
  std::set<DocumentId> seen(reached.begin(), reached.end());
  for (std::size_t next = 0; next < reached.size() && seen.size() <= most_answered; ++next)
    for (const DocumentId above : library_.documents_[reached[next]].responds_to)
      if (seen.insert(above).second) reached.push_back(above);
  return seen.size() > most_answered;
}

std::vector<DocumentId> Linkage::documents_named(const Reference& reference) const {
  const std::size_t slash = reference.text.rfind('/');
  const std::string_view id = slash == std::string_view::npos ? reference.text : reference.text.substr(slash + 1);
  std::vector<DocumentId> found;
  for (const EntityId named : library_.names_.entities(id)) {
    const Entity& entity = library_.entities_[named];
    const bool fits = entity.holder == none && reference.shape->refers_to_kind(entity.kind());
    if (fits && (slash == std::string_view::npos || is_part_of_named(entity.document, reference.text.substr(0, slash))))
      found.push_back(entity.document);
  }
  return found;
}

/// Whether the document says that it is part of something whose id is the last of `scope`.
bool Linkage::is_part_of_named(DocumentId candidate, std::string_view scope) const {
  const auto last_word = [](std::string_view path) { return path.substr(path.rfind('/') + 1); };
  const auto of_root = library_.outgoing(library_.documents_[candidate].first);
  return std::any_of(of_root.begin(), of_root.end(), [&](const Reference& reference) {
    return reference.shape->scope == schema::Scope::part_of && last_word(reference.text) == last_word(scope);
  });
}

void Linkage::report_scopes() {
  const std::size_t most_names = names_for_each(lost_scopes_.size());
  for (const auto& [reference, found] : lost_scopes_) report_scope(*reference, found, most_names);
}

void Linkage::report_scope(const Reference& reference, const std::vector<DocumentId>& found, std::size_t most_names) {
  // What is in sight is not settled yet: documents by their ids, and registries.
  if (!resolver_) resolver_.emplace(library_.entities_, library_.documents_, library_.names_);
  Resolver::Answer answer;
  for (DocumentId document : found) answer.fitting.push_back(library_.documents_[document].first);
  if (found.empty()) {
    const std::vector<DocumentId> others = resolver_->documents_named(reference.text);
    if (!others.empty()) answer.other = library_.documents_[others[0]].first;
  }
  if (found.empty() && answer.other == none && is_excused(reference, nullptr, most_names)) return;
  const bool are_roots = std::none_of(found.begin(), found.end(), [this](DocumentId document) {
    const auto of_root = library_.outgoing(library_.documents_[document].first);
    return std::any_of(of_root.begin(), of_root.end(),
                       [](const Reference& each) { return each.shape->scope == schema::Scope::part_of; });
  });
  if (!found.empty() && are_roots && have_one_name(answer.fitting)) return;
  report_unresolved(
      {library_, *resolver_, resolver_->view_from(library_.entities_[reference.from].document), most_names}, reference,
      answer, structural_);
}

void Linkage::gather_excuses() {
  unread_.clear();
  lost_kinds_.clear();
  for (const Reading* reading : readings_) {
    unread_.insert(reading->unread_ids.begin(), reading->unread_ids.end());
    lost_kinds_.insert(reading->lost_kinds.begin(), reading->lost_kinds.end());
  }
}

/// Lists for each document all that is part of it, at any depth.
void Linkage::nest_parts() {
  for (DocumentId d = 0; d < library_.documents_.size(); ++d) {
    DocumentId holder = library_.documents_[d].part_of;
    for (int depth = 0; holder != none && holder != d && depth < max_part_depth; ++depth) {
      library_.documents_[holder].parts.push_back(d);
      holder = library_.documents_[holder].part_of;
    }
  }
}

void Linkage::resolve_references() {
  resolver_.emplace(library_.entities_, library_.documents_, library_.names_);
  of_document_.assign(library_.documents_.size(), {});
  lost_references_.assign(library_.documents_.size(), {});
  environment::for_each_index(library_.documents_.size(), jobs_,
                              [&](std::size_t d) { resolve_document(static_cast<DocumentId>(d)); });
  report_lost_references();
}

void Linkage::report_lost_references() {
  std::size_t count = 0;
  for (const auto& lost : lost_references_) count += lost.size();
  const std::size_t most_names = names_for_each(count);
  environment::for_each_index(lost_references_.size(), jobs_, [&](std::size_t d) {
    report_lost_references_of(static_cast<DocumentId>(d), most_names);
  });
}

void Linkage::report_lost_references_of(DocumentId document, std::size_t most_names) {
  if (lost_references_[document].empty()) return;
  const Sight sight{library_, *resolver_, resolver_->view_from(document), most_names};
  for (const auto& [reference, answer, is_link] : lost_references_[document]) {
    if (of_document_[document].size() >= most_told || is_excused(*reference, &sight.view, most_names)) continue;
    if (is_link) {
      report_dead_link(sight, *reference, files_, of_document_[document]);
    } else {
      report_unresolved(sight, *reference, answer, of_document_[document]);
    }
  }
}

/// Where references of a document lead, but for those that scopes have settled.
void Linkage::resolve_document(DocumentId document) {
  const std::span<Reference> references = library_.references_[document];
  if (references.empty() && library_.mentions_[document].empty()) return;
  const Viewpoint view = resolver_->view_from(document);
  for (Reference& reference : references)
    if (reference.shape->scope == schema::Scope::none) resolve(view, reference, document);
  resolve_mentions(view, document);
  report_repeated_names(library_, document, of_document_[document]);
}

void Linkage::resolve(const Viewpoint& view, Reference& reference, DocumentId document) {
  const EntityId excluded = reference.shape->not_self ? reference.from : none;
  const Resolver::Answer answer = resolver_->resolve(view, reference.text, *reference.shape, excluded);
  if (answer.fitting.size() == 1) {
    reference.to = answer.fitting[0];
    return;
  }
  // Which of two with one address is meant nobody can say: that they have it is told where it is taken.
  if (!answer.fitting.empty() && have_one_name(answer.fitting)) {
    reference.to = answer.fitting[0];
    return;
  }
  reference.to = none;
  if (answer.fitting.empty() && answer.itself) {
    report_self(library_, reference, of_document_[document]);
  } else if (!answer.fitting.empty()) {
    if (of_document_[document].size() < most_told)
      report_unresolved({library_, *resolver_, view, 0}, reference, answer, of_document_[document]);
  } else if ((reference.to = find_stray(view, reference)) == none && !view.broken) {
    lost_references_[document].push_back({&reference, answer, false});
  }
}

bool Linkage::have_one_name(const std::vector<EntityId>& entities) const {
  const std::string name = library_.qualified(entities[0]);
  const auto is_taken = [&](EntityId other) {
    const Entity& first = library_.entities_[entities[0]];
    const Entity& entity = library_.entities_[other];
    const bool one_file = first.document == entity.document;
    return library_.qualified(other) == name && (one_file || first.kind() == entity.kind());
  };
  return std::all_of(entities.begin() + 1, entities.end(), is_taken);
}

/// Something of that id and kind whose own document's container does not resolve, or any where the containers of the
/// one that refers do not: with that slip mended, it would be found.
EntityId Linkage::find_stray(const Viewpoint& view, const Reference& reference) const {
  const std::string_view id = reference.text.substr(reference.text.rfind('/') + 1);
  for (const EntityId named : library_.names_.entities(id)) {
    const Entity& entity = library_.entities_[named];
    if (reference.shape->refers_to_kind(entity.kind()) && (view.broken || is_lost(entity.document))) return named;
  }
  return none;
}

/// Whether the document or one that holds it names a container that does not resolve.
bool Linkage::is_lost(DocumentId document) const {
  for (int depth = 0; document != none && depth < max_part_depth; ++depth) {
    if (library_.documents_[document].broken_scope) return true;
    document = library_.documents_[document].part_of;
  }
  return false;
}

void Linkage::name_entities() {
  library_.names_ = Names(library_.entities_);
  for (NameId name = 0; name < library_.names_.size(); ++name) {
    LinkedDocument* before = nullptr;
    for (const EntityId e : library_.names_.entities(name)) {
      if (library_.entities_[e].holder != none) continue;
      LinkedDocument* document = &library_.documents_[library_.entities_[e].document];
      if (before != nullptr) before->shares_id = document->shares_id = true;
      before = document;
    }
  }
}

void Linkage::report_structure() {
  report_duplicates(library_, library_.names_, structural_);
  report_circles(library_, structural_);
}

void Linkage::index_targets() {
  library_.reference_count_ = 0;
  for (const std::span<const Reference> references : library_.references_)
    library_.reference_count_ += references.size();
  library_.by_target_ = Groups<const Reference*>(library_.entities_.size(), [this](const auto& put) {
    for (const std::span<const Reference> references : library_.references_)
      for (const Reference& reference : references)
        if (reference.to != none) put(reference.to, &reference);
  });
  library_.by_mentioned_ = Groups<const Mention*>(library_.entities_.size(), [this](const auto& put) {
    for (const std::span<const Mention> mentions : library_.mentions_)
      for (const Mention& mention : mentions)
        if (mention.to != none) put(mention.to, &mention);
  });
}

}  // namespace nsp::model
