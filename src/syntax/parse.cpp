// SPDX-License-Identifier: EUPL-1.2
#include "syntax/parse.hpp"

#include "syntax/builder.hpp"
#include "syntax/equal_keys.hpp"
#include "syntax/guard.hpp"
#include "syntax/kinds.hpp"
#include "syntax/notices.hpp"
#include "syntax/slips/forgiving.hpp"

namespace nsp::syntax {

namespace {

Document nothing(const source::File& file) {
  Builder builder(file);
  builder.stop_at(0);
  return builder.finish(0);
}

}  // namespace

Document parse(const source::File& file, diagnostics::Collector& diagnostics, Mode mode, const Judge& judge) {
  if (!check_bytes(file, Grammar::yaml, diagnostics)) return nothing(file);
  Document document = read_forgiving(file, mode, judge, diagnostics);
  if (document.complete() && document.empty())
    diagnostics.add(empty_file, file.span(0, 0), "the file is empty").help = "write the document, or delete the file";
  if (report_equal_keys(document, diagnostics)) document.set_unique_keys();
  report_notices(document, diagnostics);
  return document;
}

}  // namespace nsp::syntax
