// SPDX-License-Identifier: EUPL-1.2
// The documents of a stream (YAML 1.2.2, 9.2).
#include <algorithm>
#include <utility>

#include "syntax/copy.hpp"
#include "syntax/extent.hpp"
#include "syntax/guard.hpp"
#include "syntax/parse.hpp"
#include "syntax/scan.hpp"

namespace nsp::syntax {

namespace {

/// Where each document begins, directives and remarks before it included: no marker can stand within a document.
std::vector<std::size_t> find_documents(const source::File& file) {
  const std::string_view text = file.text();
  std::vector<std::size_t> begins{0};
  bool is_begun = false;  // the last document holds more than directives and remarks
  for (std::size_t line = file.content_begin(); line < text.size(); line = next_line(text, line)) {
    if (is_marker_line(text, line, "...")) {
      if (is_begun) begins.push_back(next_line(text, line));
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
    documents.push_back(parse_copy(
        file, std::string(text), [begin](std::uint32_t at) { return at + begin; }, Mode::document, judge, diagnostics));
  }
  if (documents.empty()) documents.push_back(parse(file, diagnostics, Mode::document, judge));
  return documents;
}

}  // namespace nsp::syntax
