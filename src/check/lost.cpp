// SPDX-License-Identifier: EUPL-1.2
#include "check/lost.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "text/fold.hpp"

namespace nsp::check {

namespace {

using Kinds = std::set<std::string_view>;

/// More than these, and nothing is missed.
constexpr std::size_t most_lost = 64;
constexpr std::size_t shortest_word = 3;

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// A name as ids are written: "03 Drugs.yaml" becomes "drugs".
std::string to_words(std::string_view name) {
  std::string words;
  for (const char c : text::fold(name.substr(0, name.find('.')))) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) {
      words.push_back(c);
    } else if (!words.empty() && words.back() != '-') {
      words.push_back('-');
    }
  }
  while (words.ends_with('-')) words.pop_back();
  // A number puts files in order; one with more digits is a name.
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  if (digits > 0 && digits < shortest_word && digits < words.size() && words[digits] == '-') words.erase(0, digits + 1);
  return words;
}

/// Whether `words` holds `name` as whole words: `action-plan` in `action-plan-2026`.
bool holds_words(std::string_view words, std::string_view name) {
  const std::string all = "-" + std::string(words) + "-";
  return all.find("-" + std::string(name) + "-") != std::string::npos;
}

class LostFinder {
 public:
  LostFinder(std::span<const PlanFile* const> linked, const schema::Catalogue& catalogue) : catalogue_(catalogue) {
    for (const std::string_view kind : catalogue.entity_kinds()) ungiven_.insert(kind);
    for (model::DocumentId d = 0; d < linked.size(); ++d) {
      const model::Reading& reading = linked[d]->reading;
      for (const model::Entity& entity : reading.entities) ungiven_.erase(entity.kind());
      if (reading.kind == nullptr || is_lost(*linked[d])) continue;
      of_kind_[reading.kind].push_back(d);
      by_folder_[folder_of(linked[d]->candidate.path)][reading.kind].push_back(d);
      by_name_[environment::file_name(linked[d]->candidate.path)][reading.kind].push_back(d);
    }
  }

  void add(std::string_view path, std::vector<model::LostFile>& lost) const {
    const std::string stem = to_words(environment::file_name(path));
    const std::string folder = to_words(environment::file_name(folder_of(path)));
    const schema::DocumentKind* of_stem = find_fault(stem);
    const schema::DocumentKind* named = of_stem != nullptr ? of_stem : find_fault(folder);
    model::LostFile words;
    for (const std::string& word : {stem, of_stem != nullptr || is_common(stem) ? folder : std::string()})
      if (word.size() >= shortest_word && !is_common(word) && find_fault(word) == nullptr) words.words.push_back(word);
    if (!words.words.empty()) lost.push_back(std::move(words));
    if (named != nullptr) {
      const auto all = of_kind_.find(named);
      return add_kind(*named, all == of_kind_.end() ? std::vector<model::DocumentId>() : all->second, lost);
    }
    // One of many of that name: `zones/5340/plan.yaml`.
    if (add_neighbours(by_name_, environment::file_name(path), lost)) return;
    add_neighbours(by_folder_, folder_of(path), lost);
    if (!ungiven_.empty()) lost.push_back({ungiven_, true, {}, {}});
  }

 private:
  using Documents = std::map<const schema::DocumentKind*, std::vector<model::DocumentId>>;

  /// "plan" and the like, which say nothing of whose it is.
  bool is_common(std::string_view word) const {
    const auto kinds = catalogue_.kinds();
    return std::any_of(kinds.begin(), kinds.end(), [word](const schema::DocumentKind* kind) {
      return holds_words(kind->name(), word) || holds_words(kind->name() + "s", word);
    });
  }

  /// The kind that a name names, in the singular or in the plural; or the only one that ends in it: "scan".
  const schema::DocumentKind* find_fault(std::string_view words) const {
    const schema::DocumentKind* longest = nullptr;
    const schema::DocumentKind* ending = nullptr;
    std::size_t endings = 0;
    for (const schema::DocumentKind* kind : catalogue_.kinds()) {
      const std::string& name = kind->name();
      const bool named = holds_words(words, name) || holds_words(words, name + "s");
      if (named && (longest == nullptr || longest->name().size() < name.size())) longest = kind;
      const std::string last = name.substr(name.rfind('-') + 1);
      if (!holds_words(words, last) && !holds_words(words, last + "s")) continue;
      ending = kind;
      ++endings;
    }
    return longest != nullptr || endings != 1 ? longest : ending;
  }

  static void add_kind(const schema::DocumentKind& kind, const std::vector<model::DocumentId>& like,
                       std::vector<model::LostFile>& lost) {
    const schema::Shape& shape = kind.shape();
    const bool is_part =
        std::any_of(shape.properties.begin(), shape.properties.end(),
                    [](const schema::Property& property) { return property.shape->scope == schema::Scope::part_of; });
    model::LostFile file;
    // Of a document that is part of nothing the id alone is seen from others; what names it is excused in any case.
    if (shape.registry || is_part) {
      schema::ShapeWalk().over(shape, [&file](const schema::Shape& within) {
        if (!within.entity.empty()) file.kinds.insert(within.entity);
      });
    } else {
      file.kinds.insert(shape.entity);
    }
    file.everywhere = !is_part || like.empty();
    file.like = like;
    lost.push_back(std::move(file));
  }

  static bool add_neighbours(const std::map<std::string_view, Documents>& known, std::string_view place,
                             std::vector<model::LostFile>& lost) {
    const auto found = known.find(place);
    if (found == known.end()) return false;
    for (const auto& [kind, like] : found->second) add_kind(*kind, like, lost);
    return true;
  }

  const schema::Catalogue& catalogue_;
  Kinds ungiven_;  ///< kinds of entities of which no file holds one
  Documents of_kind_;
  std::map<std::string_view, Documents> by_folder_;
  std::map<std::string_view, Documents> by_name_;
};

}  // namespace

bool is_lost(const PlanFile& plan) {
  return plan.is_plan && (plan.document == nullptr || plan.document->empty() || plan.reading.kind == nullptr);
}

std::vector<model::LostFile> find_lost(std::span<const PlanFile> plans, std::span<const PlanFile* const> linked,
                                       const schema::Catalogue& catalogue, std::span<const UnreadFolder> folders) {
  std::vector<const PlanFile*> unknown;
  for (const PlanFile& plan : plans)
    if (is_lost(plan)) unknown.push_back(&plan);
  std::vector<model::LostFile> lost;
  if (!folders.empty() || unknown.size() > most_lost) {
    const auto all = catalogue.entity_kinds();
    lost.push_back({Kinds(all.begin(), all.end()), true, {}, {}});
    return lost;
  }
  if (unknown.empty()) return lost;
  const LostFinder finder(linked, catalogue);
  for (const PlanFile* plan : unknown) finder.add(plan->candidate.path, lost);
  return lost;
}

}  // namespace nsp::check
