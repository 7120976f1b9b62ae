// SPDX-License-Identifier: EUPL-1.2
// Matrices of coverage, as they are shown.
#pragma once

#include <span>
#include <string>

#include "commands/look.hpp"
#include "policy/coverage.hpp"

namespace nsp::commands {

struct CoverageView {
  const Look& look;
  std::span<const policy::Coverage> coverages;
  bool holes = false;  ///< only what is open
};

/// For people: tables with a word for each cell.
tables::Sheet to_sheet(const CoverageView& view);
/// For spreadsheets: a row for each voice.
tables::Table to_table(const CoverageView& view);
/// docs/formats/coverage.schema.json describes it.
std::string to_json(const CoverageView& view);

/// "66.6 %", rounded down, so that only what is complete has 100.
std::string describe_percent(const policy::Totals& totals);

}  // namespace nsp::commands
