// SPDX-License-Identifier: EUPL-1.2
// What rules find depends on more than the plans: who says that something finds nothing should know on what.
#pragma once

#include "diagnostics/kind.hpp"

namespace nsp::rules {

/// Whether what the rule finds depends on the day of judgement (`--as-of`, or the newest report).
bool looks_at_day(const diagnostics::Kind& kind);

/// Whether it depends on the languages in which a plan is published, which the workspace decides for plans that do not
/// say so themselves.
bool looks_at_languages(const diagnostics::Kind& kind);

}  // namespace nsp::rules
