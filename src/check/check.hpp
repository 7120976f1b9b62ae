// SPDX-License-Identifier: EUPL-1.2
// The pipeline: files -> documents -> entities -> library -> findings.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "check/plan_file.hpp"
#include "check/workspace.hpp"
#include "diagnostics/diagnostic.hpp"
#include "environment/git.hpp"
#include "model/library.hpp"
#include "policy/chain.hpp"
#include "schema/catalogue.hpp"
#include "source/files.hpp"

namespace nsp::check {

/// Which findings are shown, by code, family letter or name (`R001`, `R`, `unknown-reference`).
struct Selection {
  std::vector<std::string> select;  ///< where not empty: these only
  std::vector<std::string> ignore;

  bool takes(const diagnostics::Fault& fault) const;
  /// Whether the kind is selected by its own code or name.
  bool names(const diagnostics::Fault& fault) const;
};

struct Request {
  std::vector<std::string> paths;  ///< relative to the workspace; findings elsewhere are left out; empty: all
  Selection selection;
  unsigned jobs = 1;
  std::optional<text::Date> as_of;  ///< the day from which rules look at time; none: the newest report's
  /// Findings that no change of these files can have caused are left out; none: all are told.
  std::optional<std::vector<environment::ChangedFile>> changed;
  std::optional<std::pair<std::string, std::string>> standard_input;  ///< name and text of one document more
  std::map<std::string, std::string> drafts;  ///< by path, texts in the place of what stands in these files
  bool tells_overlooked = false;              ///< also files that look like plans and are not read
};

/// Whether a request reports a finding that stands in the file of that name.
bool is_wanted(const Request& request, const diagnostics::Diagnostic& finding, std::string_view name);

/// Whether there is a finding that says that something could not be read.
bool is_fault_of_world(std::span<const diagnostics::Diagnostic> findings);

struct Result {
  std::vector<diagnostics::Diagnostic> findings;  ///< sorted by file and place
  std::size_t files = 0;                          ///< plan files that were read and reported on
  std::vector<source::FileId> checked;            ///< these
  std::size_t documents = 0;                      ///< of these, those that could be read to the end
  std::size_t suppressed = 0;
  bool world_failed = false;  ///< a file or a folder could not be read
};

/// Everything that one run holds; a command keeps it for as long as it looks at anything. Parts point to each other, so
/// it stays where it is.
struct Loaded {
  source::Files files;
  std::unique_ptr<schema::Catalogue> catalogue;
  std::vector<PlanFile> plans;  ///< sorted by path
  model::Library library;
  std::unique_ptr<policy::Chain> chain;  ///< over the library
  std::vector<std::string> languages;    ///< of the workspace
  Result result;
};

/// Reads and links the whole workspace and judges it. A path that names no plan file is reported by `missing_paths`
/// before: here it is passed over.
std::unique_ptr<Loaded> run(const Workspace& workspace, const environment::Folder& folder, const Request& request);

/// A run that is done again and again: keeps what was read of each file, and reads again only what may have changed.
class IncrementalCheck {
 public:
  /// All three outlive it.
  IncrementalCheck(const Workspace& workspace, const environment::Folder& folder, const Request& request);
  ~IncrementalCheck();
  IncrementalCheck(const IncrementalCheck&) = delete;
  IncrementalCheck& operator=(const IncrementalCheck&) = delete;

  /// Reads and judges everything. What is given back is good until the next call.
  Loaded& run();
  /// The same verdict, where no plan files but those at `changed` may have another content than before.
  Loaded& update(std::span<const std::string> changed);
  /// What was found, for good.
  std::unique_ptr<Loaded> take();

 private:
  class Pipeline;
  std::unique_ptr<Pipeline> pipeline_;
};

/// The families of diagnostics: YAML, schema, references, policy, languages, configuration.
bool is_family(std::string_view word);

/// Every kind of diagnostic of every room, sorted by code: the one table for `rules`, `explain` and selections.
std::vector<const diagnostics::Fault*> all_faults();
const diagnostics::Fault* find_fault(std::string_view code_or_name);

}  // namespace nsp::check
