// SPDX-License-Identifier: EUPL-1.2
#include <memory>

#include <fmt/format.h>

#include "commands/entities.hpp"
#include "commands/json_view.hpp"
#include "commands/layout.hpp"
#include "commands/look.hpp"
#include "policy/states.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

using model::EntityId;
using model::Library;
using text::quote_json;

struct ShowOptions {
  std::string id;
  std::string format = "text";
};

/// What is shown, with what it takes to show it.
struct View {
  const check::Loaded& loaded;
  std::vector<std::string> languages;

  const Library& library() const { return loaded.library; }
  const policy::Chain& chain() const { return *loaded.chain; }
  std::string title(EntityId id) const { return std::string(model::title(library().entity(id), languages)); }
  std::string place(source::Span span) const { return describe_place(loaded.files, span); }
};

std::string short_text(std::string_view text) {
  return tables::shorten(text, 100);
}

/// A value in one line; items that are entities of their own are counted.
std::string describe_value(const syntax::Node& value, const View& view) {
  if (value.is_scalar()) return short_text(value.text());
  if (value.is_mapping()) {
    const std::string_view text = model::localised(value, view.languages);
    std::string keys;
    for (const syntax::Entry& entry : value.entries()) {
      if (!entry.value.is_scalar()) return fmt::format("{} entries", value.size());
      keys += fmt::format("{}{}: {}", keys.empty() ? "" : ", ", entry.key.text(), entry.value.text());
    }
    return short_text(keys.size() <= 100 ? keys : std::string(text));
  }
  std::string items;
  for (const syntax::Node& item : value.items()) {
    if (!item.is_scalar()) return fmt::format("{} item{}", value.size(), value.size() == 1 ? "" : "s");
    items += fmt::format("{}{}", items.empty() ? "" : ", ", item.text());
  }
  return short_text(items);
}

/// The state that all commands and pages share, from which day, and who says so.
std::string describe_state(EntityId id, const View& view) {
  const policy::Situation situation = policy::situation_of(view.chain(), id);
  std::string text(to_string(situation.stage));
  if (situation.day) text += fmt::format(" on {}", text::to_string(*situation.day));
  if (situation.days_late > 0)
    text += fmt::format(", {} day{} late", situation.days_late, situation.days_late == 1 ? "" : "s");
  if (situation.said_by == policy::SaidBy::report)
    text += fmt::format(", says {}", view.library().qualified(situation.reported->report));
  return text;
}

std::string to_json_state(EntityId id, const View& view) {
  const policy::Situation situation = policy::situation_of(view.chain(), id);
  const auto report = situation.said_by == policy::SaidBy::report
                          ? quote_json(view.library().qualified(situation.reported->report))
                          : std::string("null");
  return fmt::format(",\n \"state\": {{\"state\": {}, \"as_of\": {}, \"days_late\": {}, \"report\": {}}}",
                     quote_json(to_string(situation.stage)),
                     situation.day ? quote_json(text::to_string(*situation.day)) : "null", situation.days_late, report);
}

std::string field_of(const model::Reference& reference) {
  return reference.field != nullptr ? std::string(reference.field->name) : std::string();
}

/// As many as anybody reads.
constexpr std::size_t most_mentions = 200;

/// What prose mentions, each once.
std::vector<const model::Mention*> mentions_of(EntityId id, const View& view) {
  std::vector<const model::Mention*> once;
  for (const model::Mention& mention : view.library().mentions_of(id)) {
    const auto is_same = [&](const model::Mention* other) {
      return other->to == mention.to && other->field == mention.field;
    };
    if (mention.to != model::none && once.size() < most_mentions && std::none_of(once.begin(), once.end(), is_same))
      once.push_back(&mention);
  }
  return once;
}

