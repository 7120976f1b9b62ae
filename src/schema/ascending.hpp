// SPDX-License-Identifier: EUPL-1.2
// `x-ascending`: days or numbers of a mapping that come one after the other.
#pragma once

#include <optional>
#include <string_view>

#include "syntax/document.hpp"

namespace nsp::schema {

/// The value at a path of keys, `from` or `period.to`; nothing where it leads nowhere.
std::optional<syntax::Node> find_at(const syntax::Node& mapping, std::string_view path);

/// Whether both are days, or both numbers, and the later one is less. What is neither has its own finding.
bool is_reversed(const syntax::Node& earlier, const syntax::Node& later);

}  // namespace nsp::schema
