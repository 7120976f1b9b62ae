// SPDX-License-Identifier: EUPL-1.2
// Slips of the hand, each in a workspace that is otherwise clean. Usage: slips_test [--bless] FOLDER
// FOLDER holds `workspace` and `slips.txt`, whose head says what its lines mean.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "follow.hpp"

namespace {

using namespace nsp;
using cures::Files;
using cures::Finding;

struct Change {
  std::string file;
  std::string from;
  std::string to;
};

struct Slip {
  std::string name;
  std::vector<Change> changes;
  std::vector<std::string> wanted;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Files read_workspace(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[std::filesystem::relative(entry.path(), folder).string()] = read_file(entry.path());
  return files;
}

std::string undo_escapes(const std::string& line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\') {
      text += line[i];
      continue;
    }
    const char c = line.at(++i);
    if (c == 'x') {
      text += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      text += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
    }
  }
  return text;
}

std::vector<std::string> split(const std::string& words) {
  std::vector<std::string> parts;
  std::istringstream stream(words);
  for (std::string part; std::getline(stream, part, ',');)
    parts.push_back(part.substr(std::min(part.find_first_not_of(' '), part.size())));
  return parts;
}

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : ", ") + word;
  return joined;
}

std::vector<Slip> read_slips(const std::string& text) {
  std::vector<Slip> slips;
  std::string file;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    const std::string rest = line.size() > 2 ? line.substr(2) : "";
    if (line.starts_with("= ")) {
      slips.push_back({rest, {}, {}});
    } else if (slips.empty() || line.empty()) {
      continue;
    } else if (line[0] == ':') {
      file = rest;
    } else if (line[0] == '-') {
      slips.back().changes.push_back({file, undo_escapes(rest), ""});
    } else if (line[0] == '+') {
      auto& changes = slips.back().changes;
      if (changes.empty() || changes.back().file != file || !changes.back().to.empty())
        changes.push_back({file, "*", ""});
      changes.back().to = undo_escapes(rest);
    } else if (line[0] == '>') {
      slips.back().wanted = split(rest);
    }
  }
  return slips;
}

/// The lines that a slip changed, as they are now.
struct Place {
  std::string file;
  std::size_t first = 0;
  std::size_t last = 0;
};

Place make(const Change& change, Files& files) {
  std::string& text = files[change.file];
  std::size_t at = 0;
  std::size_t size = change.from.size();
  if (change.from == "*" || change.from == "^")
    size = change.from == "*" ? text.size() : 0;
  else if (change.from == "$")
    at = text.size(), size = 0;
  else
    at = text.find(change.from);
  if (at == std::string::npos ||
      (size > 1 && change.from != "*" && text.find(change.from, at + 1) != std::string::npos))
    throw std::runtime_error("`" + change.from + "` does not stand once in " + change.file);
  text.replace(at, size, change.to);
  const auto line_of = [&text](std::size_t place) {
    return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n')) +
           1;
  };
  std::size_t first = at;
  while (first < at + change.to.size() && text[first] == '\n') ++first;
  return {change.file, line_of(first), line_of(at + change.to.size())};
}

/// Another word in the place of one is no loss, nor is one that stands there still.
bool loses_words(const Files& before, const Files& after) {
  std::vector<std::string> lost = cures::lost_words(before, after, {});
  const auto left = cures::words_of(after);
  std::erase_if(lost, [&left](const std::string& word) { return left.contains(word); });
  return lost.size() > cures::lost_words(after, before, {}).size();
}

/// What is true of a slip, in the words of the head of the file.
std::vector<std::string> judge(const Slip& slip, Files files, std::string& shown) {
  std::vector<Place> places;
  for (const Change& change : slip.changes) places.push_back(make(change, files));
  const auto checked = cures::check(files);
  const auto& findings = checked.findings;
  for (const Finding& finding : findings)
    shown += "    " + finding.file + ":" + std::to_string(finding.line) + ": [" + finding.code + "] " +
             finding.message + "\n        " + finding.help + "\n";
  if (findings.empty()) return {checked.exit == 0 ? "harmless" : "broken"};
  std::vector<std::string> verdict{findings.size() == 1 ? "one" : std::to_string(findings.size())};
  if (std::any_of(places.begin(), places.end(), [&](const Place& place) {
        return place.file == findings[0].file && place.first <= findings[0].line && findings[0].line <= place.last;
      }))
    verdict.emplace_back("in place");
  const Files mended = cures::mend(files, {"--suggested"});
  if (cures::check(mended).findings.empty()) verdict.emplace_back("mended");
  if (!loses_words(files, mended)) verdict.emplace_back("whole");
  if (const auto followed = cures::follow(files, findings[0]);
      followed && cures::check(followed->files).findings.empty())
    verdict.emplace_back("cured");
  if (cures::mend(mended, {"--suggested"}) != mended) verdict.emplace_back("mended anew by a second run");
  if (const Files safe = cures::mend(files, {}); cures::mend(safe, {}) != safe)
    verdict.emplace_back("mended anew by a second safe run");
  return verdict;
}

std::string bless(const std::string& text, const std::vector<std::vector<std::string>>& verdicts) {
  std::string blessed;
  std::istringstream stream(text);
  std::size_t next = 0;
  bool open = false;
  const auto close = [&] {
    if (open) blessed += "> " + join(verdicts[next++]) + "\n";
    open = false;
  };
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("> ")) continue;
    if (line.empty() || line.starts_with("= ")) close();
    blessed += line + "\n";
    if (line.starts_with("= ")) open = true;
  }
  close();
  return blessed;
}

}  // namespace

int main(int count, char** arguments) {
  const bool blesses = count > 2 && std::string(arguments[1]) == "--bless";
  const bool tells = count > 2 && std::string(arguments[1]) == "--verbose";
  if (count < 2) return std::cerr << "usage: slips_test [--bless|--verbose] FOLDER\n", 2;
  const std::filesystem::path folder = arguments[count - 1];
  const Files base = read_workspace(folder / "workspace");
  if (cures::check(base).exit != 0 || !cures::check(base).findings.empty())
    return std::cout << "FAILED the workspace itself is not clean\n", 1;
  const std::string text = read_file(folder / "slips.txt");
  const std::vector<Slip> slips = read_slips(text);
  std::vector<std::vector<std::string>> verdicts;
  std::map<std::string, int> counts;
  int failed = 0;
  for (const Slip& slip : slips) {
    std::string shown;
    try {
      verdicts.push_back(judge(slip, base, shown));
    } catch (const std::exception& fault) {
      verdicts.push_back({std::string("broken: ") + fault.what()});
    }
    const auto& verdict = verdicts.back();
    for (const std::string& word : verdict) ++counts[word];
    const bool right = join(verdict) == "harmless" || join(verdict).starts_with("one, in place, mended, whole");
    if (right) ++counts["right"];
    if (tells) std::cout << (right ? "  " : "? ") << slip.name << ": " << join(verdict) << '\n' << (right ? "" : shown);
    if (blesses || verdict == slip.wanted) continue;
    std::cout << "FAILED " << slip.name << "\n  wanted: " << join(slip.wanted) << "\n  seen:   " << join(verdict)
              << '\n'
              << shown;
    ++failed;
  }
  if (blesses) std::ofstream(folder / "slips.txt", std::ios::binary) << bless(text, verdicts);
  std::cout << slips.size() << " slips:";
  for (const auto& [word, times] : counts) std::cout << ' ' << times << ' ' << word << ';';
  std::cout << ' ' << failed << " failed\n";
  return failed == 0 && !slips.empty() ? 0 : 1;
}
