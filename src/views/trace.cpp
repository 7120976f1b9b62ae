// SPDX-License-Identifier: EUPL-1.2
#include "views/trace.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace nsp::views {

namespace {

using policy::EntityId;
using policy::Step;
using policy::Way;
using tables::Tone;

constexpr std::size_t longest_title = 120;

/// An id as short as it can be and still mean one thing.
std::string short_id(const Plans& plans, EntityId id) {
  const std::string own(plans.library().entity(id).id);
  return !own.empty() && plans.library().find(own).size() == 1 ? own : plans.id(id);
}

class TextWriter {
 public:
  TextWriter(const Plans& plans, const tables::Style& style)
      : plans_(plans), style_(style), width_(static_cast<std::size_t>(std::max(style.width, 20))) {}

  void write_origin(EntityId id) {
    write(describe(id), 0, Tone::strong);
    write(plans_.place(plans_.library().entity(id).name), 0, Tone::plain);
  }

  void write_tree(std::string_view heading, std::string_view nothing, const std::vector<Step>& steps, Way way) {
    if (steps.empty()) return;
    text_ += '\n';
    write(heading, 0, Tone::strong);
    if (steps.size() == 1) write(nothing, 2, Tone::plain);
    for (std::size_t at : policy::in_tree_order(steps)) {
      if (at == 0) continue;
      const Step& step = steps[at];
      std::string line(way == Way::up ? upward(step.relation) : downward(step.relation));
      line += " " + describe(step.entity);
      if (step.repeated) line += " (shown elsewhere)";
      if (step.cut) line += " (more behind it)";
      // Deep trees keep half of the line for their words.
      write(line, std::min(2 * step.depth, width_ / 2), Tone::plain);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  std::string describe(EntityId id) const {
    const std::string kind = model::describe_kind(plans_.library().entity(id).kind());
    const std::string title = tables::shorten(plans_.title(id), longest_title);
    return fmt::format("{} {}{}{}", kind, short_id(plans_, id), title.empty() ? "" : ": ", title);
  }

  /// Further lines of one entry stand two columns behind its first.
  void write(std::string_view text, std::size_t indent, Tone tone) {
    const std::size_t hang = indent == 0 ? 0 : 2;
    bool first = true;
    for (const std::string& line : tables::wrap(text, width_ - indent - hang)) {
      text_.append(indent + (first ? 0 : hang), ' ');
      text_ += style_.paint && tone != Tone::plain ? style_.paint(tone, line) : line;
      text_ += '\n';
      first = false;
    }
  }

  const Plans& plans_;
  const tables::Style& style_;
  std::size_t width_;
  std::string text_;
};

void write_place(Json& json, const Plans& plans, EntityId id) {
  const source::Span span = plans.library().entity(id).name;
  const source::File& file = plans.files()[span.file];
  json.text("file", file.name()).number("line", std::size_t{file.position(span.begin).line});
}

void write_steps(Json& json, std::string_view key, const Plans& plans, const std::vector<Step>& steps) {
  json.array(key);
  for (std::size_t at : policy::in_tree_order(steps)) {
    if (at == 0) continue;
    const Step& step = steps[at];
    json.object({}, Json::Layout::flat).number("depth", step.depth).text("relation", upward(step.relation));
    write_entity(json, "entity", plans, step.entity);
    json.text("from", plans.id(steps[step.before].entity)).flag("repeated", step.repeated).flag("cut", step.cut);
    write_place(json, plans, step.entity);
    json.close();
  }
  json.close();
}

}  // namespace

std::string to_text(const TraceView& view, const tables::Style& style) {
  TextWriter writer(view.plans, style);
  writer.write_origin(view.origin);
  writer.write_tree("Up: what it answers", "nothing", view.up, Way::up);
  writer.write_tree("Down: what carries it out", "nothing", view.down, Way::down);
  return writer.take();
}

std::string to_json(const TraceView& view) {
  Json json;
  json.object().number("version", std::size_t{1});
  json.object("origin", Json::Layout::flat);
  write_entity(json, "entity", view.plans, view.origin);
  write_place(json, view.plans, view.origin);
  json.close();
  write_steps(json, "up", view.plans, view.up);
  write_steps(json, "down", view.plans, view.down);
  return json.take();
}

}  // namespace nsp::views
