// SPDX-License-Identifier: EUPL-1.2
// How names resolve outward.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "model/library.hpp"

namespace nsp::model {

/// Entities by id: sorted, so that equal ids stand together in the order of the library.
using Table = std::vector<std::pair<std::string_view, EntityId>>;

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
  Resolver(std::span<const Entity> entities, std::span<const LinkedDocument> documents);

  /// What a name stands for in a field that takes the kinds of `allowed`.
  struct Answer {
    std::vector<EntityId> fitting;  ///< the nearest of an allowed kind: one is an answer, more are ambiguous
    EntityId other = none;          ///< the nearest of another kind, where nothing fits
    bool itself = false;            ///< only the excluded entity would fit
  };
  using Fits = std::function<bool(const Entity&)>;
  Answer resolve(const Viewpoint& view, std::string_view name, const Fits& fits, EntityId excluded) const;
  Viewpoint view_from(DocumentId from) const;

  /// Documents with that id.
  std::vector<DocumentId> documents_named(std::string_view id) const;
  const Table& own(DocumentId document) const { return own_[document]; }
  const Table& parts(DocumentId document) const { return parts_[document]; }
  const Table& registry() const { return registry_; }
  /// All tables that may hold names of a document.
  template <class Visit>
  void for_each_table_with(DocumentId document, Visit visit) {
    visit(own_[document]);
    DocumentId holder = documents_[document].part_of;
    for (int depth = 0; holder != none && depth < max_part_depth; ++depth, holder = documents_[holder].part_of)
      visit(parts_[holder]);
    visit(registry_);
    visit(roots_);
    visit(all_documents_);
  }

 private:
  void look_up(const Table& table, std::string_view name, const Fits& fits, EntityId excluded, Answer& answer) const;
  void look_in(DocumentId document, std::string_view name, const Fits& fits, EntityId excluded, Answer& answer) const;
  Answer resolve_plain(const Viewpoint& view, std::string_view name, const Fits& fits, EntityId excluded) const;
  Answer resolve_qualified(const Viewpoint& view, std::string_view scope, std::string_view rest, const Fits& fits,
                           EntityId excluded) const;
  bool is_within(DocumentId document, DocumentId holder) const;
  void look_beneath(DocumentId document, std::string_view rest, const Fits& fits, EntityId excluded,
                    Answer& answer) const;

  std::span<const Entity> entities_;
  std::span<const LinkedDocument> documents_;
  std::vector<Table> own_;
  std::vector<Table> parts_;
  Table registry_;
  Table roots_;
  Table all_documents_;
};

}  // namespace nsp::model
