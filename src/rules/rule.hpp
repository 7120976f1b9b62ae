// SPDX-License-Identifier: EUPL-1.2
// Judgement beyond shape: when a plan is incomplete, or contradicts itself or the law. One file a rule, one table.
#pragma once

#include <functional>
#include <span>

#include "diagnostics/collector.hpp"
#include "policy/chain.hpp"

namespace nsp::rules {

/// A rule: what it says, declared once, and how it looks. It reads the linked chain only, costs linear or n log n in
/// what it looks at, and keeps silent about what other findings have told already: references that lead nowhere
/// (`Chain::has_dangling`), things missing from files with errors (`Chain::may_lack`, `Chain::is_sound`).
struct Rule {
  diagnostics::Kind kind;
  void (*judge)(const policy::Chain& chain, diagnostics::Collector& findings);
};

/// The one table, by code.
std::span<const Rule* const> rules();

/// Families P and L, by code.
std::span<const diagnostics::Kind* const> kinds();

using Wanted = std::function<bool(const diagnostics::Kind&)>;

/// Runs the rules that are wanted on `jobs` threads. What is found does not depend on `jobs`.
void judge(const policy::Chain& chain, unsigned jobs, const Wanted& wanted, diagnostics::Collector& findings);

}  // namespace nsp::rules
