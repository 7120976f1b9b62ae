// SPDX-License-Identifier: EUPL-1.2
// One slip of the hand in a shipped plan, nine kinds of them: is it told, on its line, and in few words?
// Usage: mutation ROOT [--each N] [--seed S] [--show]
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "check/check.hpp"
#include "environment/memory.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace nsp;
namespace fs = std::filesystem;

/// Xorshift: the same mutants on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2685821657736338717ULL + 1) {}
  std::size_t below(std::size_t bound) {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return static_cast<std::size_t>(state_ * 2685821657736338717ULL % bound);
  }

 private:
  std::uint64_t state_;
};

/// A plan file with all that mutations look for.
struct Plan {
  std::string name;
  std::string text;
  std::vector<syntax::Entry> entries;   ///< whose keys the schema fixes
  std::vector<syntax::Entry> required;  ///< whose keys are required
  std::vector<syntax::Node> choices;    ///< values out of a list of words
  std::vector<syntax::Node> references;
  std::vector<syntax::Node> dates;
  std::vector<syntax::Entry> mappings;  ///< block mappings as values
  std::vector<std::uint32_t> lines;     ///< lines that hold structure, not text
};

struct Mutant {
  std::string text;
  std::uint32_t line = 0;  ///< where the slip is
  std::string what;
};

class Shelf {
 public:
  explicit Shelf(const fs::path& root) : root_(root) {
    for (const auto& entry : fs::recursive_directory_iterator(root / "plans"))
      if (entry.path().extension() == ".yaml") read(entry.path());
    read_into_memory("nsp.yaml");
    std::sort(names_.begin(), names_.end());
    for (const std::string& name : names_) load(name);
  }

  environment::Memory memory;
  std::vector<Plan> plans;

