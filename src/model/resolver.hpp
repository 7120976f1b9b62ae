// SPDX-License-Identifier: EUPL-1.2
// How names resolve outward.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "model/library.hpp"
#include "model/titles.hpp"

namespace nsp::model {

/// Entities by id: sorted, so that equal ids stand together in the order of the library.
using Table = std::span<const std::pair<NameId, EntityId>>;

/// From where a name is looked up: the documents of each step outward, nearest first. Bounded, so that hostile chains
/// of documents stay linear: 32 steps, 256 documents.
struct Viewpoint {
  DocumentId from = none;
  std::vector<std::vector<DocumentId>> steps;
  bool broken = false;  ///< a document in sight names a container that does not resolve
};

/// How deep documents may be part of each other; what lies deeper is not seen from above.
inline constexpr int max_part_depth = 16;

/// Looks names up in documents whose scopes are known. Safe from several threads.
class Resolver {
 public:
  /// All three outlive it.
  Resolver(std::span<const Entity> entities, std::span<const LinkedDocument> documents, const Names& names);

  /// What a name stands for in a field that takes the kinds of `allowed`.
  struct Answer {
    static constexpr std::size_t most = 20;  ///< of `fitting` that are looked for in one place
    std::vector<EntityId> fitting;           ///< the nearest of an allowed kind: one is an answer, more are ambiguous
    EntityId other = none;                   ///< the nearest of another kind, where nothing fits
    bool itself = false;                     ///< only the excluded entity would fit
  };
  Answer resolve(const Viewpoint& view, std::string_view name, const schema::Shape& wanted, EntityId excluded) const;
  Viewpoint view_from(DocumentId from) const;

  /// Documents with that id.
  std::vector<DocumentId> documents_named(std::string_view id) const;
  Table own(DocumentId document) const { return own_[document]; }
  Table parts(DocumentId document) const { return parts_[document]; }
  Table registry() const { return registry_; }
  /// What is called so, wherever it stands.
  std::span<const EntityId> titled(std::string_view words) const { return titles_->find(words); }

 private:
  using Rows = std::vector<std::pair<NameId, EntityId>>;

  /// What is looked for, and what was found.
  struct Search {
    const schema::Shape& wanted;
    EntityId excluded;
    Answer answer;
  };

  void look_up(Table table, NameId name, Search& search) const;
  void look_in(DocumentId document, NameId name, Search& search) const;
  void look_beneath(DocumentId document, std::string_view rest, Search& search) const;
  void resolve_plain(const Viewpoint& view, NameId name, Search& search) const;
  void resolve_qualified(const Viewpoint& view, std::string_view scope, std::string_view rest, Search& search) const;
  bool is_within(DocumentId document, DocumentId holder) const;

  std::span<const Entity> entities_;
  std::span<const LinkedDocument> documents_;
  const Names& names_;
  std::vector<Rows> own_;
  std::vector<Rows> parts_;
  Rows registry_;
  Rows roots_;
  Rows all_documents_;
  std::unique_ptr<Titles> titles_ = std::make_unique<Titles>(entities_);
};

}  // namespace nsp::model
