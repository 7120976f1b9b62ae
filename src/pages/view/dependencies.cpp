// SPDX-License-Identifier: EUPL-1.2
#include "pages/view/dependencies.hpp"

#include <algorithm>

namespace nsp::pages {

Dependencies Notes::take() {
  if (taken_.everything) {
    taken_.looks.clear();
    taken_.searches.clear();
  }
  std::sort(taken_.looks.begin(), taken_.looks.end());
  std::sort(taken_.searches.begin(), taken_.searches.end());
  taken_.searches.erase(std::unique(taken_.searches.begin(), taken_.searches.end()), taken_.searches.end());
  return std::move(taken_);
}

}  // namespace nsp::pages
