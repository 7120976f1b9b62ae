// SPDX-License-Identifier: EUPL-1.2
// Diagnostics to a reader. A report sees no plan, and writes text: who called it hands that on.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "source/files.hpp"
#include "words/language.hpp"

namespace nsp::report {

/// What was looked at; findings are counted by the report itself.
struct Summary {
  std::size_t files = 0;
  std::size_t documents = 0;
  std::size_t entities = 0;
  std::size_t links = 0;
  std::size_t suppressed = 0;
};

struct Findings {
  const source::Files& files;
  std::span<const diagnostics::Diagnostic> diagnostics;  ///< sorted
  Summary summary;
  std::span<const source::FileId> checked = {};  ///< the files that were looked at, where that is known
  std::string_view version = {};                 ///< of the tool
  /// What leads from the root of the repository to where paths count from, such as `policy/`; empty where they are one.
  std::string_view above = {};
};

/// For whom it is written; machine forms pass most of it over.
struct Style {
  bool color = false;
  words::Language language = words::Language::en;  ///< of the reader: forms for people say in it what there is in it
  int width = 80;                                  ///< columns of the terminal
  std::size_t max_findings = 0;                    ///< how many the human form shows; 0: all
  bool statistics = false;                         ///< the human form ends with a count of each diagnostic
  diagnostics::Severity fails_from = diagnostics::Severity::error;  ///< the least severity that makes a run fail
};

/// One output format.
struct Format {
  std::string_view name;
  std::string_view summary;
  std::string (*write)(const Findings& findings, const Style& style);
};

/// The one table of formats.
std::span<const Format> formats();
const Format* find_format(std::string_view name);

/// How often each diagnostic was found, most frequent first.
std::string write_statistics(const Findings& findings, const Style& style);

/// "3 errors, 1 warning"; "no findings".
std::string describe_counts(std::span<const diagnostics::Diagnostic> diagnostics);

}  // namespace nsp::report
