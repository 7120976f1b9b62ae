// SPDX-License-Identifier: EUPL-1.2
// A tree that was read, as JSON.
#pragma once

#include <string>
#include <string_view>

#include "syntax/document.hpp"

namespace nsp::commands {

/// The value as JSON, indented by two. Numbers are numbers where JSON can say them exactly, else text; keys are text;
/// equal keys stay, in their order; aliases are written out.
std::string to_json(const syntax::Node& node);

/// The same with places: every value is `{"type", "start", "value" | "items" | "entries", "end"}`, each entry a
/// `{"key", "value"}`, each place `{"line", "column", "offset"}`.
std::string to_json_with_spans(const syntax::Node& node);

/// A scalar as a JSON value.
std::string scalar_to_json(const syntax::Node& node);

}  // namespace nsp::commands
