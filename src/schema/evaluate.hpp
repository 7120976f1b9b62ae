// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "schema/program.hpp"
#include "schema/schema.hpp"

namespace nsp::schema {

/// The entries or items of one instance that some subschema has looked at (JSON Schema core, section 11), a bit each.
class Evaluated {
 public:
  explicit Evaluated(std::size_t count) : words_((count + 63) / 64), count_(count) {}
  void mark(std::size_t index) { words_[index / 64] |= std::uint64_t{1} << (index % 64); }
  void mark_all() { words_.assign(words_.size(), ~std::uint64_t{0}); }
  bool has(std::size_t index) const { return (words_[index / 64] >> (index % 64) & 1U) != 0; }
  void merge(const Evaluated& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  std::size_t size() const { return count_; }
  /// What copying or merging it costs, in steps.
  std::size_t cost() const { return words_.size() / 4; }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t count_;
};

/// The keys of a mapping, to be asked for many times.
class KeySet {
 public:
  explicit KeySet(const syntax::Node& mapping);
  bool has(std::string_view key) const;

 private:
  syntax::Node mapping_;
  text::NameTable names_;  ///< filled only where there are more than a few
};

/// One evaluation of a program. Bounded: by steps, and by the depth of subschemas within each other. Where the steps
/// mount up, verdicts are remembered by subschema and place.
class Evaluator {
 public:
  static constexpr std::uint32_t max_depth = 3'000;

  explicit Evaluator(const Program& program, std::uint64_t steps = max_steps) : program_(program), max_steps_(steps) {}

  /// Whether the instance satisfies the subschema. Once a limit is met, everything does, and `gave_up` says so.
  bool accepts(SubschemaId id, const syntax::Node& instance, Evaluated* evaluated = nullptr);
  bool accepts(const Instruction& instruction, const syntax::Node& instance, Evaluated* evaluated);
  /// The subschema that a dynamic reference leads to from here (core, section 8.2.3.2).
  SubschemaId resolve(const DynamicReference& reference);
  /// Counts work that is no subschema.
  void add_steps(std::uint64_t count);
  /// Counts children that are only looked at, where their type alone may decide.
  void add_looks(std::size_t children);
  /// Whether the expression matches anywhere in the text.
  bool matches(const Regex& regex, std::string_view text);

  bool gave_up() const { return gave_up_; }
  /// The expression that took the last of the steps; nullptr where it was something else.
  const Regex* costly() const { return costly_; }
  const Program& program() const { return program_; }

  /// Entering a resource for as long as it lives: what dynamic references look through, outermost first.
  class Scope {
   public:
    Scope(Evaluator& evaluator, std::uint32_t resource) : evaluator_(evaluator), outer_(evaluator.scope_) {
      if (evaluator.program_.has_dynamic_references) evaluator.enter(resource);
    }
    ~Scope() { evaluator_.scope_ = outer_; }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Evaluator& evaluator_;
    std::uint32_t outer_;
  };

 private:
  struct Key {
    std::uint64_t place;  ///< subschema and index of the instance
    std::uint32_t scope;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    static constexpr std::uint64_t mix(std::uint64_t value) {
      value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9U;
      value = (value ^ value >> 27U) * 0x94D049BB133111EBU;
      return value ^ value >> 31U;
    }
    std::size_t operator()(const Key& key) const { return mix(mix(key.place) ^ key.scope); }
  };
  struct Remembered {
    bool verdict;
    Evaluated evaluated;
  };

  void enter(std::uint32_t resource);
  bool accepts_unremembered(const Subschema& subschema, const syntax::Node& instance, Evaluated* evaluated);
  bool accepts_instructions(const Subschema& subschema, const syntax::Node& instance, Evaluated* evaluated);
  bool recall(SubschemaId id, const syntax::Node& instance);
  bool recall(SubschemaId id, const syntax::Node& instance, Evaluated& evaluated);

  const Program& program_;
  std::uint64_t max_steps_;
  std::uint64_t steps_ = 0;
  std::uint32_t depth_ = 0;
  bool gave_up_ = false;
  const Regex* costly_ = nullptr;
  std::unordered_map<Key, bool, KeyHash> verdicts_;
  std::unordered_map<Key, Remembered, KeyHash> marked_verdicts_;
  std::size_t marks_kept_ = 0;
  std::size_t recalled_ = 0;
  bool is_memory_vain_ = false;

  // Chains of entered resources, each with a number of its own; 0 is the empty one.
  std::uint32_t scope_ = 0;
  std::vector<std::vector<std::uint32_t>> scopes_{{}};
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> longer_scopes_;
};

}  // namespace nsp::schema
