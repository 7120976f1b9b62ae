// SPDX-License-Identifier: EUPL-1.2
#include "syntax/events/tree.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "syntax/builder.hpp"
#include "syntax/faults.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Word> stands_within_the_very{"`*{0}` stands within the very value that it names"};
constexpr words::English<words::Number> nested_more_than_levels_deep{"nested more than {0} levels deep here"};
constexpr words::English<words::Number> with_its_aliases_followed{
    "with its aliases followed, this is nested more than {0} levels deep"};
constexpr words::English<words::Number> the_aliases_up_to_here{"the aliases up to here stand for more than {0} values"};
constexpr words::English<words::Number> the_aliases_up_to_here_repeat{
    "the aliases up to here repeat more than {0} bytes of text"};
constexpr words::English<> write_the_value_out{"write the value out; plan files need no aliases"};
constexpr words::English<> write_the_values_out{"write the values out, or remove the aliases; plan files need none"};
constexpr words::English<> flatten_the_structure_look_for_brackets{
    "flatten the structure; look for brackets that are opened and never closed"};

/// How large a value with an anchor is when all aliases within it are followed.
struct Extent {
  std::uint64_t cells = 0;
  std::uint64_t bytes = 0;  ///< of scalars
  std::uint32_t height = 0;
};

struct Anchored {
  std::uint32_t index = 0;
  bool open = true;
  Extent extent;
};

/// The type that a tag of the core schema decides; unknown tags make text of scalars.
Type type_of_tag(std::string_view tag, Type resolved) {
  if (tag.empty()) return resolved;
  constexpr std::string_view core = "tag:yaml.org,2002:";
  if (!tag.starts_with(core)) return Type::string;
  const std::string_view name = tag.substr(core.size());
  if (name == "int" || name == "float" || name == "bool" || name == "null") return resolved;
  return Type::string;
}

class TreeBuilder : public Receiver {
 public:
  TreeBuilder(const source::File& file, Mode mode) : file_(file), is_plan_(mode == Mode::plan), builder_(file) {}

  void receive(const Event& event) override {
    switch (event.type) {
      case EventType::document_start:
      case EventType::document_end: break;
      case EventType::mapping_start: open(event, Type::mapping); break;
      case EventType::sequence_start: open(event, Type::sequence); break;
      case EventType::mapping_end:
      case EventType::sequence_end: close(event); break;
      case EventType::scalar: add_scalar(event); break;
      case EventType::alias: add_alias(event); break;
    }
  }

  Document finish(const std::optional<SyntaxError>& fault) {
    if (fault) builder_.stop_at(fault->finding.primary.span.begin);
    return builder_.finish(static_cast<std::uint32_t>(file_.text().size()));
  }

 private:
  struct Open {
    std::uint64_t cells_before = 0;
    std::uint64_t bytes_before = 0;
    std::uint32_t height = 1;
    std::size_t anchor_id = 0;
  };

  void add_scalar(const Event& event) {
    const auto index = builder_.size();
    if (event.is_absent) {
      builder_.add_absent(event.begin);
    } else if (event.tag.empty()) {
      builder_.add_scalar(event.text, event.style, event.begin, event.end);
    } else {
      const Type resolved = resolve_plain(event.text);
      builder_.add_scalar(event.text, event.style, event.begin, event.end, type_of_tag(event.tag, resolved));
    }
    ++cells_;
    bytes_ += event.text.size();
    raise(1);
    if (event.anchor_id != 0) anchored_[event.anchor_id] = {index, false, {1, event.text.size(), 1}};
  }

  void add_alias(const Event& event) {
    const auto found = anchored_.find(event.anchor_id);
    const source::Span span = file_.span(event.begin, event.end);
    if (found == anchored_.end() || found->second.open) {
      SyntaxError fault{diagnostics::make(alias_trouble, span, stands_within_the_very(event.anchor)), false};
      fault.finding.help = write_the_value_out;
      throw SyntaxError(fault);
    }
    const Anchored& anchored = found->second;
    cells_ += anchored.extent.cells;
    bytes_ += anchored.extent.bytes;
    repeated_cells_ += anchored.extent.cells;
    repeated_bytes_ += anchored.extent.bytes;
    if (const words::Text excess = find_excess(anchored.extent); !excess.empty()) {
      SyntaxError fault{diagnostics::make(expands_too_far, span, excess), false};
      fault.finding.help = write_the_values_out;
      throw SyntaxError(fault);
    }
    builder_.add_alias(anchored.index, event.begin, event.end);
    raise(anchored.extent.height);
  }

  /// What goes too far once an alias stands for a value of this extent; empty where nothing does.
  words::Text find_excess(const Extent& extent) const {
    if (builder_.depth() + extent.height > Document::max_depth) return with_its_aliases_followed(Document::max_depth);
    if (repeated_cells_ > Document::max_expanded) return the_aliases_up_to_here(Document::max_expanded);
    const std::uint64_t most = Document::max_repeated_bytes(file_.text().size(), is_plan_);
    if (repeated_bytes_ > most) return the_aliases_up_to_here_repeat(most);
    return {};
  }

  void open(const Event& event, Type type) {
    if (builder_.depth() >= Document::max_depth) {
      SyntaxError fault{diagnostics::make(nested_too_deep, file_.span(event.begin, event.begin + 1),
                                          nested_more_than_levels_deep(Document::max_depth)),
                        false};
      fault.finding.help = flatten_the_structure_look_for_brackets;
      throw SyntaxError(fault);
    }
    const std::uint32_t index = builder_.open(type, event.style, event.begin);
    open_.push_back({cells_++, bytes_, 1, event.anchor_id});
    if (event.anchor_id != 0) anchored_[event.anchor_id] = {index, true, {}};
  }

  void close(const Event& event) {
    builder_.close(event.end);
    const Open closed = open_.back();
    open_.pop_back();
    if (closed.anchor_id != 0) {
      Anchored& anchored = anchored_[closed.anchor_id];
      anchored.open = false;
      anchored.extent = {cells_ - closed.cells_before, bytes_ - closed.bytes_before, closed.height};
    }
    raise(closed.height);
  }

  void raise(std::uint32_t child_height) {
    if (!open_.empty()) open_.back().height = std::max(open_.back().height, child_height + 1);
  }

  const source::File& file_;
  bool is_plan_;
  Builder builder_;
  std::vector<Open> open_;
  std::unordered_map<std::size_t, Anchored> anchored_;
  std::uint64_t cells_ = 0;  ///< up to here, aliases followed
  std::uint64_t bytes_ = 0;  ///< likewise, of scalars
  std::uint64_t repeated_cells_ = 0;
  std::uint64_t repeated_bytes_ = 0;
};

}  // namespace

Document read_tree(const source::File& file, Mode mode, std::optional<SyntaxError>& fault) {
  TreeBuilder tree(file, mode);
  fault = read_events(file, mode, tree);
  return tree.finish(fault);
}

}  // namespace nsp::syntax
