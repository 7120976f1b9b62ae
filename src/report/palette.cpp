// SPDX-License-Identifier: EUPL-1.2
#include "report/palette.hpp"

namespace nsp::report {

namespace {

// ECMA-48, section 8.3.117: select graphic rendition.
std::string_view code(Ink ink) {
  switch (ink) {
    case Ink::error: return "\x1b[1;31m";
    case Ink::warning: return "\x1b[1;33m";
    case Ink::note: return "\x1b[1;36m";
    case Ink::gutter: return "\x1b[1;34m";
    case Ink::label: return "\x1b[34m";
    case Ink::strong: break;
  }
  return "\x1b[1m";
}

}  // namespace

std::string paint(const Style& style, Ink ink, std::string_view text) {
  if (!style.color || text.empty()) return std::string(text);
  std::string painted(code(ink));
  painted.append(text).append("\x1b[0m");
  return painted;
}

Ink severity_ink(diagnostics::Severity severity) {
  if (severity == diagnostics::Severity::error) return Ink::error;
  return severity == diagnostics::Severity::warning ? Ink::warning : Ink::note;
}

}  // namespace nsp::report
