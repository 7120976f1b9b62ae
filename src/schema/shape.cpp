// SPDX-License-Identifier: EUPL-1.2
#include "schema/shape.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "schema/equality.hpp"

namespace nsp::schema {

namespace {

constexpr int max_nesting = 64;
constexpr std::size_t most_choice_words = 8;  // alternatives that each have a choice of their own

void add_new(std::vector<std::string_view>& words, std::string_view word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

void add_texts(std::vector<std::string_view>& words, const syntax::Node& value) {
  if (value.is_scalar()) return add_new(words, value.text());
  std::unordered_set<std::string_view> known(words.begin(), words.end());
  for (const syntax::Node& item : value.items())
    if (item.is_scalar() && known.insert(item.text()).second) words.push_back(item.text());
}

bool is_english(std::string_view language) {
  return language.substr(0, 2) == "en";
}

/// A pointer's token with `~1`, `~0` and percent escapes undone.
std::string unescape(std::string_view token) {
  std::string plain;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      plain.push_back(token[++i] == '1' ? '/' : '~');
    } else if (token[i] == '%' && i + 2 < token.size()) {
      int code = 0;
      std::from_chars(token.data() + i + 1, token.data() + i + 3, code, 16);
      plain.push_back(static_cast<char>(code));
      i += 2;
    } else {
      plain.push_back(token[i]);
    }
  }
  return plain;
}

std::optional<syntax::Node> find_step(const syntax::Node& node, std::string_view token) {
  const std::string name = unescape(token);
  if (node.is_mapping()) return node.find(name);
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
  if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
  for (const syntax::Node& item : node.items())
    if (index-- == 0) return item;
  return std::nullopt;
}

}  // namespace

void ShapeWalk::over(const Shape& shape, const Visit& visit) {
  if (!seen_.insert(&shape).second) return;
  visit(shape);
  for (const Property& property : shape.properties)
    if (property.shape != nullptr) over(*property.shape, visit);
  if (shape.items != nullptr) over(*shape.items, visit);
  if (shape.values != nullptr) over(*shape.values, visit);
}

const Property* Shape::find(std::string_view name) const {
  const std::uint32_t number = names.find(name);
  return number == text::NameTable::none ? nullptr : &properties[number];
}

std::string_view Shape::title_in(std::string_view language) const {
  const std::string_view translated = titles.in(language);
  return translated.empty() && is_english(language) ? title : translated;
}

std::string_view Shape::description_in(std::string_view language) const {
  const std::string_view translated = descriptions.in(language);
  return translated.empty() && is_english(language) ? description : translated;
}

Translations Shape::words_of(std::string_view choice) const {
  for (const syntax::Node& words : choice_words)
    if (const auto of_choice = words.find(choice)) return Translations(*of_choice);
  return {};
}

Gender Shape::gender_in(std::string_view language) const {
  return genders ? find_gender(Translations(*genders).in(language)) : Gender::none;
}

bool Shape::has_type(std::string_view type) const {
  return std::find(types.begin(), types.end(), type) != types.end();
}

bool Shape::refers_to_kind(std::string_view kind) const {
  return std::any_of(refers_to.begin(), refers_to.end(),
                     [kind](std::string_view allowed) { return allowed == "*" || allowed == kind; });
}

std::pair<std::string, std::string> resolve_reference(std::string_view base, std::string_view reference) {
  const std::size_t hash = reference.find('#');
  std::string fragment(hash == std::string_view::npos ? std::string_view() : reference.substr(hash + 1));
  const std::string_view path = reference.substr(0, hash);
  if (path.empty()) return {std::string(base), std::move(fragment)};
  if (path.find(':') != std::string_view::npos) return {std::string(path), std::move(fragment)};
  const std::size_t slash = base.rfind('/');
  std::string uri(base.substr(0, slash == std::string_view::npos ? 0 : slash + 1));
  uri.append(path.starts_with("./") ? path.substr(2) : path);
  return {std::move(uri), std::move(fragment)};
}

