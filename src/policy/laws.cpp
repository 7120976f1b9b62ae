// SPDX-License-Identifier: EUPL-1.2
#include "policy/laws.hpp"

#include <algorithm>

namespace nsp::policy {

namespace {

bool is_number_of(std::string_view segment, std::size_t digits) {
  return segment.size() == digits &&
         std::all_of(segment.begin(), segment.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool contradicts(std::string_view address, std::string_view year, std::string_view numac) {
  constexpr std::string_view sign = "/eli/";
  constexpr std::size_t digits_of_year = 4;
  constexpr std::size_t digits_of_number = 10;
  std::size_t at = address.find(sign);
  if (at == std::string_view::npos) return false;
  at += sign.size();
  bool is_year_read = false;
  while (at < address.size()) {
    const std::size_t end = std::min(address.find_first_of("/?#", at), address.size());
    const std::string_view segment = address.substr(at, end - at);
    at = end + 1;
    if (!is_year_read && is_number_of(segment, digits_of_year)) {
      is_year_read = true;
      if (!year.empty() && segment != year) return true;
    } else if (is_number_of(segment, digits_of_number) && !numac.empty() && segment != numac) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_contradicted_by_address(const Entity& law) {
  const auto url = field(law, "url");
  if (!url) return false;
  const std::string_view year = word(law, "date").substr(0, 4);
  const std::string_view numac = word(law, "numac");
  if (url->is_scalar()) return contradicts(url->text(), year, numac);
  for (const Value::Entry& entry : url->entries())
    if (contradicts(entry.value.text(), year, numac)) return true;
  return false;
}

}  // namespace nsp::policy
