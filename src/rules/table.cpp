// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
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

Judgement::Judgement(const Wanted& wanted) {
  for (const Rule* rule : rules())
    if (wanted(rule->kind)) rows_.push_back({rule, {}});
}

void Judgement::judge(const policy::Chain& chain, unsigned jobs) {
  std::vector<source::FileId> judged;  // sorted, as documents are
  if (const auto& documents = chain.judged_documents())
    for (policy::DocumentId document : *documents)
      judged.push_back(chain.library().documents()[document].document->file().id());
  environment::for_each_index(rows_.size(), jobs, [&](std::size_t i) { judge(chain, judged, rows_[i]); });
}

void Judgement::judge(const policy::Chain& chain, const std::vector<source::FileId>& judged, Row& row) {
  diagnostics::Collector found;
  row.rule->judge(chain, found);
  const bool keeps = row.rule->reach == Reach::surroundings && chain.judged_documents();
  if (!keeps) row.found.clear();
  std::erase_if(row.found, [&judged](const diagnostics::Diagnostic& finding) {
    return std::binary_search(judged.begin(), judged.end(), finding.primary.span.file);
  });
  for (const diagnostics::Diagnostic& finding : found.findings()) row.found.push_back(finding);
}

diagnostics::Collector Judgement::findings() const {
  diagnostics::Collector all;
  for (const Row& row : rows_)
    for (const diagnostics::Diagnostic& finding : row.found) all.add(finding);
  return all;
}

}  // namespace nsp::rules
