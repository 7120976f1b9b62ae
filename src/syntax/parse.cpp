// SPDX-License-Identifier: EUPL-1.2
#include "syntax/parse.hpp"

#include <utility>

#include "syntax/builder.hpp"
#include "syntax/copy.hpp"
#include "syntax/equal_keys.hpp"
#include "syntax/errors/forgiving.hpp"
#include "syntax/faults.hpp"
#include "syntax/foreign_file.hpp"
#include "syntax/guard.hpp"
#include "syntax/notices.hpp"
#include "syntax/repaired.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<> the_file_is_empty{"the file is empty"};
constexpr words::English<> write_the_document_or{"write the document, or delete the file"};

Document nothing(const source::File& file) {
  Builder builder(file);
  builder.stop_at(0);
  return builder.finish(0);
}

/// Reads on behind control characters that have been told, as if they were gone.
Document parse_without_controls(const source::File& file, diagnostics::Collector& diagnostics, Mode mode,
                                const Judge& judge) {
  const diagnostics::Diagnostic told = diagnostics.findings().back();
  if (told.fault != &control_character || told.fixes.empty()) return nothing(file);
  Repaired repaired(file.text());
  repaired.apply(told.fixes[0].edits);
  return parse_copy(
      file, repaired.text(), [&repaired](std::uint32_t offset) { return repaired.to_original(offset); }, mode, judge,
      diagnostics);
}

}  // namespace

Document parse_copy(const source::File& file, std::string text,
                    const std::function<std::uint32_t(std::uint32_t)>& to_original, Mode mode, const Judge& judge,
                    diagnostics::Collector& diagnostics) {
  const source::File copy(file.id(), file.name(), std::move(text));
  diagnostics::Collector found;
  Document document = parse(copy, found, mode, judge);
  for (diagnostics::Diagnostic finding : found.findings()) {
    diagnostics::move_places(finding, to_original);
    diagnostics.add(std::move(finding));
  }
  return Builder::rebase(std::move(document), file, {}, to_original);
}

Document parse(const source::File& file, diagnostics::Collector& diagnostics, Mode mode, const Judge& judge) {
  if (mode == Mode::plan && report_foreign_file(file, diagnostics)) return nothing(file);
  if (!check_bytes(file, Grammar::yaml, diagnostics)) return parse_without_controls(file, diagnostics, mode, judge);
  Document document = read_forgiving(file, mode, judge, diagnostics);
  if (document.complete() && document.empty())
    diagnostics.add(empty_file, file.span(0, 0), the_file_is_empty).help = write_the_document_or;
  if (report_equal_keys(document, diagnostics)) document.set_unique_keys();
  report_notices(document, diagnostics);
  return document;
}

}  // namespace nsp::syntax
