// SPDX-License-Identifier: EUPL-1.2
#include "syntax/parse.hpp"

#include <optional>
#include <utility>

#include "syntax/builder.hpp"
#include "syntax/cause.hpp"
#include "syntax/direct_reader.hpp"
#include "syntax/equal_keys.hpp"
#include "syntax/guard.hpp"
#include "syntax/kinds.hpp"
#include "syntax/tree.hpp"

namespace nsp::syntax {

namespace {

Document nothing(const source::File& file) {
  Builder builder(file);
  builder.stop_at(0);
  return builder.finish(0);
}

void report(const source::File& file, Fault fault, diagnostics::Collector& diagnostics) {
  if (fault.structural) {
    if (auto cause = find_cause(file, fault.finding.primary.span.begin)) fault.finding = std::move(*cause);
  }
  diagnostics.add(std::move(fault.finding));
}

}  // namespace

Document parse(const source::File& file, diagnostics::Collector& diagnostics) {
  if (!check_bytes(file, Grammar::yaml, diagnostics)) return nothing(file);
  std::optional<Fault> fault;
  std::optional<Document> direct = read_direct(file);
  Document document = direct ? std::move(*direct) : read_tree(file, fault);
  if (fault) {
    report(file, std::move(*fault), diagnostics);
  } else if (document.empty()) {
    diagnostics.add(empty_file, file.span(0, 0), "the file is empty").help = "write the document, or delete the file";
  }
  report_equal_keys(document, diagnostics);
  return document;
}

}  // namespace nsp::syntax
