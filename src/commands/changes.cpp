// SPDX-License-Identifier: EUPL-1.2
#include "commands/changes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "syntax/guard.hpp"

namespace nsp::commands {

namespace {

using environment::GitFault;

/// What git calls a range is no revision, and one with two dots names no commit to compare with.
std::string how_to_name_revision(std::string_view revision) {
  const std::size_t dots = revision.find("..");
  if (dots != std::string_view::npos && revision.find("...") == std::string_view::npos)
    return fmt::format("for what changed since the two forked, write three dots: `{}...{}`", revision.substr(0, dots),
                       revision.substr(dots + 2));
  return "name a branch, a tag or a commit, such as `main`, `HEAD~1`, or `main...` for where you left it";
}

/// The folder of the repository that the workspace lies in.
std::string find_repository(const Session& session) {
  std::string root = session.find_root();
  const std::string inside = session.place_in_repository(root);
  for (const char c : inside)
    if (c == '/') root = environment::parent_folder(root);
  return root;
}

Exit refuse(Session& session, const environment::ChangedFiles& changed, const std::string& revision) {
  switch (changed.fault) {
    case GitFault::no_repository:
      return session.misuse("`--changed-since` asks git, and the workspace lies in no git repository",
                            "run in a clone, or leave the option out");
    case GitFault::bare:
      return session.misuse("the git repository is bare: it has no files to compare", "run in an ordinary clone");
    case GitFault::foreign:
      return session.misuse(
          "the git repository belongs to another user, and is not trusted",
          fmt::format("say that you trust it: `git config --global --add safe.directory {}`; or run as "
                      "the user who owns it",
                      find_repository(session)));
    case GitFault::too_large:
      return session.misuse(fmt::format("`{}` holds, or differs by, more files than can be compared", revision),
                            "name a revision nearer by, or leave `--changed-since` out");
    case GitFault::no_commits:
      return session.misuse(fmt::format("the git repository has no commit yet, so there is no `{}`", revision),
                            "commit first, or leave `--changed-since` out");
    case GitFault::unknown_revision:
      return session.misuse(fmt::format("git knows no revision `{}`", revision), how_to_name_revision(revision));
    case GitFault::unrelated:
      return session.misuse(fmt::format("`{}` asks where two commits forked, and they have no common past", revision),
                            "name a commit of this history");
    case GitFault::ambiguous:
      return session.misuse(fmt::format("more than one commit begins with `{}`", revision), "write more of its name");
    case GitFault::shallow:
      return session.misuse(
          fmt::format("git knows no revision `{}`, and this clone holds only a part of the history", revision),
          "fetch the rest with `git fetch --unshallow`; in CI, check out with the whole history");
    case GitFault::elsewhere:
      return session.misuse("the settings of the git repository lead to files in another place",
                            "take `core.worktree` out of its settings");
    case GitFault::none:
    case GitFault::failed: break;
  }
  return session.fail(fmt::format("git cannot say what changed: {}", changed.reason),
                      "mend the repository, or leave `--changed-since` out");
}

/// Whether what a file says decides how all others are judged.
bool decides_all(const check::Workspace& workspace, const std::string& path) {
  if (path == workspace.configuration_file.value_or("nsp.yaml")) return true;
  const auto& schemas = workspace.configuration.schemas;
  return std::any_of(schemas.begin(), schemas.end(),
                     [&path](const std::string& folder) { return environment::is_beneath("/" + folder, "/" + path); });
}

/// What standard input stands for counts as changed, whatever git says of the file.
void add_input(const Opened& opened, const std::string& path, std::vector<environment::ChangedFile>& changed) {
  if (std::any_of(changed.begin(), changed.end(), [&path](const auto& file) { return file.path == path; })) return;
  environment::Reading before = opened.folder->read(path, syntax::max_file_size);
  changed.push_back({path, std::nullopt});
  if (before.outcome == environment::Outcome::done) changed.back().before = std::move(before.bytes);
}

}  // namespace

std::optional<Exit> find_changes(Session& session, const Opened& opened, const std::string& revision,
                                 check::Request& request) {
  const environment::Git* git = session.environment().git;
  environment::ChangedFiles changed;
  changed.fault = GitFault::no_repository;
  if (git != nullptr) changed = git->changed_since(opened.workspace.root, revision);
  if (changed.fault != GitFault::none) return refuse(session, changed, revision);
  for (const environment::ChangedFile& file : changed.files) {
    if (!decides_all(opened.workspace, file.path)) continue;
    if (!session.globals().quiet) session.remark(fmt::format("`{}` changed, so everything is told", file.path));
    return std::nullopt;
  }
  if (request.standard_input) add_input(opened, request.standard_input->first, changed.files);
  request.changed = std::move(changed.files);
  return std::nullopt;
}

}  // namespace nsp::commands
