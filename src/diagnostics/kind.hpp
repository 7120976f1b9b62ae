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

/// What a policy officer reads under `nsp explain`. Plain text; examples are whole small files or parts of one.
struct Explanation {
  std::string_view finds;    ///< what it finds, in a sentence or two
  std::string_view matters;  ///< why it matters
  std::string_view wrong;    ///< an example that triggers it; empty where no text can show it
  std::string_view right;    ///< the same, mended
  std::string_view mend;     ///< how to mend it
};

/// One thing that can be said. Declared once, as a constant, beside the code that says it; codes are never reused.
struct Kind {
  std::string_view code;  ///< a family letter and three digits: "R001"
  std::string_view name;  ///< kebab-case, names the fault: "unknown-reference"
  Severity severity = Severity::error;
  std::string_view summary;  ///< one line for tables
  Explanation explanation;
  std::span<const std::string_view> former_names{};
};

}  // namespace nsp::diagnostics
