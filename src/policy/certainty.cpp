// SPDX-License-Identifier: EUPL-1.2
#include "policy/certainty.hpp"

#include <algorithm>

namespace nsp::policy {

bool may_miss(const Chain& chain, std::string_view kind) {
  if (chain.may_lack(kind)) return true;
  const auto all = chain.of_kind(kind);
  return std::any_of(all.begin(), all.end(), [&chain](EntityId id) {
    return chain.library().documents()[chain.entity(id).document].broken_scope;
  });
}

}  // namespace nsp::policy
