// SPDX-License-Identifier: EUPL-1.2
#include "environment/file_system.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "environment/disk.hpp"
#include "environment/memory.hpp"
#include "environment/movable.hpp"
#include "environment/parallel.hpp"

namespace {

using namespace nsp::environment;
namespace fs = std::filesystem;

/// A folder of its own that goes when the test ends.
struct Scratch {
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "nsp-test-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Scratch() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
  fs::path path;
};

}  // namespace

TEST_CASE("paths are made absolute by text") {
  CHECK(make_absolute("/a/b", "c") == "/a/b/c");
  CHECK(make_absolute("/a/b", "../c/./d/") == "/a/c/d");
  CHECK(make_absolute("/a", "/x//y/..") == "/x");
  CHECK(make_absolute("/a", "../../..") == "/");
  CHECK(is_beneath("/a", "/a/b"));
  CHECK(is_beneath("/a", "/a"));
  CHECK(!is_beneath("/a", "/ab"));
  CHECK(make_relative("/a", "/a/b/c") == "b/c");
  CHECK(parent_folder("/a/b") == "/a");
  CHECK(parent_folder("/a") == "/");
}

TEST_CASE("the disk reads regular files beneath a folder and nothing else") {
  const Scratch scratch;
  scratch.write("workspace/plans/a.yaml", "kind: cluster\n");
  scratch.write("secret", "secret");
  fs::create_symlink(scratch.path / "secret", scratch.path / "workspace/plans/out.yaml");
  fs::create_symlink("a.yaml", scratch.path / "workspace/plans/in.yaml");
  fs::create_symlink("loop.yaml", scratch.path / "workspace/plans/loop.yaml");
  fs::create_directory_symlink("/proc/self", scratch.path / "workspace/process");
  REQUIRE(::mkfifo((scratch.path / "workspace/plans/pipe.yaml").c_str(), 0600) == 0);
  const auto folder = Disk().open((scratch.path / "workspace").string());
  REQUIRE(folder);
  CHECK(folder->read("plans/a.yaml", 100).bytes == "kind: cluster\n");
  CHECK(folder->read("plans/a.yaml", 5).outcome == Outcome::too_large);
  CHECK(folder->read("plans/none.yaml", 100).outcome == Outcome::missing);
  CHECK(folder->read("plans/out.yaml", 100).outcome == Outcome::link);
  CHECK(folder->read("plans/in.yaml", 100).outcome == Outcome::link);
  CHECK(folder->read("plans/loop.yaml", 100).outcome == Outcome::link);
  CHECK(folder->read("process/environ", 100).outcome == Outcome::link);
  CHECK(folder->read("plans/pipe.yaml", 100).outcome == Outcome::not_regular);
  CHECK(folder->read("plans", 100).outcome == Outcome::not_regular);
  CHECK(folder->read("../secret", 100).outcome == Outcome::missing);
  CHECK(folder->read("/etc/passwd", 100).outcome == Outcome::missing);
  CHECK(folder->read(std::string("plans/a.yaml\0x", 14), 100).outcome == Outcome::missing);
  CHECK(folder->list("process").empty());
  CHECK(folder->list("plans").size() == 5);
}

TEST_CASE("files are written whole, beneath the folder, and through no link") {
  const Scratch scratch;
  scratch.write("outside", "untouched");
  fs::create_directories(scratch.path / "workspace");
  fs::create_symlink(scratch.path / "outside", scratch.path / "workspace/link");
  fs::create_directory_symlink(scratch.path, scratch.path / "workspace/up");
  const auto folder = Disk().open((scratch.path / "workspace").string());
  CHECK(folder->write("new/deep/file.json", "{}").outcome == Outcome::done);
  CHECK(folder->read("new/deep/file.json", 10).bytes == "{}");
  CHECK(folder->write("link", "x").outcome == Outcome::link);
  CHECK(folder->write("up/outside", "x").outcome != Outcome::done);
  CHECK(folder->write("../outside", "x").outcome != Outcome::done);
  std::ifstream in(scratch.path / "outside");
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "untouched");
  CHECK(folder->list("new/deep").size() == 1);
}

TEST_CASE("why nothing stands in a folder is told apart") {
  Scratch scratch;
  scratch.write("full/a.yaml", "a");
  scratch.write("closed/a.yaml", "a");
  fs::create_directory(scratch.path / "empty");
  fs::create_directory_symlink("full", scratch.path / "link");
  const auto folder = Disk().open(scratch.path.string());
  REQUIRE(folder != nullptr);
  CHECK(folder->look("full").outcome == Outcome::done);
  CHECK(folder->look("full").entries.size() == 1);
  CHECK(folder->look("empty").outcome == Outcome::done);
  CHECK(folder->look("empty").entries.empty());
  CHECK(folder->look("gone").outcome == Outcome::missing);
  CHECK(folder->look("link").outcome == Outcome::link);
  fs::permissions(scratch.path / "closed", fs::perms::none);
  if (::geteuid() == 0) return;  // who may look everywhere
  CHECK(folder->look("closed").outcome == Outcome::failed);
  CHECK(folder->look("closed").reason == "Permission denied");
}

