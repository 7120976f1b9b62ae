// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_set>

#include <fmt/format.h>

#include "environment/parallel.hpp"
#include "model/circles.hpp"
#include "model/kinds.hpp"
#include "model/library.hpp"
#include "model/link_faults.hpp"
#include "model/resolver.hpp"

namespace nsp::model {

/// Builds a library in the order: entities, scopes, references.
class Linker {
 public:
  Linker(std::span<const Reading* const> readings, unsigned jobs, diagnostics::Collector& diagnostics)
      : readings_(readings), jobs_(jobs), diagnostics_(diagnostics) {}

  Library run() {
    join();
    index_ids();
    resolve_scopes();
    nest_parts();
    report_duplicates(library_, diagnostics_);
    resolve_references();
    report_circles(library_, diagnostics_);
    index_targets();
    return std::move(library_);
  }

 private:
  /// All readings in one library, ids counted through.
  void join() {
    std::size_t entities = 0;
    std::size_t references = 0;
    std::size_t texts = 0;
    for (const Reading* reading : readings_) {
      entities += reading->entities.size();
      references += reading->references.size();
      texts += reading->texts.size();
    }
    library_.entities_.reserve(entities);
    library_.references_.reserve(references);
    library_.texts_.reserve(texts);
    for (const Reading* reading : readings_) join(*reading);
  }

  void join(const Reading& reading) {
    LinkedDocument document;
    document.document = reading.document;
    document.kind = reading.kind;
    document.first = static_cast<EntityId>(library_.entities_.size());
    document.registry = reading.kind != nullptr && reading.kind->shape().registry;
    // What a document could not be read to the end might say of its containers is not known.
    document.broken_scope = !reading.document->complete() || lacks_container(reading);
    document.faulty = reading.faulty || !reading.document->complete() || reading.kind == nullptr;
    for (Entity entity : reading.entities) {
      entity.document = static_cast<DocumentId>(library_.documents_.size());
      if (entity.holder != none) entity.holder += document.first;
      library_.entities_.push_back(entity);
    }
    document.last = static_cast<EntityId>(library_.entities_.size());
    for (Text text : reading.texts) {
      text.holder += document.first;
      library_.texts_.push_back(text);
    }
    const auto first_reference = library_.references_.size();
    for (Reference reference : reading.references) {
      reference.from += document.first;
      library_.references_.push_back(reference);
    }
    std::stable_sort(library_.references_.begin() + static_cast<std::ptrdiff_t>(first_reference),
                     library_.references_.end(),
                     [](const Reference& a, const Reference& b) { return a.from < b.from; });
    library_.documents_.push_back(std::move(document));
    unread_.insert(reading.unread_ids.begin(), reading.unread_ids.end());
    lost_kinds_.insert(reading.lost_kinds.begin(), reading.lost_kinds.end());
  }

  /// Whether the document must name what it is part of or responds to, and does not.
  static bool lacks_container(const Reading& reading) {
    if (reading.kind == nullptr || reading.entities.empty()) return false;
    const auto is_named = [&reading](const schema::Property& property) {
      return std::any_of(reading.references.begin(), reading.references.end(), [&property](const Reference& reference) {
        return reference.from == 0 && reference.field == &property;
      });
    };
    const auto& properties = reading.kind->shape().properties;
    return std::any_of(properties.begin(), properties.end(), [&is_named](const schema::Property& property) {
      return property.required && property.shape->scope != schema::Scope::none && !is_named(property);
    });
  }

  /// What documents are part of and respond to is named by documents' ids, since nothing else is known yet.
  void resolve_scopes() {
    const Resolver resolver(library_.entities_, library_.documents_);
    for (Reference& reference : library_.references_) {
      if (reference.shape->scope == schema::Scope::none) continue;
      LinkedDocument& document = library_.documents_[library_.entities_[reference.from].document];
      const std::vector<DocumentId> found = documents_named(resolver, reference);
      if (found.size() != 1) {
        document.broken_scope = true;
        report_scope(resolver, reference, found);
        continue;
      }
      reference.to = library_.documents_[found[0]].first;
      if (reference.to == document.first) {
        report_self(library_, reference, diagnostics_);
      } else if (reference.shape->scope == schema::Scope::part_of) {
        document.part_of = found[0];
      } else {
        document.responds_to.push_back(found[0]);
      }
    }
  }

  std::vector<DocumentId> documents_named(const Resolver& resolver, const Reference& reference) const {
    const std::size_t slash = reference.text.rfind('/');
    const std::string_view id = slash == std::string_view::npos ? reference.text : reference.text.substr(slash + 1);
    std::vector<DocumentId> found;
    for (DocumentId candidate : resolver.documents_named(id)) {
      const Entity& root = library_.entities_[library_.documents_[candidate].first];
      if (!reference.shape->refers_to_kind(root.kind())) continue;
      if (slash != std::string_view::npos && !is_part_of_named(candidate, reference.text.substr(0, slash))) continue;
      found.push_back(candidate);
    }
    return found;
  }

  /// Whether the document says that it is part of something whose id is the last of `scope`.
  bool is_part_of_named(DocumentId candidate, std::string_view scope) const {
    const auto last_word = [](std::string_view path) { return path.substr(path.rfind('/') + 1); };
    const EntityId root = library_.documents_[candidate].first;
    auto reference = std::lower_bound(library_.references_.begin(), library_.references_.end(), root,
                                      [](const Reference& r, EntityId id) { return r.from < id; });
    for (; reference != library_.references_.end() && reference->from == root; ++reference)
      if (reference->shape->scope == schema::Scope::part_of && last_word(reference->text) == last_word(scope))
        return true;
    return false;
  }

