// SPDX-License-Identifier: EUPL-1.2
#include "policy/references.hpp"

#include <algorithm>

namespace nsp::policy {

bool any_dangling(const model::Library& library, std::string_view field) {
  const auto references = library.references();
  if (library.link_count() == references.size()) return false;
  return std::any_of(references.begin(), references.end(), [field](const model::Reference& reference) {
    return reference.to == model::none && is_field(reference, field);
  });
}

}  // namespace nsp::policy
