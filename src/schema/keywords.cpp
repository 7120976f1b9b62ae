// SPDX-License-Identifier: EUPL-1.2
#include "schema/keywords.hpp"

#include <charconv>

#include "schema/compiler.hpp"
#include "schema/keyword_tables.hpp"

namespace nsp::schema {

using syntax::Node;

bool compile_subschema(Compiler& compiler, const Node&, Instruction& instruction) {
  instruction.operand = compiler.add(instruction.value);
  return true;
}

std::uint64_t to_count(const Node& value) {
  const auto number = to_decimal(value.text());
  if (!number || number->negative || !number->is_integer()) return 0;
  constexpr std::int64_t most_zeros = 18;
  if (number->exponent + static_cast<std::int64_t>(number->digits.size()) > most_zeros) return ~std::uint64_t{0};
  std::uint64_t count = 0;
  std::from_chars(number->digits.data(), number->digits.data() + number->digits.size(), count);
  for (std::int64_t i = 0; i < number->exponent; ++i) count *= 10;
  return count;
}

std::span<const Keyword> keywords() {
  // Cheap assertions first, what looks at what others have evaluated last.
  static const std::vector<Keyword> table = [] {
    std::vector<Keyword> all;
    for (const auto& part : {assertions(), ascending(), children(), in_place(), unevaluated()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return table;
}

}  // namespace nsp::schema
