// SPDX-License-Identifier: EUPL-1.2
// What several formats say of a finding in the same way.
#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace nsp::report {

/// The path of a file from the root of the repository: what services count from that show findings on a change.
std::string path_in_repository(const Findings& findings, const source::File& file);

/// Where a finding begins and ends, both on one line; the end is exclusive.
struct Region {
  source::Position start;
  source::Position end;
};

/// The span as far as it stands on its first line: services show a mark only if all its lines are in the change.
Region first_line_of(const source::File& file, source::Span span);

/// For each finding what it is known by from one run to the next, different for each: `hash:1`, and `hash:2` for the
/// next with the same content. It outlives lines that move.
std::vector<std::string> fingerprints(const Findings& findings);

/// Indexes of the findings, the worst first, those of one severity in their order.
std::vector<std::size_t> worst_first(const Findings& findings);

/// One replacement.
struct Change {
  source::Span span;
  std::string text;
};

/// A fix that a reader may take over as it is, as one replacement: from its first edit to its last, with the text that
/// stands between them. Nothing for one that wants filling, goes over several files, or would repeat long texts.
std::vector<Change> ready_changes(const source::Files& files, const diagnostics::Diagnostic& finding);

}  // namespace nsp::report
