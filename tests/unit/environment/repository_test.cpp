// SPDX-License-Identifier: EUPL-1.2
#include "environment/repository.hpp"

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <git2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

using nsp::environment::ChangedFiles;
using nsp::environment::GitFault;
using nsp::environment::Repository;
namespace fs = std::filesystem;

namespace {

/// A repository in a folder of its own, which goes with it.
struct Scratch {
  explicit Scratch(bool bare = false) {
    git_libgit2_init();
    std::string name = (fs::temp_directory_path() / "nsp-git-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    REQUIRE(git_repository_init(&repository, folder.c_str(), bare ? 1U : 0U) == 0);
  }
  ~Scratch() {
    git_repository_free(repository);
    git_libgit2_shutdown();
    fs::remove_all(folder);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << text;
  }

  /// All that stands there as a commit.
  std::string commit() {
    git_index* index = nullptr;
    git_tree* tree = nullptr;
    git_signature* author = nullptr;
    git_commit* parent = nullptr;
    git_oid tree_id;
    git_oid id;
    REQUIRE(git_repository_index(&index, repository) == 0);
    REQUIRE(git_index_add_all(index, nullptr, GIT_INDEX_ADD_DEFAULT, nullptr, nullptr) == 0);
    REQUIRE(git_index_update_all(index, nullptr, nullptr, nullptr) == 0);
    REQUIRE(git_index_write(index) == 0);
    REQUIRE(git_index_write_tree(&tree_id, index) == 0);
    REQUIRE(git_tree_lookup(&tree, repository, &tree_id) == 0);
    REQUIRE(git_signature_new(&author, "A", "a@example.org", 1'700'000'000 + commits++, 0) == 0);
    git_oid head;
    const bool first = git_reference_name_to_id(&head, repository, "HEAD") != 0;
    if (!first) REQUIRE(git_commit_lookup(&parent, repository, &head) == 0);
    const git_commit* parents[] = {parent};
    REQUIRE(git_commit_create(&id, repository, "HEAD", author, author, nullptr, "m", tree, first ? 0 : 1, parents) ==
            0);
    git_commit_free(parent);
    git_signature_free(author);
    git_tree_free(tree);
    git_index_free(index);
    return git_oid_tostr_s(&id);
  }

  void branch(const char* name, const std::string& at) const {
    git_reference* made = nullptr;
    git_oid id;
    REQUIRE(git_oid_fromstr(&id, at.c_str()) == 0);
    REQUIRE(git_reference_create(&made, repository, (std::string("refs/heads/") + name).c_str(), &id, 1, "m") == 0);
    git_reference_free(made);
  }

  /// HEAD, detached, and all that stands there.
  void reset(const std::string& to) const {
    git_oid id;
    git_object* commit = nullptr;
    REQUIRE(git_oid_fromstr(&id, to.c_str()) == 0);
    REQUIRE(git_repository_set_head_detached(repository, &id) == 0);
    REQUIRE(git_object_lookup(&commit, repository, &id, GIT_OBJECT_COMMIT) == 0);
    REQUIRE(git_reset(repository, commit, GIT_RESET_HARD, nullptr) == 0);
    git_object_free(commit);
  }

  ChangedFiles since(const std::string& revision, const std::string& beneath = "") const {
    return Repository().changed_since((folder / beneath).string(), revision);
  }

  fs::path folder;
  git_repository* repository = nullptr;
  int commits = 0;
};

std::string describe(const ChangedFiles& changed) {
  std::string text;
  for (const auto& file : changed.files) text += file.path + "=" + file.before.value_or("-") + ";";
  return text;
}

}  // namespace

TEST_CASE("committed, staged, changed, deleted and untracked files have changed") {
  Scratch scratch;
  scratch.write("a.yaml", "a");
  scratch.write("b.yaml", "b");
  scratch.write("w/plans/c.yaml", "c");
  scratch.write(".gitignore", "ignored.yaml\n");
  const std::string first = scratch.commit();
  CHECK(describe(scratch.since("HEAD")).empty());
  scratch.write("a.yaml", "aa");
  scratch.commit();
  CHECK(describe(scratch.since("HEAD")).empty());
  CHECK(describe(scratch.since("HEAD~1")) == "a.yaml=a;");
  fs::remove(scratch.folder / "b.yaml");
  scratch.write("w/plans/c.yaml", "cc");
  scratch.write("w/plans/new/d e.yaml", "d");
  scratch.write("ignored.yaml", "i");
  CHECK(describe(scratch.since("HEAD")) == "b.yaml=b;w/plans/c.yaml=c;w/plans/new/d e.yaml=-;");
  CHECK(describe(scratch.since(first)) == "a.yaml=a;b.yaml=b;w/plans/c.yaml=c;w/plans/new/d e.yaml=-;");
  CHECK(describe(scratch.since(first.substr(0, 10), "w")) == "plans/c.yaml=c;plans/new/d e.yaml=-;");
}

TEST_CASE("a pattern in the name of a folder is no pattern") {
  Scratch scratch;
  scratch.write("w*/a.yaml", "a");
  scratch.write("wx/a.yaml", "a");
  scratch.commit();
  scratch.write("w*/a.yaml", "b");
  scratch.write("wx/a.yaml", "b");
  CHECK(describe(scratch.since("HEAD", "w*")) == "a.yaml=a;");
}

TEST_CASE("three dots are the commit where two lines of work forked") {
  Scratch scratch;
  scratch.write("a.yaml", "a");
  scratch.write("b.yaml", "b");
  const std::string fork = scratch.commit();
  scratch.branch("main", fork);
  scratch.write("a.yaml", "aa");
  const std::string theirs = scratch.commit();
  scratch.branch("main", theirs);
  scratch.reset(fork);
  scratch.write("b.yaml", "bb");
  scratch.commit();
  scratch.write("c.yaml", "c");
  CHECK(describe(scratch.since("main")) == "a.yaml=aa;b.yaml=b;c.yaml=-;");
  for (const char* words : {"main...", "main...HEAD", "...main"})
    CHECK(describe(scratch.since(words)) == "b.yaml=b;c.yaml=-;");
  CHECK(scratch.since("mian...").fault == GitFault::unknown_revision);
  CHECK(scratch.since("main..HEAD").fault == GitFault::unknown_revision);
  CHECK(scratch.since("main...-x").fault == GitFault::unknown_revision);
}

TEST_CASE("a repository of somebody else is named as such") {
  if (::geteuid() != 0) return;
  Scratch scratch;
  scratch.write("w/a.yaml", "a");
  scratch.commit();
  for (const auto& entry : fs::recursive_directory_iterator(scratch.folder))
    REQUIRE(::lchown(entry.path().c_str(), 12345, 12345) == 0);
  REQUIRE(::lchown(scratch.folder.c_str(), 12345, 12345) == 0);
  CHECK(scratch.since("HEAD").fault == GitFault::foreign);
  CHECK(scratch.since("HEAD", "w").fault == GitFault::foreign);
}

TEST_CASE("what git cannot answer has a name") {
  Scratch scratch;
  CHECK(scratch.since("HEAD").fault == GitFault::no_commits);
  CHECK(scratch.since("main").fault == GitFault::no_commits);
  scratch.write("a.yaml", "a");
  scratch.commit();
  for (const char* revision :
       {"nothing", "HEAD~9", "--output=x", "-", "", "HEAD:a.yaml", "..", "\x1b[31m", "a b", ":/("})
    CHECK_MESSAGE(scratch.since(revision).fault == GitFault::unknown_revision, revision);
  std::ofstream(scratch.folder / ".git/shallow") << std::string(40, 'a') << '\n';
  CHECK(scratch.since("HEAD~9").fault == GitFault::shallow);
  CHECK(scratch.since("HEAD").fault == GitFault::none);
  Scratch bare(true);
  CHECK(bare.since("HEAD").fault == GitFault::bare);
  const fs::path outside = scratch.folder.parent_path();
  CHECK(Repository().changed_since("/proc", "HEAD").fault == GitFault::no_repository);
}

TEST_CASE("settings that lead to a pipe keep nobody waiting for long") {
  Scratch scratch;
  scratch.write("a.yaml", "a");
  scratch.commit();
  const fs::path pipe = scratch.folder.parent_path() / (scratch.folder.filename().string() + ".pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::ofstream(scratch.folder / ".git/config", std::ios::app) << "[include]\n\tpath = " << pipe.string() << '\n';
  const ChangedFiles changed = Repository(std::chrono::seconds(1)).changed_since(scratch.folder.string(), "HEAD");
  CHECK(changed.fault == GitFault::failed);
  CHECK(changed.reason.find("1 second") != std::string::npos);
  // Lets go of the thread that still opens it.
  const int end = ::open(pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
  CHECK(end >= 0);
  if (end >= 0) ::close(end);
  fs::remove(pipe);
}

TEST_CASE("a working tree elsewhere is not looked at") {
  Scratch scratch;
  scratch.write("a.yaml", "a");
  scratch.commit();
  std::ofstream(scratch.folder / ".git/config", std::ios::app) << "[core]\n\tworktree = /usr\n";
  CHECK(scratch.since("HEAD").fault == GitFault::elsewhere);
}
