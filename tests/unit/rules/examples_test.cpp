// SPDX-License-Identifier: EUPL-1.2
// The examples of each rule's explanation do what they say. They stand beside the shipped plans, so that they may name
// actors, indicators and plans of the shipped ones; only what is found in their own files counts.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../check/world.hpp"
#include "rules/rule.hpp"

namespace {

using namespace nsp;

std::map<std::string, std::string> read_shipped() {
  std::map<std::string, std::string> texts{{"nsp.yaml", "plans: [plans]\nlanguages: [en, nl, fr, de]\n"}};
  const std::filesystem::path root(NSP_SOURCE_DIR);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "plans")) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    texts[std::filesystem::relative(entry.path(), root).string()] = text.str();
  }
  return texts;
}

/// A line of `---` parts an example into files.
std::vector<std::string> split_files(std::string_view example) {
  std::vector<std::string> files;
  while (true) {
    const std::size_t end = example.find("\n---\n");
    if (end == std::string_view::npos) return files.emplace_back(example), files;
    files.emplace_back(example.substr(0, end + 1));
    example.remove_prefix(end + 5);
  }
}

/// What is found in the example's own files: of the rule, and whether the example is a plan without fault otherwise.
struct Outcome {
  int of_rule = 0;
  std::string faults;  ///< of YAML, schema and references
};

Outcome check_example(std::string_view example, const diagnostics::Kind& kind) {
  static const auto shipped = read_shipped();
  auto texts = shipped;
  if (kind.severity == diagnostics::Severity::off) texts["nsp.yaml"] += fmt::format("rules: {{{}: note}}\n", kind.code);
  int number = 0;
  for (const std::string& file : split_files(example)) texts[fmt::format("plans/own/{:02}.yaml", ++number)] = file;
  test::World world(std::move(texts));
  world.rules = true;
  world.check();
  Outcome outcome;
  for (const diagnostics::Diagnostic& finding : world.findings()) {
    const std::string& file = world.loaded->files[finding.primary.span.file].name();
    if (!file.starts_with("plans/own/")) continue;
    if (finding.kind == &kind) ++outcome.of_rule;
    if (std::string_view("YSRC").find(finding.kind->code[0]) != std::string_view::npos)
      outcome.faults +=
          fmt::format("{} {}: {}\n", world.place(finding.primary.span), finding.kind->code, finding.message);
  }
  return outcome;
}

}  // namespace

TEST_CASE("the examples of each rule show its fault, and how it is mended") {
  for (const rules::Rule* rule : rules::rules()) {
    INFO(rule->kind.name);
    const diagnostics::Explanation& said = rule->kind.explanation;
    const Outcome wrong = check_example(said.wrong, rule->kind);
    CHECK(wrong.of_rule == 1);
    CHECK(wrong.faults == "");
    const Outcome right = check_example(said.right, rule->kind);
    CHECK(right.of_rule == 0);
    CHECK(right.faults == "");
  }
}
