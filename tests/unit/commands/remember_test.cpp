// SPDX-License-Identifier: EUPL-1.2
// Pages that a run leaves as they are: they are what a run from nothing would write, whatever was edited.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "text/digest.hpp"
#include "world.hpp"

namespace {

using nsp::test::CommandWorld;
namespace fs = std::filesystem;
using Texts = std::map<std::string, std::string>;

/// The plans that come with the program, by path within the workspace.
Texts shipped_plans() {
  Texts texts;
  const fs::path root = NSP_SOURCE_DIR;
  for (const auto& entry : fs::recursive_directory_iterator(root / "plans")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream stream(entry.path());
    texts[fs::relative(entry.path(), root).string()] = {std::istreambuf_iterator<char>(stream), {}};
  }
  return texts;
}

struct RememberingWorld : CommandWorld {
  explicit RememberingWorld(const Texts& texts) {
    build = "one";
    variables["XDG_CACHE_HOME"] = "/cache";
    memory.files["/w/nsp.yaml"] = "plans: [plans]\nlanguages: [nl, en]\nrules: {ambiguous-text: off}\n";
    for (const auto& [path, text] : texts) memory.files["/w/" + path] = text;
  }

  /// What is remembered of the folder `out`.
  std::string& record() {
    if (record_.empty())
      for (const auto& [path, text] : memory.files)
        if (path.starts_with("/cache/nsp/published/") && text.find("/w/out\n") != std::string::npos) record_ = path;
    REQUIRE(!record_.empty());
    return memory.files[record_];
  }

  bool render(const std::string& folder) { return run({"render", "-o", folder}) == 0; }

  Texts files_in(const std::string& folder) const {
    Texts found;
    const std::string prefix = "/w/" + folder + "/";
    for (auto at = memory.files.lower_bound(prefix); at != memory.files.end() && at->first.starts_with(prefix); ++at)
      found.emplace(at->first.substr(prefix.size()), at->second);
    return found;
  }

  void remove(const std::string& folder) {
    std::erase_if(memory.files, [&](const auto& file) { return file.first.starts_with("/w/" + folder + "/"); });
  }

 private:
  std::string record_;
};

/// Edits as people make them, some of which are mistakes: of a line, and of whole files.
class Editor {
 public:
  explicit Editor(RememberingWorld& world) : world_(world) {}

  void edit() {
    paths_.clear();
    for (const auto& [path, text] : world_.memory.files)
      if (path.starts_with("/w/plans/")) paths_.push_back(path);
    switch (below(8)) {
      case 0: return copy_file();
      case 1: return rename_file();
      case 2: return void(world_.memory.files.erase(paths_[below(paths_.size())]));
      default: edit_line();
    }
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }

  /// Under an id of its own, else it would not be published; behind or before the one that it is a copy of.
  void copy_file() {
    const std::string path = paths_[below(paths_.size())];
    std::string text = world_.memory.files[path];
    const std::size_t id = text.find("\nid: ");
    if (id == std::string::npos) return;
    const std::string suffix = fmt::format("-copy-{}", ++copies_);
    text.insert(text.find('\n', id + 1), suffix);
    const std::size_t name = path.rfind('/') + 1;
    world_.memory.files[path.substr(0, name) + (below(2) == 0 ? "0" : "z") + suffix + ".yaml"] = text;
  }

  void rename_file() {
    const std::string path = paths_[below(paths_.size())];
    const std::size_t name = path.rfind('/') + 1;
    world_.memory.files[path.substr(0, name) + fmt::format("{}-{}.yaml", below(2) == 0 ? "a" : "y", ++copies_)] =
        world_.memory.files[path];
    world_.memory.files.erase(path);
  }

  void edit_line() {
    const std::string& path = paths_[below(paths_.size())];
    std::string& text = world_.memory.files[path];
    std::vector<std::string> lines = split(text);
    if (lines.size() < 4) return;
    std::string& line = lines[3 + below(lines.size() - 3)];
    switch (below(6)) {
      case 0: swap_words(line); break;
      case 1: take_value_from_elsewhere(line); break;
      case 2: line.clear(); break;
      case 3: std::swap(line, lines[3 + below(lines.size() - 3)]); break;
      case 4: line += " more"; break;
      default: change_figure(line); break;
    }
    text.clear();
    for (const std::string& each : lines) text += each + "\n";
  }

  static std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return lines;
  }

  static void swap_words(std::string& line) {
    const std::size_t last = line.rfind(' ');
    if (last == std::string::npos || last == 0) return;
    const std::size_t before = line.rfind(' ', last - 1);
    if (before == std::string::npos || line.find_first_not_of(" -") >= before) return;
    line = line.substr(0, before) + line.substr(last) + line.substr(before, last - before);
  }

  void take_value_from_elsewhere(std::string& line) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) return;
    const std::vector<std::string> others = split(world_.memory.files[paths_[below(paths_.size())]]);
    const std::size_t key = line.find_first_not_of(" -");
    const std::string name = line.substr(key, colon + 2 - key);
    for (const std::string& other : others)
      if (const std::size_t at = other.find(name); at != std::string::npos && other.find_first_not_of(" -") == at)
        return void(line = line.substr(0, key) + other.substr(at));
  }

  void change_figure(std::string& line) {
    const std::size_t digit = line.find_first_of("0123456789");
    if (digit != std::string::npos) line[digit] = static_cast<char>('0' + below(10));
  }

  RememberingWorld& world_;
  std::vector<std::string> paths_;
  int copies_ = 0;
  std::mt19937 random_{20161107};  // NOLINT(cert-msc51-cpp): the same edits in every run
};

