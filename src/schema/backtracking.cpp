// SPDX-License-Identifier: EUPL-1.2
#include "schema/backtracking.hpp"

#include <algorithm>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace nsp::schema {

namespace {

// ECMA-262 where PCRE2 would do otherwise: a reference to a group that took no part matches nothing at all.
constexpr std::uint32_t compile_options =
    PCRE2_UTF | PCRE2_MATCH_UNSET_BACKREF | PCRE2_DOLLAR_ENDONLY | PCRE2_AUTO_CALLOUT | PCRE2_NEVER_BACKSLASH_C;
constexpr std::uint32_t most_nested_brackets = 250;
constexpr std::uint32_t most_kibibytes = 32 * 1024;  // of ways that are still open
constexpr std::size_t bytes_a_step = 8;              // that a loop over single characters passes
constexpr std::size_t bytes_compared_a_step = 256;   // by a back-reference

struct Count {
  std::uint64_t left;
  std::uint64_t each;  ///< what any part of the expression may cost by itself
  std::size_t at = 0;
};

/// Called before each part of the expression that is tried.
int count_step(pcre2_callout_block* tried, void* data) {
  auto& count = *static_cast<Count*>(data);
  const std::size_t moved = std::max(tried->current_position, count.at) - std::min(tried->current_position, count.at);
  count.at = tried->current_position;
  const std::uint64_t cost = 1 + moved / bytes_a_step + count.each;
  if (cost > count.left) return PCRE2_ERROR_CALLOUT;
  count.left -= cost;
  return 0;
}

std::string describe_fault(int number) {
  // The numbers have no names in the library's header; its manual lists them (pcre2api, compilation errors).
  switch (number) {
    case 105: return "it repeats something more than 65,535 times";
    case 119: return "its brackets are nested too deep";
    case 120: return "it needs too much memory";
    case 125: return "it looks behind by a length that varies";
    case 147: return "it uses a property of characters that is not known here";
    default: return "it is not a regular expression that can be read";
  }
}

}  // namespace

void BacktrackingRegex::release(void* code) {
  pcre2_code_free(static_cast<pcre2_code*>(code));
}

std::unique_ptr<BacktrackingRegex> BacktrackingRegex::compile(std::string_view pattern, std::string& fault) {
  const std::unique_ptr<pcre2_compile_context, void (*)(pcre2_compile_context*)> context(
      pcre2_compile_context_create(nullptr), &pcre2_compile_context_free);
  pcre2_set_parens_nest_limit(context.get(), most_nested_brackets);
  int number = 0;
  std::size_t place = 0;
  pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), compile_options,
                                   &number, &place, context.get());
  if (code != nullptr) return std::unique_ptr<BacktrackingRegex>(new BacktrackingRegex(code));
  fault = describe_fault(number);
  return nullptr;
}

std::optional<bool> BacktrackingRegex::matches(std::string_view text, std::uint64_t& steps) const {
  const auto* code = static_cast<const pcre2_code*>(code_.get());
  std::uint32_t highest_reference = 0;
  pcre2_pattern_info(code, PCRE2_INFO_BACKREFMAX, &highest_reference);
  Count count{steps, highest_reference > 0 ? text.size() / bytes_compared_a_step : 0};
  const std::unique_ptr<pcre2_match_context, void (*)(pcre2_match_context*)> context(
      pcre2_match_context_create(nullptr), &pcre2_match_context_free);
  pcre2_set_match_limit(context.get(), static_cast<std::uint32_t>(std::min<std::uint64_t>(steps, ~std::uint32_t{0})));
  pcre2_set_heap_limit(context.get(), most_kibibytes);
  pcre2_set_callout(context.get(), count_step, &count);
  const std::unique_ptr<pcre2_match_data, void (*)(pcre2_match_data*)> found(pcre2_match_data_create(1, nullptr),
                                                                             &pcre2_match_data_free);
  const int outcome =
      pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0, 0, found.get(), context.get());
  steps = count.left;
  switch (outcome) {
    case PCRE2_ERROR_CALLOUT:
    case PCRE2_ERROR_MATCHLIMIT:
    case PCRE2_ERROR_DEPTHLIMIT:
    case PCRE2_ERROR_HEAPLIMIT:
    case PCRE2_ERROR_NOMEMORY: return std::nullopt;
    default: return outcome >= 0;
  }
}

}  // namespace nsp::schema
