// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "syntax/document.hpp"

namespace nsp::syntax {

/// What can be read, and was most likely meant otherwise: text cut off at a `#`, curly quotes, garbled accents, mixed
/// line ends.
void report_notices(const Document& document, diagnostics::Collector& diagnostics);

/// The first key `<<`.
std::optional<Node> find_merge_key(const Document& document);

/// The first key between braces that holds its value, because no blank stands behind its colon, or `=` in its place.
std::optional<Node> find_glued_key(const Document& document);

/// Where that sign stands in the text of the key; `npos` where there is none.
std::size_t glued_sign(std::string_view key);

/// The first `{{ name }}`, which a template was to fill.
std::optional<Node> find_placeholder(const Document& document);

/// The first text or key on a line of its own that begins like the item of a list, but for the blank behind its hyphen.
std::optional<Node> find_hyphened_item(const Document& document);

}  // namespace nsp::syntax
