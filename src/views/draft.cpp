// SPDX-License-Identifier: EUPL-1.2
#include "views/draft.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "tables/sheet.hpp"
#include "text/words.hpp"
#include "views/tree_yaml.hpp"

namespace nsp::views {

namespace {

using model::EntityId;
using schema::Property;
using schema::Shape;

constexpr std::size_t comment_width = 96;
constexpr std::size_t most_names = 8;
/// A kind of one's own may require itself, or far more than anybody fills in.
constexpr std::size_t deepest = 8;
constexpr std::size_t longest = 100'000;

/// `road-safety` as a title: "Road safety".
std::string to_title(std::string_view id) {
  std::string title(id);
  std::replace(title.begin(), title.end(), '-', ' ');
  return text::capitalise(title);
}

class Drafter {
 public:
  Drafter(const DraftRequest& request, const policy::Chain& chain) : request_(request), chain_(chain) {}

  Draft write() {
    const Shape& shape = request_.kind->shape();
    comment(text::first_sentence(shape.description), 0);
    comment(fmt::format("`nsp explain {}` tells of every field.", request_.kind->name()), 0);
    write_required(shape, 0);
    write_rest(shape);
    return {std::move(text_), empty_places_, examples_};
  }

 private:
  void comment(std::string_view words, std::size_t indent) {
    if (words.empty()) return;
    for (const std::string& line : tables::wrap(words, comment_width - indent - 2))
      text_ += fmt::format("{}# {}\n", std::string(indent, ' '), line);
  }

  void write_required(const Shape& shape, std::size_t indent) {
    for (const Property& property : shape.properties)
      if (text_.size() < longest && (property.required || is_container(property, indent)))
        write_property(property, shape, indent);
  }

  /// What the document is part of is written even where the schema could do without.
  bool is_container(const Property& property, std::size_t indent) const {
    return indent == 0 && request_.part_of != model::none && property.name == request_.part_of_field;
  }

  void write_property(const Property& property, const Shape& holder, std::size_t indent) {
    const Shape& shape = *property.shape;
    const std::string key = fmt::format("{}{}:", std::string(indent, ' '), property.name);
    if (indent == 0 && property.name == "kind")
      return void(text_ += fmt::format("{} {}\n", key, request_.kind->name()));
    text_ += indent == 0 ? "\n" : "";
    comment(text::first_sentence(shape.description), indent);
    if (indent == 0 && property.name == holder.identity) return void(text_ += fmt::format("{} {}\n", key, request_.id));
    if (indent == 0 && property.name == holder.title_property) return write_title(key);
    if (is_container(property, indent)) return write_name(key, shape, indent, request_.part_of);
    if (const Shape& referring = refers(shape); !referring.refers_to.empty())
      return write_reference(key, shape, indent);
    write_value(key, property, indent);
  }

  /// A list where the field takes nothing else.
  static bool takes_list(const Shape& shape) { return shape.has_type("array") && !shape.has_type("string"); }

  void write_name(const std::string& key, const Shape& shape, std::size_t indent, EntityId named) {
    const std::string name = chain_.library().qualified(named);
    text_ += takes_list(shape) ? fmt::format("{}\n{}  - {}\n", key, std::string(indent, ' '), name)
                               : fmt::format("{} {}\n", key, name);
  }

  static const Shape& refers(const Shape& shape) {
    return shape.refers_to.empty() && shape.items != nullptr ? *shape.items : shape;
  }

  void write_title(const std::string& key) {
    const std::string title = request_.title.empty() ? to_title(request_.id) : request_.title;
    text_ += fmt::format("{} {}\n", key, to_yaml(title));
  }

  /// What can be named here: in sight of the container where there is one, else anywhere.
  std::vector<EntityId> candidates(const Shape& shape) const {
    std::vector<EntityId> found;
    std::set<EntityId> plans;
    if (request_.part_of != model::none) {
      plans.insert(chain_.plan_of(request_.part_of));
      for (EntityId answered : chain_.responds_to(*plans.begin())) plans.insert(answered);
    }
    for (EntityId id = 0; id < chain_.library().entities().size(); ++id) {
      const model::Entity& entity = chain_.entity(id);
      if (entity.id.empty() || !shape.refers_to_kind(entity.kind())) continue;
      const bool registry = chain_.library().documents()[entity.document].registry;
      if (plans.empty() || registry || plans.contains(chain_.plan_of(id))) found.push_back(id);
    }
    return found;
  }

