// SPDX-License-Identifier: EUPL-1.2
#include "schema/circles.hpp"

#include <vector>

#include "schema/keywords.hpp"

namespace nsp::schema {

namespace {

using syntax::Node;

struct Step {
  SubschemaId to;
  const Instruction* by;
};

/// The subschemas that look at the same instance.
std::vector<Step> steps_from(const Subschema& subschema) {
  std::vector<Step> steps;
  for (const Instruction& instruction : subschema.instructions) {
    const std::string_view name = instruction.keyword->names[0];
    const auto add = [&](SubschemaId to) { steps.push_back({to, &instruction}); };
    if (const auto* list = std::get_if<std::vector<SubschemaId>>(&instruction.operand)) {
      for (SubschemaId to : *list) add(to);
    } else if (const auto* to = std::get_if<SubschemaId>(&instruction.operand)) {
      if (name == "$ref" || name == "not") add(*to);
    } else if (const auto* condition = std::get_if<Condition>(&instruction.operand)) {
      add(condition->test);
      if (condition->then) add(*condition->then);
      if (condition->otherwise) add(*condition->otherwise);
    } else if (const auto* dependents = std::get_if<DependentSchemas>(&instruction.operand)) {
      for (const auto& [key, dependent] : *dependents) add(dependent);
    }
  }
  return steps;
}

bool is_mere_reference(const Subschema& subschema) {
  return subschema.instructions.size() == 1 && subschema.instructions[0].keyword->names[0] == "$ref";
}

}  // namespace

std::optional<Node> find_circle(const Program& program) {
  enum class State : std::uint8_t { unknown, open, closed };
  struct Frame {
    SubschemaId id;
    std::vector<Step> steps;
    std::size_t next = 0;
  };
  std::vector<State> states(program.subschemas.size(), State::unknown);
  std::vector<Frame> path;
  const auto open = [&](SubschemaId id) {
    states[id] = State::open;
    path.push_back({id, steps_from(program.subschemas[id])});
  };
  for (SubschemaId start = 0; start < program.subschemas.size(); ++start) {
    if (states[start] == State::unknown) open(start);
    while (!path.empty()) {
      Frame& frame = path.back();
      if (frame.next == frame.steps.size()) {
        states[frame.id] = State::closed;
        path.pop_back();
        continue;
      }
      const Step step = frame.steps[frame.next++];
      if (states[step.to] == State::open) return step.by->value;
      if (states[step.to] == State::unknown) open(step.to);
    }
  }
  return std::nullopt;
}

void shorten_references(Program& program) {
  if (program.has_dynamic_references) return;  // each subschema on the way may matter to them
  std::vector<SubschemaId> chain;
  for (SubschemaId id = 0; id < program.subschemas.size(); ++id) {
    chain.clear();
    SubschemaId end = id;
    while (program.subschemas[end].enter == end && is_mere_reference(program.subschemas[end])) {
      chain.push_back(end);
      end = *std::get_if<SubschemaId>(&program.subschemas[end].instructions[0].operand);
    }
    for (SubschemaId link : chain) program.subschemas[link].enter = program.subschemas[end].enter;
  }
}

}  // namespace nsp::schema