TEST_CASE("after any edit a folder holds what a run from nothing writes, byte for byte") {
  const Texts plans = shipped_plans();
  RememberingWorld world(plans);
  REQUIRE_MESSAGE(world.render("out"), world.err);
  Editor editor(world);
  const char* wanted = std::getenv("NSP_EDITS");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  const int edits = wanted == nullptr ? 25 : std::atoi(wanted);
  int changed = 0;
  for (int good = 0, tries = 0; good < edits && tries < 20 * edits; ++tries) {
    const auto before = world.memory.files;
    editor.edit();
    const Texts pages = world.files_in("out");
    if (!world.render("out")) {
      world.memory.files = before;
      continue;
    }
    ++good;
    REQUIRE_MESSAGE(world.render("full"), world.err);
    const Texts now = world.files_in("out");
    const Texts full = world.files_in("full");
    world.remove("full");
    for (const auto& [path, text] : full) {
      const auto found = now.find(path);
      REQUIRE_MESSAGE(found != now.end(), path);
      REQUIRE_MESSAGE(found->second == text, path << " differs after edit " << tries);
    }
    REQUIRE(now.size() == full.size());
    changed += now == pages ? 0 : 1;
  }
  CHECK(changed > edits / 4);
}

TEST_CASE("a file that is added, between others and behind all, is found by the search at once") {
  RememberingWorld world({
      {"plans/f.yaml", "kind: framework\nid: f\ntitle: F\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
      {"plans/h.yaml", "kind: cluster\nid: theft\ntitle: Theft\npart_of: f\nnumber: 1\n"},
  });
  REQUIRE_MESSAGE(world.render("out"), world.err);
  int number = 1;
  for (const std::string name : {"g", "a", "z"}) {
    world.memory.files["/w/plans/" + name + ".yaml"] =
        fmt::format("kind: cluster\nid: new-{0}\ntitle: New {0}\npart_of: f\nnumber: {1}\n", name, ++number);
    REQUIRE_MESSAGE(world.render("out"), world.err);
    CHECK_MESSAGE(world.files_in("out").at("en/search/1.js").find("new-" + name) != std::string::npos, name);
    REQUIRE(world.render("full"));
    CHECK(world.files_in("full") == world.files_in("out"));
    world.remove("full");
  }
}

TEST_CASE("a page that nothing touches is not composed again, unless it was damaged or the program is another one") {
  RememberingWorld world({
      {"plans/f.yaml", "kind: framework\nid: f\ntitle: F\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
      {"plans/c.yaml", "kind: cluster\nid: theft\ntitle: Theft\npart_of: f\nnumber: 1\n"},
  });
  REQUIRE(world.render("out"));
  const std::string page = "/w/out/en/cluster/f/theft.html";
  const std::string good = world.memory.files.at(page);
  // What a page says is not looked at where its sum is right: one that lies about it shows that nothing was composed.
  const auto lie = [&] {
    std::string& record = world.record();
    std::string& text = world.memory.files.at(page);
    const std::size_t head = record.find("again.\n2\n");
    REQUIRE(head != std::string::npos);
    const std::uint64_t seed = std::stoull(record.substr(head + 9), nullptr, 16);
    const std::string before = fmt::format("{:x} {:x} ", nsp::text::digest(text, seed), text.size());
    text.insert(text.find("</main>"), "lie");
    const std::size_t at = record.find(before);
    REQUIRE(at != std::string::npos);
    record.replace(at, before.size(), fmt::format("{:x} {:x} ", nsp::text::digest(text, seed), text.size()));
  };
  lie();
  REQUIRE(world.render("out"));
  CHECK(world.memory.files.at(page).find("lie</main>") != std::string::npos);
  CHECK(world.run({"render", "--check", "-o", "out"}) == 1);
  world.build = "two";
  REQUIRE(world.render("out"));
  CHECK(world.memory.files.at(page) == good);
  world.memory.files.at(page) = "damaged";
  REQUIRE(world.render("out"));
  CHECK(world.memory.files.at(page) == good);
  lie();
  world.memory.files.at("/w/plans/c.yaml") = "kind: cluster\nid: theft\ntitle: Robbery\npart_of: f\nnumber: 1\n";
  REQUIRE(world.render("out"));
  CHECK(world.memory.files.at(page).find("Robbery") != std::string::npos);
  CHECK(world.memory.files.at("/w/out/data.json").find("Robbery") != std::string::npos);
}

TEST_CASE("whatever a folder remembers, the next run writes what is right") {
  RememberingWorld world({
      {"plans/f.yaml", "kind: framework\nid: f\ntitle: F\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"},
      {"plans/c.yaml", "kind: cluster\nid: theft\ntitle: Theft\npart_of: f\nnumber: 1\n"},
  });
  REQUIRE(world.render("out"));
  const Texts right = world.files_in("out");
  const std::string memory = world.record();
  for (std::size_t cut = 0; cut < memory.size(); cut += memory.size() / 60 + 1) {
    world.record() = memory.substr(0, cut);
    REQUIRE(world.render("out"));
    CHECK(world.files_in("out") == right);
    std::string changed = memory;
    changed[cut] = changed[cut] == 'f' ? '9' : 'f';
    world.record() = changed;
    world.memory.files.at("/w/out/en/cluster/f/theft.html") += "damaged";
    REQUIRE(world.render("out"));
    CHECK(world.files_in("out") == right);
  }
}

}  // namespace
