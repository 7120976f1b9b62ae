// SPDX-License-Identifier: EUPL-1.2
#include "views/shown.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "tables/sheet.hpp"
#include "text/escape.hpp"
#include "views/tree_json.hpp"

namespace nsp::views {

namespace {

using model::EntityId;

/// As many as anybody reads.
constexpr std::size_t most_mentions = 200;

std::string short_text(std::string_view text) {
  return tables::shorten(text, 100);
}

/// A value in one line; items that are entities of their own are counted.
std::string describe_value(const Plans& plans, const syntax::Node& value) {
  if (value.is_scalar()) return short_text(value.text());
  if (value.is_mapping()) {
    std::string keys;
    for (const syntax::Entry& entry : value.entries()) {
      if (!entry.value.is_scalar()) return fmt::format("{} entries", value.size());
      keys += fmt::format("{}{}: {}", keys.empty() ? "" : ", ", entry.key.text(), entry.value.text());
    }
    return short_text(keys.size() <= 100 ? keys : plans.text(value));
  }
  std::string items;
  for (const syntax::Node& item : value.items()) {
    if (!item.is_scalar()) return fmt::format("{} item{}", value.size(), value.size() == 1 ? "" : "s");
    items += fmt::format("{}{}", items.empty() ? "" : ", ", item.text());
  }
  return short_text(items);
}

/// The state that all commands and pages share, from which day, and who says so.
std::string describe_state(const Plans& plans, EntityId id) {
  const policy::Situation situation = policy::situation_of(plans.chain(), id);
  std::string text(to_string(situation.stage));
  if (situation.day) text += fmt::format(" on {}", text::to_string(*situation.day));
  if (situation.days_late > 0)
    text += fmt::format(", {} day{} late", situation.days_late, situation.days_late == 1 ? "" : "s");
  if (situation.said_by == policy::SaidBy::report)
    text += fmt::format(", says {}", plans.id(situation.reported->report));
  return text;
}

ShownLink link_of(const model::Reference& reference, EntityId other) {
  return {other, reference.field != nullptr ? std::string(reference.field->name) : std::string(),
          std::string(reference.text), reference.span};
}

/// What prose mentions, each once.
std::vector<ShownLink> mentions_of(const Plans& plans, EntityId id) {
  std::vector<ShownLink> once;
  for (const model::Mention& mention : plans.library().mentions_of(id)) {
    ShownLink link = link_of(mention, mention.to);
    const auto is_same = [&](const ShownLink& known) { return known.other == link.other && known.field == link.field; };
    if (mention.to != model::none && once.size() < most_mentions && std::none_of(once.begin(), once.end(), is_same))
      once.push_back(std::move(link));
  }
  return once;
}

void append_section(std::string_view heading, tables::Rows rows, std::string& text) {
  if (!rows.empty()) text += fmt::format("\n{}\n{}", heading, tables::lay_out(std::move(rows), 2));
}

tables::Rows rows_of_targets(const Plans& plans, const std::vector<ShownLink>& links) {
  tables::Rows rows;
  for (const ShownLink& link : links) {
    const bool leads = link.other != model::none;
    rows.push_back(
        {link.field, leads ? plans.id(link.other) : link.written, leads ? plans.title(link.other) : "leads nowhere"});
  }
  return rows;
}

tables::Rows rows_of_sources(const Plans& plans, const std::vector<ShownLink>& links) {
  tables::Rows rows;
  for (const ShownLink& link : links)
    rows.push_back({std::string(plans.library().entity(link.other).kind()), plans.id(link.other), link.field,
                    plans.place(link.place)});
  return rows;
}

void write_state(Json& json, const Plans& plans, EntityId id) {
  const policy::Situation situation = policy::situation_of(plans.chain(), id);
  json.object("state", Json::Layout::flat).text("state", to_string(situation.stage));
  json.text_or_null("as_of", situation.day ? text::to_string(*situation.day) : std::string());
  json.number("days_late", situation.days_late);
  const bool is_reported = situation.said_by == policy::SaidBy::report;
  json.text_or_null("report", is_reported ? plans.id(situation.reported->report) : std::string()).close();
}

void write_targets(Json& json, std::string_view key, const Plans& plans, const std::vector<ShownLink>& links) {
  json.array(key);
  for (const ShownLink& link : links) {
    json.object({}, Json::Layout::flat).text("field", link.field).text("text", link.written);
    json.text_or_null("id", link.other == model::none ? std::string() : plans.id(link.other)).close();
  }
  json.close();
}

void write_sources(Json& json, std::string_view key, const Plans& plans, const std::vector<ShownLink>& links) {
  json.array(key);
  for (const ShownLink& link : links) {
    const source::File& file = plans.files()[link.place.file];
    json.object({}, Json::Layout::flat).text("kind", plans.library().entity(link.other).kind());
    json.text("id", plans.id(link.other)).text("field", link.field).text("file", file.name());
    json.number("line", file.position(link.place.begin).line).close();
  }
  json.close();
}

}  // namespace

Shown show(const Plans& plans, EntityId id) {
  const model::Library& library = plans.library();
  Shown shown{id, {}, {}, mentions_of(plans, id), {}, {}};
  for (const syntax::Entry& entry : library.entity(id).node.entries()) {
    const bool is_state = policy::tells_stage(plans.chain(), id, entry.key.text());
    shown.fields.push_back(
        {std::string(entry.key.text()), is_state ? describe_state(plans, id) : describe_value(plans, entry.value)});
  }
  for (const model::Reference& reference : library.outgoing(id))
    shown.refers_to.push_back(link_of(reference, reference.to));
  for (const model::Reference* reference : library.incoming(id))
    shown.referred_to_by.push_back(link_of(*reference, reference->from));
  for (const model::Mention* mention : library.mentioned_by(id))
    shown.mentioned_by.push_back(link_of(*mention, mention->from));
  return shown;
}

std::string to_text(const Plans& plans, const Shown& shown) {
  const model::Entity& entity = plans.library().entity(shown.entity);
  std::string text = fmt::format("{} {}\n{}\n\n", model::describe_kind(entity.kind()),
                                 text::escape_terminal(plans.id(shown.entity)), plans.place(entity.name));
  tables::Rows fields;
  for (const ShownField& field : shown.fields) fields.push_back({field.key, field.value});
  text += tables::lay_out(std::move(fields), 2);
  append_section("refers to", rows_of_targets(plans, shown.refers_to), text);
  append_section("mentions", rows_of_targets(plans, shown.mentions), text);
  append_section("is referred to by", rows_of_sources(plans, shown.referred_to_by), text);
  append_section("is mentioned by", rows_of_sources(plans, shown.mentioned_by), text);
  return text;
}

std::string to_json(const Plans& plans, const Shown& shown) {
  const model::Entity& entity = plans.library().entity(shown.entity);
  Json json;
  json.object();
  write_facts(json, plans, shown.entity);
  if (entity.kind() == "action") write_state(json, plans, shown.entity);
  write_targets(json, "refers_to", plans, shown.refers_to);
  write_sources(json, "referred_to_by", plans, shown.referred_to_by);
  write_targets(json, "mentions", plans, shown.mentions);
  write_sources(json, "mentioned_by", plans, shown.mentioned_by);
  write_tree(json, "fields", entity.node);
  return json.take();
}

}  // namespace nsp::views
