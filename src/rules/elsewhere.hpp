// SPDX-License-Identifier: EUPL-1.2
// What rules find depends on more than the plans: who says that something finds nothing should know on what.
#pragma once

#include "diagnostics/fault.hpp"

namespace nsp::rules {

/// Whether what the rule finds depends on the day of judgement (`--as-of`, or the newest report).
bool looks_at_day(const diagnostics::Fault& fault);

/// Whether it is about the languages in which a plan is published.
bool looks_at_languages(const diagnostics::Fault& fault);

/// Whether it depends on the languages of the workspace, in a file that says its own or does not.
bool looks_at_languages_of_workspace(const diagnostics::Fault& fault, bool has_own);

}  // namespace nsp::rules
