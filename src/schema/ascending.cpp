// SPDX-License-Identifier: EUPL-1.2
#include "schema/ascending.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "schema/decimal.hpp"
#include "schema/faults.hpp"
#include "schema/keyword_tables.hpp"
#include "text/date.hpp"
#include "words/template.hpp"

namespace nsp::schema {

namespace {

using syntax::Node;
using syntax::Type;

constexpr words::English<words::Word, words::Word, words::Either, words::Word, words::Word> is_before_which_is{
    "{0} is {1}, {2|before|less than} {3}, which is {4}"};
constexpr words::English<words::Word, words::Word, words::Word> write_a_day_in_that_is_not{
    "write a day in {0} that is not before {1}, or correct {2}"};
constexpr words::English<words::Word, words::Word, words::Word> write_a_number_in_of_at{
    "write a number in {0} of at least {1}, or correct {2}"};
constexpr words::English<words::Word> at_the_path{"{0}"};

std::optional<Decimal> number_of(const Node& node) {
  if ((bit(node.type()) & numeric) == 0 || !is_finite(node)) return std::nullopt;
  return to_decimal(node.text());
}

std::optional<text::Date> day_of(const Node& node) {
  return node.is_string() ? text::read_date(node.text()) : std::nullopt;
}

/// `to`, or `to` of `period`.
std::string describe_path(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return fmt::format("`{}`", path);
  return fmt::format("`{}` of {}", path.substr(dot + 1), describe_path(path.substr(0, dot)));
}

/// Lists of paths: the first of each, and those behind it.
bool compile_ascending(Compiler&, const Node&, Instruction& instruction) {
  Dependents lists;
  for (const Node& list : instruction.value.items()) {
    if (list.size() == 0) continue;
    auto& [first, rest] = lists.emplace_back();
    for (const Node& path : list.items()) first.empty() ? void(first = path.text()) : rest.push_back(path.text());
  }
  instruction.operand = std::move(lists);
  return true;
}

struct Reversed {
  std::string_view first, second;  ///< paths
  Node earlier, later;
};

/// The first pair of a list that goes down; keys that are not there are passed over.
std::optional<Reversed> find_reversed(const Node& mapping, const Dependents::value_type& list) {
  std::string_view path = list.first;
  std::optional<Node> earlier = find_at(mapping, path);
  for (const std::string_view next : list.second) {
    const auto later = find_at(mapping, next);
    if (!later) continue;
    if (earlier && is_reversed(*earlier, *later)) return Reversed{path, next, *earlier, *later};
    path = next;
    earlier = later;
  }
  return std::nullopt;
}

bool check_ascending(Evaluator& evaluator, const Instruction& instruction, const Node& instance, Evaluated*) {
  const auto& lists = operand<Dependents>(instruction);
  for (const auto& list : lists) evaluator.add_steps((1 + list.second.size()) * (1 + instance.size() / 8));
  return std::none_of(lists.begin(), lists.end(),
                      [&instance](const auto& list) { return find_reversed(instance, list).has_value(); });
}

constexpr std::array ascending_table{
    Keyword{{"x-ascending"},
            Vocabulary::core,
            mapping_type,
            compile_ascending,
            check_ascending,
            schema::explain<&Explainer::explain_ascending>},
};

}  // namespace

std::span<const Keyword> ascending() {
  return ascending_table;
}

std::optional<Node> find_at(const Node& mapping, std::string_view path) {
  std::optional<Node> node = mapping;
  while (node && !path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    if (!node->is_mapping()) return std::nullopt;
    node = node->find(path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return node;
}

bool is_reversed(const Node& earlier, const Node& later) {
  const auto first_day = day_of(earlier);
  const auto last_day = day_of(later);
  if (first_day && last_day) return *last_day < *first_day;
  const auto least = number_of(earlier);
  const auto most = number_of(later);
  return least && most && compare(*most, *least) < 0;
}

void Explainer::explain_ascending(const Instruction& instruction, const Node& instance) {
  for (const auto& list : operand<Dependents>(instruction)) {
    const auto found = find_reversed(instance, list);
    if (!found) continue;
    const std::string first = describe_path(found->first);
    const std::string second = describe_path(found->second);
    const std::string_view least = found->earlier.text();
    const bool days = found->later.is_string();
    auto& finding =
        add(reversed_order, found->later.span(), is_before_which_is(second, found->later.text(), days, first, least),
            days ? write_a_day_in_that_is_not(second, least, first) : write_a_number_in_of_at(second, least, first));
    finding.labels.push_back({found->earlier.span(), at_the_path(first)});
  }
}

}  // namespace nsp::schema
