// SPDX-License-Identifier: EUPL-1.2
// What the commands that show plans begin and end with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/session.hpp"
#include "tables/sheet.hpp"
#include "views/plans.hpp"

namespace nsp::commands {

/// The workspace, read and linked, and how its reader wants to see it.
struct Snapshot {
  Opened opened;
  std::unique_ptr<check::Loaded> loaded;
  std::optional<views::Plans> seen;  ///< what was loaded, in the languages of the reader

  const views::Plans& plans() const { return *seen; }
  const model::Library& library() const { return loaded->library; }
  const policy::Chain& chain() const { return *loaded->chain; }
};

/// Reads the workspace; nothing, with a message, where it cannot be looked at. `ended` then says how the run ends.
std::optional<Snapshot> take_snapshot(Session& session, Exit& ended, std::optional<text::Date> as_of = std::nullopt);

/// Once a result is out: says on standard error that plans have errors, so that it may be incomplete.
Exit finish(Session& session, const Snapshot& snapshot, Exit exit = Exit::clean);

/// The one thing that a user's word names; nothing, and a message, where there is none, or more than one.
std::optional<model::EntityId> find_one(Session& session, const model::Library& library, const std::string& word);

/// The plan or framework that `--plan` names, none for the empty word; nothing, and a message, where it is no plan.
std::optional<model::EntityId> find_plan(Session& session, const Snapshot& snapshot, const std::string& word);

/// Refuses a format that is none of `known`.
std::optional<Exit> check_format(Session& session, const std::string& format,
                                 const std::vector<std::string_view>& known);

/// How text looks on the reader's terminal.
tables::Style table_style(const Session& session);

}  // namespace nsp::commands
