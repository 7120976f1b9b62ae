// SPDX-License-Identifier: EUPL-1.2
#include "environment/output_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <unistd.h>

#include <doctest/doctest.h>

#include "environment/disk.hpp"

namespace {

using namespace nsp::environment;
using State = OutputFolder::State;
namespace fs = std::filesystem;

struct Scratch {
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "nsp-test-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Scratch() { fs::remove_all(path); }
  std::string read(const std::string& name) const {
    std::ifstream stream(path / name);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  /// Every file beneath, as paths.
  std::string files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(path))
      if (!entry.is_directory()) names.push_back(fs::relative(entry.path(), path).string());
    std::sort(names.begin(), names.end());
    std::string all;
    for (const std::string& name : names) all += name + " ";
    return all;
  }
  fs::path path;
};

const Disk disk;

bool write(const Scratch& scratch, const std::map<std::string, std::string>& files, OutputFolder::Summary& summary) {
  OutputFolder output(disk, (scratch.path / "out").string(), "site");
  for (const auto& [path, bytes] : files) output.put(path, bytes);
  return output.finish(summary);
}

TEST_CASE("a folder appears whole, and what goes is removed; what is the same is not touched") {
  const Scratch scratch;
  OutputFolder::Summary first;
  CHECK(write(scratch, {{"a.html", "1"}, {"en/b.html", "2"}, {"en/deep/c.html", "3"}}, first));
  CHECK(first.fresh == 3);
  CHECK(scratch.files() == "out/.nsp-files-site out/a.html out/en/b.html out/en/deep/c.html ");
  const auto before = fs::last_write_time(scratch.path / "out/a.html");
  OutputFolder::Summary second;
  CHECK(write(scratch, {{"a.html", "1"}, {"en/b.html", "changed"}}, second));
  CHECK(second.same == 1);
  CHECK(second.changed == 1);
  CHECK(second.removed == 1);
  CHECK(fs::last_write_time(scratch.path / "out/a.html") == before);
  CHECK(scratch.read("out/en/b.html") == "changed");
  CHECK(scratch.files() == "out/.nsp-files-site out/a.html out/en/b.html ");
  CHECK(!fs::exists(scratch.path / "out/en/deep"));
}

TEST_CASE("nothing appears where the run is not finished") {
  const Scratch scratch;
  {
    OutputFolder output(disk, (scratch.path / "out").string(), "site");
    CHECK(output.put("a.html", "1") == State::fresh);
  }
  CHECK(scratch.files().empty());
}

TEST_CASE("files of others are neither removed nor overwritten") {
  const Scratch scratch;
  fs::create_directories(scratch.path / "out/en");
  std::ofstream(scratch.path / "out/en/b.html") << "mine";
  std::ofstream(scratch.path / "out/keep.txt") << "mine";
  OutputFolder::Summary summary;
  CHECK(!write(scratch, {{"a.html", "1"}, {"en/b.html", "2"}}, summary));
  CHECK(scratch.files() == "out/en/b.html out/keep.txt ");
  CHECK(write(scratch, {{"a.html", "1"}}, summary));
  CHECK(write(scratch, {{"c.html", "1"}}, summary));
  CHECK(scratch.files() == "out/.nsp-files-site out/c.html out/en/b.html out/keep.txt ");
  CHECK(scratch.read("out/en/b.html") == "mine");
}

TEST_CASE("no link is written through, and no path leads out") {
  const Scratch scratch;
  fs::create_directories(scratch.path / "out");
  fs::create_directories(scratch.path / "elsewhere");
  std::ofstream(scratch.path / "secret") << "mine";
  fs::create_directory_symlink(scratch.path / "elsewhere", scratch.path / "out/en");
  fs::create_symlink(scratch.path / "secret", scratch.path / "out/a.html");
  OutputFolder::Summary summary;
  CHECK(!write(scratch, {{"en/b.html", "2"}}, summary));
  CHECK(!write(scratch, {{"a.html", "2"}}, summary));
  CHECK(!write(scratch, {{"../secret", "2"}}, summary));
  CHECK(!write(scratch, {{"x/../../secret", "2"}}, summary));
  CHECK(scratch.read("secret") == "mine");
  CHECK(fs::is_empty(scratch.path / "elsewhere"));
}

TEST_CASE("a list of files that leads elsewhere removes nothing there") {
  const Scratch scratch;
  OutputFolder::Summary summary;
  CHECK(write(scratch, {{"a.html", "1"}}, summary));
  std::ofstream(scratch.path / "secret") << "mine";
  std::ofstream(scratch.path / "out/.nsp-files-site", std::ios::app) << "../secret\n/etc/hostname\n";
  CHECK(write(scratch, {{"a.html", "1"}}, summary));
  CHECK(scratch.read("secret") == "mine");
}

}  // namespace
