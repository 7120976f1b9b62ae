// SPDX-License-Identifier: EUPL-1.2
// Numbers as YAML 1.2 writes them (core schema, which holds all of JSON's): `24`, `+24`, `0x18`, `0o30`, `2.4e1`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nsp::text {

/// The number that a text is; nothing for other text, nor for what is no finite number: `.nan`, `.inf`, and what is too
/// large to be one (`1e400`). Schema, rules, status, queries and pages all read numbers here.
std::optional<double> read_number(std::string_view text);

/// The decimal digits of a whole number of octal (`0o30`) or hexadecimal (`0x18`) ones; nothing for other text, and for
/// more digits than a finite number has.
std::optional<std::string> digits_of_radix(std::string_view text);

}  // namespace nsp::text
