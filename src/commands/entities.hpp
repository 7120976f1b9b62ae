// SPDX-License-Identifier: EUPL-1.2
// What `list` and `show` say of an entity alike.
#pragma once

#include <string>

#include "check/check.hpp"

namespace nsp::commands {

/// `FILE:LINE`, harmless for a terminal.
std::string describe_place(const source::Files& files, source::Span span);

/// `"kind": ..., "id": ..., "qualified": ..., "title": {language: text}, "file": ..., "line": ...` of an entity.
std::string entity_facts(const check::Loaded& loaded, model::EntityId id);

}  // namespace nsp::commands
