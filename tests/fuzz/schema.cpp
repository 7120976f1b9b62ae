// SPDX-License-Identifier: EUPL-1.2
// Any schema against any document: the bytes before the first NUL are the schema, those behind it the document.
#include "schema/schema.hpp"

#include <cstdlib>

#include "syntax/parse.hpp"
#include "target.hpp"

void try_input(std::string_view input) {
  using namespace nsp;
  const std::size_t cut = input.find('\0');
  const source::File schema_file(0, "schema.json", std::string(input.substr(0, cut)));
  const source::File file(1, "input.yaml", std::string(cut == std::string_view::npos ? "" : input.substr(cut + 1)));
  diagnostics::Collector collector;
  const syntax::Document schema_document = syntax::parse_json(schema_file, collector);
  const syntax::Document document = syntax::parse(file, collector);
  if (schema_document.empty() || document.empty()) return;
  const auto load = [&](std::string_view uri) { return uri == "test:/schema.json" ? &schema_document : nullptr; };
  const auto schema = schema::compile("test:/schema.json", load, collector);
  if (!schema) {
    if (collector.empty()) std::abort();
    return;
  }
  const schema::Verdict quick = schema::check(*schema, document.root());
  diagnostics::Collector findings;
  if (schema::validate(*schema, document.root(), findings) != quick) std::abort();
  if (quick == schema::Verdict::refused && findings.empty()) std::abort();
}
