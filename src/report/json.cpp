// SPDX-License-Identifier: EUPL-1.2
// One object with all facts. Lines and columns count from 1, offsets in bytes from 0, ends are exclusive.
#include <algorithm>

#include "report/formats.hpp"
#include "text/date.hpp"
#include "text/json_writer.hpp"
#include "words/text.hpp"

namespace nsp::report {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using Json = text::JsonWriter;

void write_position(Json& json, std::string_view key, const source::File& file, std::uint32_t offset) {
  const source::Position at = file.position(offset);
  json.object(key).number("line", at.line).number("column", at.column).number("offset", at.offset).close();
}

void write_place(Json& json, const source::Files& files, source::Span span) {
  const source::File& file = files[span.file];
  json.text("file", file.name());
  write_position(json, "start", file, span.begin);
  write_position(json, "end", file, span.end);
}

std::string_view word_of(diagnostics::Grade grade) {
  if (grade == diagnostics::Grade::safe) return "safe";
  return grade == diagnostics::Grade::suggested ? "suggested" : "placeholder";
}

void write_fix(Json& json, const source::Files& files, const diagnostics::Fix& fix) {
  json.object().text("title", fix.title.english()).text("grade", word_of(fix.grade)).array("edits");
  for (const diagnostics::Edit& edit : fix.edits) {
    json.object();
    write_place(json, files, edit.span);
    json.text("text", edit.text).close();
  }
  json.close().close();
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

void write_arguments(Json& json, const words::Text& text);

void write_value(Json& json, const words::Value& value) {
  switch (value.shape.type) {
    case words::Type::number:
    case words::Type::count:
    case words::Type::choice: json.number("value", value.number); return;
    case words::Type::all_of:
    case words::Type::any_of:
    case words::Type::row:
    case words::Type::listed:
      json.array("value");
      for (const std::string_view item : value.list) json.text({}, item);
      json.close().number("more", value.more);
      return;
    case words::Type::figure: json.number("value", value.figure); return;
    case words::Type::day: json.text("value", text::to_string(text::Date(std::chrono::days(value.number)))); return;
    case words::Type::text:
      json.text("value", value.text.english());
      write_arguments(json, value.text);
      return;
    case words::Type::name:
    case words::Type::word:
    case words::Type::kind: break;
  }
  json.text("value", value.word);
}

/// The arguments of a text, by their types.
void write_arguments(Json& json, const words::Text& text) {
  json.array("arguments");
  for (const words::Value& value : text.values()) {
    json.object().text("type", type_of(value));
    write_value(json, value);
    json.close();
  }
  json.close();
}

/// Where the finding can be said in a reader's language that is not English.
void write_localised(Json& json, const Diagnostic& finding, words::Language wanted) {
  const words::Language language = diagnostics::language_of(finding, wanted);
  if (language == words::Language::en) return;
  json.object("localised").text("lang", words::code_of(language)).text("message", finding.message.in(language));
  json.text_or_null("help", finding.help.in(language)).close();
}

void write_labels(Json& json, const source::Files& files, const Diagnostic& finding) {
  std::vector<diagnostics::Label> labels = finding.labels;
  if (!finding.primary.message.empty()) labels.insert(labels.begin(), finding.primary);
  json.array("labels");
  for (const diagnostics::Label& label : labels) {
    json.object().text("message", label.message.english());
    write_place(json, files, label.span);
    json.close();
  }
  json.close();
}

void write_finding(Json& json, const source::Files& files, const Diagnostic& finding, words::Language wanted) {
  json.object({}, Json::Layout::flat)
      .text("code", finding.fault->code)
      .text("name", finding.fault->name)
      .text("severity", diagnostics::to_string(finding.severity))
      .text("message", finding.message.english());
  write_arguments(json, finding.message);
  write_place(json, files, finding.primary.span);
  write_labels(json, files, finding);
  json.array("notes");
  for (const words::Text& note : finding.notes) json.text({}, note.english());
  json.close().text_or_null("help", finding.help.english()).array("fixes");
  for (const diagnostics::Fix& fix : finding.fixes) write_fix(json, files, fix);
  json.close();
  write_localised(json, finding, wanted);
  json.close();
}

}  // namespace

std::string write_json(const Findings& findings, const Style& style) {
  const auto count = [&](Severity severity) {
    return std::count_if(findings.diagnostics.begin(), findings.diagnostics.end(),
                         [severity](const Diagnostic& d) { return d.severity == severity; });
  };
  const Summary& summary = findings.summary;
  Json json;
  json.object().number("version", 1).object("summary", Json::Layout::flat);
  json.number("files", summary.files).number("documents", summary.documents);
  json.number("entities", summary.entities).number("links", summary.links);
  json.number("errors", count(Severity::error)).number("warnings", count(Severity::warning));
  json.number("notes", count(Severity::note)).number("suppressed", summary.suppressed).close();
  json.array("diagnostics");
  for (const Diagnostic& finding : findings.diagnostics) write_finding(json, findings.files, finding, style.language);
  return json.take();
}

}  // namespace nsp::report
