// SPDX-License-Identifier: EUPL-1.2
// Who works together in a plan: those whom it names as leads, owners, pilots, partners, or to coordinate with.
#pragma once

#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// The first place in a plan, and all that is part of it, where somebody of each side is named; null where nobody is.
struct Company {
  const Reference* local = nullptr;    ///< police of the local level
  const Reference* federal = nullptr;  ///< police of the federal level
  const Reference* whole = nullptr;    ///< the police as a whole, or somebody of whom too little is known
  const Reference* partner = nullptr;  ///< somebody outside the police

  bool names_anybody() const {
    return local != nullptr || federal != nullptr || whole != nullptr || partner != nullptr;
  }
};

/// Of each document the company of the plan that it is; of parts of plans nothing.
std::vector<Company> find_companies(const Chain& chain);

/// Whether somebody may be named out of sight: in a part of a plan that could not be read, or under a name that does
/// not resolve.
bool may_miss_company(const Chain& chain);

}  // namespace nsp::policy
