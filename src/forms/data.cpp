// SPDX-License-Identifier: EUPL-1.2
#include "forms/data.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "pages/fields.hpp"
#include "policy/plans.hpp"
#include "policy/states.hpp"
#include "text/escape.hpp"
#include "text/url.hpp"

namespace nsp::forms {

namespace {

using text::append_quoted_json;
using text::quote_json;

void append_member(std::string& out, std::string_view name, std::string_view value) {
  append_quoted_json(out, name);
  out += ": ";
  append_quoted_json(out, value);
}

void append_titles(std::string& out, const Material& material, EntityId id) {
  const model::Entity& entity = material.chain.entity(id);
  const auto title = model::field(entity, entity.shape->title_property);
  out += "{";
  if (title && title->is_mapping()) {
    std::string_view between;
    for (const syntax::Entry& entry : title->entries()) {
      out += std::exchange(between, ", ");
      append_member(out, entry.key.text(), entry.value.text());
    }
  } else if (title) {
    const auto languages = material.chain.languages_of(id);
    append_member(out, languages.empty() ? material.settings.languages.front() : languages.front(), title->text());
  }
  out += "}";
}

void append_scalar(std::string& out, const Node& node) {
  switch (node.type()) {
    case syntax::Type::null: out += "null"; return;
    case syntax::Type::boolean:
      out += node.text() == "true" || node.text() == "True" || node.text() == "TRUE" ? "true" : "false";
      return;
    case syntax::Type::integer:
    case syntax::Type::number:
      if (const auto value = policy::to_number(node)) {
        fmt::format_to(std::back_inserter(out), "{}", *value);
        return;
      }
      break;
    default: break;
  }
  append_quoted_json(out, node.text());
}

void append_value(std::string& out, const Node& node) {
  std::string_view between;
  if (node.is_mapping()) {
    out += "{";
    for (const syntax::Entry& entry : node.entries()) {
      if (is_internal(entry.key.text())) continue;
      out += std::exchange(between, ", ");
      append_quoted_json(out, entry.key.text());
      out += ": ";
      append_value(out, entry.value);
    }
    out += "}";
  } else if (node.is_sequence()) {
    out += "[";
    for (const Node& item : node.items()) {
      out += std::exchange(between, ", ");
      append_value(out, item);
    }
    out += "]";
  } else {
    append_scalar(out, node);
  }
}

/// How an action stands, which its fields alone do not say.
void append_state(std::string& out, const Chain& chain, EntityId action) {
  const policy::Situation situation = policy::situation_of(chain, action);
  out += ", \"state\": {";
  append_member(out, "state", policy::to_string(situation.stage));
  fmt::format_to(std::back_inserter(out), ", \"as_of\": {}, \"days_late\": {}}}",
                 situation.day ? quote_json(text::to_string(*situation.day)) : "null", situation.days_late);
}

void append_entity(std::string& out, const Material& material, EntityId id) {
  const model::Library& library = material.chain.library();
  const model::Entity& entity = library.entity(id);
  const Target place = material.addresses.of(id);
  out += "{";
  append_member(out, "kind", entity.kind());
  out += ", ";
  append_member(out, "id", entity.id);
  out += ", ";
  append_member(out, "qualified", library.qualified(id));
  out += ", \"page\": \"";
  text::append_json(out, place.page);
  out += ".html\", ";
  append_member(out, "anchor", place.anchor);
  out += ", \"title\": ";
  append_titles(out, material, id);
  out += ", \"refers_to\": [";
  std::string_view between;
  for (const model::Reference& reference : library.outgoing(id)) {
    if (reference.to == none || reference.field == nullptr) continue;
    out += std::exchange(between, ", ");
    out += "{";
    append_member(out, "field", reference.field->name);
    out += ", ";
    append_member(out, "id", library.qualified(reference.to));
    out += "}";
  }
  out += "], \"mentions\": [";
  between = {};
  for (const model::Mention& mention : library.mentions_of(id)) {
    if (mention.to == none || mention.field == nullptr) continue;
    out += std::exchange(between, ", ");
    out += "{";
    append_member(out, "field", mention.field->name);
    out += ", ";
    append_member(out, "id", library.qualified(mention.to));
    out += "}";
  }
  out += "]";
  if (entity.kind() == "action") append_state(out, material.chain, id);
  // What stands within a document is part of its fields, so these are given once.
  if (entity.holder == none) {
    out += ", \"fields\": ";
    append_value(out, entity.node);
  }
  out += "}";
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
      std::string state;
      append_state(state, material_.chain, id);
      key.add(state);
    }
  return key.sum();
}

std::string Data::write(std::size_t part) const {
  if (part + 1 == parts()) return "\n]}\n";
  std::string out;
  if (part == 0) {
    out = "{\"version\": 1, \"languages\": [";
    for (std::size_t i = 0; i < material_.settings.languages.size(); ++i)
      out += fmt::format("{}{}", i == 0 ? "" : ", ", quote_json(material_.settings.languages[i]));
    return out + "], \"entities\": [";
  }
  const model::LinkedDocument& document = material_.chain.library().documents()[part - 1];
  for (EntityId id = document.first; id < document.last; ++id) {
    out += id == 0 ? "\n" : ",\n";
    append_entity(out, material_, id);
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