std::string to_text(EntityId id, const View& view) {
  const model::Entity& entity = view.library().entity(id);
  std::string text =
      fmt::format("{} {}\n", model::describe_kind(entity.kind()), text::escape_terminal(view.library().qualified(id)));
  text += fmt::format("{}\n\n", view.place(entity.name));
  Table fields;
  for (const syntax::Entry& entry : entity.node.entries())
    fields.add({std::string(entry.key.text()), policy::tells_stage(view.chain(), id, entry.key.text())
                                                   ? describe_state(id, view)
                                                   : describe_value(entry.value, view)});
  text += fields.lay_out(2);
  Table outgoing;
  for (const model::Reference& reference : view.library().outgoing(id)) {
    const bool known = reference.to != model::none;
    outgoing.add({field_of(reference), known ? view.library().qualified(reference.to) : std::string(reference.text),
                  known ? view.title(reference.to) : "leads nowhere"});
  }
  if (!outgoing.empty()) text += "\nrefers to\n" + outgoing.lay_out(2);
  Table mentions;
  for (const model::Mention* mention : mentions_of(id, view))
    mentions.add({field_of(*mention), view.library().qualified(mention->to), view.title(mention->to)});
  if (!mentions.empty()) text += "\nmentions\n" + mentions.lay_out(2);
  Table incoming;
  for (const model::Reference* reference : view.library().incoming(id))
    incoming.add({std::string(view.library().entity(reference->from).kind()), view.library().qualified(reference->from),
                  field_of(*reference), view.place(reference->span)});
  if (!incoming.empty()) text += "\nis referred to by\n" + incoming.lay_out(2);
  Table mentioned;
  for (const model::Mention* mention : view.library().mentioned_by(id))
    mentioned.add({std::string(view.library().entity(mention->from).kind()), view.library().qualified(mention->from),
                   field_of(*mention), view.place(mention->span)});
  if (!mentioned.empty()) text += "\nis mentioned by\n" + mentioned.lay_out(2);
  return text;
}

std::string to_json_target(const model::Reference& reference, const View& view) {
  const std::string target = reference.to == model::none ? "null" : quote_json(view.library().qualified(reference.to));
  return fmt::format("{{\"field\": {}, \"text\": {}, \"id\": {}}}", quote_json(field_of(reference)),
                     quote_json(reference.text), target);
}

std::string to_json_source(const model::Reference& reference, const View& view) {
  const source::File& file = view.loaded.files[reference.span.file];
  return fmt::format("{{\"kind\": {}, \"id\": {}, \"field\": {}, \"file\": {}, \"line\": {}}}",
                     quote_json(view.library().entity(reference.from).kind()),
                     quote_json(view.library().qualified(reference.from)), quote_json(field_of(reference)),
                     quote_json(file.name()), file.position(reference.span.begin).line);
}

std::string to_json_object(EntityId id, const View& view) {
  const model::Entity& entity = view.library().entity(id);
  std::string text = "{" + entity_facts(view.loaded, id);
  if (entity.kind() == "action") text += to_json_state(id, view);
  const auto append = [&text](std::string_view name, const std::vector<std::string>& rows) {
    text += fmt::format(",\n \"{}\": [", name);
    for (std::size_t i = 0; i < rows.size(); ++i) text += fmt::format("{}\n  {}", i == 0 ? "" : ",", rows[i]);
    text += "]";
  };
  std::vector<std::string> rows;
  for (const model::Reference& reference : view.library().outgoing(id)) rows.push_back(to_json_target(reference, view));
  append("refers_to", rows);
  rows.clear();
  for (const model::Reference* reference : view.library().incoming(id))
    rows.push_back(to_json_source(*reference, view));
  append("referred_to_by", rows);
  rows.clear();
  for (const model::Mention* mention : mentions_of(id, view)) rows.push_back(to_json_target(*mention, view));
  append("mentions", rows);
  rows.clear();
  for (const model::Mention* mention : view.library().mentioned_by(id)) rows.push_back(to_json_source(*mention, view));
  append("mentioned_by", rows);
  return text + ",\n \"fields\": " + commands::to_json(entity.node) + "}\n";
}

Exit show(Session& session, const ShowOptions& options) {
  if (const auto refused = check_format(session, options.format, {"text", "json"})) return *refused;
  Exit ended = Exit::clean;
  const std::optional<Look> look = commands::look(session, ended);
  if (!look) return ended;
  const auto found = find_one(session, look->library(), options.id);
  if (!found) return Exit::usage;
  const View view{*look->loaded, look->languages};
  session.print(options.format == "json" ? to_json_object(*found, view) : to_text(*found, view));
  return finish(session, *look);
}

}  // namespace

Run prepare_show(Options& takes) {
  const auto options = std::make_shared<ShowOptions>();
  takes.add("ID", &options->id, "an id, also with its scope or kind: isfd-2016-2019/drugs, cluster:drugs").required =
      true;
  takes.add_choice("--format", &options->format, {"text", "json"}, "FMT");
  return [options](Session& session) { return show(session, *options); };
}

}  // namespace nsp::commands
