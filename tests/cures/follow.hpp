// SPDX-License-Identifier: EUPL-1.2
// The help of a finding followed to the letter, as somebody would who does what it says and thinks no further.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "trial.hpp"

namespace nsp::cures {

/// A form that help may have, such as "write `x`", and the edits of who follows it.
struct Form {
  std::string_view name;
  const char* pattern;  ///< of the beginning of the help, as a regular expression
  /// The finding, the text of its file, and what the brackets of the pattern hold.
  std::vector<Edit> (*follow)(const Finding& finding, const std::string& text, const std::vector<std::string>& words);
};

/// The one table: the first form whose pattern fits counts.
std::span<const Form> forms();

struct Followed {
  std::string_view form;
  Files files;
};

/// Nothing where no form fits, or what is to be done is for the author to decide.
std::optional<Followed> follow(const Files& files, const Finding& finding);

}  // namespace nsp::cures
