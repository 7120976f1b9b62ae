// SPDX-License-Identifier: EUPL-1.2
// What applies to the children that nothing else has evaluated (core, section 11).
#include "schema/evaluate.hpp"
#include "schema/keyword_tables.hpp"

namespace nsp::schema {

namespace {

using syntax::Entry;
using syntax::Node;

bool check_unevaluated_items(Evaluator& evaluator, const Instruction& instruction, const Node& instance,
                             Evaluated* evaluated) {
  evaluator.add_looks(instance.size());
  std::size_t index = 0;
  for (const Node& item : instance.items()) {
    if (!evaluated->has(index) && !evaluator.accepts(operand<SubschemaId>(instruction), item)) return false;
    ++index;
  }
  evaluated->mark_all();
  return true;
}

bool check_unevaluated_properties(Evaluator& evaluator, const Instruction& instruction, const Node& instance,
                                  Evaluated* evaluated) {
  evaluator.add_looks(instance.size());
  std::size_t index = 0;
  for (const Entry& entry : instance.entries()) {
    if (!evaluated->has(index) && !evaluator.accepts(operand<SubschemaId>(instruction), entry.value)) return false;
    ++index;
  }
  evaluated->mark_all();
  return true;
}

constexpr std::array unevaluated_table{
    Keyword{{"unevaluatedItems"},
            Vocabulary::unevaluated,
            list_type,
            compile_subschema,
            check_unevaluated_items,
            explain<&Explainer::explain_unevaluated_items>},
    Keyword{{"unevaluatedProperties"},
            Vocabulary::unevaluated,
            mapping_type,
            compile_subschema,
            check_unevaluated_properties,
            explain<&Explainer::explain_unevaluated_properties>},
};

}  // namespace

std::span<const Keyword> unevaluated() {
  return unevaluated_table;
}

}  // namespace nsp::schema
