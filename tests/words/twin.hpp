// SPDX-License-Identifier: EUPL-1.2
// A workspace whose every text is hostile: what makes trouble on the way to a page stands in each field that has one.
#pragma once

#include <map>
#include <string>

#include "policy/chain.hpp"
#include "source/files.hpp"

namespace words {

/// The files of the library, each localised text replaced by one of its own: long, full of marks, in several scripts,
/// with lists, tables, code and quotations where it is CommonMark, and with names of things that there are.
std::map<std::string, std::string> hostile_twin(const nsp::policy::Chain& chain, const nsp::source::Files& files);

}  // namespace words
