// SPDX-License-Identifier: EUPL-1.2
// What may be looked at in a library, as digests: equal where nothing has changed that a page could show.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/view/dependencies.hpp"
#include "pages/view/material.hpp"

namespace nsp::forms {

using namespace pages;

/// Computed once for a library, then only read.
class Facets {
 public:
  explicit Facets(const Material& material);

  std::uint64_t of(model::DocumentId document, Aspect aspect) const {
    return sums_[document * aspect_count + static_cast<std::size_t>(aspect)];
  }
  /// Which entity it is, of which kind, and in which document and plan.
  std::uint64_t identify(EntityId id) const;
  /// Of what a search finds: one of `Dependencies::searches`.
  std::uint64_t of_search(std::string_view search) const;
  /// Of all that was looked at. Only for dependencies that are not everything.
  std::uint64_t of(const Dependencies& dependencies) const;

 private:
  std::uint64_t& at(model::DocumentId document, Aspect aspect) {
    return sums_[document * aspect_count + static_cast<std::size_t>(aspect)];
  }
  void identify_documents();
  void note(model::DocumentId document);
  void note_names(model::DocumentId document);
  void note_links(model::DocumentId document);

  const Material& material_;
  const Chain& chain_;
  std::vector<std::uint64_t> documents_;  ///< which document it is, and of which plan
  std::vector<std::uint64_t> sums_;       ///< by document and aspect
  /// By document, what its references add to the sums of those that they lead to.
  std::vector<std::vector<std::pair<model::DocumentId, std::uint64_t>>> added_;
};

}  // namespace nsp::forms
