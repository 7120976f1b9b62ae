// SPDX-License-Identifier: EUPL-1.2
#include "text/slug.hpp"

#include "text/fold.hpp"

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

std::string make_slug(std::string_view text) {
  std::string slug;
  for (const char c : fold(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug.push_back(c);
    } else if (!slug.empty() && slug.back() != '-') {
      slug.push_back('-');
    }
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace nsp::text