std::optional<syntax::Node> find_pointer(const syntax::Node& root, std::string_view pointer) {
  std::optional<syntax::Node> node = root;
  while (node && !pointer.empty() && pointer.front() == '/') {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    node = find_step(*node, pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return pointer.empty() ? node : std::nullopt;
}

const Shape* Shapes::read(const std::string& uri, const syntax::Node& node) {
  const auto key = std::pair(&node.document(), node.content_index());
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  Shape& shape = shapes_.emplace_back();
  known_.emplace(key, &shape);
  if (depth_ > max_nesting) {
    if (!excess_) excess_ = node.span();
    return &shape;
  }
  ++depth_;
  Merging into{shape};
  merge(into, uri, node, 0, false);
  --depth_;
  return &shape;
}

void Shapes::merge(Merging& into, const std::string& uri, const syntax::Node& node, int depth, bool is_alternative) {
  if (!node.is_mapping() || depth > max_nesting || is_exhausted(node)) return;
  if (!into.seen.emplace(&node.document(), node.content_index(), is_alternative).second) return;
  Shape& shape = into.shape;
  // What stands beside `$ref` says more than what the reference leads to, so it is read first and kept.
  for (const syntax::Entry& entry : node.entries()) {
    ++members_;
    const std::string_view key = entry.key.text();
    if (key == "properties") {
      merge_properties(shape, uri, entry.value);
    } else if (key == "items") {
      if (shape.items == nullptr && entry.value.is_mapping()) shape.items = read(uri, entry.value);
    } else if (key == "additionalProperties" || key == "unevaluatedProperties") {
      if (shape.values == nullptr && entry.value.is_mapping()) shape.values = read(uri, entry.value);
    } else {
      merge_annotation(shape, key, entry.value);
    }
  }
  merge_words(into.shape, node);
  // What only one alternative demands is not demanded of all.
  if (const auto required = is_alternative ? std::nullopt : node.find("required")) {
    for (const syntax::Node& name : required->items())
      if (const std::uint32_t number = shape.names.find(name.text()); number != text::NameTable::none)
        shape.properties[number].required = true;
  }
  if (const auto reference = node.find("$ref"); reference && reference->is_string())
    merge_reference(into, uri, reference->text(), depth, is_alternative);
  for (std::string_view applicator : {"allOf", "anyOf", "oneOf"})
    if (const auto list = node.find(applicator))
      for (const syntax::Node& part : list->items())
        merge(into, uri, part, depth + 1, is_alternative || applicator != "allOf");
  for (std::string_view applicator : {"then", "else"})
    if (const auto part = node.find(applicator)) merge(into, uri, *part, depth + 1, true);
}

bool Shapes::is_exhausted(const syntax::Node& node) {
  if (members_ <= most_members) return false;
  if (!excess_) excess_ = node.span();
  return true;
}

void Shapes::merge_reference(Merging& into, const std::string& uri, std::string_view reference, int depth,
                             bool is_alternative) {
  const auto [target_uri, fragment] = resolve_reference(uri, reference);
  const syntax::Document* document = loader_(target_uri);
  if (document == nullptr || document->empty()) return;
  if (const auto target = find_pointer(document->root(), fragment))
    merge(into, target_uri, *target, depth + 1, is_alternative);
}

void Shapes::merge_properties(Shape& shape, const std::string& uri, const syntax::Node& properties) {
  for (const syntax::Entry& entry : properties.entries()) {
    ++members_;
    if (shape.find(entry.key.text()) != nullptr) continue;
    if (shape.properties.size() == most_properties && !excess_) excess_ = entry.key.span();
    if (shape.properties.size() == most_properties || is_exhausted(entry.key)) return;
    const Shape* value = read(uri, entry.value);
    shape.names.add(entry.key.text());
    shape.properties.push_back({entry.key.text(), value, false});
    if (const auto role = entry.value.find("x-role"); role && role->text() == "title")
      shape.title_property = entry.key.text();
  }
}

/// A translation is one of the words beside which it stands, so both are taken from the same schema.
void Shapes::merge_words(Shape& shape, const syntax::Node& node) {
  std::string_view title;
  std::string_view description;
  Translations titles;
  Translations descriptions;
  for (const syntax::Entry& entry : node.entries()) {
    const std::string_view key = entry.key.text();
    if (key == "title") title = entry.value.text();
    if (key == "description") description = entry.value.text();
    if (key == "x-titles") titles = Translations(entry.value);
    if (key == "x-descriptions") descriptions = Translations(entry.value);
  }
  if (shape.title.empty() && shape.titles.empty()) shape.title = title, shape.titles = titles;
  if (shape.description.empty() && shape.descriptions.empty())
    shape.description = description, shape.descriptions = descriptions;
}

void Shapes::merge_annotation(Shape& shape, std::string_view key, const syntax::Node& value) {
  if (key == "type") {
    add_texts(shape.types, value);
  } else if (key == "enum" || key == "const") {
    add_texts(shape.choices, value);
  } else if (key == "format") {
    if (shape.format.empty()) shape.format = value.text();
  } else if (key == "examples") {
    if (shape.examples.empty())
      for (const syntax::Node& example : value.items()) shape.examples.push_back(example);
  } else if (key == "x-entity") {
    if (shape.entity.empty()) shape.entity = value.text();
  } else if (key == "x-identity") {
    shape.identity = value.text();
  } else if (key == "x-aliases") {
    if (shape.aliases.empty()) add_texts(shape.aliases, value);
  } else if (key == "x-values") {
    if (value.is_mapping() && value.size() <= most_choices_with_words && shape.choice_words.size() < most_choice_words)
      shape.choice_words.push_back(value);
  } else if (key == "x-titles-many") {
    if (shape.titles_many.empty()) shape.titles_many = Translations(value);
  } else if (key == "x-back-titles") {
    if (shape.back_titles.empty()) shape.back_titles = Translations(value);
  } else if (key == "x-genders") {
    if (!shape.genders) shape.genders = value;
  } else if (key == "x-refers-to") {
    if (shape.refers_to.empty()) add_texts(shape.refers_to, value);
  } else if (key == "x-scope") {
    if (shape.scope == Scope::none) shape.scope = value.text() == "responds_to" ? Scope::responds_to : Scope::part_of;
  } else if (key == "x-acyclic") {
    shape.acyclic = shape.acyclic || is_true(value);
    shape.not_self = shape.not_self || shape.acyclic;
  } else if (key == "x-not-self") {
    shape.not_self = shape.not_self || is_true(value);
  } else if (key == "x-localised") {
    shape.localised = shape.localised || is_true(value);
  } else if (key == "x-prose") {
    shape.prose = shape.prose || is_true(value);
  } else if (key == "x-name") {
    shape.proper_name = shape.proper_name || is_true(value);
  } else if (key == "x-registry") {
    shape.registry = shape.registry || is_true(value);
  }
}

}  // namespace nsp::schema
