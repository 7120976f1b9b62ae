// SPDX-License-Identifier: EUPL-1.2
#include "environment/repository.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <thread>

#include <fmt/format.h>

#include "environment/disk.hpp"
#include "environment/git_library.hpp"
#include "environment/git_trust.hpp"

namespace nsp::environment {

namespace {

constexpr std::size_t largest_before = std::size_t{16} << 20U;
constexpr std::size_t most_before = std::size_t{64} << 20U;  ///< of all files together
constexpr std::size_t most_changed = 100'000;
constexpr std::uint64_t most_entries = 1'000'000;  ///< of a revision
constexpr unsigned deepest_tree = 250;

/// Something of the library's, with what frees it.
template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

std::string real_path(const std::string& path) {
  std::error_code fault;
  const std::filesystem::path real = std::filesystem::canonical(path, fault);
  return fault ? std::string() : real.string();
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
    refused.reason = reason_;
    if (const git_error* error = reason_.empty() ? git_.git_error_last() : nullptr;
        error != nullptr && fault == GitFault::failed)
      refused.reason = error->message;
    return refused;
  }

  /// The file behind one side of a difference as it was, in what the revision holds.
  std::optional<std::string> content_of(const git_diff_file& file) {
    std::size_t size = 0;
    if (git_.git_oid_is_zero(&file.id) != 0 || !is_blob(file.id, size)) return std::nullopt;
    if (size > largest_before || size > most_before - read_before_) return std::nullopt;
    git_blob* found = nullptr;
    if (git_.git_blob_lookup(&found, repository_.get(), &file.id) != 0) return std::nullopt;
    const Owned<git_blob> blob(found, git_.git_blob_free);
    read_before_ += size;
    return std::string(static_cast<const char*>(git_.git_blob_rawcontent(found)),
                       static_cast<std::size_t>(git_.git_blob_rawsize(found)));
  }

  /// How large a file is, without reading it.
  bool is_blob(const git_oid& id, std::size_t& size) const {
    git_odb* found = nullptr;
    if (git_.git_repository_odb(&found, repository_.get()) != 0) return false;
    const Owned<git_odb> objects(found, git_.git_odb_free);
    git_object_t type = GIT_OBJECT_INVALID;
    return git_.git_odb_read_header(&size, &type, found, &id) == 0 && type == GIT_OBJECT_BLOB;
  }

  /// How many entries a tree has with all beneath it. Trees may hold each other many times over, so each is counted
  /// once; where they are nested too deep, they count as too many.
  std::uint64_t count_entries(const git_oid& id, std::map<std::string, std::uint64_t>& known, unsigned depth) const {
    const std::string name(reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ);  // NOLINT(*-reinterpret-cast)
    if (const auto found = known.find(name); found != known.end()) return found->second;
    if (depth > deepest_tree) return most_entries + 1;
    git_tree* tree = nullptr;
    if (git_.git_tree_lookup(&tree, repository_.get(), &id) != 0) return 0;
    const Owned<git_tree> owner(tree, git_.git_tree_free);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < git_.git_tree_entrycount(tree) && sum <= most_entries; ++i) {
      const git_tree_entry* entry = git_.git_tree_entry_byindex(tree, i);
      sum += 1;
      if (git_.git_tree_entry_type(entry) == GIT_OBJECT_TREE)
        sum += count_entries(*git_.git_tree_entry_id(entry), known, depth + 1);
    }
    return known[name] = sum;
  }

