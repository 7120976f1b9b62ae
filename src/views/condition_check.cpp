// SPDX-License-Identifier: EUPL-1.2
#include "views/condition_check.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "text/customary_date.hpp"
#include "text/date.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"
#include "views/suggestion.hpp"

namespace nsp::views {

namespace {

using schema::Shape;

bool is_order(Sign sign) {
  return sign == Sign::less || sign == Sign::at_most || sign == Sign::more || sign == Sign::at_least;
}

std::vector<const Shape*> shapes_of(std::string_view kind, const schema::Catalogue& catalogue) {
  schema::ShapeWalk walk;
  std::vector<const Shape*> found;
  for (const schema::DocumentKind* each : catalogue.kinds())
    walk.over(each->shape(), [&](const Shape& shape) {
      if (!shape.entity.empty() && (kind.empty() || shape.entity == kind)) found.push_back(&shape);
    });
  return found;
}

/// The names of what the shapes at the end of a path of keys hold.
std::set<std::string_view> names_beneath(const std::vector<const Shape*>& shapes, std::string_view path) {
  std::set<std::string_view> names;
  for (const Shape* shape : shapes)
    for (const Shape* leaf : leaves_of(*shape, path))
      for (const schema::Property& property : leaf->properties) names.insert(property.name);
  return names;
}

/// How long a beginning of a path of keys leads somewhere: all of it, or up to the dot before the unknown key.
std::size_t known_part(const std::vector<const Shape*>& shapes, std::string_view path) {
  std::size_t known = 0;
  for (std::size_t end = path.find('.');; end = path.find('.', end + 1)) {
    end = std::min(end, path.size());
    const std::string_view part = path.substr(0, end);
    if (std::all_of(shapes.begin(), shapes.end(), [part](const Shape* each) { return leaves_of(*each, part).empty(); }))
      return known;
    known = end;
    if (end == path.size()) return known;
  }
}

std::string suggest_field(std::string_view above, std::string_view key, const std::set<std::string_view>& names) {
  const std::vector<std::string_view> known(names.begin(), names.end());
  std::string help = suggest(key, known);
  if (!help.empty() && above.empty()) return help;
  std::vector<std::string> whole;
  whole.reserve(known.size());
  for (const std::string_view name : known)
    whole.push_back(fmt::format("{}{}{}", above, above.empty() ? "" : ".", name));
  const std::vector<std::string_view> words(whole.begin(), whole.end());
  const std::string near = suggest(fmt::format("{}.{}", above, key), words);
  return near.empty() ? fmt::format("the fields are {}", enumerate(words)) : near;
}

std::optional<Refusal> refuse_field(std::string_view path, std::string_view kind,
                                    const std::vector<const Shape*>& shapes) {
  const std::size_t known = known_part(shapes, path);
  if (known == path.size()) return std::nullopt;
  const std::string_view above = path.substr(0, known);
  std::string_view key = path.substr(known);
  if (!above.empty()) key.remove_prefix(1);
  key = key.substr(0, key.find('.'));
  const std::string holder = !above.empty() ? fmt::format("`{}`", above)
                             : kind.empty() ? "nothing"
                                            : fmt::format("no {}", kind);
  const std::set<std::string_view> names = names_beneath(shapes, above);
  if (!above.empty())
    return Refusal{fmt::format("{} has no field `{}`", holder, key),
                   names.empty() ? fmt::format("write `{}` alone", above) : suggest_field(above, key, names)};
  return Refusal{fmt::format("{} has a field `{}`", holder, key), suggest_field(above, key, names)};
}

std::string example(const Condition& condition, std::string_view value) {
  return fmt::format("`{}{}{}`", condition.field, word_of(condition.sign), value);
}

std::string example_of_field(const Condition& condition, std::string_view value) {
  return fmt::format("`{}={}`", condition.field, value);
}

std::optional<Refusal> refuse_day(const Condition& condition) {
  const std::string& value = condition.value;
  const bool part = condition.sign == Sign::contains;
  if (part ? value.find_first_not_of("0123456789-") == std::string::npos : text::read_date(value).has_value())
    return std::nullopt;
  std::string day = "2026-12-31";
  if (value.size() == 4 && value.find_first_not_of("0123456789") == std::string::npos) {
    const bool from_begin = condition.sign == Sign::less || condition.sign == Sign::at_least;
    day = fmt::format("{}-{}", value, from_begin ? "01-01" : "12-31");
  }
  if (const auto meant = text::read_customary_date(value)) {
    if (std::string written = text::to_day(*meant); !written.empty()) day = std::move(written);
  }
  return Refusal{fmt::format("`{}` is a day, and `{}` is none of the calendar", condition.field, value),
                 fmt::format("write year, month and day: {}",
                             part ? fmt::format("`{}={}`", condition.field, day) : example(condition, day))};
}

std::optional<Refusal> refuse_number(const Condition& condition, bool whole) {
  std::string value = condition.value;
  if (condition.sign == Sign::contains) {
    if (value.find_first_not_of("0123456789.-") == std::string::npos) return std::nullopt;
  } else if (is_plain_number(value)) {
    const std::size_t point = value.find('.');
    const bool is_whole = point == std::string::npos || value.find_first_not_of('0', point + 1) == std::string::npos;
    if (is_whole || !whole || is_order(condition.sign)) return std::nullopt;
    return Refusal{fmt::format("`{}` is a whole number, and `{}` is none", condition.field, value),
                   fmt::format("write one without a fraction: {}", example(condition, value.substr(0, point)))};
  }
  std::replace(value.begin(), value.end(), ',', '.');
  return Refusal{
      fmt::format("`{}` is a number, and `{}` is none", condition.field, condition.value),
      fmt::format("write digits, and a point before a fraction: {}",
                  is_plain_number(value) ? example(condition, value) : example(condition, whole ? "12" : "12.5"))};
}

std::optional<Refusal> refuse_choice(const Condition& condition, const std::vector<std::string_view>& choices) {
  const std::string& value = condition.value;
  const bool part = condition.sign == Sign::contains;
  if (is_order(condition.sign))
    return Refusal{fmt::format("`{}` is one of several words, of which none comes before another", condition.field),
                   fmt::format("ask for one of them: {}", example_of_field(condition, choices.front()))};
  const std::string folded = text::fold(value);
  if (std::any_of(choices.begin(), choices.end(), [&](std::string_view choice) {
        return part ? text::fold(choice).find(folded) != std::string::npos : choice == value;
      }))
    return std::nullopt;
  const std::string help = suggest(value, choices);
  return Refusal{fmt::format("`{}` is never `{}`", condition.field, value),
                 help.empty() ? fmt::format("write {}", enumerate(choices)) : help};
}

std::optional<Refusal> refuse_name(const Condition& condition, const Shape& leaf, const model::Library& library) {
  if (condition.sign != Sign::equal && condition.sign != Sign::unequal) return std::nullopt;
  const std::vector<model::EntityId> found = library.find(condition.value);
  if (std::any_of(found.begin(), found.end(),
                  [&](model::EntityId id) { return leaf.refers_to_kind(library.entity(id).kind()); }))
    return std::nullopt;
  std::vector<std::string_view> ids;
  for (const model::Entity& entity : library.entities())
    if (leaf.refers_to_kind(entity.kind()) && !entity.id.empty()) ids.push_back(entity.id);
  const std::string help = suggest(condition.value, ids);
  std::string message = fmt::format("nothing is called `{}`", condition.value);
  if (!found.empty())
    message = fmt::format("`{}` never names {}, which `{}` is", condition.field,
                          model::describe_a_kind(library.entity(found.front()).kind()), condition.value);
  return Refusal{std::move(message), help.empty() ? fmt::format("`nsp list {}` shows what there is",
                                                                leaf.refers_to_kind("*") ? "" : leaf.refers_to.front())
                                                  : help};
}

bool holds_fields(const Shape& leaf) {
  return leaf.types.size() == 1 && leaf.has_type("object") && !leaf.properties.empty();
}

std::optional<Refusal> refuse_value(const Condition& condition, const Shape& leaf, const model::Library& library) {
  if (holds_fields(leaf)) {
    const std::string first = fmt::format("{}.{}", condition.field, leaf.properties.front().name);
    return Refusal{fmt::format("`{}` has fields of its own, and no value", condition.field),
                   fmt::format("name one of them, such as `{}`", first)};
  }
  switch (sort_of(leaf)) {
    case Sort::day: return refuse_day(condition);
    case Sort::number: return refuse_number(condition, false);
    case Sort::whole_number: return refuse_number(condition, true);
    case Sort::choice: return refuse_choice(condition, leaf.choices);
    case Sort::truth: return refuse_choice(condition, {"true", "false"});
    case Sort::name: return refuse_name(condition, leaf, library);
    case Sort::text: break;
  }
  return std::nullopt;
}

std::optional<Refusal> refuse_id(const Condition& condition) {
  if (condition.sign != Sign::equal && condition.sign != Sign::unequal) return std::nullopt;
  const std::string& value = condition.value;
  const bool is_id = std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
  });
  if (is_id) return std::nullopt;
  return Refusal{fmt::format("no id is `{}`", value), "ids are made of the letters a to z, digits and hyphens"};
}

}  // namespace

std::optional<Refusal> refuse_condition(const Condition& condition, std::string_view kind,
                                        const schema::Catalogue& catalogue, const model::Library& library) {
  if (condition.field == "kind") return refuse_choice(condition, catalogue.entity_kinds());
  const std::vector<const Shape*> shapes = shapes_of(kind, catalogue);
  if (auto refused = refuse_field(condition.field, kind, shapes)) return refused;
  std::optional<Refusal> first;
  bool has_value = false;
  for (const Shape* shape : shapes) {
    for (const Shape* leaf : leaves_of(*shape, condition.field)) {
      has_value = has_value || !holds_fields(*leaf);
      auto refused =
          condition.field == shape->identity ? refuse_id(condition) : refuse_value(condition, *leaf, library);
      if (!refused) return std::nullopt;
      if (!first) first = std::move(refused);
    }
  }
  // What a file says, even where it should not, can be asked for.
  if (has_value && !is_order(condition.sign) && is_anywhere(condition, library)) return std::nullopt;
  return first;
}

}  // namespace nsp::views
