// SPDX-License-Identifier: EUPL-1.2
// Whether a plan has begun, for what is to be there only then.
#pragma once

#include "policy/chain.hpp"

namespace nsp::policy {

/// Whether the plan's period begins behind the day of judgement. False where there is no such day, or no period.
inline bool is_yet_to_begin(const Chain& chain, EntityId plan) {
  const auto period = chain.effective_period(plan);
  const auto day = chain.as_of(plan);
  return period && day && *day < period->from;
}

}  // namespace nsp::policy
