// SPDX-License-Identifier: EUPL-1.2
// Judgement beyond shape: when a plan is incomplete, or contradicts itself or the law. One file a rule, one table.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "diagnostics/collector.hpp"
#include "policy/chain.hpp"
#include "words/template.hpp"

namespace nsp::rules {

// What rules say: templates and their arguments, beside the code that says them.
using words::AllOf;
using words::AnyOf;
using words::Choice;
using words::Count;
using words::Day;
using words::Either;
using words::English;
using words::Figure;
using words::Listed;
using words::Name;
using words::Noun;
using words::Number;
using words::Row;
using words::Template;
using words::Text;
using words::Word;

/// What a rule's findings in a file may depend on: any other file; or only the file's surroundings
/// (`policy/surroundings.hpp`) and the day of judgement. A rule of surroundings goes over `Chain::judged`, finds
/// nothing in other files than those that it goes over, and does not ask what may be lacking anywhere.
enum class Reach : std::uint8_t { everywhere, surroundings };

/// A rule: the kind of what it says, declared once, and how it looks. It reads the linked chain only, costs linear or n
/// log n in what it looks at, and keeps silent about what other findings have told already: references that lead
/// nowhere
/// (`Chain::has_dangling`), things missing from files with errors (`Chain::may_lack`, `Chain::is_sound`).
struct Rule {
  const diagnostics::Kind& kind;
  void (*judge)(const policy::Chain& chain, diagnostics::Collector& findings);
  Reach reach = Reach::everywhere;  ///< anything else spares watchers time, and must be true
  bool looks_at_all = false;        ///< even where few files are to be judged, so that it is asked of all at once
};

/// Defines a rule for the table: `RULE(zone_without_plan){kind, judge};`, in a file of that name, which has its
/// explanation
/// (`diagnostics/explanation.hpp`) beside it. The build makes the table of these.
#define RULE(name)        \
  extern const Rule name; \
  const Rule name

/// All rules, by code.
std::span<const Rule* const> rules();

/// Families P and L, by code.
std::span<const diagnostics::Kind* const> kinds();

using Wanted = std::function<bool(const diagnostics::Kind&)>;

/// What the rules find in a chain, and find again after it was renewed.
class Judgement {
 public:
  /// Only the rules that are wanted are run.
  explicit Judgement(const Wanted& wanted);

  /// Runs them on `jobs` threads: after `Chain::renew` on what that left to be judged. What is found is always that of
  /// a chain made afresh, and does not depend on `jobs`.
  void judge(const policy::Chain& chain, unsigned jobs);

  /// In the order of the table.
  diagnostics::Collector findings() const;

 private:
  struct Row {
    const Rule* rule;
    std::vector<diagnostics::Diagnostic> found;
  };
  void judge_anew(const policy::Chain& chain, unsigned jobs);
  void judge_again(const policy::Chain& chain, unsigned jobs);

  std::vector<Row> rows_;
};

}  // namespace nsp::rules
