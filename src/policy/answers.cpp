// SPDX-License-Identifier: EUPL-1.2
#include "policy/answers.hpp"

#include <algorithm>

#include "policy/references.hpp"

namespace nsp::policy {

bool answers_elsewhere_only(const Chain& chain, EntityId contribution) {
  const EntityId own = chain.target(contribution, "cluster");
  if (own == none) return false;
  bool answers = false;
  bool elsewhere = true;
  for_each_reference(chain.library(), contribution, "answers", [&](const Reference& reference) {
    answers = true;
    elsewhere = elsewhere && reference.to != none && chain.holder_of(reference.to, "cluster") != own;
  });
  return answers && elsewhere;
}

}  // namespace nsp::policy
