// SPDX-License-Identifier: EUPL-1.2
// How a library comes to be.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/library.hpp"
#include "model/resolver.hpp"

namespace nsp::model {

/// A file whose content is not known: nobody is told that something is missing which may stand there.
struct LostFile {
  std::set<std::string_view> kinds;  ///< of entities that it may hold
  bool everywhere = false;           ///< what it holds may be seen from anywhere
  std::vector<DocumentId> like;      ///< else from where documents like it are seen, which are part of the same
  std::vector<std::string> words;    ///< of its name, with which ids of what it holds may begin or end
};

/// Links documents into a library; results do not depend on `jobs`.
class Linkage {
 public:
  /// The library outlives the linkage, and stays where it is.
  Linkage(Library& library, unsigned jobs) : library_(library), jobs_(jobs) {}

  /// Resolves all references over the whole workspace and freezes the library. Names resolve outward: the own document;
  /// the documents that are part of it; what it is part of; what that responds to, step by step; the registries;
  /// documents by their id. The nearest of a fitting kind wins. The readings outlive the library,
  /// which keeps their references and texts where they are.
  void link(std::vector<Reading*> readings, std::vector<LostFile> lost = {});

  /// Family R, in no order.
  diagnostics::Collector findings() const;

 private:
  // In this order.
  void join(const Reading& reading);
  void take_references(DocumentId document);
  void name_entities();
  void resolve_scopes();
  void resolve_scope(LinkedDocument& document, Reference& reference);
  void limit_reach();
  bool reaches_too_many(DocumentId document) const;
  void nest_parts();
  void resolve_references();
  void report_structure();
  void index_targets();

  static LinkedDocument describe(const Reading& reading);
  static bool lacks_container(const Reading& reading);
  std::vector<DocumentId> documents_named(const Reference& reference) const;
  bool is_part_of_named(DocumentId candidate, std::string_view scope) const;
  void report_scope(const Reference& reference, const std::vector<DocumentId>& found, std::size_t most_names);
  void report_scopes();
  void gather_excuses();
  bool is_excused(const Reference& reference, const Viewpoint* view, std::size_t most_names) const;
  bool may_be_in(const LostFile& file, const Reference& reference, const Viewpoint* view) const;
  bool is_in_sight(const LostFile& file, const Viewpoint& view) const;
  bool is_slip(const Reference& reference, std::size_t most_names) const;
  void resolve_document(DocumentId document);
  void resolve(const Viewpoint& view, Reference& reference, DocumentId document);
  void resolve_mentions(const Viewpoint& view, DocumentId document);
  void resolve_mention(const Viewpoint& view, Mention& mention, DocumentId document);
  EntityId find_named(const Viewpoint& view, std::string_view name) const;
  EntityId find_address(const Viewpoint& view, std::string_view address) const;
  DocumentId find_file(DocumentId from, std::string_view path) const;
  void name_files();
  void report_lost_references();
  void report_lost_references_of(DocumentId document, std::size_t most_names);
  EntityId find_stray(const Viewpoint& view, const Reference& reference) const;
  bool is_lost(DocumentId document) const;
  bool have_one_name(const std::vector<EntityId>& entities) const;

  /// A reference that nothing in sight fits, told once it is known how many there are.
  struct LostReference {
    const Reference* reference;
    Resolver::Answer answer;
    bool is_link = false;  ///< in prose
  };

  /// References of one file that are told of.
  static constexpr std::size_t most_told = 10'000;

  Library& library_;
  unsigned jobs_;
  std::vector<Reading*> readings_;                              ///< by document
  std::vector<std::pair<std::string_view, DocumentId>> files_;  ///< documents by their paths, sorted
  std::optional<Resolver> resolver_;
  std::unordered_set<std::string_view> unread_;
  std::set<std::string_view> lost_kinds_;
  std::vector<LostFile> lost_files_;
  diagnostics::Collector structural_;                                              ///< of scopes, ids and circles
  std::vector<diagnostics::Collector> of_document_;                                ///< of all other references
  std::vector<std::vector<LostReference>> lost_references_;                        ///< by document
  std::vector<std::pair<const Reference*, std::vector<DocumentId>>> lost_scopes_;  ///< and what they may name
};

}  // namespace nsp::model
