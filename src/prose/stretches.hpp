// SPDX-License-Identifier: EUPL-1.2
// Names within running text: `[[id]]`, and the words of the glossary.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "prose/linker.hpp"

namespace nsp::prose {

/// A stretch of text, and what it leads to: an entity, a term, or nothing.
struct Stretch {
  std::string_view text;
  std::optional<Reached> entity;
  const Term* term = nullptr;
  bool abbreviated = false;
};

/// Whether a text in backticks may be the name of something: letters a-z, digits, and the signs within names.
bool may_be_name(std::string_view text);

/// What stands between double brackets, in order: `[[drugs]]`.
std::vector<std::string_view> names_in_brackets(std::string_view text);

/// What a text in backticks or double brackets leads to; nothing where it is no id that is known.
std::optional<Reached> reach(std::string_view name, const Linker& linker);

/// The stretches of `text`, in order. Terms that the page has not marked yet are marked, if `mark` is set.
std::vector<Stretch> stretches(std::string_view text, const Linker& linker, bool mark);

}  // namespace nsp::prose
