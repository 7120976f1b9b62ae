// SPDX-License-Identifier: EUPL-1.2
#include "policy/references.hpp"

#include <algorithm>

namespace nsp::policy {

bool any_dangling(const model::Library& library, std::string_view field) {
  if (library.link_count() == library.reference_count()) return false;
  const auto dangles = [field](const model::Reference& reference) {
    return reference.to == model::none && is_field(reference, field);
  };
  for (model::DocumentId document = 0; document < library.documents().size(); ++document) {
    const auto references = library.references(document);
    if (std::any_of(references.begin(), references.end(), dangles)) return true;
  }
  return false;
}

}  // namespace nsp::policy
