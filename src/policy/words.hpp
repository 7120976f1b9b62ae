// SPDX-License-Identifier: EUPL-1.2
// What fields say word by word, and where.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "policy/chain.hpp"

namespace nsp::policy {

/// Where a word stands in a field that holds words (`grounds`, `approach`, `dimensions`): one, or a list of them.
std::optional<source::Span> find_word(const Entity& entity, std::string_view name, std::string_view word);

/// The span of a field's key; of the entity's name where the field is missing.
source::Span place_of_key(const Entity& entity, std::string_view name);

/// Where the first of some phrases stands in a text field, in whatever language, as it is written in the file. Phrases
/// are in lower case; letters A to Z count as theirs, and a blank stands for any blanks and line ends.
std::optional<source::Span> find_phrase(const Entity& entity, std::string_view name,
                                        std::span<const std::string_view> phrases);

}  // namespace nsp::policy
