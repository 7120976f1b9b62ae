// SPDX-License-Identifier: EUPL-1.2
// Characters that nobody sees, or takes for others, where they decide what a line means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/collector.hpp"
#include "diagnostics/diagnostic.hpp"
#include "source/file.hpp"

namespace nsp::syntax {

/// Finds what makes another thing of a line of a plan than its author sees: blanks of other widths where a line is
/// indented, behind a hyphen or a colon; unseen characters there, in a key or in a value of one word; dashes and curly
/// quotes of word processors in ids and dates; tabs on lines that hold nothing, and behind a hyphen. What stands near
/// together is one finding. Gives the edits with which the file is read. Prose is left as it is. Linear in the file.
std::vector<diagnostics::Edit> find_unseen(const source::File& file, diagnostics::Collector& diagnostics);

/// Whether a CR stands without LF behind it.
bool has_lone_cr(std::string_view text);
/// Tells of lines that end with CR alone, which YAML allows (1.2.2, section 5.4); gives the text with LF in their
/// place.
std::string mend_lone_cr(const source::File& file, diagnostics::Collector& diagnostics);

}  // namespace nsp::syntax
