// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "schema/program.hpp"

namespace nsp::schema {

/// The entries or items of one instance that some subschema has looked at (JSON Schema core, section 11).
class Evaluated {
 public:
  explicit Evaluated(std::size_t count) : marks_(count, false) {}
  void mark(std::size_t index) { marks_[index] = true; }
  void mark_all() { marks_.assign(marks_.size(), true); }
  bool has(std::size_t index) const { return marks_[index]; }
  void merge(const Evaluated& other) {
    for (std::size_t i = 0; i < marks_.size(); ++i) marks_[i] = marks_[i] || other.marks_[i];
  }
  std::size_t size() const { return marks_.size(); }

 private:
  std::vector<bool> marks_;
};

/// One evaluation of a program. Bounded: by steps, and by the depth of subschemas within each other.
class Evaluator {
 public:
  static constexpr std::uint64_t max_steps = 20'000'000;
  static constexpr std::uint32_t max_depth = 3'000;

  explicit Evaluator(const Program& program) : program_(program) { scope_.reserve(8); }

  /// Whether the instance satisfies the subschema. Once a limit is met, everything does, and `gave_up` says so.
  bool accepts(SubschemaId id, const syntax::Node& instance, Evaluated* evaluated = nullptr);
  bool accepts(const Instruction& instruction, const syntax::Node& instance, Evaluated* evaluated);
  /// The subschema that a dynamic reference leads to from here (core, section 8.2.3.2).
  SubschemaId resolve(const DynamicReference& reference) const;
  /// Counts work that is no subschema.
  void add_steps(std::uint64_t count);

  bool gave_up() const { return gave_up_; }
  const Program& program() const { return program_; }

  /// Entering a resource for as long as it lives: what dynamic references look through, outermost first.
  class Scope {
   public:
    Scope(Evaluator& evaluator, std::uint32_t resource);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Evaluator& evaluator_;
    bool entered_;
  };

 private:
  bool accepts_unremembered(const Subschema& subschema, const syntax::Node& instance, Evaluated* evaluated);

  const Program& program_;
  std::vector<std::uint32_t> scope_;
  std::uint64_t steps_ = 0;
  std::uint32_t depth_ = 0;
  bool gave_up_ = false;
  std::unordered_map<std::uint64_t, bool> memory_;
};

}  // namespace nsp::schema