  void report_scope(const Resolver& resolver, const Reference& reference, const std::vector<DocumentId>& found) {
    Resolver::Answer answer;
    for (DocumentId document : found) answer.fitting.push_back(library_.documents_[document].first);
    if (found.empty()) {
      const std::vector<DocumentId> others = resolver.documents_named(reference.text);
      if (!others.empty()) answer.other = library_.documents_[others[0]].first;
    }
    if (found.empty() && answer.other == none && is_excused(reference)) return;
    report_unresolved(library_, resolver, resolver.view_from(library_.entities_[reference.from].document), reference,
                      answer, diagnostics_);
  }

  /// Whether the name may stand in a part that could not be read, or belong to something whose id was left out: the
  /// author has been told of that already.
  bool is_excused(const Reference& reference) const {
    const std::string_view last = reference.text.substr(reference.text.rfind('/') + 1);
    if (unread_.contains(last)) return true;
    return std::any_of(lost_kinds_.begin(), lost_kinds_.end(),
                       [&](std::string_view kind) { return reference.shape->refers_to_kind(kind); });
  }

  /// Lists for each document all that is part of it, at any depth.
  void nest_parts() {
    for (DocumentId d = 0; d < library_.documents_.size(); ++d) {
      DocumentId holder = library_.documents_[d].part_of;
      for (int depth = 0; holder != none && holder != d && depth < max_part_depth; ++depth) {
        library_.documents_[holder].parts.push_back(d);
        holder = library_.documents_[holder].part_of;
      }
    }
  }

  void resolve_references() {
    const Resolver resolver(library_.entities_, library_.documents_);
    std::vector<diagnostics::Collector> findings(library_.documents_.size());
    environment::for_each_index(library_.documents_.size(), jobs_, [&](std::size_t d) {
      resolve_document(resolver, static_cast<DocumentId>(d), findings[d]);
    });
    for (diagnostics::Collector& of_document : findings) diagnostics_.absorb(std::move(of_document));
  }

  void resolve_document(const Resolver& resolver, DocumentId d, diagnostics::Collector& findings) {
    const LinkedDocument& document = library_.documents_[d];
    const auto by_from = [](const Reference& r, EntityId id) { return r.from < id; };
    auto reference =
        std::lower_bound(library_.references_.begin(), library_.references_.end(), document.first, by_from);
    const auto last = std::lower_bound(reference, library_.references_.end(), document.last, by_from);
    if (reference == last) return;
    const Viewpoint view = resolver.view_from(d);
    for (; reference != last; ++reference)
      if (reference->shape->scope == schema::Scope::none) resolve(resolver, view, *reference, findings);
  }

  void resolve(const Resolver& resolver, const Viewpoint& view, Reference& reference,
               diagnostics::Collector& findings) {
    const schema::Shape& shape = *reference.shape;
    const auto fits = [&shape](const Entity& entity) { return shape.refers_to_kind(entity.kind()); };
    const EntityId excluded = shape.not_self ? reference.from : none;
    const Resolver::Answer answer = resolver.resolve(view, reference.text, fits, excluded);
    if (answer.fitting.size() == 1) {
      reference.to = answer.fitting[0];
      return;
    }
    if (answer.fitting.empty() && answer.itself) return report_self(library_, reference, findings);
    if (answer.fitting.empty()) {
      const EntityId stray = find_stray(view, reference);
      if (stray != none) return void(reference.to = stray);
      if (is_excused(reference) || view.broken) return;
    }
    report_unresolved(library_, resolver, view, reference, answer, findings);
  }

  /// Something of that id and kind whose own document's container does not resolve, or any where the containers of the
  /// one that refers do not: with that slip mended, it would be found.
  EntityId find_stray(const Viewpoint& view, const Reference& reference) const {
    const std::string_view id = reference.text.substr(reference.text.rfind('/') + 1);
    const auto& by_id = library_.by_id_;
    for (auto at = std::lower_bound(by_id.begin(), by_id.end(), std::pair(id, EntityId{0}));
         at != by_id.end() && at->first == id; ++at) {
      const Entity& entity = library_.entities_[at->second];
      if (reference.shape->refers_to_kind(entity.kind()) && (view.broken || is_lost(entity.document)))
        return at->second;
    }
    return none;
  }

  /// Whether the document or one that holds it names a container that does not resolve.
  bool is_lost(DocumentId document) const {
    for (int depth = 0; document != none && depth < max_part_depth; ++depth) {
      if (library_.documents_[document].broken_scope) return true;
      document = library_.documents_[document].part_of;
    }
    return false;
  }

  void index_ids() {
    for (EntityId e = 0; e < library_.entities_.size(); ++e)
      if (!library_.entities_[e].id.empty()) library_.by_id_.emplace_back(library_.entities_[e].id, e);
    std::sort(library_.by_id_.begin(), library_.by_id_.end());
  }

  /// References by what they lead to, in their own order: counted into their places.
  void index_targets() {
    const auto& references = library_.references_;
    std::vector<std::uint32_t> next(library_.entities_.size() + 1, 0);
    for (const Reference& reference : references)
      if (reference.to != none) ++next[reference.to + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    library_.link_count_ = next.back();
    library_.by_target_.resize(next.back());
    for (std::uint32_t i = 0; i < references.size(); ++i)
      if (references[i].to != none) library_.by_target_[next[references[i].to]++] = i;
    next.pop_back();
    library_.behind_target_ = std::move(next);
  }

  std::span<const Reading* const> readings_;
  unsigned jobs_;
  diagnostics::Collector& diagnostics_;
  Library library_;
  std::unordered_set<std::string_view> unread_;
  std::set<std::string_view> lost_kinds_;
};

Library link(std::span<const Reading* const> readings, unsigned jobs, diagnostics::Collector& diagnostics) {
  return Linker(readings, jobs, diagnostics).run();
}

}  // namespace nsp::model
