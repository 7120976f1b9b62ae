// SPDX-License-Identifier: EUPL-1.2
// What commands that publish have in common: what is published, in which languages, and when it is not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/publishing.hpp"
#include "commands/session.hpp"
#include "forms/publication.hpp"

namespace nsp::commands {

/// The languages asked for, in the order of the workspace; nothing, with a message, where one is not among them.
std::optional<std::vector<std::string>> choose_languages(Session& session, const check::Workspace& workspace);

/// What `nsp.yaml` says of published pages.
pages::Settings settings_of(Session& session, const check::Publishing& publishing, std::vector<std::string> languages,
                            const check::Loaded& loaded);

/// The findings for which plans are not published, as the workspace wants it; in any case those that say that something
/// could not be read, since its pages would go.
std::vector<diagnostics::Diagnostic> faults_of(const check::Loaded& loaded, const check::Publishing& publishing);

/// The errors among all findings, of which pages tell that are published nevertheless.
std::vector<diagnostics::Diagnostic> errors_of(const check::Loaded& loaded);

/// Where findings stand: the documents of the library, and the number of files that have no page.
void mark_faulty(const check::Loaded& loaded, std::span<const diagnostics::Diagnostic> faults,
                 pages::Settings& settings);

/// Tells of findings on standard error: as they are where they are few, else how many stand in which file.
void tell_faults(Session& session, const check::Loaded& loaded, std::span<const diagnostics::Diagnostic> faults);

/// The request with which plans are read to be published: all rules are asked, as `check` asks them.
check::Request request_to_publish(const Session& session);

}  // namespace nsp::commands
