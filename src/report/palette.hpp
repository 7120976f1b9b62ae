// SPDX-License-Identifier: EUPL-1.2
// Every colour of a report.
#pragma once

#include <string>
#include <string_view>

#include "report/report.hpp"

namespace nsp::report {

enum class Ink { error, warning, note, gutter, label, strong };

/// The text in that ink, or as it is where the style has no colour.
std::string paint(const Style& style, Ink ink, std::string_view text);

Ink severity_ink(diagnostics::Severity severity);

}  // namespace nsp::report
