// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>
#include <utility>

#include "check/check.hpp"
#include "diagnostics/content.hpp"

namespace nsp::check {

/// What a change can have caused: findings in the files that changed, and findings anywhere that were not there before,
/// however many links away.
class Impact {
 public:
  /// Checks the workspace as it was before the files that the request names as changed.
  Impact(const Workspace& workspace, const environment::Folder& folder, const Request& request);

  /// Files are those that the finding stands in.
  bool can_have_caused(const source::Files& files, const diagnostics::Diagnostic& finding) const;

 private:
  /// By content, as a finding keeps it when the lines above it are mended.
  using Known = std::pair<diagnostics::Content, std::string>;
  static Known known(const source::Files& files, const diagnostics::Diagnostic& finding);

  std::set<std::string, std::less<>> changed_;
  std::set<Known> before_;
};

}  // namespace nsp::check
