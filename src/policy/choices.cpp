// SPDX-License-Identifier: EUPL-1.2
#include "policy/choices.hpp"

#include "policy/references.hpp"

namespace nsp::policy {

std::vector<bool> mark_sources(const Chain& chain, std::string_view kind, std::string_view field) {
  std::vector<bool> marked(chain.library().entities().size());
  for (EntityId to : chain.of_kind(kind))
    for_each_reference_to(chain.library(), to, [&](const Reference& reference) {
      if (is_field(reference, field)) marked[reference.from] = true;
    });
  return marked;
}

}  // namespace nsp::policy
