// SPDX-License-Identifier: EUPL-1.2
// What one run of a command works with: its settled options, and the words that go out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"
#include "commands/command.hpp"
#include "commands/options.hpp"
#include "environment/environment.hpp"
#include "report/report.hpp"

namespace nsp::commands {

/// A workspace that is open: its configuration is in order.
struct Opened {
  check::Workspace workspace;
  std::unique_ptr<environment::Folder> folder;
};

class Session {
 public:
  Session(environment::Environment& environment, const Globals& globals);

  /// Makes the options good: nothing, or how the run ends where they are not.
  std::optional<Exit> settle();

  const environment::FileSystem& disk() const { return environment_.files; }
  environment::Environment& environment() { return environment_; }
  const std::string& folder() const { return folder_; }  ///< absolute: where the command runs
  const Globals& globals() const { return globals_; }
  unsigned jobs() const { return jobs_; }

  void print(std::string_view text) { environment_.out.write(text); }
  /// A message on standard error, harmless for a terminal: `error: MESSAGE`, and help on a line of its own.
  void complain(std::string_view message, std::string_view help = {});
  Exit misuse(std::string_view message, std::string_view help = {});
  Exit fail(std::string_view message, std::string_view help = {});
  void remark(std::string_view message);

  /// How a report on standard output, or on standard error, looks.
  report::Style style_out() const;
  report::Style style_err() const;
  /// Findings in human form on standard error.
  void report(const source::Files& files, std::span<const diagnostics::Diagnostic> findings);

  /// Whether the workspace is described by the file at an absolute path.
  bool is_configuration(const std::string& absolute) const;
  /// The absolute folder of the workspace, whether or not its configuration is in order.
  std::string find_root() const;
  /// The workspace of the current folder. Where its configuration has faults, these are reported (on standard error)
  /// and there is none.
  std::optional<Opened> open();
  /// The same, with all faults left to the caller.
  std::optional<Opened> open(source::Files& files, diagnostics::Collector& faults);
  /// The same, with all its plans read and linked; faults of the plans are kept in the result and not reported.
  /// The rules are not asked: what they find is not shown.
  std::optional<Opened> open_and_load(std::unique_ptr<check::Loaded>& loaded,
                                      std::optional<text::Date> as_of = std::nullopt);

  /// How a run ends after all: what is not found, while something could not be read, is no mistake of the user's.
  Exit end(Exit exit);

  /// How a run ends whose workspace could not be opened: the configuration is wrong, or the world failed.
  Exit refusal() const { return refusal_; }

  /// What leads from the root of the git repository to a folder, such as `policy/`; empty where it is the root, or in
  /// none.
  std::string place_in_repository(const std::string& absolute) const;

  /// The language in which we speak to the reader: the first known one of `--lang`, else that of `NSP_LANG`, else that
  /// of the locale; English where that is none of ours.
  words::Language reader() const;
  /// The reader's language, then those of the workspace.
  std::vector<std::string> languages(const check::Workspace& workspace) const;

  /// How a user reads an absolute path: relative to the current folder, unless they share nothing but `/`.
  std::string display_path(const std::string& absolute) const;

  /// Writes a whole file at an absolute path; false, with a message, where the world does not let us.
  bool write_file(const std::string& absolute, std::string_view bytes);
  /// The same for a file that must not be there yet: nothing, or how the run ends.
  std::optional<Exit> create_file(const std::string& absolute, std::string_view bytes);

 private:
  bool wants_color(bool terminal) const;
  int width() const;
  /// The folder of the workspace for a path within, so that no link there is followed; else the nearest above that
  /// exists. And where it is.
  std::pair<std::unique_ptr<environment::Folder>, std::string> open_above(const std::string& absolute) const;

  environment::Environment& environment_;
  Globals globals_;
  std::string folder_;
  std::string config_;  ///< absolute
  unsigned jobs_ = 1;
  Exit refusal_ = Exit::usage;
  std::string unread_;  ///< what could not be read of the plans, and why; empty: nothing
};

/// Says that the workspace holds no plan.
Exit refuse_without_plans(Session& session);

/// Whether any finding is at or above a severity.
bool has_any(std::span<const diagnostics::Diagnostic> findings, diagnostics::Severity least);

}  // namespace nsp::commands
