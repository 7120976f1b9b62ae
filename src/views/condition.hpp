// SPDX-License-Identifier: EUPL-1.2
// `--where FIELD=VALUE`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/chain.hpp"

namespace nsp::views {

enum class Sign : std::uint8_t { equal, unequal, less, at_most, more, at_least, contains };

/// One condition on a field, whose name may lead into mappings with dots: `period.from<2020-01-01`.
struct Condition {
  std::string field;
  Sign sign = Sign::equal;
  std::string value;
};

/// As it is written: `<=`.
std::string_view word_of(Sign sign);

/// Field, sign and value, with or without blanks between them; nothing where one of them is missing.
std::optional<Condition> read_condition(std::string_view words);

/// What a field holds, and by what its values are compared.
enum class Sort : std::uint8_t { day, number, whole_number, choice, truth, name, text };
Sort sort_of(const schema::Shape& leaf);

/// A value as it would stand in a number field of a plan: digits, a point.
bool is_plain_number(std::string_view text);

/// The shapes of what stands at the end of a path of keys, through lists; none where the path leads nowhere.
std::vector<const schema::Shape*> leaves_of(const schema::Shape& shape, std::string_view path);

/// Whether an entity meets it. Of a list, one item must. Days, numbers and words are compared as what they are; `~` is
/// met by a text that contains the value, whatever case and accents; a reference is known also by the full name of what
/// it names; how an action stands is what `status` says of it; a field that is not there meets `!=` alone.
bool is_met(const Condition& condition, const policy::Chain& chain, model::EntityId id);

/// Whether any entity of the library has exactly that text in the field.
bool is_anywhere(const Condition& condition, const model::Library& library);

}  // namespace nsp::views
