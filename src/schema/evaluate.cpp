// SPDX-License-Identifier: EUPL-1.2
#include "schema/evaluate.hpp"

#include <algorithm>

#include "schema/keywords.hpp"

namespace nsp::schema {

namespace {

using syntax::Node;
using syntax::Type;

// Sensible schemas look at a value a few times. Verdicts are remembered only where one does not, so that the others do
// not pay for it.
constexpr std::uint64_t steps_before_memory = 200'000;
constexpr std::size_t max_remembered = 500'000;
constexpr std::size_t max_marks_kept = 4'000'000;  // words of 64 marks
constexpr std::size_t few_keys = 16;
constexpr std::size_t bytes_looked_at_a_step = 64;
constexpr std::size_t digits_a_step = 8;
constexpr std::size_t looks_a_step = 4;
// Memory that is larger than what the processor keeps near costs more than what is remembered: both are counted, and
// where nothing is asked twice, nothing more is remembered.
constexpr std::uint64_t steps_to_recall = 2;
constexpr std::uint64_t steps_to_remember = 3;
constexpr std::size_t remembered_in_vain = 200'000;

/// 1.0 is a whole number (core, section 4.2.3).
bool is_whole(const Node& instance) {
  const auto number = to_decimal(instance.text());
  return number && number->is_integer();
}

}  // namespace

KeySet::KeySet(const Node& mapping) : mapping_(mapping) {
  if (mapping.size() <= few_keys) return;
  for (const syntax::Entry& entry : mapping.entries()) names_.add(entry.key.text());
}

bool KeySet::has(std::string_view key) const {
  return mapping_.size() <= few_keys ? mapping_.find_entry(key).has_value() : names_.find(key) != text::NameTable::none;
}

void Evaluator::enter(std::uint32_t resource) {
  // Only the outermost mention of a resource decides anything.
  const auto& chain = scopes_[scope_];
  add_steps(chain.size() / 8);
  if (std::find(chain.begin(), chain.end(), resource) != chain.end()) return;
  const auto [known, added] =
      longer_scopes_.try_emplace({scope_, resource}, static_cast<std::uint32_t>(scopes_.size()));
  if (added) {
    auto longer = chain;
    longer.push_back(resource);
    scopes_.push_back(std::move(longer));
  }
  scope_ = known->second;
}

void Evaluator::add_steps(std::uint64_t count) {
  steps_ += count;
  if (steps_ > max_steps_) gave_up_ = true;
}

void Evaluator::add_looks(std::size_t children) {
  add_steps(children / looks_a_step);
}

bool Evaluator::matches(const Regex& regex, std::string_view text) {
  if (gave_up_) return true;
  std::uint64_t left = max_steps_ - steps_;
  const auto matches = regex.matches(text, left);
  steps_ = max_steps_ - left;
  if (matches) return *matches;
  gave_up_ = true;
  costly_ = &regex;
  return true;
}

bool Evaluator::accepts(SubschemaId id, const Node& instance, Evaluated* evaluated) {
  const Subschema* subschemas = program_.subschemas.data();
  const Subschema& subschema = subschemas[subschemas[id].enter];
  if (subschema.constant) return *subschema.constant;
  const Type type = instance.type();
  if ((subschema.types & bit(type)) == 0) {
    const bool may_be_whole = type == Type::number && (subschema.types & bit(Type::integer)) != 0;
    if (!may_be_whole || !is_whole(instance)) return gave_up_;
  }
  if (subschema.types != any_type && (bit(type) & numeric) != 0 && !is_finite(instance)) return gave_up_;
  if (subschema.undecided().empty()) return true;
  add_steps(1);
  if (depth_ >= max_depth) gave_up_ = true;
  if (gave_up_) return true;
  ++depth_;
  const bool verdict = accepts_unremembered(subschema, instance, evaluated);
  --depth_;
  return verdict;
}

bool Evaluator::accepts_unremembered(const Subschema& subschema, const Node& instance, Evaluated* evaluated) {
  const Scope scope(*this, subschema.resource);
  if (steps_ <= steps_before_memory) return accepts_instructions(subschema, instance, evaluated);
  const auto id = static_cast<SubschemaId>(&subschema - program_.subschemas.data());
  return evaluated == nullptr ? recall(id, instance) : recall(id, instance, *evaluated);
}

bool Evaluator::recall(SubschemaId id, const Node& instance) {
  if (is_memory_vain_) return accepts_instructions(program_.subschemas[id], instance, nullptr);
  const Key key{std::uint64_t{id} << 32U | instance.content_index(), scope_};
  add_steps(steps_to_recall);
  if (const auto known = verdicts_.find(key); known != verdicts_.end()) {
    ++recalled_;
    return known->second;
  }
  const bool verdict = accepts_instructions(program_.subschemas[id], instance, nullptr);
  if (gave_up_ || verdicts_.size() >= max_remembered) return verdict;
  add_steps(steps_to_remember);
  verdicts_.emplace(key, verdict);
  is_memory_vain_ = verdicts_.size() == remembered_in_vain && recalled_ < remembered_in_vain / 8;
  return verdict;
}

bool Evaluator::recall(SubschemaId id, const Node& instance, Evaluated& evaluated) {
  const Key key{std::uint64_t{id} << 32U | instance.content_index(), scope_};
  auto known = marked_verdicts_.find(key);
  if (known == marked_verdicts_.end()) {
    Evaluated own(evaluated.size());
    add_steps(own.cost());
    const bool verdict = accepts_instructions(program_.subschemas[id], instance, &own);
    const std::size_t words = own.size() / 64 + 8;
    if (gave_up_ || marks_kept_ + words > max_marks_kept) {
      if (verdict) evaluated.merge(own);
      return verdict;
    }
    marks_kept_ += words;
    known = marked_verdicts_.emplace(key, Remembered{verdict, std::move(own)}).first;
  }
  add_steps(evaluated.cost());
  if (known->second.verdict) evaluated.merge(known->second.evaluated);
  return known->second.verdict;
}

bool Evaluator::accepts_instructions(const Subschema& subschema, const Node& instance, Evaluated* evaluated) {
  if (subschema.has_unevaluated) {
    Evaluated own(instance.size());
    add_steps(own.cost());
    for (const Instruction& instruction : subschema.undecided())
      if (!accepts(instruction, instance, &own)) return false;
    if (evaluated != nullptr) evaluated->merge(own);
    return true;
  }
  for (const Instruction& instruction : subschema.undecided())
    if (!accepts(instruction, instance, evaluated)) return false;
  return true;
}

bool Evaluator::accepts(const Instruction& instruction, const Node& instance, Evaluated* evaluated) {
  if ((instruction.keyword->types & bit(instance.type())) == 0 || gave_up_) return true;
  if (instance.is_scalar())
    add_steps(instance.text().size() /
              ((bit(instance.type()) & numeric) != 0 ? digits_a_step : bytes_looked_at_a_step));
  return instruction.keyword->check(*this, instruction, instance, evaluated);
}

SubschemaId Evaluator::resolve(const DynamicReference& reference) {
  if (reference.anchor.empty()) return reference.subschema;
  add_steps(scopes_[scope_].size());
  for (std::uint32_t resource : scopes_[scope_]) {
    const auto& anchors = program_.dynamic_anchors[resource];
    if (const auto found = anchors.find(reference.anchor); found != anchors.end()) return found->second;
  }
  return reference.subschema;
}

}  // namespace nsp::schema
