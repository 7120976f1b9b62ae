// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "syntax/document.hpp"

namespace nsp::schema {

/// Whether a scalar of type boolean is true.
bool is_true(const syntax::Node& scalar);

/// Equality of JSON Schema (core, section 4.2.2): 1 equals 1.0, the order of entries says nothing.
bool is_equal(const syntax::Node& a, const syntax::Node& b);

/// Equal values have equal hashes. Adds to `work` what it cost: the values that it looked at, and their bytes.
std::uint64_t hash(const syntax::Node& node, std::uint64_t& work);

/// The first two equal items of a list, in the order of the second; n log n by hash.
/// Adds to `work` what it cost.
std::optional<std::pair<syntax::Node, syntax::Node>> find_equal_items(const syntax::Node& list, std::uint64_t& work);

}  // namespace nsp::schema
