// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace nsp::diagnostics {

enum class Severity : std::uint8_t { off, note, warning, error };

/// "off", "note", "warning" or "error".
std::string_view to_string(Severity severity);
std::optional<Severity> to_severity(std::string_view word);

/// One thing that can be said. Declared once, as a constant, beside the code that says it; codes are never reused. What
/// is to be said about it at length stands beside that code too: `diagnostics/explanation.hpp`.
struct Fault {
  std::string_view code;  ///< a family letter and three digits: "R001"
  std::string_view name;  ///< kebab-case, names the fault: "unknown-reference"
  Severity severity = Severity::error;
  std::string_view summary;  ///< one line for tables
  std::span<const std::string_view> former_names{};
};

}  // namespace nsp::diagnostics
