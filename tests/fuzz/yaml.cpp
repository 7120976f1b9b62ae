// SPDX-License-Identifier: EUPL-1.2
// The readers: any bytes make a tree whose spans lie within the file, and findings that can be placed.
#include <cstdlib>

#include "syntax/parse.hpp"
#include "target.hpp"

namespace {

using namespace nsp;

void demand(bool holds) {
  if (!holds) std::abort();
}

void walk(const syntax::Node& node, int depth, int& left) {
  demand(depth <= static_cast<int>(syntax::Document::max_depth) + 1);
  const source::Span span = node.span();
  demand(span.begin <= span.end && span.end <= node.document().file().text().size());
  if (--left < 0) return;
  for (const syntax::Entry& entry : node.entries()) {
    walk(entry.key, depth + 1, left);
    walk(entry.value, depth + 1, left);
  }
  for (const syntax::Node& item : node.items()) walk(item, depth + 1, left);
}

void read(std::string_view input, const char* name, syntax::Mode mode) {
  const source::File file(0, name, std::string(input));
  diagnostics::Collector collector;
  const syntax::Document document = syntax::parse_by_name(file, collector, mode);
  int left = 300'000;
  if (!document.empty()) walk(document.root(), 0, left);
  demand(document.complete() || !collector.empty());
  for (const auto& finding : collector.take_sorted()) {
    demand(!finding.message.empty() && !finding.help.empty());
    demand(finding.primary.span.begin <= finding.primary.span.end && finding.primary.span.end <= input.size());
    file.position(finding.primary.span.begin);
  }
}

}  // namespace

void try_input(std::string_view input) {
  read(input, "input.yaml", syntax::Mode::plan);
  read(input, "input.yaml", syntax::Mode::document);
  read(input, "input.json", syntax::Mode::plan);
}
