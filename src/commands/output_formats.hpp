// SPDX-License-Identifier: EUPL-1.2
// `--format FMT[=FILE]`: which reports a run writes, and where.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/session.hpp"

namespace nsp::commands {

struct WantedReport {
  const report::Format* format = nullptr;
  std::string path;  ///< as the user wrote it; empty: standard output
};

/// The names of all formats.
std::vector<std::string_view> format_names();

/// The formats that the user names, or the human one; nothing, and a message, where one is not known.
std::optional<std::vector<WantedReport>> read_formats(Session& session, const std::vector<std::string>& words);

/// Writes all reports on files whose paths count from an absolute folder. False, with a message, where a file cannot be
/// written.
bool write_reports(Session& session, const std::vector<WantedReport>& wanted, report::Findings findings,
                   const report::Style& style, const std::string& counted_from);

}  // namespace nsp::commands
