// SPDX-License-Identifier: EUPL-1.2
#include "model/library.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/similar.hpp"

namespace nsp::model {

namespace {

std::vector<std::string_view> split(std::string_view word, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = word.find(separator);
    parts.push_back(word.substr(0, at));
    if (at == std::string_view::npos) return parts;
    word.remove_prefix(at + 1);
  }
}

}  // namespace

const schema::Lexicon* Library::lexicon() const {
  const auto known = [](const LinkedDocument& document) { return document.kind != nullptr; };
  const auto found = std::find_if(documents_.begin(), documents_.end(), known);
  return found == documents_.end() ? nullptr : &found->kind->lexicon();
}

std::span<const Reference> Library::outgoing(EntityId id) const {
  const DocumentId document = entities_[id].document;
  const std::span<const Reference> all = references_[document];
  const std::uint32_t first = first_reference_[id];
  return all.subspan(first,
                     id + 1 < documents_[document].last ? first_reference_[id + 1] - first : std::dynamic_extent);
}

std::span<const Mention> Library::mentions_of(EntityId id) const {
  const std::span<const Mention> all = mentions_[entities_[id].document];
  const auto first =
      std::partition_point(all.begin(), all.end(), [id](const Mention& mention) { return mention.from < id; });
  return {first, std::find_if(first, all.end(), [id](const Mention& mention) { return mention.from != id; })};
}

std::string Library::qualified(EntityId id) const {
  const Entity& entity = entities_[id];
  const LinkedDocument& document = documents_[entity.document];
  const bool is_document = id == document.first;
  // Ids within a file are named with the file's; its own plan is added only where two files have that id.
  const std::string_view own = is_document ? std::string_view() : entities_[document.first].id;
  std::string path;
  if (document.part_of != none && (is_document || document.shares_id))
    path.append(entities_[documents_[document.part_of].first].id).append("/");
  if (!is_document) path.append(own).append("/");
  return path.append(entity.id);
}

std::vector<EntityId> Library::find(std::string_view word) const {
  std::string_view kind;
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    kind = word.substr(0, colon);
    word.remove_prefix(colon + 1);
  }
  const auto parts = split(word, '/');
  std::vector<EntityId> found;
  for (const EntityId entity : names_.entities(parts.back()))
    if ((kind.empty() || entities_[entity].kind() == kind) && stands_within(entity, parts)) found.push_back(entity);
  return found.empty() && parts.size() == 1 ? find_called(kind, word) : found;
}

std::vector<EntityId> Library::find_called(std::string_view kind, std::string_view word) const {
  const std::string folded = text::fold(word);
  std::vector<EntityId> found;
  for (EntityId id = 0; id < entities_.size(); ++id) {
    if (entities_[id].shape->aliases.empty() || (!kind.empty() && entities_[id].kind() != kind)) continue;
    const auto all = aliases(id);
    if (std::any_of(all.begin(), all.end(), [&folded](std::string_view alias) { return text::fold(alias) == folded; }))
      found.push_back(id);
  }
  return found;
}

std::vector<std::string_view> Library::aliases(EntityId id) const {
  std::vector<std::string_view> found;
  for (std::string_view path : entities_[id].shape->aliases) {
    std::optional<Value> value = entities_[id].value();
    for (const std::string_view name : split(path, '.'))
      if (value) value = value->find(name);
    if (!value) continue;
    if (value->is_scalar()) found.push_back(value->text());
    for (const Value::Entry& by_language : value->entries())
      if (by_language.value.is_scalar()) found.push_back(by_language.value.text());
  }
  return found;
}

/// Whether the scopes before the last of `parts` are ids that hold the entity, outermost first.
bool Library::stands_within(EntityId id, const std::vector<std::string_view>& parts) const {
  std::size_t left = parts.size() - 1;
  DocumentId document = entities_[id].document;
  bool is_document = id == documents_[document].first;
  for (int depth = 0; left > 0 && document != none && depth < 32; ++depth) {
    if (!is_document && entities_[documents_[document].first].id == parts[left - 1]) --left;
    document = documents_[document].part_of;
    is_document = false;
  }
  return left == 0;
}

std::vector<std::string> Library::suggest(std::string_view word) const {
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) word.remove_prefix(colon + 1);
  word = word.substr(word.rfind('/') + 1);
  std::vector<std::string_view> names;
  for (NameId name = 0; name < names_.size(); ++name) names.push_back(names_.text(name));
  std::sort(names.begin(), names.end());
  std::vector<std::string> suggestions;
  for (std::string_view name : text::find_similar(word, names)) suggestions.emplace_back(name);
  return suggestions;
}

}  // namespace nsp::model
