// SPDX-License-Identifier: EUPL-1.2
#include "trial.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "commands/commands.hpp"
#include "environment/memory.hpp"
#include "syntax/parse.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nsp::cures {

namespace {

void fill(environment::Memory& disk, const Files& files) {
  disk.files["/w/README.md"] = "";
  for (const auto& [path, text] : files) disk.files["/w/" + path] = text;
}

int run(const environment::Memory& disk, const std::vector<std::string>& arguments, std::string& out) {
  environment::Text written;
  environment::Text err;
  environment::Environment environment{disk, written, err, {}, "/w", {}, {}, 1};
  const int exit = commands::run(arguments, environment);
  out = std::move(written.text);
  return exit;
}

std::string text_of(const syntax::Node& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? std::string(value->text()) : std::string();
}

std::size_t number_of(const syntax::Node& object, std::string_view place, std::string_view key) {
  const auto at = object.find(place);
  const std::string digits = at ? text_of(*at, key) : std::string();
  return digits.empty() ? 0 : std::stoul(digits);
}

Finding read_finding(const syntax::Node& object) {
  Finding finding{text_of(object, "code"),
                  text_of(object, "severity"),
                  text_of(object, "message"),
                  text_of(object, "file"),
                  number_of(object, "start", "line"),
                  number_of(object, "start", "offset"),
                  number_of(object, "end", "offset"),
                  text_of(object, "help"),
                  {}};
  const auto fixes = object.find("fixes");
  if (!fixes) return finding;
  for (const syntax::Node& each : fixes->items()) {
    Fix fix{text_of(each, "title"), text_of(each, "grade"), {}};
    if (const auto edits = each.find("edits"))
      for (const syntax::Node& edit : edits->items())
        fix.edits.push_back({text_of(edit, "file"), number_of(edit, "start", "offset"),
                             number_of(edit, "end", "offset"), text_of(edit, "text")});
    finding.fixes.push_back(std::move(fix));
  }
  return finding;
}

using Said = std::multiset<std::string>;

std::string key_of(const Finding& finding) {
  return finding.file + '\n' + finding.code + '\n' + finding.message;
}

bool is_of_rules(const Finding& finding) {
  return finding.code[0] == 'P' || finding.code[0] == 'L' || finding.code == "C020";
}

}  // namespace

Checked check(const Files& files, const std::vector<std::string>& arguments) {
  std::vector<std::string> all{"check", "--format", "json"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::string out;
  Checked checked;
  environment::Memory disk;
  fill(disk, files);
  checked.exit = run(disk, all, out);
  if (out.empty()) return checked;
  const source::File file(0, "out.json", out);
  diagnostics::Collector faults;
  const syntax::Document report = syntax::parse_json(file, faults);
  if (!faults.empty() || report.empty()) throw std::runtime_error("the report is no JSON");
  if (const auto list = report.root().find("diagnostics"))
    for (const syntax::Node& each : list->items()) checked.findings.push_back(read_finding(each));
  return checked;
}

Files mend(const Files& files, const std::vector<std::string>& arguments) {
  environment::Memory disk;
  fill(disk, files);
  std::vector<std::string> all{"check", "--fix", "--format", "json"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::string out;
  run(disk, all, out);
  Files mended;
  for (const auto& [path, text] : disk.files)
    if (path != "/w/README.md") mended[path.substr(3)] = text;
  return mended;
}

Files make(Files files, std::vector<Edit> edits) {
  // From the last to the first, so that places hold.
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.begin > b.begin; });
  for (const Edit& edit : edits) {
    std::string& text = files.at(edit.file);
    if (edit.end > text.size() || edit.begin > edit.end) throw std::runtime_error("an edit beyond the text");
    text.replace(edit.begin, edit.end - edit.begin, edit.text);
  }
  return files;
}

std::multiset<std::string> words_of(const std::string& text) {
  std::multiset<std::string> words;
  std::string word;
  std::string_view rest = text;
  while (true) {
    const text::CodePoint point = rest.empty() ? text::CodePoint{' ', 0} : text::decode(rest);
    if (text::is_word_character(point.value)) {
      word += rest.substr(0, point.size);
    } else {
      if (word.size() > 2 || word.find_first_of("0123456789") != std::string::npos) words.insert(text::fold(word));
      word.clear();
      if (rest.empty()) return words;
    }
    rest.remove_prefix(point.size);
  }
}

std::multiset<std::string> words_of(const Files& files) {
  std::multiset<std::string> words;
  for (const auto& [path, text] : files) words.merge(words_of(text));
  return words;
}

std::vector<std::string> lost_words(const Files& before, const Files& after, const std::vector<std::string>& named) {
  const auto then = words_of(before);
  const auto now = words_of(after);
  std::vector<std::string> lost;
  std::set_difference(then.begin(), then.end(), now.begin(), now.end(), std::back_inserter(lost));
  std::multiset<std::string> known;
  for (const std::string& text : named) known.merge(words_of(text));
  std::erase_if(lost, [&known](const std::string& word) { return known.contains(word); });
  return lost;
}

std::vector<Finding> new_findings(const std::vector<Finding>& before, const std::vector<Finding>& after) {
  Said known;
  bool heard = true;
  for (const Finding& finding : before) {
    known.insert(key_of(finding));
    if (!is_of_rules(finding) && finding.severity == "error") heard = false;
  }
  std::vector<Finding> fresh;
  for (const Finding& finding : after) {
    const auto found = known.find(key_of(finding));
    if (found != known.end()) {
      known.erase(found);
    } else if (heard || !is_of_rules(finding)) {
      fresh.push_back(finding);
    }
  }
  return fresh;
}

bool is_gone(const Finding& finding, const std::vector<Finding>& before, const std::vector<Finding>& after) {
  const auto count = [&finding](const std::vector<Finding>& all) {
    return std::count_if(all.begin(), all.end(), [&](const Finding& each) { return key_of(each) == key_of(finding); });
  };
  return count(after) < count(before);
}

}  // namespace nsp::cures
