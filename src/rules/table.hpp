// SPDX-License-Identifier: EUPL-1.2
// All rules by code: a rule's file, which has a namespace of the rule's name, and its line here.
#pragma once

#include "rules/rule.hpp"

// clang-format off
#define NSP_RULES(RULE) \
  RULE(unanswered_cluster) /* P001 */ \
  RULE(broken_numbering) /* P008 */
// clang-format on

namespace nsp::rules {

#define NSP_DECLARE_RULE(name) \
  namespace name {             \
  extern const Rule rule;      \
  }
NSP_RULES(NSP_DECLARE_RULE)
#undef NSP_DECLARE_RULE

}  // namespace nsp::rules
