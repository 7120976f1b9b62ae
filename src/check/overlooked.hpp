// SPDX-License-Identifier: EUPL-1.2
// Files that look like plans, or like the configuration, and are not read.
#pragma once

#include "check/survey.hpp"
#include "diagnostics/collector.hpp"
#include "schema/catalogue.hpp"
#include "source/files.hpp"

namespace nsp::check {

/// What to look at and where to tell.
struct Oversight {
  const environment::Folder& root;
  const Workspace& workspace;
  const schema::Catalogue& catalogue;
  source::Files& files;
  diagnostics::Collector& findings;
};

/// Adds a note for each. `survey` is that of the workspace; where `elsewhere`, the folders without plans are looked
/// through as well, as far as a bounded number of entries goes: hidden folders, those of other workspaces and
/// repositories, what a run has published, and folders of other tools are passed over.
void report_overlooked(const Oversight& oversight, const Survey& survey, bool elsewhere);

/// Whether one of these is mended by another name of its file.
bool is_to_rename(const diagnostics::Diagnostic& finding);

}  // namespace nsp::check
