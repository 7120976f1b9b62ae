// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <numeric>

#include "environment/parallel.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

namespace {

/// What a rule finds at the most: every plan may leave every question unanswered, and both can be many.
constexpr std::size_t most_of_rule = 50'000;
constexpr std::size_t most_in_part = 2'000;

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
              [](const Rule* left, const Rule* right) { return left->kind.code < right->kind.code; });
    return table;
  }();
#undef ROW
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
  if (chain.judged_documents()) {
    judge_again(chain, jobs);
  } else {
    judge_anew(chain, jobs);
  }
}

/// Rules that look no farther than the surroundings go over a few files together, while these are at hand in the
/// processor's memory.
void Judgement::judge_anew(const policy::Chain& chain, unsigned jobs) {
  constexpr std::size_t documents_at_once = 64;
  std::vector<Row*> at_once;
  std::vector<Row*> in_parts;
  for (Row& row : rows_) {
    row.found.clear();
    const bool is_whole = row.rule->reach == Reach::everywhere || row.rule->looks_at_all;
    (is_whole ? at_once : in_parts).push_back(&row);
  }
  const std::size_t documents = chain.library().documents().size();
  std::vector<std::vector<diagnostics::Collector>> found_in_part((documents + documents_at_once - 1) /
                                                                 documents_at_once);
  const auto judge_part = [&](std::size_t number) {
    const std::size_t first = number * documents_at_once;
    std::vector<policy::DocumentId> judged(std::min(documents_at_once, documents - first));
    std::iota(judged.begin(), judged.end(), static_cast<policy::DocumentId>(first));
    const auto part = chain.part(std::move(judged));
    std::vector<diagnostics::Collector> found(in_parts.size(), diagnostics::Collector(most_in_part));
    for (std::size_t i = 0; i < in_parts.size(); ++i) judge_bounded(*in_parts[i]->rule, *part, found[i]);
    found_in_part[number] = std::move(found);
  };
  // What many rules of the second half wait for is gathered meanwhile.
  const std::size_t gathering = at_once.empty() ? 0 : 1;
  const std::size_t parts = found_in_part.size();
  environment::for_each_index(gathering + parts + at_once.size(), jobs, [&](std::size_t i) {
    if (i < gathering) {
      (void)chain.figures();
    } else if (i < gathering + parts) {
      judge_part(i - gathering);
    } else {
      Row& row = *at_once[i - gathering - parts];
      diagnostics::Collector found(most_of_rule);
      judge_bounded(*row.rule, chain, found);
      row.found = found.findings();
    }
  });
  for (const std::vector<diagnostics::Collector>& found : found_in_part)
    for (std::size_t i = 0; i < found.size(); ++i)
      for (const diagnostics::Diagnostic& finding : found[i].findings()) in_parts[i]->found.push_back(finding);
}

/// What was found in files that are not judged again stays, where the rule looks no farther than their surroundings.
void Judgement::judge_again(const policy::Chain& chain, unsigned jobs) {
  std::vector<source::FileId> judged;  // sorted, as documents are
  for (policy::DocumentId document : *chain.judged_documents())
    judged.push_back(chain.library().documents()[document].document->file().id());
  environment::for_each_index(rows_.size(), jobs, [&](std::size_t i) {
    Row& row = rows_[i];
    diagnostics::Collector found(most_of_rule);
    judge_bounded(*row.rule, chain, found);
    if (row.rule->reach == Reach::everywhere) row.found.clear();
    std::erase_if(row.found, [&judged](const diagnostics::Diagnostic& finding) {
      return std::binary_search(judged.begin(), judged.end(), finding.primary.span.file);
    });
    for (const diagnostics::Diagnostic& finding : found.findings()) row.found.push_back(finding);
  });
}

diagnostics::Collector Judgement::findings() const {
  diagnostics::Collector all;
  for (const Row& row : rows_)
    for (const diagnostics::Diagnostic& finding : row.found) all.add(finding);
  return all;
}

}  // namespace nsp::rules
