// SPDX-License-Identifier: EUPL-1.2
// The workspace: its folder, its `nsp.yaml`, and which files are plans.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/collector.hpp"
#include "environment/file_system.hpp"
#include "schema/catalogue.hpp"
#include "source/files.hpp"

namespace nsp::check {

/// What `nsp.yaml` says, or the defaults.
struct Configuration {
  std::vector<std::string> plans;                           ///< folders or globs
  std::vector<std::string> exclude;                         ///< globs
  std::vector<std::string> schemas;                         ///< folders with schema files
  std::vector<std::string> languages{"en"};                 ///< the first is the default and the fallback
  std::map<std::string, diagnostics::Severity> severities;  ///< by code
};

struct Workspace {
  std::string root;                               ///< absolute folder
  std::optional<std::string> configuration_file;  ///< relative to the root, or absolute where `--config` names another
  Configuration configuration;
};

/// The folder of the nearest `nsp.yaml` at or above `start`, else of the nearest git root, else `start` itself.
std::string find_root(const environment::FileSystem& files, const std::string& start);

/// Reads and validates `nsp.yaml` (or the file at the absolute path `config`). Faults are added to `diagnostics`, whose
/// spans are in `files`; any error among them means that the configuration cannot be used.
Workspace open_workspace(const environment::FileSystem& disk, const std::string& start, const std::string& config,
                         source::Files& files, diagnostics::Collector& diagnostics);

/// A file that may be a plan.
struct Candidate {
  std::string path;  ///< relative to the workspace
  environment::EntryType type = environment::EntryType::file;
};

/// The part of a glob before its first wildcard, cut at a slash.
std::string fixed_part(std::string_view pattern);

/// The name of the file that makes a folder a workspace.
inline constexpr std::string_view configuration_name = "nsp.yaml";

/// Whether `path` matches `pattern`: `*` and `?` within a folder, `**` over folders, a plain folder all beneath it.
bool matches_glob(std::string_view pattern, std::string_view path);

}  // namespace nsp::check
