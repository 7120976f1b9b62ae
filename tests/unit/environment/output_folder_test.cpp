// SPDX-License-Identifier: EUPL-1.2
#include "environment/output_folder.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <thread>
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

/// What is ours begins so here.
Provenance marks() {
  Provenance provenance;
  provenance.find_mark = [](const std::string&, std::string_view head) {
    return head.starts_with("ours ") ? Provenance::Mark::own : Provenance::Mark::none;
  };
  return provenance;
}

bool write(const Scratch& scratch, const std::map<std::string, std::string>& files, OutputFolder::Summary& summary) {
  OutputFolder output(disk, (scratch.path / "out").string(), OutputFolder::Use::write, marks());
  for (const auto& [path, bytes] : files) output.put(path, bytes);
  return output.finish(summary);
}

TEST_CASE("a folder appears whole, and what goes is removed; what is the same is not touched") {
  const Scratch scratch;
  OutputFolder::Summary first;
  CHECK(write(scratch, {{"a.html", "ours 1"}, {"en/b.html", "ours 2"}, {"en/deep/c.html", "ours 3"}}, first));
  CHECK(first.fresh == 3);
  CHECK(scratch.files() == "out/a.html out/en/b.html out/en/deep/c.html ");
  const auto before = fs::last_write_time(scratch.path / "out/a.html");
  OutputFolder::Summary second;
  CHECK(write(scratch, {{"a.html", "ours 1"}, {"en/b.html", "ours changed"}}, second));
  CHECK(second.same == 1);
  CHECK(second.changed == 1);
  CHECK(second.removed == 1);
  CHECK(fs::last_write_time(scratch.path / "out/a.html") == before);
  CHECK(scratch.read("out/en/b.html") == "ours changed");
  CHECK(scratch.files() == "out/a.html out/en/b.html ");
  CHECK(!fs::exists(scratch.path / "out/en/deep"));
}

TEST_CASE("nothing appears where the run is not finished") {
  const Scratch scratch;
  {
    OutputFolder output(disk, (scratch.path / "out").string(), OutputFolder::Use::write, marks());
    CHECK(output.put("a.html", "ours 1") == State::fresh);
  }
  CHECK(scratch.files().empty());
}

TEST_CASE("files of others are neither removed nor overwritten") {
  const Scratch scratch;
  fs::create_directories(scratch.path / "out/en");
  std::ofstream(scratch.path / "out/en/b.html") << "mine";
  std::ofstream(scratch.path / "out/keep.txt") << "mine";
  OutputFolder::Summary summary;
  CHECK(!write(scratch, {{"a.html", "ours 1"}, {"en/b.html", "ours 2"}}, summary));
  CHECK(scratch.files() == "out/en/b.html out/keep.txt ");
  CHECK(write(scratch, {{"a.html", "ours 1"}}, summary));
  CHECK(write(scratch, {{"c.html", "ours 1"}}, summary));
  CHECK(scratch.files() == "out/c.html out/en/b.html out/keep.txt ");
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
  CHECK(!write(scratch, {{"en/b.html", "ours 2"}}, summary));
  CHECK(!write(scratch, {{"a.html", "ours 2"}}, summary));
  CHECK(!write(scratch, {{"../secret", "ours 2"}}, summary));
  CHECK(!write(scratch, {{"x/../../secret", "ours 2"}}, summary));
  CHECK(scratch.read("secret") == "mine");
  CHECK(fs::is_empty(scratch.path / "elsewhere"));
}

TEST_CASE("only what bears our mark is removed or replaced, whatever a list in the folder says") {
  const Scratch scratch;
  OutputFolder::Summary summary;
  CHECK(write(scratch, {{"a.html", "ours 1"}, {"b.html", "ours 1"}}, summary));
  std::ofstream(scratch.path / "secret") << "ours, and elsewhere";
  std::ofstream(scratch.path / "out/mine.html") << "mine";
  std::ofstream(scratch.path / "out/.hidden.html") << "ours 1";
  fs::create_symlink(scratch.path / "secret", scratch.path / "out/link.html");
  std::ofstream(scratch.path / "out/.nsp-files-site") << "../secret\nmine.html\n";
  CHECK(write(scratch, {{"a.html", "ours 2"}}, summary));
  // The link counts as what it leads to.
  CHECK(scratch.files() == "out/.hidden.html out/.nsp-files-site out/a.html out/mine.html secret secret ");
  CHECK(!write(scratch, {{"mine.html", "ours 2"}}, summary));
  CHECK(scratch.read("out/mine.html") == "mine");
}

TEST_CASE("a folder of others is told from one of ours, and from one that waits for pages") {
  const Scratch scratch;
  const auto stranger = [&] {
    return OutputFolder(disk, (scratch.path / "out").string(), OutputFolder::Use::look, marks()).stranger();
  };
  CHECK(stranger().empty());
  fs::create_directories(scratch.path / "out/.git");
  std::ofstream(scratch.path / "out/CNAME") << "plans.example.org";
  CHECK(stranger().empty());
  std::ofstream(scratch.path / "out/notes.txt") << "mine";
  CHECK(stranger() == "notes.txt");
  std::ofstream(scratch.path / "out/page.html") << "ours 1";
  CHECK(stranger().empty());
}

TEST_CASE("a run waits for another that writes into the same folder") {
  const Scratch scratch;
  const std::string out = (scratch.path / "out").string();
  bool waited = false;
  std::thread other;
  {
    OutputFolder first(disk, out, OutputFolder::Use::write, marks());
    first.put("a.html", "ours 1");
    std::atomic<bool> told{false};
    other = std::thread([&] {
      OutputFolder second(disk, out, OutputFolder::Use::write, marks(), [&] { told = waited = true; });
      second.put("a.html", "ours 2");
      OutputFolder::Summary summary;
      CHECK(second.finish(summary));
      CHECK(summary.changed == 1);
    });
    while (!told) std::this_thread::yield();
    OutputFolder::Summary summary;
    CHECK(first.finish(summary));
  }
  other.join();
  CHECK(waited);
  CHECK(scratch.read("out/a.html") == "ours 2");
  CHECK(scratch.files() == "out/a.html ");
}

TEST_CASE("drafts of a run that was killed go with the next one; a folder with a like name does not") {
  const Scratch scratch;
  fs::create_directories(scratch.path / "out/.nsp-draft-0123456789abcdef/en");
  fs::create_directories(scratch.path / "out/.nsp-draft");
  std::ofstream(scratch.path / "out/.nsp-draft-0123456789abcdef/en/a.html") << "ours 1";
  OutputFolder::Summary summary;
  CHECK(write(scratch, {{"a.html", "ours 1"}}, summary));
  CHECK(!fs::exists(scratch.path / "out/.nsp-draft-0123456789abcdef"));
  CHECK(fs::exists(scratch.path / "out/.nsp-draft"));
}

}  // namespace