 private:
  void read_into_memory(const std::string& name) {
    std::ifstream in(root_ / name, std::ios::binary);
    memory.files["/w/" + name] = {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  void read(const fs::path& path) {
    names_.push_back(fs::relative(path, root_).string());
    read_into_memory(names_.back());
  }

  void load(const std::string& name) {
    Plan plan;
    plan.name = name;
    plan.text = memory.files["/w/" + name];
    const source::File& file = files_.add(name, plan.text);
    diagnostics::Collector faults;
    documents_.push_back(std::make_unique<syntax::Document>(syntax::parse(file, faults)));
    const syntax::Node root = documents_.back()->root();
    const schema::DocumentKind* kind = catalogue_.find(root.find("kind")->text());
    walk(root, kind->shape(), plan, file);
    collect_lines(file, root, plan);
    plans.push_back(std::move(plan));
  }

  void walk(const syntax::Node& node, const schema::Shape& shape, Plan& plan, const source::File& file) {
    if (node.is_string()) {
      if (!shape.refers_to.empty()) plan.references.push_back(node);
      if (shape.format == "date") plan.dates.push_back(node);
      if (shape.choices.size() > 1) plan.choices.push_back(node);
    }
    for (const syntax::Entry& entry : node.entries()) {
      const schema::Property* property = shape.find(entry.key.text());
      if (property == nullptr) continue;
      plan.entries.push_back(entry);
      if (property->required) plan.required.push_back(entry);
      if (entry.value.is_mapping() && entry.value.style() == syntax::Style::block) plan.mappings.push_back(entry);
      walk(entry.value, *property->shape, plan, file);
    }
    const bool inherits = shape.items != nullptr && shape.items->refers_to.empty() && !shape.refers_to.empty();
    if (shape.items != nullptr)
      for (const syntax::Node& item : node.items()) walk(item, inherits ? shape : *shape.items, plan, file);
  }

  /// Lines on which a key or an item stands.
  static void collect_lines(const source::File& file, const syntax::Node& root, Plan& plan) {
    std::set<std::uint32_t> lines;
    const std::function<void(const syntax::Node&)> visit = [&](const syntax::Node& node) {
      if (node.style() == syntax::Style::flow) return;
      for (const syntax::Entry& entry : node.entries()) {
        lines.insert(file.position(entry.key.span().begin).line);
        visit(entry.value);
      }
      for (const syntax::Node& item : node.items()) {
        lines.insert(file.position(item.span().begin).line);
        visit(item);
      }
    };
    visit(root);
    for (std::uint32_t line : lines) plan.lines.push_back(line);
  }

  fs::path root_;
  std::vector<std::string> names_;
  source::Files files_;
  schema::Catalogue catalogue_{files_};
  std::vector<std::unique_ptr<syntax::Document>> documents_;
};

std::uint32_t line_of(const std::string& text, std::size_t at) {
  return static_cast<std::uint32_t>(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}
std::size_t line_start(const std::string& text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return before == std::string::npos ? 0 : before + 1;
}
std::size_t next_line(const std::string& text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string::npos ? text.size() : end + 1;
}
std::size_t offset_of_line(const std::string& text, std::uint32_t line) {
  std::size_t at = 0;
  for (; line > 1; --line) at = next_line(text, at);
  return at;
}

/// One letter dropped, doubled, replaced, or two swapped.
std::string misspell(std::string_view word, Random& random) {
  std::string wrong(word);
  do {
    wrong = word;
    const std::size_t at = random.below(word.size());
    switch (random.below(4)) {
      case 0: wrong.erase(at, 1); break;
      case 1: wrong.insert(at, 1, wrong[at]); break;
      case 2: wrong[at] = static_cast<char>('a' + random.below(26)); break;
      default:
        if (at + 1 < wrong.size()) std::swap(wrong[at], wrong[at + 1]);
    }
  } while (wrong == word || wrong.empty());
  return wrong;
}

std::optional<Mutant> replace(const Plan& plan, source::Span span, const std::string& by, std::string what) {
  Mutant mutant{plan.text, line_of(plan.text, span.begin), std::move(what)};
  mutant.text.replace(span.begin, span.end - span.begin, by);
  return mutant;
}

/// The whole lines of an entry, when it stands on lines of its own.
std::optional<std::pair<std::size_t, std::size_t>> lines_of(const Plan& plan, const syntax::Entry& entry) {
  const std::size_t begin = line_start(plan.text, entry.key.span().begin);
  if (plan.text.find_first_not_of(' ', begin) != entry.key.span().begin) return std::nullopt;
  const std::size_t end = next_line(plan.text, std::max(entry.key.span().end, entry.value.span().end));
  return std::pair(begin, end);
}

using Mutate = std::optional<Mutant> (*)(const Plan&, Random&);

template <class List>
const auto& pick(const List& list, Random& random) {
  return list[random.below(list.size())];
}

std::optional<Mutant> misspell_key(const Plan& plan, Random& random) {
  if (plan.entries.empty()) return std::nullopt;
  const syntax::Entry entry = pick(plan.entries, random);
  return replace(plan, entry.key.span(), misspell(entry.key.text(), random), fmt::format("key {}", entry.key.text()));
}

std::optional<Mutant> double_key(const Plan& plan, Random& random) {
  const syntax::Entry entry = pick(plan.entries, random);
  const auto lines = lines_of(plan, entry);
  if (!lines) return std::nullopt;
  Mutant mutant{plan.text, line_of(plan.text, lines->second), fmt::format("doubled {}", entry.key.text())};
  mutant.text.insert(lines->second, plan.text.substr(lines->first, lines->second - lines->first));
  return mutant;
}

std::optional<Mutant> remove_required(const Plan& plan, Random& random) {
  if (plan.required.empty()) return std::nullopt;
  const syntax::Entry entry = pick(plan.required, random);
  const auto lines = lines_of(plan, entry);
  if (!lines) return std::nullopt;
  Mutant mutant{plan.text, 0, fmt::format("removed {}", entry.key.text())};
  mutant.text.erase(lines->first, lines->second - lines->first);
  mutant.line = line_of(plan.text, lines->first);
  return mutant;
}

std::optional<Mutant> misspell_choice(const Plan& plan, Random& random) {
  if (plan.choices.empty()) return std::nullopt;
  const syntax::Node node = pick(plan.choices, random);
  return replace(plan, node.span(), misspell(node.text(), random), fmt::format("choice {}", node.text()));
}

std::optional<Mutant> misspell_reference(const Plan& plan, Random& random) {
  if (plan.references.empty()) return std::nullopt;
  const syntax::Node node = pick(plan.references, random);
  return replace(plan, node.span(), misspell(node.text(), random), fmt::format("reference {}", node.text()));
}

std::optional<Mutant> break_date(const Plan& plan, Random& random) {
  if (plan.dates.empty()) return std::nullopt;
  const syntax::Node node = pick(plan.dates, random);
  const std::array<std::string, 5> wrong{"2016-13-01", "2023-02-30", "31/12/2019", "2019-00-10", "2016-6-7"};
  return replace(plan, node.span(), pick(wrong, random), fmt::format("date {}", node.text()));
}

/// `period:` with its keys made items, each behind a hyphen, or the first of them only.
std::optional<Mutant> make_list(const Plan& plan, Random& random) {
  if (plan.mappings.empty()) return std::nullopt;
  const syntax::Entry entry = pick(plan.mappings, random);
  Mutant mutant{plan.text, 0, fmt::format("list in {}", entry.key.text())};
  const source::Span first = (*entry.value.entries().begin()).key.span();
  mutant.line = line_of(plan.text, first.begin);
  std::vector<std::size_t> starts;
  for (const syntax::Entry& inner : entry.value.entries()) starts.push_back(inner.key.span().begin);
  for (auto at = starts.rbegin(); at != starts.rend(); ++at) mutant.text.insert(*at, "- ");
  return mutant;
}

std::optional<Mutant> break_indent(const Plan& plan, Random& random) {
  const std::uint32_t line = pick(plan.lines, random);
  const std::size_t at = offset_of_line(plan.text, line);
  const std::size_t indent = plan.text.find_first_not_of(' ', at) - at;
  const std::array<int, 4> shifts{1, -1, 2, -2};
  const int shift = pick(shifts, random);
  if (shift < 0 && indent < static_cast<std::size_t>(-shift)) return std::nullopt;
  Mutant mutant{plan.text, line, fmt::format("indent {:+}", shift)};
  if (shift > 0) {
    mutant.text.insert(at, static_cast<std::size_t>(shift), ' ');
  } else {
    mutant.text.erase(at, static_cast<std::size_t>(-shift));
  }
  return mutant;
}

std::optional<Mutant> put_tab(const Plan& plan, Random& random) {
  const std::uint32_t line = pick(plan.lines, random);
  const std::size_t at = offset_of_line(plan.text, line);
  const std::size_t indent = plan.text.find_first_not_of(' ', at) - at;
  Mutant mutant{plan.text, line, "tab"};
  if (indent == 0) {
    mutant.text.insert(at, "\t");
  } else {
    const std::size_t from = random.below(2) == 0 ? 0 : indent - std::min<std::size_t>(indent, 2);
    mutant.text.replace(at + from, indent - from, "\t");
  }
  return mutant;
}

struct Way {
  std::string_view name;
  Mutate mutate;
};

constexpr std::array ways{Way{"key misspelt", misspell_key},
                          Way{"key doubled", double_key},
                          Way{"required key removed", remove_required},
                          Way{"choice misspelt", misspell_choice},
                          Way{"reference misspelt", misspell_reference},
                          Way{"date impossible", break_date},
                          Way{"list for a mapping", make_list},
                          Way{"indent broken", break_indent},
                          Way{"tab put in", put_tab}};

bool is_same(const syntax::Node& a, const syntax::Node& b) {
  if (a.type() != b.type() || a.text() != b.text() || a.size() != b.size()) return false;
  auto item = b.items().begin();
  for (const syntax::Node& of_a : a.items()) {
    if (!is_same(of_a, *item)) return false;
    ++item;
  }
  auto entry = b.entries().begin();
  for (const syntax::Entry& of_a : a.entries()) {
    if (of_a.key.text() != (*entry).key.text() || !is_same(of_a.value, (*entry).value)) return false;
    ++entry;
  }
  return true;
}

bool changes_meaning(const std::string& before, const std::string& after) {
  const source::File a(0, "a", before);
  const source::File b(1, "b", after);
  diagnostics::Collector faults;
  const syntax::Document left = syntax::parse(a, faults);
  const syntax::Document right = syntax::parse(b, faults);
  return !faults.empty() || right.empty() || !is_same(left.root(), right.root());
}

struct Count {
  int mutants = 0, found = 0, in_place = 0, few = 0;
};

class Trial {
 public:
  Trial(Shelf& shelf, bool show) : shelf_(shelf), show_(show) {}

  void run(const Way& way, const Plan& plan, const Mutant& mutant, Count& count) {
    std::string& text = shelf_.memory.files["/w/" + plan.name];
    text = mutant.text;
    source::Files files;
    diagnostics::Collector faults;
    const check::Workspace workspace = check::open_workspace(shelf_.memory, "/w", "", files, faults);
    const auto loaded = check::run(workspace, *shelf_.memory.open("/w"), {});
    text = plan.text;
    const auto& findings = loaded->result.findings;
    const bool in_place = std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
      return is_in_place(*loaded, finding, plan, mutant, way);
    });
    ++count.mutants;
    count.found += findings.empty() ? 0 : 1;
    count.in_place += in_place ? 1 : 0;
    count.few += findings.size() <= 2 ? 1 : 0;
    if (show_ && (!in_place || findings.size() > 2)) print(way, plan, mutant, *loaded);
  }

 private:
  /// A removed key is missed at its mapping, which begins somewhere before or right behind it.
  static bool is_in_place(const check::Loaded& loaded, const diagnostics::Diagnostic& finding, const Plan& plan,
                          const Mutant& mutant, const Way& way) {
    const source::File& file = loaded.files[finding.primary.span.file];
    if (file.name() != plan.name) return false;
    const std::uint32_t line = file.position(finding.primary.span.begin).line;
    if (way.mutate != remove_required)
      return line == mutant.line || file.position(finding.primary.span.end).line == mutant.line;
    return line <= mutant.line + 1;
  }

  static void print(const Way& way, const Plan& plan, const Mutant& mutant, const check::Loaded& loaded) {
    fmt::print("--- {} in {}:{} ({})\n", way.name, plan.name, mutant.line, mutant.what);
    const std::size_t from = offset_of_line(mutant.text, mutant.line > 3 ? mutant.line - 3 : 1);
    std::size_t at = from;
    for (int i = 0; i < 6; ++i) {
      const std::size_t end = next_line(mutant.text, at);
      fmt::print("    | {}", mutant.text.substr(at, end - at));
      at = end;
    }
    for (const auto& finding : loaded.result.findings) {
      const source::File& file = loaded.files[finding.primary.span.file];
      fmt::print("  {}:{}: {} {}\n", file.name(), file.position(finding.primary.span.begin).line, finding.fault->code,
                 finding.message.english());
    }
  }

  Shelf& shelf_;
  bool show_;
};

}  // namespace

