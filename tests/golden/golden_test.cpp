// SPDX-License-Identifier: EUPL-1.2
// Runs golden cases: the exact output of whole command lines. Usage: golden_test [--bless] FOLDER
// With --bless each case is rewritten with what was seen. Every kind of diagnostic must be told by some case.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>

#include "case_file.hpp"
#include "commands/commands.hpp"
#include "environment/memory.hpp"

namespace {

using namespace nsp;
using golden::CaseFile;
using golden::Section;

/// What the sections before a run set up.
struct World {
  World() { disk.files["/w/README.md"] = ""; }

  environment::Memory disk;
  std::string input;
  environment::Terminal terminal;
  std::map<std::string, std::string> variables;

  /// Takes a section in; false where it is none of the setup.
  bool take(const Section& section) {
    const std::string word = section.word();
    const std::string rest = section.rest();
    if (word == "file") {
      disk.files["/w/" + rest] = golden::to_text(section.body);
    } else if (word == "escaped") {
      disk.files["/w/" + rest] = golden::unescape(section.body);
    } else if (word == "repeat") {
      const std::size_t blank = rest.find(' ');
      std::string& text = disk.files["/w/" + rest.substr(blank + 1)];
      for (int i = std::stoi(rest.substr(0, blank)); i > 0; --i) text += golden::to_text(section.body);
    } else if (word == "refused") {
      const std::size_t blank = rest.find(' ');
      const std::string how = rest.substr(0, blank);
      const std::string path = "/w/" + rest.substr(blank + 1);
      if (how != "folder") disk.files[path] = "";
      disk.refused[path] = how == "link"     ? environment::Outcome::link
                           : how == "device" ? environment::Outcome::not_regular
                                             : environment::Outcome::failed;
    } else if (word == "input") {
      input = golden::to_text(section.body);
    } else if (word == "set") {
      variables[rest.substr(0, rest.find('='))] = rest.substr(rest.find('=') + 1);
    } else if (word == "terminal") {
      terminal = {true, true, std::stoi(rest)};
    } else {
      return false;
    }
    return true;
  }

  struct Seen {
    int exit;
    std::string out, err;
  };

  Seen run(const std::string& line) {
    environment::Text out;
    environment::Text err;
    environment::Environment environment{disk, out, err, terminal, "/w", variables, {}, 2};
    environment.read_input = [this](std::size_t limit) {
      if (input.size() > limit) return environment::Reading{environment::Outcome::too_large, {}, {}};
      return environment::Reading{environment::Outcome::done, input, {}};
    };
    const int exit = commands::run(golden::split_arguments(line), environment);
    return {exit, std::move(out.text), std::move(err.text)};
  }
};

/// The case with what was seen in the place of what was wanted. What cases show is added to `shown`.
CaseFile observe(const CaseFile& wanted, std::string& shown) {
  CaseFile seen{wanted.preface, {}};
  World world;
  bool ran = false;
  for (const Section& section : wanted.sections) {
    const std::string word = section.word();
    if (world.take(section)) {
      seen.sections.push_back(section);
    } else if (word == "run") {
      const World::Seen result = world.run(section.rest());
      seen.sections.push_back({section.head, ""});
      if (result.exit != 0) seen.sections.push_back({"exit " + std::to_string(result.exit), ""});
      if (!result.out.empty()) seen.sections.push_back({"out", golden::to_body(result.out)});
      if (!result.err.empty()) seen.sections.push_back({"err", golden::to_body(result.err)});
      shown += result.out + result.err;
      ran = true;
    } else if (word == "wrote") {
      const auto found = world.disk.files.find("/w/" + section.rest());
      seen.sections.push_back(
          {section.head, found == world.disk.files.end() ? "(no file)\n" : golden::to_body(found->second)});
    } else if (word != "out" && word != "err" && word != "exit") {
      throw std::runtime_error("unknown section `" + section.head + "`");
    }
  }
  if (!ran) throw std::runtime_error("nothing is run");
  return seen;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void show_difference(const std::string& wanted, const std::string& seen) {
  const auto [a, b] = std::mismatch(wanted.begin(), wanted.end(), seen.begin(), seen.end());
  const auto line = std::count(wanted.begin(), a, '\n') + 1;
  const auto excerpt = [](const std::string& text, std::string::const_iterator at) {
    const auto offset = static_cast<std::size_t>(at - text.begin());
    const std::size_t from = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
    return text.substr(from, 600);
  };
  std::cout << "  from line " << line << " on, wanted:\n"
            << excerpt(wanted, a) << "\n  seen:\n"
            << excerpt(seen, b) << '\n';
}

/// The codes of all kinds of diagnostics, as `nsp rules` lists them.
std::set<std::string> all_codes() {
  World world;
  std::set<std::string> codes;
  std::istringstream list(world.run("rules").out);
  for (std::string line; std::getline(list, line);) codes.insert(line.substr(0, 4));
  return codes;
}

}  // namespace

int main(int count, char** arguments) {
  const bool bless = count == 3 && std::string(arguments[1]) == "--bless";
  if (count != 2 && !bless) {
    std::cerr << "usage: golden_test [--bless] FOLDER\n";
    return 2;
  }
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[count - 1]))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  int failed = 0;
  std::string shown;
  for (const auto& path : paths) {
    const std::string wanted = read_file(path);
    try {
      const std::string seen = golden::print(observe(golden::parse(wanted), shown));
      if (seen == wanted) continue;
      std::cout << (bless ? "changed " : "FAILED ") << path.string() << '\n';
      if (bless) {
        std::ofstream(path, std::ios::binary) << seen;
        continue;
      }
      show_difference(wanted, seen);
    } catch (const std::exception& fault) {
      std::cout << "FAILED " << path.string() << ": " << fault.what() << '\n';
    }
    ++failed;
  }
  const std::set<std::string> codes = all_codes();
  for (const std::string& code : codes) {
    if (shown.find("[" + code + "]") != std::string::npos) continue;
    std::cout << "FAILED no case tells " << code << '\n';
    ++failed;
  }
  std::cout << paths.size() << " cases, " << codes.size() << " kinds of diagnostics, " << failed << " failed\n";
  return failed == 0 && !paths.empty() && !codes.empty() ? 0 : 1;
}
