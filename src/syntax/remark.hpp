// SPDX-License-Identifier: EUPL-1.2
// A word with a remark behind it, for people to read: `mayor (interim)`, `schools - see the annex`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/file.hpp"

namespace nsp::syntax {

struct Remarked {
  std::string_view word;    ///< what stands before the remark
  std::string_view remark;  ///< in its brackets where it has some; without a dash or slashes before it
};

/// The parts of a text of one line at the first mark that a remark may begin with; nothing where there is none.
std::optional<Remarked> split_remark(std::string_view text);

/// `word` in the place of what stands at `span`, and the remark behind a `#` at the end of that line. No edit where a
/// comment cannot stand there.
std::vector<diagnostics::Edit> move_to_comment(const source::File& file, source::Span span, std::string_view word,
                                               std::string_view remark);

/// The help line that says so.
words::Text help_with_remark(std::string_view word, std::string_view remark);

/// Adds the suggested fix that does so, where a comment can stand there.
void offer_comment(diagnostics::Diagnostic& finding, const source::File& file, source::Span span, std::string_view word,
                   std::string_view remark);

}  // namespace nsp::syntax
