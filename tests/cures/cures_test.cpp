// SPDX-License-Identifier: EUPL-1.2
// Follows the help of every finding of every golden case to the letter, makes each of its fixes alone, and checks
// again: the finding is gone, nothing else has come, and no word is lost. Usage: cures_test [--list] EXCEPTIONS CASES
// EXCEPTIONS names, by case, code and form, what ends otherwise, and why; --list writes it anew, reasons kept.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "case_file.hpp"
#include "follow.hpp"

namespace {

using namespace nsp;
using cures::Checked;
using cures::Files;
using cures::Finding;

constexpr std::size_t most_of_a_code = 2;  // in one case
constexpr std::size_t most_of_a_case = 24;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The workspaces of a case that are checked in it.
std::vector<Files> workspaces_of(const golden::CaseFile& file) {
  std::vector<Files> all;
  Files files;
  for (const golden::Section& section : file.sections) {
    const std::string rest = section.rest();
    if (section.word() == "file") files[rest] = golden::to_text(section.body);
    if (section.word() == "escaped") files[rest] = golden::unescape(section.body);
    if (section.word() == "refused" || section.word() == "input" || section.word() == "repeat") return all;
    const bool checks =
        section.word() == "run" && rest.starts_with("check") && rest.find("--schema") == std::string::npos;
    if (checks && !files.empty() && (all.empty() || all.back() != files)) all.push_back(files);
  }
  return all;
}

/// Whether another name stands in the place of a whole one, or the finding says that something is there twice or for
/// nothing.
bool names_another(const Finding& finding) {
  static const std::set<std::string> codes{"R001", "S006", "C020", "Y010"};
  return codes.contains(finding.code);
}

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += " " + word;
  return joined;
}

/// How it ended: `mended`, or what is wrong.
std::string judge(const Files& before, const Checked& then, const Finding& finding, const Files& after,
                  const std::string& named) {
  const Checked now = cures::check(after);
  std::string outcome;
  const auto add = [&outcome](const std::string& fault) { outcome += (outcome.empty() ? "" : ", ") + fault; };
  if (!cures::is_gone(finding, then.findings, now.findings)) add("still there");
  std::set<std::string> codes;
  for (const Finding& fresh : cures::new_findings(then.findings, now.findings)) codes.insert(fresh.code);
  if (!codes.empty()) add("brings" + join({codes.begin(), codes.end()}));
  const auto lost = cures::lost_words(before, after, {named});
  const auto gained = cures::lost_words(after, before, {});
  const bool removes = named.starts_with("remove");
  if (lost.size() > gained.size() && !removes && !names_another(finding)) add("loses" + join(lost));
  return outcome.empty() ? "mended" : outcome;
}

struct Tally {
  std::size_t tried = 0;
  std::size_t mended = 0;
};

class Trial {
 public:
  void run(const std::string& name, const Files& files) {
    const Checked then = cures::check(files);
    std::map<std::string, std::size_t> of_code;
    std::size_t of_case = 0;
    for (const Finding& finding : then.findings) {
      if (++of_code[finding.code] > most_of_a_code || ++of_case > most_of_a_case) continue;
      if (const auto followed = cures::follow(files, finding))
        take(name, finding, std::string(followed->form), judge(files, then, finding, followed->files, finding.help));
      else if (!finding.help.empty())
        ++for_people_;
      for (const cures::Fix& fix : finding.fixes) {
        if (fix.grade == "placeholder" || fix.edits.empty()) continue;
        take(name, finding, "fix, " + fix.grade, judge(files, then, finding, cures::make(files, fix.edits), fix.title));
      }
    }
  }

  const std::set<std::string>& exceptions() const { return exceptions_; }

  void show() const {
    for (const auto& [form, tally] : forms_)
      std::cout << "  " << tally.mended << " of " << tally.tried << "  " << form << '\n';
    std::cout << for_people_ << " helps leave something to decide\n";
  }

 private:
  void take(const std::string& name, const Finding& finding, const std::string& form, const std::string& outcome) {
    Tally& tally = forms_[form];
    ++tally.tried;
    if (outcome == "mended") {
      ++tally.mended;
    } else {
      exceptions_.insert(name + " " + finding.code + " " + form + ": " + outcome);
    }
  }

  std::map<std::string, Tally> forms_;
  std::set<std::string> exceptions_;
  std::size_t for_people_ = 0;
};

/// Exceptions with their reasons: `CASE CODE FORM: OUTCOME  # REASON`.
std::map<std::string, std::string> read_exceptions(const std::string& path) {
  std::map<std::string, std::string> exceptions;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t reason = line.find("  # ");
    exceptions[line.substr(0, reason)] = reason == std::string::npos ? "" : line.substr(reason + 4);
  }
  return exceptions;
}

}  // namespace

int main(int count, char** arguments) {
  const bool lists = count == 4 && std::string(arguments[1]) == "--list";
  if (count != 3 && !lists) return std::cerr << "usage: cures_test [--list] EXCEPTIONS CASES\n", 2;
  const std::filesystem::path folder = arguments[count - 1];
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  Trial trial;
  for (const auto& path : paths) {
    const std::string name = std::filesystem::relative(path, folder).string();
    for (const Files& files : workspaces_of(golden::parse(read_file(path)))) trial.run(name, files);
  }
  const auto known = read_exceptions(arguments[count - 2]);
  trial.show();
  if (lists) {
    for (const std::string& exception : trial.exceptions()) {
      const auto found = known.find(exception);
      std::cout << exception << "  # " << (found == known.end() ? "" : found->second) << '\n';
    }
    return 0;
  }
  int failed = 0;
  for (const std::string& exception : trial.exceptions())
    if (!known.contains(exception)) std::cout << "FAILED " << exception << '\n', ++failed;
  for (const auto& [exception, reason] : known)
    if (!trial.exceptions().contains(exception))
      std::cout << "FAILED is an exception no more: " << exception << '\n', ++failed;
  std::cout << paths.size() << " cases, " << trial.exceptions().size() << " exceptions, " << failed << " failed\n";
  return failed == 0 && !paths.empty() ? 0 : 1;
}
