// SPDX-License-Identifier: EUPL-1.2
// CommonMark passes over some of what an author writes: what it takes for the definition of a link that nothing uses,
// and cells behind the last column of a table. No author of a plan means that.
#pragma once

#include <string>
#include <string_view>

namespace nsp::prose {

/// Whether CommonMark may pass over words of a text: the quick answer for most.
bool may_lose_words(std::string_view text);

/// The text, such that CommonMark passes over no word of it: definitions that nothing uses are text, and tables are as
/// wide as their longest row. In time in proportion to the text.
std::string keep_words(std::string_view text);

}  // namespace nsp::prose
