// SPDX-License-Identifier: EUPL-1.2
#include "environment/repository.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "environment/file_system.hpp"
#include "environment/git_library.hpp"

namespace nsp::environment {

namespace {

constexpr std::size_t largest_before = std::size_t{16} << 20U;

/// Something of the library's, with what frees it.
template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

std::string real_path(const std::string& path) {
  std::error_code fault;
  const std::filesystem::path real = std::filesystem::canonical(path, fault);
  return fault ? std::string() : real.string();
}

/// Whether the nearest repository at or above a folder belongs to somebody else.
bool is_foreign(const std::string& folder) {
  for (std::string at = folder; !at.empty(); at = parent_folder(at)) {
    struct stat work {};
    struct stat git {};
    if (::lstat((at == "/" ? "/.git" : at + "/.git").c_str(), &git) == 0)
      return git.st_uid != ::geteuid() || (::lstat(at.c_str(), &work) == 0 && work.st_uid != ::geteuid());
    if (at == "/") break;
  }
  return false;
}

/// One question to one repository.
class Question {
 public:
  Question(const std::string& folder, const std::string& revision) : folder_(real_path(folder)), revision_(revision) {}

  ChangedFiles answer() {
    if (const GitFault fault = open(); fault != GitFault::none) return refuse(fault);
    if (const GitFault fault = find_tree(); fault != GitFault::none) return refuse(fault);
    return compare();
  }

 private:
  ChangedFiles refuse(GitFault fault) const {
    ChangedFiles refused;
    refused.fault = fault;
    if (const git_error* error = git_.git_error_last(); error != nullptr && fault == GitFault::failed)
      refused.reason = error->message;
    return refused;
  }

  /// The file behind one side of a difference as it was, in what the revision holds.
  std::optional<std::string> content_of(const git_diff_file& file) const {
    git_blob* found = nullptr;
    if (git_.git_oid_is_zero(&file.id) != 0 || git_.git_blob_lookup(&found, repository_.get(), &file.id) != 0)
      return std::nullopt;
    const Owned<git_blob> blob(found, git_.git_blob_free);
    const auto size = static_cast<std::size_t>(git_.git_blob_rawsize(found));
    if (size > largest_before) return std::nullopt;
    return std::string(static_cast<const char*>(git_.git_blob_rawcontent(found)), size);
  }

  GitFault open() {
    git_repository* found = nullptr;
    const int result = git_.git_repository_open_ext(&found, folder_.c_str(), 0, nullptr);
    repository_.reset(found);
    if (result == GIT_EOWNER) return GitFault::foreign;
    // Some versions of the library do not tell a repository that they do not trust from none.
    if (result == GIT_ENOTFOUND) return is_foreign(folder_) ? GitFault::foreign : GitFault::no_repository;
    if (result != 0) return GitFault::failed;
    if (git_.git_repository_is_bare(found) != 0) return GitFault::bare;
    root_ = real_path(git_.git_repository_workdir(found));
    // Settings of a repository may name another working tree.
    return root_.empty() || !is_beneath(root_, folder_) ? GitFault::elsewhere : GitFault::none;
  }

  GitFault find_tree() {
    if (git_.git_repository_is_empty(repository_.get()) == 1) return GitFault::no_commits;
    Owned<git_object> named(nullptr, git_.git_object_free);
    const std::size_t dots = revision_.find("...");
    const GitFault fault = dots == std::string::npos
                               ? find_named(revision_, named)
                               : find_fork(revision_.substr(0, dots), revision_.substr(dots + 3), named);
    if (fault != GitFault::none) return fault;
    git_object* found = nullptr;
    if (git_.git_object_peel(&found, named.get(), GIT_OBJECT_TREE) != 0) return unknown();
    tree_.reset(found);
    return GitFault::none;
  }

  /// What a name of the user's stands for.
  GitFault find_named(const std::string& name, Owned<git_object>& named) const {
    // A name that begins so is an option to git, and never a revision.
    if (name.empty() || name.starts_with('-')) return unknown();
    git_object* found = nullptr;
    const int result = git_.git_revparse_single(&found, repository_.get(), name.c_str());
    named.reset(found);
    if (result == GIT_EAMBIGUOUS) return GitFault::ambiguous;
    return result == 0 ? GitFault::none : unknown();
  }

