// SPDX-License-Identifier: EUPL-1.2
// A rule that looks no farther than the surroundings of a file finds the same whether it is asked of all files at once
// or of each by itself: in a workspace that has every rule's fault somewhere.
#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../check/shipped.hpp"
#include "../check/world.hpp"
#include "diagnostics/explanation.hpp"
#include "rules/rule.hpp"

namespace {

using namespace nsp;
using Told = std::vector<std::string>;

void tell(const diagnostics::Collector& found, Told& told) {
  for (const diagnostics::Diagnostic& finding : found.findings())
    told.push_back(fmt::format("{}:{} {}, {} labels", finding.primary.span.file, finding.primary.span.begin,
                               finding.message.english(), finding.labels.size()));
}

Told find_at_once(const rules::Rule& rule, const policy::Chain& chain) {
  Told told;
  diagnostics::Collector found;
  rule.judge(chain, found);
  tell(found, told);
  std::sort(told.begin(), told.end());
  return told;
}

Told find_one_by_one(const rules::Rule& rule, const policy::Chain& chain) {
  Told told;
  for (policy::DocumentId document = 0; document < chain.library().documents().size(); ++document) {
    diagnostics::Collector found;
    rule.judge(*chain.part({document}), found);
    tell(found, told);
  }
  std::sort(told.begin(), told.end());
  return told;
}

}  // namespace

TEST_CASE("rules find in each part of a chain what they find in it as a whole") {
  auto texts = test::read_shipped();
  for (const rules::Rule* rule : rules::rules()) {
    int number = 0;
    for (const std::string& file : test::split_files(diagnostics::explain(rule->kind).wrong))
      texts[fmt::format("plans/{}/{}.yaml", rule->kind.code, ++number)] = file;
  }
  test::World world(std::move(texts));
  world.rules = true;
  world.check();
  std::size_t rules_with_findings = 0;
  for (const rules::Rule* rule : rules::rules()) {
    if (rule->reach != rules::Reach::surroundings) continue;
    INFO(rule->kind.code);
    const Told at_once = find_at_once(*rule, *world.loaded->chain);
    CHECK(at_once == find_one_by_one(*rule, *world.loaded->chain));
    if (!at_once.empty()) ++rules_with_findings;
  }
  CHECK(rules_with_findings >= 17);
}
