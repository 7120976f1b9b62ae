// SPDX-License-Identifier: EUPL-1.2
#include "text/slug.hpp"

namespace nsp::text {

bool is_slug(std::string_view word) {
  bool after_hyphen = true;
  for (char c : word) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && (c != '-' || after_hyphen)) return false;
    after_hyphen = !letter;
  }
  return !after_hyphen;
}

}  // namespace nsp::text
