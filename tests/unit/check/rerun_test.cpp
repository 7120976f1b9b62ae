// SPDX-License-Identifier: EUPL-1.2
// A verdict after a save is that of a run from scratch, to the letter: after every kind of edit, in workspaces that
// have something for every rule.
#include <cstdint>
#include <cstdlib>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diagnostics/explanation.hpp"
#include "edited_world.hpp"
#include "rules/rule.hpp"
#include "shipped.hpp"
#include "words/template.hpp"

namespace {

constexpr nsp::words::English<nsp::words::Text, nsp::words::Word> fix_to{"{0} -> {1}"};

using namespace nsp;
using diagnostics::Diagnostic;
using Texts = std::map<std::string, std::string>;

void describe(const source::Files& files, const diagnostics::Label& label, std::string& text) {
  text += fmt::format("  {}:{}-{} {}\n", files[label.span.file].name(), label.span.begin, label.span.end,
                      label.message.english());
}

/// Everything that a report could show.
std::string describe(const check::Loaded& loaded) {
  std::string text;
  for (const Diagnostic& finding : loaded.result.findings) {
    text += fmt::format("{} {} {}\n", diagnostics::to_string(finding.severity), finding.fault->code,
                        finding.message.english());
    describe(loaded.files, finding.primary, text);
    for (const auto& label : finding.labels) describe(loaded.files, label, text);
    for (const auto& note : finding.notes) text += "  note " + note.english() + "\n";
    text += "  help " + finding.help.english() + "\n";
    for (const auto& fix : finding.fixes)
      for (const auto& edit : fix.edits) describe(loaded.files, {edit.span, fix_to(fix.title, edit.text)}, text);
  }
  return text + fmt::format("{} {} {} {} {}", loaded.library.entities().size(), loaded.library.link_count(),
                            loaded.result.files, loaded.result.documents, loaded.result.suppressed);
}

/// A workspace that is edited, under a watch.
class Watched {
 public:
  explicit Watched(Texts texts) : world_(std::move(texts)) {}

  /// Saves files, an empty text being that of none, and says how the two verdicts differ.
  std::string save(const Texts& texts) {
    world_.save(texts);
    const std::string again = describe(world_.loaded());
    const std::string afresh = describe(*world_.run_from_scratch());
    return again == afresh ? std::string() : "again:\n" + again + "\nafresh:\n" + afresh;
  }

 private:
  test::EditedWorld world_;
};

/// Xorshift: the same edits on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2685821657736338717ULL + 88172645463325252ULL) {}
  std::size_t below(std::size_t bound) {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return static_cast<std::size_t>((state_ * 2685821657736338717ULL) >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.emplace_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// A word of lower-case letters, digits and hyphens: an id, a key, a date or a number.
struct Word {
  std::size_t begin = 0;
  std::size_t size = 0;
};

std::vector<Word> find_words(std::string_view line) {
  const auto is_inner = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  std::vector<Word> words;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t begin = at;
    while (at < line.size() && is_inner(line[at])) ++at;
    if (at > begin) words.push_back({begin, at - begin});
  }
  return words;
}

/// What a hand may do to a line: take it out, write it twice, change a digit, or put a word of another line in it.
std::string edit(const std::string& line, const std::string& other, Random& random) {
  const auto words = find_words(line);
  const auto others = find_words(other);
  std::string edited = line;
  switch (random.below(6)) {
    case 0: return "";
    case 1: return line + line;
    case 2:
      for (char& c : edited)
        if (c >= '0' && c <= '9' && random.below(2) == 0) c = static_cast<char>('0' + random.below(10));
      return edited;
    case 3:
      if (!words.empty()) edited.erase(words[random.below(words.size())].begin, 1);
      return edited;
    default:
      if (words.empty() || others.empty()) return edited;
      const Word& word = words[random.below(words.size())];
      const Word& instead = others[random.below(others.size())];
      return edited.replace(word.begin, word.size, other.substr(instead.begin, instead.size));
  }
}

std::string edit_a_line(const std::string& text, const std::string& other, Random& random) {
  std::vector<std::string> lines = split_lines(text);
  const std::vector<std::string> others = split_lines(other);
  if (lines.empty() || others.empty()) return other;
  std::string& line = lines[random.below(lines.size())];
  line = edit(line, others[random.below(others.size())], random);
  std::string edited;
  for (const std::string& each : lines) edited += each;
  return edited;
}

/// `NSP_EDITS` makes many more.
std::size_t count_edits(std::size_t usual) {
  const char* wanted = std::getenv("NSP_EDITS");
  return wanted == nullptr ? usual : std::strtoul(wanted, nullptr, 10);
}

/// Edits the files `names` at random, one or two at a time, and puts them right again more often than not, so that most
/// edits meet a workspace without other faults.
void edit_at_random(Watched& watched, const Texts& texts, const std::vector<std::string>& names, std::size_t edits,
                    Random& random) {
  Texts now = texts;
  for (std::size_t i = 0; i < edits; ++i) {
    Texts saved;
    for (const std::string& name : names)
      if (now[name] != texts.at(name) && random.below(4) > 0) saved[name] = texts.at(name);
    for (std::size_t files = saved.empty() ? 1 + random.below(8) / 7 : 0;
         saved.size() < std::min(files, names.size());) {
      const std::string& name = names[random.below(names.size())];
      const std::string& other = texts.at(names[random.below(names.size())]);
      saved[name] = random.below(40) > 0 ? edit_a_line(now[name], other, random) : "";
    }
    for (const auto& [name, text] : saved) now[name] = text;
    CAPTURE(i);
    INFO(saved.begin()->first, "\n", saved.begin()->second);
    REQUIRE(watched.save(saved) == "");
  }
}

Texts shipped_with_all_rules() {
  Texts texts = test::read_shipped();
  std::string on;
  for (const rules::Rule* rule : rules::rules())
    if (rule->fault.severity == diagnostics::Severity::off) on += fmt::format("{}: note, ", rule->fault.code);
  texts["nsp.yaml"] += "rules: {" + on + "ambiguous-text: note}\n";
  return texts;
}

}  // namespace

TEST_CASE("after random edits of the shipped plans the verdict is that of a run from scratch") {
  const Texts texts = shipped_with_all_rules();
  std::vector<std::string> names;
  for (const auto& [name, text] : texts)
    if (name != "nsp.yaml") names.push_back(name);
  Watched watched(texts);
  Random random(1);
  edit_at_random(watched, texts, names, count_edits(300), random);
}

TEST_CASE("each rule's example, made right and wrong again and edited under a watch, has the verdict of a new run") {
  const Texts shipped = shipped_with_all_rules();
  Random random(2);
  for (const rules::Rule* rule : rules::rules()) {
    INFO(rule->fault.name);
    const auto files_of = [](std::string_view example) {
      Texts files;
      for (const std::string& file : test::split_files(example))
        files[fmt::format("plans/own/{:02}.yaml", files.size() + 1)] = file;
      return files;
    };
    const diagnostics::Explanation said = diagnostics::explain(rule->fault);
    const Texts wrong = files_of(said.wrong);
    Texts texts = shipped;
    texts.insert(wrong.begin(), wrong.end());
    Watched watched(texts);
    // One file after the other, so that each edit stands alone.
    for (const Texts& version : {files_of(said.right), wrong})
      for (const auto& [name, text] : version) REQUIRE(watched.save({{name, text}}) == "");
    std::vector<std::string> names;
    for (const auto& [name, text] : wrong) names.push_back(name);
    edit_at_random(watched, texts, names, 1 + count_edits(300) / 100, random);
  }
}