int main(int count, char** arguments) {
  int each = 2;
  std::uint64_t seed = 1;
  bool show = false;
  std::string only;
  for (int i = 2; i < count; ++i) {
    if (std::strcmp(arguments[i], "--each") == 0 && i + 1 < count)
      each = std::stoi(arguments[++i]);
    else if (std::strcmp(arguments[i], "--seed") == 0 && i + 1 < count)
      seed = std::stoull(arguments[++i]);
    else if (std::strcmp(arguments[i], "--only") == 0 && i + 1 < count)
      only = arguments[++i];
    else if (std::strcmp(arguments[i], "--show") == 0)
      show = true;
  }
  Shelf shelf(arguments[1]);
  Trial trial(shelf, show);
  Random random(seed);
  Count all;
  fmt::print("{:<22} {:>8} {:>8} {:>9} {:>12}\n", "", "mutants", "told", "in place", "at most two");
  for (const Way& way : ways) {
    if (!only.empty() && way.name.find(only) == std::string_view::npos) continue;
    Count of_way;
    for (const Plan& plan : shelf.plans) {
      for (int i = 0; i < each; ++i) {
        const auto mutant = way.mutate(plan, random);
        if (mutant && changes_meaning(plan.text, mutant->text)) trial.run(way, plan, *mutant, of_way);
      }
    }
    fmt::print("{:<22} {:>8} {:>8} {:>9} {:>12}\n", way.name, of_way.mutants, of_way.found, of_way.in_place,
               of_way.few);
    all.mutants += of_way.mutants, all.found += of_way.found, all.in_place += of_way.in_place, all.few += of_way.few;
  }
  const auto share = [&](int part) { return 100.0 * part / all.mutants; };
  fmt::print("{:<22} {:>8} {:>7.2f}% {:>8.2f}% {:>11.2f}%\n", "all", all.mutants, share(all.found), share(all.in_place),
             share(all.few));
  constexpr double wanted = 99.0;
  return share(all.found) >= wanted && share(all.in_place) >= wanted && share(all.few) >= wanted ? 0 : 1;
}
