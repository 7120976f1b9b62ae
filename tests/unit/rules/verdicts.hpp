// SPDX-License-Identifier: EUPL-1.2
// Small plans beside the shipped registry, and how often one rule finds something in them.
#pragma once

#include <string>

#include <fmt/format.h>

#include "../check/shipped.hpp"
#include "../check/world.hpp"

namespace nsp::test {

/// The files of a plan, parted by lines of `---`, and what they are judged by.
struct Plan {
  std::string text;
  std::string languages = "en";
  std::string_view as_of{};
};

inline int count_findings(std::string_view code, const Plan& plan) {
  static const std::map<std::string, std::string> registry = [] {
    std::map<std::string, std::string> texts;
    for (auto& [name, text] : read_shipped())
      if (name.starts_with("plans/registry/")) texts.emplace(name, text);
    return texts;
  }();
  auto texts = registry;
  texts["nsp.yaml"] = fmt::format("plans: [plans]\nlanguages: [{}]\n", plan.languages);
  int number = 0;
  for (const std::string& file : split_files(plan.text)) texts[fmt::format("plans/own/{:02}.yaml", ++number)] = file;
  World world(std::move(texts));
  world.rules = true;
  check::Request request = select({std::string(code), "Y", "S", "R"});
  request.as_of = text::read_date(plan.as_of);
  world.check(request);
  int found = 0;
  for (const diagnostics::Diagnostic& finding : world.findings()) {
    if (finding.fault->code == code) ++found;
    // A plan that is no plan says nothing about the rule.
    if (finding.fault->code != code) return -1;
  }
  return found;
}

inline const std::string frame =
    "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n---\n"
    "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\n---\n";
inline const std::string nation =
    frame +
    "kind: national-plan\nid: nation\ntitle: Nation\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
    "responds_to: [frame]\n";
inline const std::string period_of_zone = "period: {from: 2026-01-01, to: 2031-12-31}\n";

/// A zonal plan that responds to the nation, with its zone, its period and what else it has.
inline std::string zonal_plan(std::string_view id, std::string_view zone, std::string_view period,
                              std::string_view rest = "") {
  return fmt::format("---\nkind: zonal-plan\nid: {0}\ntitle: Plan of {0}\nzone: {{{1}}}\n{2}responds_to: [nation]\n{3}",
                     id, zone, period, rest);
}

}  // namespace nsp::test