  void write_reference(const std::string& key, const Shape& shape, std::size_t indent) {
    const std::vector<EntityId> possible = candidates(refers(shape));
    if (possible.size() == 1) return write_name(key, shape, indent, possible[0]);
    ++empty_places_;
    std::string names;
    for (std::size_t i = 0; i < std::min(possible.size(), most_names); ++i)
      names += fmt::format("{}{}", i == 0 ? "" : ", ", chain_.library().qualified(possible[i]));
    if (possible.size() > most_names) names += fmt::format(" and {} more", possible.size() - most_names);
    comment(possible.empty() ? fmt::format("Fill in: the id of a {}. There is none yet.",
                                           fmt::join(refers(shape).refers_to, " or a "))
                             : fmt::format("Fill in one of: {}.", names),
            indent);
    text_ += takes_list(shape) ? fmt::format("{}\n{}  -\n", key, std::string(indent, ' ')) : fmt::format("{}\n", key);
  }

  void write_value(const std::string& key, const Property& property, std::size_t indent) {
    const Shape& shape = *property.shape;
    const std::string blanks(indent + 2, ' ');
    if (!shape.choices.empty()) {
      if (shape.choices.size() > 1) comment(fmt::format("One of: {}.", fmt::join(shape.choices, ", ")), indent);
      text_ += fmt::format("{} {}\n", key, shape.choices.front());
    } else if (const auto known = work_out(property, indent)) {
      text_ += fmt::format("{} {}\n", key, *known);
    } else if (!shape.properties.empty() && indent < 2 * deepest) {
      text_ += fmt::format("{}\n", key);
      write_required(shape, indent + 2);
    } else if (shape.items != nullptr && !shape.items->properties.empty() && indent < 2 * deepest) {
      text_ += fmt::format("{}\n", key);
      write_item(*shape.items, indent + 2);
    } else if (!shape.examples.empty() && shape.examples.front().is_scalar()) {
      comment("An example: write your own.", indent);
      ++examples_;
      text_ += fmt::format("{} {}", key, to_yaml(shape.examples.front()));
    } else {
      comment("Fill in.", indent);
      ++empty_places_;
      text_ += fmt::format("{}\n", key);
    }
  }

  /// The first item of a list, with its required keys.
  void write_item(const Shape& shape, std::size_t indent) {
    const std::size_t begin = text_.size();
    write_required(shape, indent + 2);
    // The hyphen stands before the first key, and the comments above that key in line with the hyphen.
    for (std::size_t at = begin; at < text_.size(); at = text_.find('\n', at) + 1) {
      if (text_[at + indent + 2] == '#') {
        text_.erase(at, 2);
      } else {
        text_.replace(at + indent, 2, "- ");
        return;
      }
    }
    text_ += fmt::format("{}-\n", std::string(indent, ' '));
  }

  /// The next free number beside its siblings; days and years out of the period of its plan.
  std::optional<std::string> work_out(const Property& property, std::size_t indent) const {
    const Shape& shape = *property.shape;
    if (request_.part_of == model::none) return std::nullopt;
    const EntityId plan = chain_.plan_of(request_.part_of);
    const auto period = chain_.effective_period(plan);
    if (shape.format == "date" && period) return text::to_string(property.name == "to" ? period->to : period->from);
    if (shape.title == "Year" && period) return std::to_string(text::year_of(period->from));
    if (indent > 0 || shape.title != "Number" || !shape.has_type("integer")) return std::nullopt;
    double next = 1;
    for (EntityId sibling : chain_.in_plan(request_.part_of, request_.kind->name()))
      next = std::max(next, policy::number(chain_.entity(sibling), "number").value_or(0) + 1);
    return fmt::format("{}", next);
  }

  void write_rest(const Shape& shape) {
    std::vector<std::string_view> names;
    for (const Property& property : shape.properties)
      if (!property.required && !is_container(property, 0)) names.push_back(property.name);
    if (names.empty()) return;
    text_ += '\n';
    comment(fmt::format("It may also have: {}.", fmt::join(names, ", ")), 0);
  }

  const DraftRequest& request_;
  const policy::Chain& chain_;
  std::string text_;
  std::size_t empty_places_ = 0;
  std::size_t examples_ = 0;
};

}  // namespace

Draft draft(const DraftRequest& request, const policy::Chain& chain) {
  return Drafter(request, chain).write();
}

}  // namespace nsp::views
