// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diagnostics/collector.hpp"
#include "syntax/document.hpp"

namespace nsp::syntax {

/// What can be read, and was most likely meant otherwise: text cut off at a `#`, curly quotes, mixed line ends.
void report_notices(const Document& document, diagnostics::Collector& diagnostics);

/// The first key that begins with a no-break space.
std::optional<Node> find_disguised_key(const Document& document);

/// The first key between braces that holds its value, because no blank stands behind its colon.
std::optional<Node> find_glued_key(const Document& document);

/// The first text or key on a line of its own that begins like the item of a list, but for the blank behind its hyphen.
std::optional<Node> find_hyphened_item(const Document& document);

}  // namespace nsp::syntax
