// SPDX-License-Identifier: EUPL-1.2
// A tree that was read, as JSON.
#pragma once

#include <string>
#include <string_view>

#include "syntax/document.hpp"
#include "text/json_writer.hpp"

namespace nsp::views {

using Json = text::JsonWriter;

/// Writes the value as a member of what is open. Numbers are numbers where JSON can say them exactly, else text; keys
/// are text; equal keys stay, in their order; aliases are written out.
void write_tree(Json& json, std::string_view key, const syntax::Node& node);

/// The value alone, each member on a line.
std::string to_json(const syntax::Node& node);

/// The same with places: every value is `{"type", "start", "value" | "items" | "entries", "end"}`, each entry a
/// `{"key", "value"}`, each place `{"line", "column", "offset"}`.
std::string to_json_with_spans(const syntax::Node& node);

/// A scalar as a JSON value.
std::string scalar_to_json(const syntax::Node& node);

}  // namespace nsp::views
