// SPDX-License-Identifier: EUPL-1.2
#include "commands/entities.hpp"

#include <fmt/format.h>

#include "text/escape.hpp"

namespace nsp::commands {

namespace {

using text::quote_json;

/// The first language of the document; empty where it names none.
std::string_view first_language(const check::Loaded& loaded, const model::Entity& entity) {
  const syntax::Document& document = *loaded.library.documents()[entity.document].document;
  const auto languages = document.root().find("languages");
  if (!languages || languages->size() == 0) return {};
  return (*languages->items().begin()).text();
}

std::string title_object(const check::Loaded& loaded, const model::Entity& entity) {
  const auto title = model::field(entity, entity.shape->title_property);
  if (!title) return "{}";
  if (title->is_scalar()) {
    std::string_view language = first_language(loaded, entity);
    if (language.empty())
      language = loaded.languages.empty() ? std::string_view("en") : std::string_view(loaded.languages.front());
    return fmt::format("{{{}: {}}}", quote_json(language), quote_json(title->text()));
  }
  std::string text = "{";
  for (const syntax::Entry& entry : title->entries())
    if (entry.value.is_scalar())
      text += fmt::format("{}{}: {}", text.size() == 1 ? "" : ", ", quote_json(entry.key.text()),
                          quote_json(entry.value.text()));
  return text + "}";
}

}  // namespace

std::string describe_place(const source::Files& files, source::Span span) {
  const source::File& file = files[span.file];
  return fmt::format("{}:{}", text::escape_terminal(file.name()), file.position(span.begin).line);
}

std::string entity_facts(const check::Loaded& loaded, model::EntityId id) {
  const model::Entity& entity = loaded.library.entity(id);
  const source::File& file = loaded.files[entity.name.file];
  return fmt::format(R"("kind": {}, "id": {}, "qualified": {}, "title": {}, "file": {}, "line": {})",
                     quote_json(entity.kind()), quote_json(entity.id), quote_json(loaded.library.qualified(id)),
                     title_object(loaded, entity), quote_json(file.name()), file.position(entity.name.begin).line);
}

}  // namespace nsp::commands
