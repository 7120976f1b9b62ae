// SPDX-License-Identifier: EUPL-1.2
// The documents of a stream (YAML 1.2.2, 9.2).
#include <algorithm>
#include <utility>

#include "syntax/builder.hpp"
#include "syntax/extent.hpp"
#include "syntax/guard.hpp"
#include "syntax/parse.hpp"
#include "syntax/scan.hpp"

namespace nsp::syntax {

namespace {

bool is_marker_line(std::string_view text, std::size_t line, std::string_view marker) {
  return text.substr(line, 3) == marker && (line + 3 >= text.size() || is_space(text[line + 3]));
}

/// Where each document begins, directives and remarks before it included: no marker can stand within a document.
std::vector<std::size_t> find_documents(const source::File& file) {
  const std::string_view text = file.text();
  std::vector<std::size_t> begins{0};
  bool is_begun = false;  // the last document holds more than directives and remarks
  for (std::size_t line = file.content_begin(); line < text.size();
       line = std::min(text.find('\n', line), text.size() - 1) + 1) {
    if (is_marker_line(text, line, "...")) {
      const std::size_t next = std::min(text.find('\n', line), text.size() - 1) + 1;
      if (is_begun) begins.push_back(next);
      is_begun = false;
      continue;
    }
    const bool is_begin = is_marker_line(text, line, "---");
    if (is_begin && is_begun) begins.push_back(line);
    const std::size_t content = skip_blanks(text, line);
    const bool holds_text = content < line_end(text, line) && text[content] != '#' && text[line] != '%';
    is_begun = is_begun || is_begin || holds_text;
  }
  return begins;
}

void move_by(diagnostics::Diagnostic& finding, std::uint32_t by) {
  const auto shift = [by](source::Span& span) { span.begin += by, span.end += by; };
  shift(finding.primary.span);
  for (diagnostics::Label& label : finding.labels) shift(label.span);
  for (diagnostics::Fix& fix : finding.fixes)
    for (diagnostics::Edit& edit : fix.edits) shift(edit.span);
}

bool is_blank_part(std::string_view text) {
  const std::size_t content = skip_space(text, 0);
  return content >= text.size() || (text.substr(content, 3) == "---" && skip_space(text, content + 3) >= text.size());
}

}  // namespace

std::vector<Document> parse_stream(const source::File& file, diagnostics::Collector& diagnostics, const Judge& judge) {
  std::vector<Document> documents;
  std::vector<std::size_t> begins = find_documents(file);
  if (begins.size() == 1 || file.text().size() > max_file_size) {
    documents.push_back(parse(file, diagnostics, Mode::document, judge));
    return documents;
  }
  begins.push_back(file.text().size());
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(begins[i]);
    const std::string_view text = file.text().substr(begin, begins[i + 1] - begin);
    if (is_blank_part(text)) continue;
    const source::File part(file.id(), file.name(), std::string(text));
    diagnostics::Collector found;
    Document document = parse(part, found, Mode::document, judge);
    for (diagnostics::Diagnostic finding : found.findings()) {
      move_by(finding, begin);
      diagnostics.add(std::move(finding));
    }
    documents.push_back(
        Builder::rebase(std::move(document), file, {}, [begin](std::uint32_t at) { return at + begin; }));
  }
  if (documents.empty()) documents.push_back(parse(file, diagnostics, Mode::document, judge));
  return documents;
}

}  // namespace nsp::syntax
