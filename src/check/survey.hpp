// SPDX-License-Identifier: EUPL-1.2
// Which files of a workspace are plans, and what stands beside them.
#pragma once

#include <string>
#include <vector>

#include "check/workspace.hpp"

namespace nsp::check {

/// Bytes of the path of a folder that is looked into; what lies deeper is told of.
inline constexpr std::size_t longest_path = 500;

/// A folder that may hold plans and could not be looked into.
struct UnreadFolder {
  std::string path;
  environment::Outcome outcome = environment::Outcome::failed;  ///< `too_large`: its path is too long
  std::string reason;
};

struct Survey {
  std::vector<Candidate> plans;       ///< all files that the configuration counts as plans, sorted
  std::vector<UnreadFolder> unread;   ///< sorted
  std::vector<Candidate> bystanders;  ///< what else stands in the folders of plans, hidden things left out; sorted
};

/// Plans are `.yaml` and `.yml`, hidden folders passed over. Without a configuration every such file, of which `run`
/// keeps those with a known kind.
Survey survey(const environment::Folder& root, const Workspace& workspace);

/// The plans alone.
std::vector<Candidate> find_plans(const environment::Folder& root, const Workspace& workspace);

/// Whether a name is that of a plan file.
bool is_plan_name(std::string_view name);

/// Whether `exclude:` names the path.
bool is_excluded(const Configuration& configuration, std::string_view path);

}  // namespace nsp::check
