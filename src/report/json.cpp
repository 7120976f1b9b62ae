// SPDX-License-Identifier: EUPL-1.2
// One object with all facts. Lines and columns count from 1, offsets in bytes from 0, ends are exclusive.
#include <algorithm>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "text/date.hpp"
#include "text/escape.hpp"
#include "words/text.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using text::quote_json;

std::string position(const source::File& file, std::uint32_t offset) {
  const source::Position at = file.position(offset);
  return fmt::format(R"({{"line": {}, "column": {}, "offset": {}}})", at.line, at.column, at.offset);
}

/// `"file": ..., "start": ..., "end": ...`
std::string place(const source::Files& files, source::Span span) {
  const source::File& file = files[span.file];
  return fmt::format(R"("file": {}, "start": {}, "end": {})", quote_json(file.name()), position(file, span.begin),
                     position(file, span.end));
}

template <class Range, class Write>
std::string list(const Range& range, Write write) {
  std::string out = "[";
  for (const auto& item : range) out += (out.size() == 1 ? "" : ", ") + write(item);
  return out + "]";
}

std::string write_fix(const source::Files& files, const diagnostics::Fix& fix) {
  const auto edits = list(fix.edits, [&](const diagnostics::Edit& edit) {
    return fmt::format(R"({{{}, "text": {}}})", place(files, edit.span), quote_json(edit.text));
  });
  const std::string_view grade = fix.grade == diagnostics::Grade::safe
                                     ? "safe"
                                     : (fix.grade == diagnostics::Grade::suggested ? "suggested" : "placeholder");
  return fmt::format(R"({{"title": {}, "grade": "{}", "edits": {}}})", quote_json(fix.title.english()), grade, edits);
}

std::string_view type_of(const words::Value& value) {
  switch (value.shape.type) {
    case words::Type::name: return "name";
    case words::Type::word: return "word";
    case words::Type::number:
    case words::Type::figure:
    case words::Type::count: return "number";
    case words::Type::choice: return "choice";
    case words::Type::kind: return "kind";
    case words::Type::all_of:
    case words::Type::any_of:
    case words::Type::row: return "names";
    case words::Type::listed: return "words";
    case words::Type::day: return "day";
    case words::Type::text: break;
  }
  return "text";
}

std::string write_arguments(const words::Text& text);

std::string write_value(const words::Value& value) {
  switch (value.shape.type) {
    case words::Type::number:
    case words::Type::count:
    case words::Type::choice: return fmt::format(R"("value": {})", value.number);
    case words::Type::all_of:
    case words::Type::any_of:
    case words::Type::row:
    case words::Type::listed:
      return fmt::format(R"("value": {}, "more": {})",
                         list(value.list, [](std::string_view item) { return quote_json(item); }), value.more);
    case words::Type::figure: return fmt::format(R"("value": {})", value.figure);
    case words::Type::day:
      return fmt::format(R"("value": {})", quote_json(text::to_string(text::Date(std::chrono::days(value.number)))));
    case words::Type::text:
      return fmt::format(R"("value": {}, "arguments": {})", quote_json(value.text.english()),
                         write_arguments(value.text));
    case words::Type::name:
    case words::Type::word:
    case words::Type::kind: break;
  }
  return fmt::format(R"("value": {})", quote_json(value.word));
}

/// The arguments of a text, by their types.
std::string write_arguments(const words::Text& text) {
  return list(text.values(), [](const words::Value& value) {
    return fmt::format(R"({{"type": "{}", {}}})", type_of(value), write_value(value));
  });
}

/// `, "localised": ...` where the finding can be said in a reader's language that is not English.
std::string write_localised(const Diagnostic& finding, words::Language wanted) {
  const words::Language language = diagnostics::language_of(finding, wanted);
  if (language == words::Language::en) return "";
  return fmt::format(R"(, "localised": {{"lang": "{}", "message": {}, "help": {}}})", words::code_of(language),
                     quote_json(finding.message.in(language)),
                     finding.help.empty() ? "null" : quote_json(finding.help.in(language)));
}

std::string write_json_finding(const source::Files& files, const Diagnostic& finding, words::Language wanted) {
  std::vector<diagnostics::Label> labels = finding.labels;
  if (!finding.primary.message.empty()) labels.insert(labels.begin(), finding.primary);
  return fmt::format(
      R"({{"code": {}, "name": {}, "severity": {}, "message": {}, "arguments": {}, {}, "labels": {}, "notes": {}, "help": {}, "fixes": {}{}}})",
      quote_json(finding.kind->code), quote_json(finding.kind->name),
      quote_json(diagnostics::to_string(finding.severity)), quote_json(finding.message.english()),
      write_arguments(finding.message), place(files, finding.primary.span),
      list(labels,
           [&](const diagnostics::Label& label) {
             return fmt::format(R"({{"message": {}, {}}})", quote_json(label.message.english()),
                                place(files, label.span));
           }),
      list(finding.notes, [](const words::Text& note) { return quote_json(note.english()); }),
      finding.help.empty() ? "null" : quote_json(finding.help.english()),
      list(finding.fixes, [&](const diagnostics::Fix& fix) { return write_fix(files, fix); }),
      write_localised(finding, wanted));
}

}  // namespace

std::string write_json(const Findings& findings, const Style& style) {
  const auto count = [&](Severity severity) {
    return std::count_if(findings.diagnostics.begin(), findings.diagnostics.end(),
                         [severity](const Diagnostic& d) { return d.severity == severity; });
  };
  const Summary& summary = findings.summary;
  std::string out = fmt::format(
      "{{\n  \"version\": 1,\n  \"summary\": {{\"files\": {}, \"documents\": {}, \"entities\": {}, \"links\": {}, "
      "\"errors\": {}, \"warnings\": {}, \"notes\": {}, "
      "\"suppressed\": {}}},\n  \"diagnostics\": [",
      summary.files, summary.documents, summary.entities, summary.links, count(Severity::error),
      count(Severity::warning), count(Severity::note), summary.suppressed);
  bool first = true;
  for (const Diagnostic& finding : findings.diagnostics) {
    out += first ? "\n    " : ",\n    ";
    out += write_json_finding(findings.files, finding, style.language);
    first = false;
  }
  out += first ? "]\n}\n" : "\n  ]\n}\n";
  return out;
}

}  // namespace nsp::report
