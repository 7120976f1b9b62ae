// SPDX-License-Identifier: EUPL-1.2
// A printer that never ends.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "environment/printer.hpp"
#include "world.hpp"

using nsp::test::CommandWorld;
namespace fs = std::filesystem;

namespace {

/// A folder for the program in the place of Chromium, and one for its drafts.
struct Desk {
  Desk() {
    std::string name = (fs::temp_directory_path() / "nsp-desk-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    fs::create_directory(folder / "drafts");
    if (const char* set = std::getenv("TMPDIR")) before = set;
    ::setenv("TMPDIR", (folder / "drafts").c_str(), 1);
  }
  ~Desk() {
    if (before.empty()) {
      ::unsetenv("TMPDIR");
    } else {
      ::setenv("TMPDIR", before.c_str(), 1);
    }
    fs::remove_all(folder);
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// What it is told to do: a script.
  void put_program(const std::string& lines) const {
    std::ofstream(program()) << "#!/bin/sh\ncd " << folder.string() << '\n' << lines;
    fs::permissions(program(), fs::perms::owner_all);
  }
  fs::path program() const { return folder / "chromium"; }

  fs::path folder;
  std::string before;
};

/// Whether a process goes on; one that has ended and waits for its parent does not.
bool goes_on(const std::string& process) {
  std::ifstream file("/proc/" + process + "/stat");
  std::string stat;
  std::getline(file, stat);
  const std::size_t name = stat.rfind(')');
  return name != std::string::npos && name + 2 < stat.size() && stat[name + 2] != 'Z';
}

}  // namespace

TEST_CASE("a printer that takes too long is ended, and leaves nothing behind") {
  const Desk desk;
  desk.put_program(
      "for word in \"$@\"; do case $word in --print-to-pdf=*) printf '%%PDF-1.7 half' >\"${word#*=}\"; esac; done\n"
      "sleep 300 & echo $! >processes; echo $$ >>processes\n"
      "ls drafts/* >seen\n"
      "sleep 300\n");
  CommandWorld world;
  world.memory.files["/w/plans/frame.yaml"] =
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n";
  world.variables["CHROMIUM"] = desk.program().string();
  world.printer = [](std::string_view program, std::string_view path, std::string& reason) {
    return nsp::environment::open_printer(program, path, reason, std::chrono::seconds(1));
  };
  const auto before = world.memory.files;
  CHECK(world.run({"render", "--to", "pdf", "-o", "out"}) == 3);
  CHECK(world.err.find("cannot be printed: chromium took more than 1 seconds") != std::string::npos);
  CHECK(world.memory.files == before);

  std::ifstream drafts(desk.folder / "seen");
  const std::string seen{std::istreambuf_iterator<char>(drafts), {}};
  CHECK(seen.find("1.html") != std::string::npos);
  CHECK(seen.find("1.pdf") != std::string::npos);
  CHECK(fs::is_empty(desk.folder / "drafts"));

  std::ifstream processes(desk.folder / "processes");
  int begun = 0;
  for (std::string process; std::getline(processes, process); ++begun) {
    for (int tries = 0; goes_on(process) && tries < 100; ++tries) ::usleep(10'000);
    CHECK_FALSE(goes_on(process));
  }
  CHECK(begun == 2);
}
