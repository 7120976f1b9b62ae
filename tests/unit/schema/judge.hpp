// SPDX-License-Identifier: EUPL-1.2
// A schema and an instance as texts, and what is said of them.
#pragma once

#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "schema/schema.hpp"
#include "syntax/parse.hpp"

namespace judge {

/// A text and its tree; YAML, or JSON where the name ends so.
struct Text {
  explicit Text(std::string content, std::string name = "plan.yaml")
      : file(std::make_unique<nsp::source::File>(0, std::move(name), std::move(content))),
        document(nsp::syntax::parse_by_name(*file, faults)) {}
  nsp::diagnostics::Collector faults;
  std::unique_ptr<nsp::source::File> file;
  nsp::syntax::Document document;
};

/// A compiled schema with the text that it points into.
struct Judge {
  explicit Judge(std::string schema, std::string name = "schema.yaml", nsp::schema::Options options = {})
      : text(std::make_unique<Text>(std::move(schema), std::move(name))) {
    const auto load = [&](std::string_view uri) { return uri == "test:/schema" ? &text->document : nullptr; };
    compiled = nsp::schema::compile("test:/schema", load, faults, options);
  }
  nsp::schema::Verdict check(const Text& instance) const {
    return nsp::schema::check(*compiled, instance.document.root());
  }
  bool accepts(std::string instance, std::string name = "plan.yaml") const {
    return check(Text(std::move(instance), std::move(name))) == nsp::schema::Verdict::accepted;
  }
  std::vector<nsp::diagnostics::Diagnostic> findings(const Text& instance) const {
    nsp::diagnostics::Collector found;
    nsp::schema::validate(*compiled, instance.document.root(), found);
    return found.take_sorted();
  }
  std::unique_ptr<Text> text;
  nsp::diagnostics::Collector faults;
  std::optional<nsp::schema::Schema> compiled;
};

/// Each finding as `LINE:COLUMN CODE |marked text| message / help`, one a line.
inline std::string say(const std::string& schema, const std::string& instance) {
  const Judge judge(schema);
  if (!judge.compiled) return "the schema does not compile";
  const Text text(instance);
  std::string said;
  for (const auto& finding : judge.findings(text)) {
    const auto at = text.file->position(finding.primary.span.begin);
    said += fmt::format("{}:{} {} |{}| {} / {}\n", at.line, at.column, finding.fault->code,
                        text.file->slice(finding.primary.span), finding.message.english(), finding.help.english());
  }
  return said;
}

/// What is said of the schema itself: `CODE |marked text| message`, one a line.
inline std::string say_of_schema(const std::string& schema) {
  const Judge judge(schema);
  std::string said;
  for (const auto& finding : judge.faults.findings())
    said += fmt::format("{} |{}| {}\n", finding.fault->code, judge.text->file->slice(finding.primary.span),
                        finding.message.english());
  return said;
}

/// The text with the first fix of its first finding that has one.
inline std::string mend(const std::string& schema, std::string instance) {
  const Judge judge(schema);
  const Text text(instance);
  for (const auto& finding : judge.findings(text)) {
    if (finding.fixes.empty()) continue;
    auto edits = finding.fixes[0].edits;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
      instance.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->text);
    return instance;
  }
  return instance;
}

/// Of the processor, so that what else the machine has to do counts for nothing.
inline double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace judge
