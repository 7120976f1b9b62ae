// SPDX-License-Identifier: EUPL-1.2
// What may be looked at in a library, as digests: equal where nothing has changed that a page could show.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "publish/addresses.hpp"
#include "publish/ingredients.hpp"
#include "publish/publish.hpp"
#include "publish/view.hpp"

namespace nsp::publish {

/// Computed once for a library, then only read.
class Facets {
 public:
  Facets(const Chain& chain, const Addresses& addresses,
         const std::map<std::string, Titles, std::less<>>& titles_by_language, const Spread& spread);

  std::uint64_t of(model::DocumentId document, Aspect aspect) const {
    return sums_[document * aspect_count + static_cast<std::size_t>(aspect)];
  }
  /// Which entity it is, of which kind, and in which document and plan.
  std::uint64_t identify(EntityId id) const;
  /// Of what a search finds: one of `Ingredients::searches`.
  std::uint64_t of_search(std::string_view search) const;
  /// Of all that was looked at. Only for ingredients that are not everything.
  std::uint64_t of(const Ingredients& ingredients) const;

 private:
  std::uint64_t& at(model::DocumentId document, Aspect aspect) {
    return sums_[document * aspect_count + static_cast<std::size_t>(aspect)];
  }
  void note_names(model::DocumentId document, const Addresses& addresses,
                  const std::map<std::string, Titles, std::less<>>& titles_by_language);
  void note_links();

  const Chain& chain_;
  std::vector<std::uint64_t> documents_;  ///< which document it is, and of which plan
  std::vector<std::uint64_t> sums_;       ///< by document and aspect
};

}  // namespace nsp::publish
