// SPDX-License-Identifier: EUPL-1.2
// Which findings the files that changed can have caused.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/plan_file.hpp"
#include "diagnostics/diagnostic.hpp"
#include "environment/git.hpp"
#include "model/library.hpp"
#include "source/files.hpp"

namespace nsp::check {

/// A finding can have been caused by a change where its place, or one that it labels, stands in a changed file or in an
/// entity linked with one: the entity or something within it refers to a changed file or is referred to by one, or did
/// so before, or a plan that holds it is changed, or responds to or is answered by a changed one. What a file's text
/// and schema say depends on that file alone.
class Impact {
 public:
  /// Reads what the files were before, to know which names they have lost.
  Impact(const std::vector<environment::ChangedFile>& changed, const schema::Catalogue& catalogue,
         const source::Files& files);

  /// Prepares for the findings of a library.
  void look_at(const model::Library& library);

  bool can_have_caused(const diagnostics::Diagnostic& finding) const;

 private:
  void read_before(const environment::ChangedFile& file, const schema::Catalogue& catalogue);
  bool is_changed(source::FileId file) const;
  bool is_changed_document(model::DocumentId document) const { return changed_documents_[document]; }
  model::EntityId entity_at(source::Span place) const;
  bool is_linked(model::EntityId entity) const;
  bool refers_to_changed(model::EntityId entity) const;
  bool has_changed_plan(model::DocumentId document) const;

  const source::Files& files_;
  std::set<std::string, std::less<>> paths_;
  std::set<std::string, std::less<>> former_names_;  ///< ids in changed files, and what these named, before
  const model::Library* library_ = nullptr;
  std::vector<bool> changed_documents_;
  std::vector<bool> changed_plans_;  ///< these, and those that respond to one or are answered by one
  std::map<source::FileId, model::DocumentId> by_file_;
};

}  // namespace nsp::check
