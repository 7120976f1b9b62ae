// SPDX-License-Identifier: EUPL-1.2
// Findings that an author silences in place: `# nsp: allow CODE because REASON`.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "diagnostics/collector.hpp"
#include "syntax/document.hpp"

namespace nsp::check {

/// Whether findings of that kind can be silenced in place: what the schema, references, rules and languages say. Faults
/// of the YAML text, of the configuration and of files as such cannot: what stands behind them was not read.
bool can_be_allowed(const diagnostics::Fault& fault);
/// What an author writes to silence it, in a sentence; empty where that cannot be.
std::string how_to_allow(const diagnostics::Fault& fault);

/// One code or name in a comment.
struct Allowance {
  const diagnostics::Fault* fault = nullptr;
  source::Span word;
  std::uint32_t line = 0;     ///< that it covers; 0: the whole file
  bool below = false;         ///< that line stands below the comment
  diagnostics::Edit removal;  ///< makes it go, and its comment where it is alone there
  bool used = false;
};

/// The allowances of one document. A comment covers its own line; where nothing else stands there, the next line that
/// is no comment; before the first key, the whole file. An allowance without a reason silences nothing.
class Allowances {
 public:
  Allowances() = default;
  /// Cheap for a file without the text `nsp:` in a comment.
  explicit Allowances(const syntax::Document& document);

  bool empty() const { return all_.empty() && faults_.empty(); }

  /// Whether the finding, which stands in this file, is silenced.
  bool silence(const source::File& file, const diagnostics::Diagnostic& finding);

  /// What is wrong with the comments themselves, and those that silenced nothing although findings of their kind
  /// `were_sought`. They can be removed by a fix where `seen_whole`: all was read, and looked at as on any day.
  void report(const std::function<bool(const diagnostics::Fault&)>& were_sought, bool seen_whole,
              diagnostics::Collector& findings);

 private:
  Allowance* find(std::uint32_t line, const diagnostics::Fault& fault);

  std::vector<Allowance> all_;  ///< by line and kind
  diagnostics::Collector faults_;
  bool certain_ = true;  ///< the document was read to its end, so that comments are known to be comments
};

}  // namespace nsp::check
