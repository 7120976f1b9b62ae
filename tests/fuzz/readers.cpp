// SPDX-License-Identifier: EUPL-1.2
// The two readers of YAML: wherever ours reads an input, yaml-cpp reads the same.
#include <cstdlib>

#include <fmt/format.h>

#include "compare.hpp"
#include "target.hpp"

void try_input(std::string_view input) {
  const nsp::readers::Comparison comparison = nsp::readers::compare(input);
  if (comparison.outcome != nsp::readers::Outcome::different) return;
  fmt::print("{}\n", comparison.report);
  std::abort();
}
