// SPDX-License-Identifier: EUPL-1.2
// What the commands that show plans begin and end with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/json_writer.hpp"
#include "commands/session.hpp"
#include "tables/sheet.hpp"

namespace nsp::commands {

/// The workspace, read and linked, and how its reader wants to see it.
struct Look {
  Opened opened;
  std::unique_ptr<check::Loaded> loaded;
  std::vector<std::string> languages;  ///< the reader's first

  const model::Library& library() const { return loaded->library; }
  const policy::Chain& chain() const { return *loaded->chain; }

  std::string id(model::EntityId id) const { return library().qualified(id); }
  std::string title(model::EntityId id) const;
  /// `ID: TITLE`, or the id alone where there is no other title.
  std::string name(model::EntityId id) const;
  std::string text(const syntax::Node& localised) const;
};

/// Reads the workspace; nothing, with a message, where it cannot be looked at. `ended` then says how the run ends.
std::optional<Look> look(Session& session, Exit& ended, std::optional<text::Date> as_of = std::nullopt);

/// Once a result is out: says on standard error that plans have errors, so that it may be incomplete.
Exit finish(Session& session, const Look& look, Exit exit = Exit::clean);

/// The one thing that a user's word names; nothing, and a message, where there is none, or more than one.
std::optional<model::EntityId> find_one(Session& session, const model::Library& library, const std::string& word);

/// The plan or framework that `--plan` names, none for the empty word; nothing, and a message, where it is no plan.
std::optional<model::EntityId> find_plan(Session& session, const Look& look, const std::string& word);

/// Refuses a format that is none of `known`.
std::optional<Exit> check_format(Session& session, const std::string& format,
                                 const std::vector<std::string_view>& known);

/// How text looks on the reader's terminal.
tables::Style table_style(const Session& session);

/// `{"kind", "id", "title"}` of an entity on one line, or null for none; `id` is qualified, `title` in the reader's
/// language.
void write_entity(JsonWriter& json, std::string_view key, const Look& look, model::EntityId id);

}  // namespace nsp::commands
