// SPDX-License-Identifier: EUPL-1.2
#include "diagnostics/explanation.hpp"

#include <algorithm>

extern "C" {
extern const nsp::source::EmbeddedRow nsp_embedded_explanations[];      // NOLINT(modernize-avoid-c-arrays)
extern const nsp::source::EmbeddedRow nsp_embedded_explanations_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace nsp::diagnostics {

namespace {

/// The member that a heading of the second level opens, if any.
std::string* section(Explanation& explanation, std::string_view heading) {
  if (heading == "Why it matters") return &explanation.matters;
  if (heading == "Wrong") return &explanation.wrong;
  if (heading == "Right") return &explanation.right;
  if (heading == "How to mend it") return &explanation.mend;
  return nullptr;
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

/// The lines up to the one that is the fence again.
void read_fenced(std::string_view& text, std::string_view fence, std::string& into) {
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line == fence) return;
    into.append(line).push_back('\n');
  }
}

/// A paragraph's lines become one.
void add_line(std::string_view line, bool begins, std::string& into) {
  if (!into.empty()) into.push_back(begins ? '\n' : ' ');
  into.append(line);
}

bool is_document_of(std::string_view path, std::string_view name) {
  std::string_view stem = path.substr(path.rfind('/') + 1);
  stem.remove_suffix(std::string_view(".md").size());
  return std::equal(stem.begin(), stem.end(), name.begin(), name.end(),
                    [](char of_path, char of_name) { return of_path == (of_name == '-' ? '_' : of_name); });
}

}  // namespace

Explanation explain(const Fault& fault) {
  static const std::vector<source::Embedded> documents = explanations();
  for (const source::Embedded& document : documents)
    if (is_document_of(document.name, fault.name)) return read_explanation(document.text);
  return {};
}

Explanation read_explanation(std::string_view markdown) {
  Explanation explanation;
  std::string* into = &explanation.finds;
  bool begins = true;
  while (!markdown.empty()) {
    const std::string_view line = take_line(markdown);
    if (line.starts_with("# ")) continue;
    if (line.starts_with("## ")) {
      into = section(explanation, line.substr(3));
    } else if (into == nullptr || line.empty()) {
      begins = true;
      continue;
    } else if (line.starts_with("```")) {
      read_fenced(markdown, line.substr(0, line.find_first_not_of('`')), *into);
    } else {
      add_line(line, begins, *into);
      begins = false;
      continue;
    }
    begins = true;
  }
  return explanation;
}

std::vector<source::Embedded> explanations() {
  return source::read_embedded(nsp_embedded_explanations, nsp_embedded_explanations_end);
}

}  // namespace nsp::diagnostics
