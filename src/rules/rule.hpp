// SPDX-License-Identifier: EUPL-1.2
// Judgement beyond shape: when a plan is incomplete, or contradicts itself or the law. One file a rule, one table.
#pragma once

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

/// A rule: the kind of what it says, declared once, and how it looks. It reads the linked chain only, costs linear or n
/// log n in what it looks at, and keeps silent about what other findings have told already: references that lead
/// nowhere (`Chain::has_dangling`), things missing from files with errors (`Chain::may_lack`, `Chain::is_sound`).
struct Rule {
  const diagnostics::Fault& fault;
  void (*judge)(const policy::Chain& chain, diagnostics::Collector& findings);
};

/// Defines a rule for the table: `RULE(zone_without_plan){kind, judge};`, in a file of that name, which has its
/// explanation (`diagnostics/explanation.hpp`) beside it. The build makes the table of these.
#define RULE(name)        \
  extern const Rule name; \
  const Rule name

/// All rules, by code.
std::span<const Rule* const> rules();

/// Families P and L, by code.
std::span<const diagnostics::Fault* const> faults();

using Wanted = std::function<bool(const diagnostics::Fault&)>;

/// What the rules that are wanted find in a chain, in the order of the table. They run on `jobs` threads, on which the
/// findings do not depend.
diagnostics::Collector judge(const policy::Chain& chain, const Wanted& wanted, unsigned jobs);

}  // namespace nsp::rules
