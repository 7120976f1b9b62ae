// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "diagnostics/kind.hpp"
#include "source/span.hpp"

namespace nsp::diagnostics {

/// A place and a few words that stand beside its mark (may be empty).
struct Label {
  source::Span span;
  std::string message;
};

/// One replacement of the bytes of `span` by `text`.
struct Edit {
  source::Span span;
  std::string text;
};

/// How far a fix may be trusted: `safe` keeps the meaning, `suggested` is the one near word, `placeholder` wants
/// filling.
enum class Grade : std::uint8_t { safe, suggested, placeholder };

struct Fix {
  std::string title;
  Grade grade = Grade::safe;
  std::vector<Edit> edits;
};

/// One finding, as data until a report writes it. Texts may hold any characters of the input: reports escape them.
struct Diagnostic {
  const Kind* kind = nullptr;
  Severity severity = Severity::error;
  std::string message;
  Label primary;
  std::vector<Label> labels;
  std::vector<std::string> notes;
  std::string help;
  std::vector<Fix> fixes;
};

/// A finding of `kind` with its default severity.
Diagnostic make(const Kind& kind, source::Span span, std::string message);

}  // namespace nsp::diagnostics