  GitFault find_commit(const std::string& name, Owned<git_object>& commit) const {
    Owned<git_object> named(nullptr, git_.git_object_free);
    if (const GitFault fault = find_named(name.empty() ? "HEAD" : name, named); fault != GitFault::none) return fault;
    git_object* found = nullptr;
    if (git_.git_object_peel(&found, named.get(), GIT_OBJECT_COMMIT) != 0) return unknown();
    commit.reset(found);
    return GitFault::none;
  }

  /// The commit where two lines of work forked.
  GitFault find_fork(const std::string& one, const std::string& other, Owned<git_object>& fork) const {
    Owned<git_object> left(nullptr, git_.git_object_free);
    Owned<git_object> right(nullptr, git_.git_object_free);
    if (const GitFault fault = find_commit(one, left); fault != GitFault::none) return fault;
    if (const GitFault fault = find_commit(other, right); fault != GitFault::none) return fault;
    git_oid base;
    if (git_.git_merge_base(&base, repository_.get(), git_.git_object_id(left.get()),
                            git_.git_object_id(right.get())) != 0)
      return git_.git_repository_is_shallow(repository_.get()) == 1 ? GitFault::shallow : GitFault::unrelated;
    git_object* found = nullptr;
    if (git_.git_object_lookup(&found, repository_.get(), &base, GIT_OBJECT_COMMIT) != 0) return unknown();
    fork.reset(found);
    return GitFault::none;
  }

  GitFault unknown() const {
    if (git_.git_repository_head_unborn(repository_.get()) == 1) return GitFault::no_commits;
    return git_.git_repository_is_shallow(repository_.get()) == 1 ? GitFault::shallow : GitFault::unknown_revision;
  }

  ChangedFiles compare() {
    git_diff_options options;
    git_.git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_IGNORE_SUBMODULES |
                    GIT_DIFF_SKIP_BINARY_CHECK | GIT_DIFF_DISABLE_PATHSPEC_MATCH | GIT_DIFF_INCLUDE_TYPECHANGE;
    std::string beneath = make_relative(root_, folder_);
    char* pathspec = beneath.data();
    if (!beneath.empty()) options.pathspec = {&pathspec, 1};
    git_diff* made = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how the library derives its types
    auto* tree = reinterpret_cast<git_tree*>(tree_.get());
    if (git_.git_diff_tree_to_workdir_with_index(&made, repository_.get(), tree, &options) != 0)
      return refuse(GitFault::failed);
    const Owned<git_diff> diff(made, git_.git_diff_free);
    ChangedFiles changed;
    for (std::size_t i = 0; i < git_.git_diff_num_deltas(made); ++i) {
      const git_diff_delta& delta = *git_.git_diff_get_delta(made, i);
      const std::string path = std::string(delta.new_file.path != nullptr ? delta.new_file.path : delta.old_file.path);
      const std::string absolute = root_ == "/" ? "/" + path : root_ + "/" + path;
      if (!is_beneath(folder_, absolute) || absolute == folder_) continue;
      changed.files.push_back({make_relative(folder_, absolute), content_of(delta.old_file)});
    }
    std::sort(changed.files.begin(), changed.files.end(),
              [](const ChangedFile& a, const ChangedFile& b) { return a.path < b.path; });
    return changed;
  }

  std::string folder_;  ///< absolute, without links
  const std::string& revision_;
  GitLibrary git_;
  Owned<git_repository> repository_{nullptr, git_.git_repository_free};
  std::string root_;  ///< of the working tree
  Owned<git_object> tree_{nullptr, git_.git_object_free};
};

}  // namespace

ChangedFiles Repository::changed_since(const std::string& folder, const std::string& revision) const {
  try {
    return Question(folder, revision).answer();
  } catch (const std::runtime_error& missing) {
    ChangedFiles refused;
    refused.fault = GitFault::failed;
    refused.reason = missing.what();
    return refused;
  }
}

}  // namespace nsp::environment
