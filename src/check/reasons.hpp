// SPDX-License-Identifier: EUPL-1.2
// The reasons of allowances, read only when somebody wants to show them.
#pragma once

#include <string>
#include <vector>

#include "check/allowances.hpp"

namespace nsp::check {

/// Why an author allows findings of a kind on a line.
struct Reason {
  const diagnostics::Fault* fault = nullptr;
  std::uint32_t line = 0;  ///< that it covers; 0: the whole file
  std::string text;        ///< what stands behind `because`, also on the comment lines beneath
};

/// Those of one document, in the order of the file. Cheap for a file without the text `nsp:` in a comment.
std::vector<Reason> reasons_in(const syntax::Document& document);

}  // namespace nsp::check
