// SPDX-License-Identifier: EUPL-1.2
#include "forms/data.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "pages/fields.hpp"
#include "policy/plans.hpp"
#include "policy/states.hpp"
#include "text/escape.hpp"
#include "text/json_writer.hpp"
#include "text/url.hpp"

namespace nsp::forms {

namespace {

using Json = text::JsonWriter;

void write_titles(Json& json, const Material& material, EntityId id) {
  const model::Entity& entity = material.chain.entity(id);
  const auto title = model::field(entity, entity.shape->title_property);
  json.object("title");
  if (title && title->is_mapping()) {
    for (const model::Value::Entry& entry : title->entries()) json.text(entry.key.text(), entry.value.text());
  } else if (title) {
    const auto languages = material.chain.languages_of(id);
    json.text(languages.empty() ? material.settings.languages.front() : languages.front(), title->text());
  }
  json.close();
}

void write_scalar(Json& json, std::string_view key, const Node& node) {
  switch (node.type()) {
    case syntax::Type::null: json.null(key); return;
    case syntax::Type::boolean:
      json.flag(key, node.text() == "true" || node.text() == "True" || node.text() == "TRUE");
      return;
    case syntax::Type::integer:
    case syntax::Type::number:
      if (const auto value = model::Value(node).number()) {
        json.number(key, *value);
        return;
      }
      break;
    default: break;
  }
  json.text(key, node.text());
}

void write_value(Json& json, std::string_view key, const Node& node) {
  if (node.is_mapping()) {
    json.object(key);
    for (const syntax::Entry& entry : node.entries())
      if (!is_internal(entry.key.text())) write_value(json, entry.key.text(), entry.value);
    json.close();
  } else if (node.is_sequence()) {
    json.array(key);
    for (const Node& item : node.items()) write_value(json, {}, item);
    json.close();
  } else {
    write_scalar(json, key, node);
  }
}

/// How an action stands, which its fields alone do not say.
void write_state(Json& json, const Chain& chain, EntityId action) {
  const policy::Situation situation = policy::situation_of(chain, action);
  json.object("state").text("state", policy::to_string(situation.stage));
  json.text_or_null("as_of", situation.day ? text::to_string(*situation.day) : std::string());
  json.number("days_late", situation.days_late).close();
}

void write_link(Json& json, const Chain& chain, const model::Reference& link) {
  if (link.to == none || link.field == nullptr) return;
  json.object().text("field", link.field->name).text("id", chain.library().qualified(link.to)).close();
}

void write_entity(Json& json, const Material& material, EntityId id) {
  const model::Library& library = material.chain.library();
  const model::Entity& entity = library.entity(id);
  const Target place = material.addresses.of(id);
  json.object({}, Json::Layout::flat).text("kind", entity.kind()).text("id", entity.id);
  json.text("qualified", library.qualified(id))
      .text("page", fmt::format("{}.html", place.page))
      .text("anchor", place.anchor);
  write_titles(json, material, id);
  json.array("refers_to");
  for (const model::Reference& reference : library.outgoing(id)) write_link(json, material.chain, reference);
  json.close().array("mentions");
  for (const model::Mention& mention : library.mentions_of(id)) write_link(json, material.chain, mention);
  json.close();
  if (entity.kind() == "action") write_state(json, material.chain, id);
  // What stands within a document is part of its fields, so these are given once.
  if (entity.holder == none) write_value(json, "fields", entity.node);
  json.close();
}

/// A name for a plan that lasts, where the site has no address: of the form of a UUID, made of its address.
std::string lasting_name(std::string_view address) {
  std::array<std::uint64_t, 2> sums{14695981039346656037U, 1099511628211U};
  for (char c : address)
    for (std::uint64_t& sum : sums)
      sum = (sum ^ static_cast<unsigned char>(c)) * (sum == sums[0] ? 1099511628211U : 6364136223846793005U);
  return fmt::format("urn:uuid:{:08x}-{:04x}-8{:03x}-8{:03x}-{:012x}", sums[0] >> 32U, (sums[0] >> 16U) & 0xFFFFU,
                     sums[0] & 0xFFFU, sums[1] >> 52U, sums[1] & 0xFFFFFFFFFFFFU);
}

std::string name_in_feed(const Settings& settings, std::string_view language, std::string_view address) {
  const std::string place = place_on_web(settings, language, address);
  return text::is_linkable(settings.url) ? place : lasting_name(place);
}

}  // namespace

std::string place_on_web(const Settings& settings, std::string_view language, std::string_view address) {
  std::string_view base = text::is_linkable(settings.url) ? std::string_view(settings.url) : std::string_view();
  while (base.ends_with('/')) base.remove_suffix(1);
  return fmt::format("{}{}{}/{}.html", base, base.empty() ? "" : "/", language, address);
}

Data::Data(const Material& material, const Facets& facets) : material_(material), facets_(facets) {
  text::Digester ids;
  for (const model::LinkedDocument& document : material.chain.library().documents())
    ids.add(document.first == document.last ? std::string_view() : material.chain.entity(document.first).id);
  ids_ = ids.sum();
}

std::uint64_t Data::key(std::size_t part) const {
  const model::Library& library = material_.chain.library();
  text::Digester key;
  key.add(ids_);
  if (part == 0 || part + 1 == parts()) return key.add(part == 0 ? 0 : 1).sum();
  const auto number = static_cast<model::DocumentId>(part - 1);
  const model::LinkedDocument& document = library.documents()[number];
  for (const Aspect aspect : {Aspect::content, Aspect::names, Aspect::links_out}) key.add(facets_.of(number, aspect));
  key.add(document.first == 0 ? 1 : 0);
  if (document.first == document.last) return key.sum();
  for (const model::Reference& reference : library.references(number))
    if (reference.to != none) key.add(facets_.of(library.entity(reference.to).document, Aspect::names));
  for (const model::Mention& mention : library.mentions(number))
    if (mention.to != none) key.add(facets_.of(library.entity(mention.to).document, Aspect::names));
  // How actions stand depends on reports elsewhere.
  for (EntityId id = document.first; id < document.last; ++id)
    if (material_.chain.is(id, "action")) {
      Json state;
      write_state(state.object(), material_.chain, id);
      key.add(state.take_value());
    }
  return key.sum();
}

std::string Data::write(std::size_t part) const {
  if (part + 1 == parts()) return "\n]}\n";
  Json json;
  if (part == 0) {
    json.object({}, Json::Layout::flat).number("version", 1).array("languages");
    for (const std::string& language : material_.settings.languages) json.text({}, language);
    std::string begin = json.close().array("entities").take_value();
    // What the other parts go on with.
    begin.resize(begin.size() - std::string_view("]}").size());
    return begin;
  }
  std::string out;
  const model::LinkedDocument& document = material_.chain.library().documents()[part - 1];
  for (EntityId id = document.first; id < document.last; ++id) {
    out += id == 0 ? "\n" : ",\n";
    write_entity(json, material_, id);
    out += json.take_value();
  }
  return out;
}

std::string write_sitemap(const Material& material) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  const auto add = [&](std::string_view address) {
    for (const std::string& language : material.settings.languages)
      out += fmt::format("<url><loc>{}</loc></url>\n",
                         text::escape_html(place_on_web(material.settings, language, address)));
  };
  for (const FixedPage& page : material.pages) add(page.address);
  for (EntityId id : material.addresses.pages()) add(material.addresses.of(id).page);
  return out + "</urlset>\n";
}