TEST_CASE("the disk in memory refuses folders as the real one does") {
  Memory memory;
  memory.files["/w/plans/zone/a.yaml"] = "a";
  memory.files["/w/b.yaml"] = "b";
  memory.refused["/w/plans/zone"] = Outcome::failed;
  const auto folder = memory.open("/w");
  REQUIRE(folder != nullptr);
  CHECK(folder->look("").outcome == Outcome::done);
  CHECK(folder->look("plans").entries.size() == 1);
  CHECK(folder->look("plans").entries[0].type == EntryType::folder);
  CHECK(folder->look("plans/zone").outcome == Outcome::failed);
  CHECK(folder->look("gone").outcome == Outcome::missing);
  CHECK(folder->read("plans/zone/a.yaml", 100).outcome == Outcome::failed);
  CHECK(folder->read("b.yaml", 100).outcome == Outcome::done);
}

TEST_CASE("the disk in memory answers like the real one") {
  Memory memory;
  memory.files["/w/plans/b.yaml"] = "b";
  memory.files["/w/plans/sub/a.yaml"] = "a";
  const auto folder = memory.open("/w");
  REQUIRE(folder);
  CHECK(folder->list("plans").size() == 2);
  CHECK(folder->list("plans")[1].type == EntryType::folder);
  CHECK(folder->type("plans") == EntryType::folder);
  CHECK(folder->type("plan") == EntryType::missing);
  CHECK(folder->read("plans/b.yaml", 10).bytes == "b");
  CHECK(memory.open("/nowhere") == nullptr);
}

TEST_CASE("every index is worked on once, whatever the number of jobs") {
  for (unsigned jobs : {0U, 1U, 2U, 8U}) {
    std::vector<int> seen(1000, 0);
    for_each_index(seen.size(), jobs, [&](std::size_t i) { ++seen[i]; });
    CHECK(std::count(seen.begin(), seen.end(), 1) == 1000);
  }
  CHECK_THROWS(for_each_index(10, 2, [](std::size_t i) {
    if (i == 5) throw 1;
  }));
}

TEST_CASE("a file that is written again keeps its mode, and is written whole though it has another name") {
  const Scratch scratch;
  scratch.write("private.yaml", "old");
  REQUIRE(::chmod((scratch.path / "private.yaml").c_str(), 0600) == 0);
  fs::create_hard_link(scratch.path / "private.yaml", scratch.path / "twin");
  const auto folder = Disk().open(scratch.path.string());
  const Reading written = folder->write("private.yaml", "new");
  CHECK(written.outcome == Outcome::done);
  CHECK(written.reason == "its other names (hard links) keep the text from before");
  CHECK(folder->read("private.yaml", 10).bytes == "new");
  CHECK(folder->read("twin", 10).bytes == "old");
  struct stat facts {};
  REQUIRE(::stat((scratch.path / "private.yaml").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);

  scratch.write("shared.yaml", "old");
  REQUIRE(::chmod((scratch.path / "shared.yaml").c_str(), 0664) == 0);
  CHECK(folder->write("shared.yaml", "new").reason.empty());
  REQUIRE(::stat((scratch.path / "shared.yaml").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0664);
}

TEST_CASE("drafts of runs that were killed are cleared, and nothing else is") {
  const Scratch scratch;
  // No system has a process of that number.
  const std::string dead = "999999";
  const std::string alive = std::to_string(::getpid());
  for (const std::string& name :
       {".a.yaml." + dead + "999.nsp-draft", ".a.yaml." + alive + ".nsp-draft", std::string(".a.yaml.nsp-draft"),
        std::string(".nsp-draft"), "a.yaml." + dead + "99.nsp-draft"})
    scratch.write("plans/" + name, "x");
  fs::create_directories(scratch.path / "plans" / (".b." + dead + "998.nsp-draft"));
  const auto folder = open_movable(Disk(), scratch.path.string());
  folder->clear_drafts("plans");
  CHECK(folder->list("plans").size() == 5);
  CHECK(folder->type("plans/.a.yaml." + dead + "999.nsp-draft") == EntryType::missing);
  folder->clear_drafts("no-such-folder");
}
