// SPDX-License-Identifier: EUPL-1.2
#include "environment/folder_watcher.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

using nsp::environment::Changes;
namespace fs = std::filesystem;

namespace {

struct Scratch {
  Scratch() {
    std::string name = (fs::temp_directory_path() / "nsp-watch-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~Scratch() { fs::remove_all(folder); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  void write(const std::string& name, const std::string& text) const { std::ofstream(folder / name) << text; }
  fs::path folder;
};

bool tells(const Changes& changes, const std::string& path) {
  return changes.what == Changes::What::files &&
         std::find(changes.paths.begin(), changes.paths.end(), path) != changes.paths.end();
}

}  // namespace

TEST_CASE("saves are told however an editor makes them") {
  Scratch scratch;
  fs::create_directory(scratch.folder / "plans");
  scratch.write("plans/a.yaml", "a");
  std::string reason;
  const auto watcher = nsp::environment::watch_folder(scratch.folder, reason);
  REQUIRE(watcher != nullptr);
  scratch.write("plans/a.yaml", "b");
  CHECK(tells(watcher->wait(), "plans/a.yaml"));
  scratch.write("plans/draft~", "c");
  fs::rename(scratch.folder / "plans/draft~", scratch.folder / "plans/a.yaml");
  CHECK(tells(watcher->wait(), "plans/a.yaml"));
  fs::remove(scratch.folder / "plans/a.yaml");
  CHECK(tells(watcher->wait(), "plans/a.yaml"));
}

TEST_CASE("folders that come later are watched, and those that went are forgotten") {
  Scratch scratch;
  std::string reason;
  const auto watcher = nsp::environment::watch_folder(scratch.folder, reason);
  REQUIRE(watcher != nullptr);
  fs::create_directories(scratch.folder / "a/b/c");
  scratch.write("a/b/c/x.yaml", "x");
  CHECK(tells(watcher->wait(), "a/b/c/x.yaml"));
  scratch.write("a/b/c/x.yaml", "y");
  CHECK(tells(watcher->wait(), "a/b/c/x.yaml"));
  fs::rename(scratch.folder / "a", scratch.folder / "z");
  CHECK(tells(watcher->wait(), "z/b/c/x.yaml"));
  scratch.write("z/b/c/x.yaml", "z");
  const Changes changes = watcher->wait();
  CHECK(tells(changes, "z/b/c/x.yaml"));
  CHECK(!tells(changes, "a/b/c/x.yaml"));
}

TEST_CASE("hidden files tell nothing, and Ctrl-C is told") {
  Scratch scratch;
  std::string reason;
  const auto watcher = nsp::environment::watch_folder(scratch.folder, reason);
  REQUIRE(watcher != nullptr);
  scratch.write(".a.yaml.swp", "x");
  fs::create_directory(scratch.folder / ".git");
  scratch.write(".git/index", "x");
  std::raise(SIGINT);
  CHECK(watcher->wait().what == Changes::What::interrupted);
}

TEST_CASE("a flood of saves loses none") {
  Scratch scratch;
  fs::create_directory(scratch.folder / "plans");
  std::string reason;
  const auto watcher = nsp::environment::watch_folder(scratch.folder, reason);
  REQUIRE(watcher != nullptr);
  for (int i = 0; i < 20'000; ++i) scratch.write("plans/" + std::to_string(i % 50) + ".yaml", std::to_string(i));
  scratch.write("plans/last.yaml", "x");
  bool last = false;
  for (int i = 0; i < 50 && !last; ++i) {
    const Changes changes = watcher->wait();
    last = changes.what == Changes::What::everything || tells(changes, "plans/last.yaml");
  }
  CHECK(last);
}

TEST_CASE("a folder that is not there cannot be watched") {
  std::string reason;
  CHECK(nsp::environment::watch_folder("/nowhere/at/all", reason) == nullptr);
  CHECK(!reason.empty());
}
