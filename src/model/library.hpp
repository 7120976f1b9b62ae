// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/collector.hpp"
#include "model/entity.hpp"
#include "model/groups.hpp"
#include "model/names.hpp"
#include "source/files.hpp"

namespace nsp::model {

/// A document within the library, and where names resolve to from it.
struct LinkedDocument {
  const syntax::Document* document = nullptr;
  const schema::DocumentKind* kind = nullptr;
  EntityId first = 0;  ///< its entities: [first, last); the first is the document itself
  EntityId last = 0;
  DocumentId part_of = none;
  std::vector<DocumentId> responds_to;
  std::vector<DocumentId> parts;  ///< documents that are part of it, at any depth
  bool registry = false;
  bool shares_id = false;     ///< another document has its id
  bool broken_scope = false;  ///< names a container that does not resolve, so unknown names say nothing
  bool faulty = false;        ///< errors were found in it, so that what it lacks says nothing
};

/// All entities by id and by who refers to whom. Immutable once linked; keeps pointers into documents, their
/// readings and schemas.
class Library {
 public:
  std::span<const Entity> entities() const { return entities_; }
  std::span<const LinkedDocument> documents() const { return documents_; }
  /// The references of a document's entities, one entity after the other.
  std::span<const Reference> references(DocumentId document) const { return references_[document]; }
  /// What the prose of a document's entities mentions, one entity after the other.
  std::span<const Mention> mentions(DocumentId document) const { return mentions_[document]; }
  std::size_t reference_count() const { return reference_count_; }
  /// The texts of a document that may be said in several languages, in the order of its file.
  std::span<const Text> texts(DocumentId document) const { return texts_[document]; }
  const Entity& entity(EntityId id) const { return entities_[id]; }
  /// What kinds, fields and values are called; null where it holds no document of a known kind.
  const schema::Lexicon* lexicon() const;

  /// What an entity refers to, in the order of the file (resolved or not), its items' references left out.
  std::span<const Reference> outgoing(EntityId id) const;
  /// References to an entity, in the order of the files.
  std::span<const Reference* const> incoming(EntityId id) const { return by_target_[id]; }

  /// What an entity's prose mentions, in the order of the file (resolved or not), its items' prose left out.
  std::span<const Mention> mentions_of(EntityId id) const;
  /// Where prose mentions an entity, in the order of the files.
  std::span<const Mention* const> mentioned_by(EntityId id) const { return by_mentioned_[id]; }

  /// The document's own id, or `scope/id`: unique, and accepted wherever an id is.
  std::string qualified(EntityId id) const;

  /// Entities that a user's word names: `drugs`, `isfd-2016-2019/drugs`, `cluster:drugs`; where no id is written so,
  /// those that are called so: a zonal plan by the number or name of its zone. By place.
  std::vector<EntityId> find(std::string_view word) const;
  /// What an entity is called by besides its id, as its schema says (`x-aliases`).
  std::vector<std::string_view> aliases(EntityId id) const;
  /// Ids near to an unknown one, for suggestions.
  std::vector<std::string> suggest(std::string_view word) const;

  std::size_t link_count() const { return by_target_.item_count(); }

 private:
  friend class Linkage;
  std::vector<EntityId> find_called(std::string_view kind, std::string_view word) const;
  bool stands_within(EntityId id, const std::vector<std::string_view>& parts) const;

  std::vector<Entity> entities_;
  std::vector<LinkedDocument> documents_;
  std::vector<std::span<Reference>> references_;  ///< by document, sorted by `from`
  std::vector<std::span<Mention>> mentions_;      ///< by document, sorted by `from`
  std::vector<std::span<const Text>> texts_;      ///< by document
  std::vector<std::uint32_t> first_reference_;    ///< for each entity where its own begin among its document's
  Groups<const Reference*> by_target_;            ///< those that resolve, by what they lead to
  Groups<const Mention*> by_mentioned_;           ///< the same of mentions
  std::size_t reference_count_ = 0;
  Names names_;
};

/// Family R.
std::span<const diagnostics::Fault* const> faults();

}  // namespace nsp::model
