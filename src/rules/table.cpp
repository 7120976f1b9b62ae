// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "environment/parallel.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

#define RULE(name)        \
  namespace name {        \
  extern const Rule rule; \
  }
#include "rules/table.inc"
#undef RULE

std::span<const Rule* const> rules() {
#define RULE(name) &name::rule,
  static constexpr std::array all{
#include "rules/table.inc"
  };
#undef RULE
  return all;
}

std::span<const diagnostics::Kind* const> kinds() {
  static const std::vector<const diagnostics::Kind*> all = [] {
    std::vector<const diagnostics::Kind*> of_rules;
    for (const Rule* rule : rules()) of_rules.push_back(&rule->kind);
    return of_rules;
  }();
  return all;
}

void judge(const policy::Chain& chain, unsigned jobs, const Wanted& wanted, diagnostics::Collector& findings) {
  std::vector<const Rule*> running;
  for (const Rule* rule : rules())
    if (wanted(rule->kind)) running.push_back(rule);
  std::vector<diagnostics::Collector> found(running.size());
  environment::for_each_index(running.size(), jobs, [&](std::size_t i) { running[i]->judge(chain, found[i]); });
  for (diagnostics::Collector& of_rule : found) findings.absorb(std::move(of_rule));
}

}  // namespace nsp::rules
