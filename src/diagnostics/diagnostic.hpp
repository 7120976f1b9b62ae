// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/fault.hpp"
#include "source/span.hpp"
#include "words/text.hpp"

namespace nsp::diagnostics {

/// A place and a few words that stand beside its mark (may be empty).
struct Label {
  source::Span span;
  words::Text message;
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
  words::Text title;
  Grade grade = Grade::safe;
  std::vector<Edit> edits;
};

/// One finding, as data until a report writes it in the reader's language. Texts may hold any characters of the input:
/// reports escape them.
struct Diagnostic {
  const Fault* fault = nullptr;
  Severity severity = Severity::error;
  words::Text message;
  Label primary;
  std::vector<Label> labels;
  std::vector<words::Text> notes;
  words::Text help;
  std::vector<Fix> fixes;
};

/// A finding of `fault` with its default severity.
Diagnostic make(const Fault& fault, source::Span span, words::Text message);

/// The fix that puts a word in the place of what is written there; `written` is that word as the file writes it, in
/// quotes where it needs them.
Fix replace_by(source::Span span, std::string_view word, std::string written);
Fix replace_by(source::Span span, std::string_view word);

/// The language in which a finding is shown to a reader of `wanted`: that one if all of its texts are said in it, so
/// that none is half in one language and half in another; else English.
words::Language language_of(const Diagnostic& finding, words::Language wanted);

/// Gives all that a finding marks other places: `map` is asked for each byte offset.
void move_places(Diagnostic& finding, const std::function<std::uint32_t(std::uint32_t)>& map);

}  // namespace nsp::diagnostics
