// SPDX-License-Identifier: EUPL-1.2
#include "views/plans.hpp"

#include <fmt/format.h>

#include "text/escape.hpp"

namespace nsp::views {

using model::EntityId;

namespace {

/// The first language of the document; empty where it names none.
std::string_view first_language(const model::Library& library, const model::Entity& entity) {
  const syntax::Document& document = *library.documents()[entity.document].document;
  const auto languages = document.root().find("languages");
  if (!languages || languages->size() == 0) return {};
  return (*languages->items().begin()).text();
}

void write_titles(Json& json, const Plans& plans, const model::Entity& entity) {
  json.object("title", Json::Layout::flat);
  const auto title = model::field(entity, entity.shape->title_property);
  if (title && title->is_scalar()) {
    std::string_view language = first_language(plans.library(), entity);
    const auto languages = plans.chain().languages();
    if (language.empty()) language = languages.empty() ? std::string_view("en") : std::string_view(languages.front());
    json.text(language, title->text());
  } else if (title) {
    for (const model::Value::Entry& entry : title->entries())
      if (entry.value.is_scalar()) json.text(entry.key.text(), entry.value.text());
  }
  json.close();
}

}  // namespace

std::string Plans::title(EntityId id) const {
  return std::string(model::title(library().entity(id), languages_));
}

std::string Plans::name(EntityId id) const {
  const std::string own = title(id);
  return own.empty() ? this->id(id) : fmt::format("{}: {}", this->id(id), own);
}

std::string Plans::text(const syntax::Node& localised) const {
  return std::string(model::localised(localised, languages_));
}

std::string describe_place(const source::Files& files, source::Span span) {
  const source::File& file = files[span.file];
  return fmt::format("{}:{}", text::escape_terminal(file.name()), file.position(span.begin).line);
}

void write_entity(Json& json, std::string_view key, const Plans& plans, EntityId id) {
  if (id == model::none) {
    json.null(key);
    return;
  }
  json.object(key, Json::Layout::flat)
      .text("kind", plans.library().entity(id).kind())
      .text("id", plans.id(id))
      .text("title", plans.title(id))
      .close();
}

void write_facts(Json& json, const Plans& plans, EntityId id) {
  const model::Entity& entity = plans.library().entity(id);
  const source::File& file = plans.files()[entity.name.file];
  json.text("kind", entity.kind()).text("id", entity.id).text("qualified", plans.id(id));
  write_titles(json, plans, entity);
  json.text("file", file.name()).number("line", file.position(entity.name.begin).line);
}

}  // namespace nsp::views
