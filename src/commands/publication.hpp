// SPDX-License-Identifier: EUPL-1.2
// What commands that publish have in common: what is published, in which languages, and when it is not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/publishing.hpp"
#include "commands/session.hpp"
#include "publish/publish.hpp"

namespace nsp::commands {

/// The languages asked for, in the order of the workspace; nothing, with a message, where one is not among them.
std::optional<std::vector<std::string>> choose_languages(Session& session, const check::Workspace& workspace);

/// What `nsp.yaml` says of published pages.
publish::Settings settings_of(Session& session, const check::Publishing& publishing, std::vector<std::string> languages,
                              const check::Loaded& loaded);

/// The errors for which plans are not published: what they say, and what refers to them, may be untrue.
std::vector<diagnostics::Diagnostic> errors_of(const check::Loaded& loaded);

/// The request with which plans are read to be published: what policy rules find does not matter.
check::Request request_to_publish(const Session& session);

}  // namespace nsp::commands
