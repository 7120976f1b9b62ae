// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
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

/// The fix that puts a word in the place of what is written there; `written` is that word as the file writes it, in
/// quotes where it needs them.
Fix replace_by(source::Span span, std::string_view word, std::string written);
Fix replace_by(source::Span span, std::string_view word);

/// Gives all that a finding marks other places: `map` is asked for each byte offset.
void move_places(Diagnostic& finding, const std::function<std::uint32_t(std::uint32_t)>& map);

}  // namespace nsp::diagnostics
