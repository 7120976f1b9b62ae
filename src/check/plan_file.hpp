// SPDX-License-Identifier: EUPL-1.2
// One plan file, and all that can be said of it alone.
#pragma once

#include <memory>

#include "check/allowances.hpp"
#include "check/workspace.hpp"
#include "diagnostics/collector.hpp"
#include "model/entity.hpp"
#include "schema/catalogue.hpp"

namespace nsp::check {

/// One file on its way through the pipeline.
struct PlanFile {
  Candidate candidate;
  bool named = false;       ///< by the user or by `plans:`, so that it must be a plan
  bool is_plan = false;     ///< it is one
  bool unreadable = false;  ///< it could not be opened
  source::FileId id = 0;
  std::unique_ptr<const syntax::Document> document;
  model::Reading reading;
  Allowances allowances;
  diagnostics::Collector findings;
  std::size_t values = 0;  ///< `digest_of_values`
};

/// Without a configuration only files that say what they are count as plans. A look at the lines is enough.
bool may_be_plan(std::string_view text);

/// Parses the text of a file, validates it against the schema of its kind, and reads its meaning. Safe from several
/// threads for different files. `documents` is among how many it stands: together they may cost so much.
void judge(PlanFile& plan, const source::File& file, const schema::Catalogue& catalogue, std::size_t documents = 1);

}  // namespace nsp::check
