// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "check/plan_file.hpp"

namespace nsp::check {

/// Plan files that say what another one says, word for word, but for the id of the document: each with the one that it
/// repeats. The one with the shorter name counts as the one that was there first.
struct Copy {
  const PlanFile* copy = nullptr;
  const PlanFile* original = nullptr;
  friend bool operator==(const Copy&, const Copy&) = default;
};
std::vector<Copy> find_copies(const std::vector<PlanFile>& plans);

/// By what copies are looked for: all values of a plan that has been read, but its id; 0 where nothing of it could be
/// known as a copy.
std::size_t digest_of_values(const PlanFile& plan);

void report_copies(const std::vector<Copy>& copies, diagnostics::Collector& findings);

}  // namespace nsp::check
