// SPDX-License-Identifier: EUPL-1.2
// How a plan came about: who adopted and approved it, and when.
#pragma once

#include <optional>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::policy {

/// One step on the way to approval, as written.
struct ApprovalStep {
  std::string_view step;  ///< "adopts", "approves" and so on
  EntityId by = none;     ///< none where nobody is named, or somebody unknown
  std::optional<text::Date> date;
  Value node;

  bool is(std::string_view word) const { return step == word; }
  /// Where its day stands; else what was done.
  source::Span place() const;
};

/// The steps of a plan's `approvals`, in the order of the file.
std::vector<ApprovalStep> approval_steps(const Chain& chain, EntityId plan);

/// A day, and where it stands.
struct DatedPlace {
  text::Date day;
  source::Span place;
};

/// The day on which a plan was adopted: its `adopted`, else the first day on which somebody adopts it.
std::optional<DatedPlace> adoption_of(const Chain& chain, EntityId plan);

}  // namespace nsp::policy
