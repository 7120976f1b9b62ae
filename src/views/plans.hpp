// SPDX-License-Identifier: EUPL-1.2
// The plans of a workspace as one reader sees them: what every view looks at.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/library.hpp"
#include "policy/chain.hpp"
#include "source/files.hpp"
#include "text/json_writer.hpp"

namespace nsp::views {

using Json = text::JsonWriter;

/// `FILE:LINE`, harmless for a terminal.
std::string describe_place(const source::Files& files, source::Span span);

/// Linked plans, and the languages of who looks at them. Cheap to copy; files and chain outlive it.
class Plans {
 public:
  /// `languages`: the reader's first.
  Plans(const source::Files& files, const policy::Chain& chain, std::vector<std::string> languages)
      : files_(files), chain_(chain), languages_(std::move(languages)) {}

  const source::Files& files() const { return files_; }
  const policy::Chain& chain() const { return chain_; }
  const model::Library& library() const { return chain_.library(); }
  std::span<const std::string> languages() const { return languages_; }

  /// As it is told from all others: with its scope.
  std::string id(model::EntityId id) const { return library().qualified(id); }
  /// Empty where it has none.
  std::string title(model::EntityId id) const;
  /// `ID: TITLE`, or the id alone where there is no other title.
  std::string name(model::EntityId id) const;
  /// What a text says in the reader's language.
  std::string text(const syntax::Node& localised) const;
  std::string place(source::Span span) const { return describe_place(files_, span); }

 private:
  const source::Files& files_;
  const policy::Chain& chain_;
  std::vector<std::string> languages_;
};

/// `{"kind", "id", "title"}` of an entity on one line, or null for none; `id` with its scope, `title` in the reader's
/// language.
void write_entity(Json& json, std::string_view key, const Plans& plans, model::EntityId id);

/// The members `kind`, `id`, `qualified`, `title` (by language), `file` and `line` of an entity's object.
void write_facts(Json& json, const Plans& plans, model::EntityId id);

}  // namespace nsp::views
