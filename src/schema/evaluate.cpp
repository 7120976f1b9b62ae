// SPDX-License-Identifier: EUPL-1.2
#include "schema/evaluate.hpp"

#include "schema/keywords.hpp"

namespace nsp::schema {

namespace {

// Sensible schemas look at a value a few times. Verdicts are remembered only where one does not, so that the others do
// not pay for it.
constexpr std::uint64_t steps_before_memory = 200'000;

}  // namespace

Evaluator::Scope::Scope(Evaluator& evaluator, std::uint32_t resource)
    : evaluator_(evaluator), entered_(evaluator.scope_.empty() || evaluator.scope_.back() != resource) {
  if (entered_) evaluator_.scope_.push_back(resource);
}

Evaluator::Scope::~Scope() {
  if (entered_) evaluator_.scope_.pop_back();
}

void Evaluator::add_steps(std::uint64_t count) {
  steps_ += count;
  if (steps_ > max_steps) gave_up_ = true;
}

bool Evaluator::accepts(SubschemaId id, const syntax::Node& instance, Evaluated* evaluated) {
  const Subschema& subschema = program_.subschemas[id];
  if (subschema.constant) return *subschema.constant;
  add_steps(1);
  if (depth_ >= max_depth) gave_up_ = true;
  if (gave_up_) return true;
  const bool remembers = steps_ > steps_before_memory && evaluated == nullptr && !program_.has_dynamic_references;
  if (!remembers) return accepts_unremembered(subschema, instance, evaluated);
  const std::uint64_t key = std::uint64_t{id} << 32U | instance.content_index();
  if (const auto known = memory_.find(key); known != memory_.end()) return known->second;
  const bool verdict = accepts_unremembered(subschema, instance, nullptr);
  memory_[key] = verdict;
  return verdict;
}

bool Evaluator::accepts_unremembered(const Subschema& subschema, const syntax::Node& instance, Evaluated* evaluated) {
  ++depth_;
  const Scope scope(*this, subschema.resource);
  bool verdict = true;
  if (subschema.has_unevaluated) {
    Evaluated own(instance.size());
    for (const Instruction& instruction : subschema.instructions)
      if (!(verdict = accepts(instruction, instance, &own))) break;
    if (verdict && evaluated != nullptr) evaluated->merge(own);
  } else {
    for (const Instruction& instruction : subschema.instructions)
      if (!(verdict = accepts(instruction, instance, evaluated))) break;
  }
  --depth_;
  return verdict;
}

bool Evaluator::accepts(const Instruction& instruction, const syntax::Node& instance, Evaluated* evaluated) {
  if ((instruction.keyword->types & bit(instance.type())) == 0) return true;
  return instruction.keyword->check(*this, instruction, instance, evaluated);
}

SubschemaId Evaluator::resolve(const DynamicReference& reference) const {
  if (reference.anchor.empty()) return reference.subschema;
  for (std::uint32_t resource : scope_) {
    const auto& anchors = program_.dynamic_anchors[resource];
    if (const auto found = anchors.find(reference.anchor); found != anchors.end()) return found->second;
  }
  return reference.subschema;
}

}  // namespace nsp::schema
