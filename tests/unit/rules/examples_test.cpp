// SPDX-License-Identifier: EUPL-1.2
// The examples of each rule's explanation do what they say. They stand beside the shipped plans, so that they may name
// actors, indicators and plans of the shipped ones; only what is found in their own files counts.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../check/shipped.hpp"
#include "../check/world.hpp"
#include "diagnostics/explanation.hpp"
#include "rules/rule.hpp"

namespace {

using namespace nsp;

/// What is found in the example's own files: of the rule, and whether the example is a plan without fault otherwise.
struct Outcome {
  int of_rule = 0;
  std::string faults;  ///< of YAML, schema and references
};

Outcome check_example(std::string_view example, const diagnostics::Fault& fault) {
  static const auto shipped = test::read_shipped();
  auto texts = shipped;
  if (fault.severity == diagnostics::Severity::off)
    texts["nsp.yaml"] += fmt::format("rules: {{{}: note}}\n", fault.code);
  int number = 0;
  for (const std::string& file : test::split_files(example))
    texts[fmt::format("plans/own/{:02}.yaml", ++number)] = file;
  test::World world(std::move(texts));
  world.rules = true;
  world.check();
  Outcome outcome;
  for (const diagnostics::Diagnostic& finding : world.findings()) {
    const std::string& file = world.loaded->files[finding.primary.span.file].name();
    if (!file.starts_with("plans/own/")) continue;
    if (finding.fault == &fault) ++outcome.of_rule;
    if (std::string_view("YSRC").find(finding.fault->code[0]) != std::string_view::npos)
      outcome.faults +=
          fmt::format("{} {}: {}\n", world.place(finding.primary.span), finding.fault->code, finding.message.english());
  }
  return outcome;
}

}  // namespace

TEST_CASE("the examples of each rule show its fault, and how it is mended") {
  for (const rules::Rule* rule : rules::rules()) {
    INFO(rule->fault.name);
    const diagnostics::Explanation said = diagnostics::explain(rule->fault);
    const Outcome wrong = check_example(said.wrong, rule->fault);
    CHECK(wrong.of_rule == 1);
    CHECK(wrong.faults == "");
    const Outcome right = check_example(said.right, rule->fault);
    CHECK(right.of_rule == 0);
    CHECK(right.faults == "");
  }
}
