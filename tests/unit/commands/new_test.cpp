// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <doctest/doctest.h>

#include "world.hpp"

using nsp::test::CommandWorld;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The shipped plans, in memory.
void add_shipped_plans(CommandWorld& world) {
  const std::filesystem::path root(NSP_SOURCE_DIR);
  world.memory.files["/w/nsp.yaml"] = read_file(root / "nsp.yaml");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "plans"))
    if (entry.is_regular_file())
      world.memory.files["/w/" + std::filesystem::relative(entry.path(), root).string()] = read_file(entry.path());
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("what `new` writes has no finding but for the places that it leaves empty, whatever the kind") {
  CommandWorld world;
  add_shipped_plans(world);
  REQUIRE(world.run({"schema"}) == 0);
  std::vector<std::string> kinds;
  for (const std::string& line : lines_of(world.out)) kinds.push_back(line.substr(0, line.find(' ')));
  REQUIRE(kinds.size() == 16);
  for (const std::string& kind : kinds) {
    CAPTURE(kind);
    int exit = 2;
    for (const char* part_of : {"", "example-plan-2026", "example-framework-2026", "example-zone-9901"}) {
      std::vector<std::string> words{"new", kind, "brand-new", "-o", "plans/brand-new.yaml"};
      if (*part_of != '\0') words.insert(words.end(), {"--part-of", part_of});
      if ((exit = world.run(words)) == 0) break;
    }
    CAPTURE(world.err);
    REQUIRE(exit == 0);
    const std::string text = world.memory.files["/w/plans/brand-new.yaml"];
    CAPTURE(text);
    const auto lines = lines_of(text);
    const auto empty = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
      return line.find("# Fill in") != std::string::npos;
    });
    world.run({"check", "--select", "Y,S,R", "--format", "concise", "--fail-on", "note", "plans/brand-new.yaml"});
    CHECK(lines_of(world.out).size() == static_cast<std::size_t>(empty));
    for (const std::string& finding : lines_of(world.out)) {
      CAPTURE(finding);
      CHECK(finding.find("[S001] nothing stands behind") != std::string::npos);
    }
    world.memory.files.erase("/w/plans/brand-new.yaml");
  }
}

TEST_CASE("a title that YAML would read otherwise is quoted") {
  for (const char* title : {"Internet: its use",
                            "# not a comment",
                            "- a",
                            "no",
                            "12",
                            "'",
                            "\"quoted\"",
                            "a\\b",
                            "{",
                            "é",
                            "2026-01-01",
                            "a #b",
                            " blanks ",
                            "~",
                            "a\nb",
                            "*x",
                            "&x",
                            "!x",
                            "%x",
                            "@x"}) {
    CAPTURE(std::string(title));
    CommandWorld world;
    world.memory.files["/w/nsp.yaml"] = "plans: [plans]\n";
    world.memory.files["/w/plans/x.yaml"] = "kind: glossary\nid: words\ntitle: Words\nterms: [{id: a, title: A}]\n";
    REQUIRE(world.run({"new", "national-plan", "mine", "--title", title}) == 0);
    world.run({"check", "--select", "Y,S001,S002,S003", "--format", "concise", "plans/mine.yaml"});
    CHECK(world.out.find("[Y") == std::string::npos);
    REQUIRE(world.run({"list", "national-plan", "--format", "json"}) == 0);
    CHECK(world.out.find("\"id\": \"mine\"") != std::string::npos);
  }
}
