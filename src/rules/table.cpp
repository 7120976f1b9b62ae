// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <iterator>

#include "environment/parallel.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

namespace {

/// What a rule finds at the most: every plan may leave every question unanswered, and both can be many.
constexpr std::size_t most_of_rule = 50'000;

void judge_bounded(const Rule& rule, const policy::Chain& chain, diagnostics::Collector& findings) {
  try {
    rule.judge(chain, findings);
  } catch (const diagnostics::Flood&) {
    // Far more than is told.
  }
}

}  // namespace

// The build writes a line for each document of a rule: `ROW(zone_without_plan)`.
#define ROW(name) extern const Rule name;
#include "rules_table.inc"
#undef ROW

std::span<const Rule* const> rules() {
#define ROW(name) &(name),
  static const auto all = [] {
    std::array table{
#include "rules_table.inc"
    };
    std::sort(table.begin(), table.end(),
              [](const Rule* left, const Rule* right) { return left->fault.code < right->fault.code; });
    return table;
  }();
#undef ROW
  return all;
}

std::span<const diagnostics::Fault* const> faults() {
  static const std::vector<const diagnostics::Fault*> all = [] {
    std::vector<const diagnostics::Fault*> of_rules;
    for (const Rule* rule : rules()) of_rules.push_back(&rule->fault);
    return of_rules;
  }();
  return all;
}

diagnostics::Collector judge(const policy::Chain& chain, const Wanted& wanted, unsigned jobs) {
  std::vector<const Rule*> run;
  std::copy_if(rules().begin(), rules().end(), std::back_inserter(run),
               [&wanted](const Rule* rule) { return wanted(rule->fault); });
  std::vector<diagnostics::Collector> found(run.size(), diagnostics::Collector(most_of_rule));
  // What many rules of the second half wait for is gathered meanwhile.
  const std::size_t gathering = run.empty() ? 0 : 1;
  environment::for_each_index(gathering + run.size(), jobs, [&](std::size_t i) {
    if (i < gathering) {
      (void)chain.figures();
    } else {
      judge_bounded(*run[i - gathering], chain, found[i - gathering]);
    }
  });
  diagnostics::Collector all;
  for (diagnostics::Collector& of_rule : found) all.absorb(std::move(of_rule));
  return all;
}

}  // namespace nsp::rules
