// SPDX-License-Identifier: EUPL-1.2
#include "diagnostics/fault.hpp"

namespace nsp::diagnostics {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::off: return "off";
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: break;
  }
  return "error";
}

std::optional<Severity> to_severity(std::string_view word) {
  for (Severity severity : {Severity::off, Severity::note, Severity::warning, Severity::error})
    if (to_string(severity) == word) return severity;
  return std::nullopt;
}

}  // namespace nsp::diagnostics