std::string write_feed(const Material& material, std::string_view language) {
  View view = material.view(language);
  std::vector<std::pair<text::Date, EntityId>> plans;
  for (std::string_view kind : policy::kinds_of_plans)
    for (EntityId plan : material.chain.of_kind(kind))
      if (const auto day = material.days[material.chain.entity(plan).document]) plans.emplace_back(*day, plan);
  std::sort(plans.begin(), plans.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  constexpr std::size_t most = 100;
  if (plans.size() > most) plans.resize(most);
  const auto time_of = [](text::Date day) { return text::to_string(day) + "T00:00:00Z"; };
  const std::string title = text::escape_html(site_title(material.settings, language));
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n"
      "<title>{}</title>\n<id>{}</id>\n<updated>{}</updated>\n<author><name>{}</name></author>\n",
      text::escape_html(language), title, text::escape_html(name_in_feed(material.settings, language, "plans")),
      plans.empty() ? "1970-01-01T00:00:00Z" : time_of(plans.front().first), title);
  for (const auto& [day, plan] : plans) {
    const Target place = material.addresses.of(plan);
    out += fmt::format(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<updated>{}</updated>\n<link href=\"{}\"/>\n<summary>{}</summary>\n"
        "</entry>\n",
        text::escape_html(view.title(plan).text),
        text::escape_html(name_in_feed(material.settings, language, place.page)), time_of(day),
        text::escape_html(text::is_linkable(material.settings.url)
                              ? place_on_web(material.settings, language, place.page)
                              : fmt::format("{}.html", place.page)),
        text::escape_html(view.kind_of(plan).text));
  }
  return out + "</feed>\n";
}

}  // namespace nsp::forms
