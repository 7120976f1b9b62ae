// SPDX-License-Identifier: EUPL-1.2
#include "schema/translated.hpp"

#include <utility>

#include "schema/describe.hpp"
#include "schema/translations.hpp"
#include "syntax/edit.hpp"
#include "syntax/parse.hpp"

namespace nsp::schema {

namespace {

class Translator {
 public:
  explicit Translator(std::string_view language) : language_(language) {}

  void look_at(const syntax::Node& node) {
    if (node.is_alias()) return;  // what it stands for is met at its own place
    translate(node, "title", "x-titles");
    translate(node, "description", "x-descriptions");
    for (const syntax::Entry& entry : node.entries()) look_at(entry.value);
    for (const syntax::Node& item : node.items()) look_at(item);
  }

  syntax::Edits take() { return std::move(edits_); }

 private:
  void translate(const syntax::Node& schema, std::string_view key, std::string_view annotation) {
    if (!schema.is_mapping()) return;
    const auto map = schema.find(annotation);
    const auto words = map ? schema.find(key) : std::nullopt;
    if (!words || !words->is_string() || words->is_alias()) return;
    const std::string_view translated = Translations(*map).in(language_);
    if (!translated.empty()) edits_.push_back({words->span(), write_text(*words, translated)});
  }

  std::string_view language_;
  syntax::Edits edits_;
};

}  // namespace

std::string translate(std::string_view name, std::string_view text, std::string_view language) {
  const source::File file(0, std::string(name), std::string(text));
  diagnostics::Collector faults;
  const syntax::Document document = syntax::parse_by_name(file, faults);
  if (document.empty() || !document.complete() || faults.has_errors()) return std::string(text);
  Translator translator(language);
  translator.look_at(document.root());
  return syntax::apply(text, translator.take());
}

}  // namespace nsp::schema