  GitFault open() {
    if (const std::string trap = find_trap(folder_); !trap.empty()) {
      reason_ = trap + " is neither a file nor a folder";
      return GitFault::failed;
    }
    git_repository* found = nullptr;
    const int result = git_.git_repository_open_ext(&found, folder_.c_str(), 0, nullptr);
    repository_.reset(found);
    if (result == GIT_ENOTFOUND) return GitFault::no_repository;
    if (result != 0) return GitFault::failed;
    if (git_.git_repository_is_bare(found) != 0) return GitFault::bare;
    root_ = real_path(git_.git_repository_workdir(found));
    const bool own =
        is_owned(root_) && is_owned(root_ + "/.git") && is_owned(real_path(git_.git_repository_path(found)));
    if (!own && !is_trusted_by_user(git_, root_)) return GitFault::foreign;
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
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_SKIP_BINARY_CHECK |
                    GIT_DIFF_DISABLE_PATHSPEC_MATCH | GIT_DIFF_INCLUDE_TYPECHANGE;
    // Whatever `.gitmodules` says, which is a file like others.
    options.ignore_submodules = GIT_SUBMODULE_IGNORE_NONE;
    std::size_t found = 0;
    options.payload = &found;
    options.notify_cb = [](const git_diff*, const git_diff_delta*, const char*, void* count) {
      return ++*static_cast<std::size_t*>(count) > most_changed ? -1 : 0;
    };
    std::string beneath = make_relative(root_, folder_);
    char* pathspec = beneath.data();
    if (!beneath.empty()) options.pathspec = {&pathspec, 1};
    git_diff* made = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how the library derives its types
    auto* tree = reinterpret_cast<git_tree*>(tree_.get());
    std::map<std::string, std::uint64_t> known;
    if (count_entries(*git_.git_tree_id(tree), known, 0) > most_entries) return refuse(GitFault::too_large);
    if (git_.git_diff_tree_to_workdir_with_index(&made, repository_.get(), tree, &options) != 0)
      return refuse(found > most_changed ? GitFault::too_large : GitFault::failed);
    const Owned<git_diff> diff(made, git_.git_diff_free);
    ChangedFiles changed;
    for (std::size_t i = 0; i < git_.git_diff_num_deltas(made); ++i) {
      const git_diff_delta& delta = *git_.git_diff_get_delta(made, i);
      const std::string path = std::string(delta.new_file.path != nullptr ? delta.new_file.path : delta.old_file.path);
      const std::string absolute = root_ == "/" ? "/" + path : root_ + "/" + path;
      if (!is_beneath(folder_, absolute) || absolute == folder_) continue;
      const std::string relative = make_relative(folder_, absolute);
      if (delta.old_file.mode == GIT_FILEMODE_COMMIT || delta.new_file.mode == GIT_FILEMODE_COMMIT)
        add_all_beneath(relative, changed.files);
      else
        changed.files.push_back({relative, is_yaml(path) ? content_of(delta.old_file) : std::nullopt});
    }
    std::sort(changed.files.begin(), changed.files.end(),
              [](const ChangedFile& a, const ChangedFile& b) { return a.path < b.path; });
    return changed;
  }

  /// The files of another repository within this one (a submodule): what they were is not known here.
  void add_all_beneath(const std::string& path, std::vector<ChangedFile>& changed) const {
    const auto disk = Disk().open(folder_);
    std::vector<std::string> folders{path};
    while (disk != nullptr && !folders.empty()) {
      const std::string at = std::move(folders.back());
      folders.pop_back();
      for (const Entry& entry : disk->list(at)) {
        const std::string inner = at + "/" + entry.name;
        if (entry.type == EntryType::folder && entry.name != ".git") folders.push_back(inner);
        if (entry.type == EntryType::file) changed.push_back({inner, std::nullopt});
      }
    }
  }

  std::string folder_;  ///< absolute, without links
  const std::string& revision_;
  std::string reason_;  ///< of a failure that the library knows nothing of
  std::size_t read_before_ = 0;
  GitLibrary git_;
  Owned<git_repository> repository_{nullptr, git_.git_repository_free};
  std::string root_;  ///< of the working tree
  Owned<git_object> tree_{nullptr, git_.git_object_free};
};

ChangedFiles ask(const std::string& folder, const std::string& revision) {
  try {
    return Question(folder, revision).answer();
  } catch (const std::runtime_error& missing) {
    ChangedFiles refused;
    refused.fault = GitFault::failed;
    refused.reason = missing.what();
    return refused;
  }
}

/// What the thread that asks leaves for the one that waits.
struct Answer {
  std::mutex guard;
  std::condition_variable came;
  std::optional<ChangedFiles> files;
};

}  // namespace

ChangedFiles Repository::changed_since(const std::string& folder, const std::string& revision) const {
  // Settings may lead to a pipe anywhere, and nobody can take back the opening of one: who waits gives up instead.
  const auto answer = std::make_shared<Answer>();
  try {
    std::thread([answer, folder, revision] {
      ChangedFiles files = ask(folder, revision);
      const std::lock_guard lock(answer->guard);
      answer->files = std::move(files);
      answer->came.notify_one();
    }).detach();
  } catch (const std::system_error&) {
    return ask(folder, revision);
  }
  std::unique_lock lock(answer->guard);
  if (answer->came.wait_for(lock, patience_, [&] { return answer->files.has_value(); }))
    return std::move(*answer->files);
  ChangedFiles refused;
  refused.fault = GitFault::failed;
  refused.reason =
      fmt::format("it has not answered within {} seconds, as where a pipe stands for a file", patience_.count());
  return refused;
}

}  // namespace nsp::environment
