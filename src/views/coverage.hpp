// SPDX-License-Identifier: EUPL-1.2
// Matrices of coverage, as they are shown.
#pragma once

#include <span>
#include <string>

#include "policy/coverage.hpp"
#include "tables/sheet.hpp"
#include "views/plans.hpp"

namespace nsp::views {

struct CoverageView {
  const Plans& plans;
  std::span<const policy::Coverage> coverages;
  bool holes = false;  ///< only what is open
};

/// For people: tables with a word for each cell.
tables::Sheet to_sheet(const CoverageView& view);
/// For spreadsheets: a row for each voice.
tables::Table to_table(const CoverageView& view);
/// docs/formats/coverage.schema.json describes it.
std::string to_json(const CoverageView& view);

/// The kind of a matrix's questions, in the singular.
std::string_view question_word(policy::Subject subject);

/// The reason of a voice that explains, in the reader's language; empty where it gives none.
std::string reason_of(const CoverageView& view, const policy::Voice& voice);

/// Whether a voice says nothing, or nothing that is known.
inline bool is_open(const policy::Voice& voice) {
  return voice.standing == policy::Standing::silent || voice.standing == policy::Standing::not_known;
}

/// "66.6 %", rounded down, so that only what is complete has 100; "-" where nothing is asked.
std::string describe_percent(const policy::Counts& counts);

}  // namespace nsp::views
