// SPDX-License-Identifier: EUPL-1.2
// Any files against any JSON Schema: the pipeline of `nsp check --schema`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/survey.hpp"
#include "diagnostics/diagnostic.hpp"
#include "environment/file_system.hpp"
#include "source/files.hpp"
#include "syntax/document.hpp"

namespace nsp::check {

/// A file by its absolute path, and the name that it is reported by.
struct NamedFile {
  std::string path;
  std::string name;
};

struct SchemaRequest {
  /// The schema, and behind it documents that it may refer to. References lead to these, and to files beneath the
  /// schema's folder, by path or by `$id`. Nothing is fetched.
  std::vector<NamedFile> schemas;
  std::vector<NamedFile> instances;
  std::optional<std::pair<std::string, std::string>> standard_input;  ///< name and text of one instance more
  unsigned jobs = 1;
};

struct AgainstSchema {
  source::Files files;
  std::vector<std::unique_ptr<const syntax::Document>> documents;
  std::vector<diagnostics::Diagnostic> schema_findings;  ///< in the schema; errors where it cannot be used
  bool schema_usable = false;
  std::vector<diagnostics::Diagnostic> findings;  ///< in the instances, sorted by file and place
  std::size_t read = 0;                           ///< instances that were read
  std::vector<source::FileId> checked;            ///< these
  std::size_t complete = 0;                       ///< of these, those that could be read to the end
  bool world_failed = false;
};

std::unique_ptr<AgainstSchema> check_against_schema(const environment::FileSystem& disk, const SchemaRequest& request);

/// All `.yaml`, `.yml` and `.json` files beneath the absolute `folder`, sorted; hidden folders are passed over. Folders
/// that cannot be looked into are added to `unread`.
std::vector<std::string> find_documents(const environment::FileSystem& disk, const std::string& folder,
                                        std::vector<UnreadFolder>& unread);

}  // namespace nsp::check
