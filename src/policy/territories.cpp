// SPDX-License-Identifier: EUPL-1.2
#include "policy/territories.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/words.hpp"

namespace nsp::policy {

namespace {

using NameWords = std::vector<std::string>;

/// Words that stand beside the name of a zone and say nothing more about which.
constexpr auto zone_words = std::to_array<std::string_view>(
    {"de",    "des", "du",     "einsatzgebiet", "entiere",     "gehele",  "ganze",       "het", "hele",
     "l",     "la",  "le",     "local",         "locale",      "lokale",  "no",          "nr",  "number",
     "of",    "pls", "police", "politie",       "politiezone", "polizei", "polizeizone", "pz",  "the",
     "toute", "van", "whole",  "zone",          "zp",          "zpz"});
/// Those of them that say that a zone is meant, and not a municipality of that name.
constexpr auto says_zone = std::to_array<std::string_view>({"politiezone", "polizeizone", "pz", "zone", "zp", "zpz"});
constexpr auto region_words = std::to_array<std::string_view>(
    {"das", "de", "der", "die", "du", "gehele", "gewest", "het", "la", "of", "regio", "region", "the", "van", "whole"});
constexpr auto nation_names = std::to_array<std::string_view>({"allthecountry",
                                                               "belgie",
                                                               "belgien",
                                                               "belgique",
                                                               "belgium",
                                                               "ensembledupays",
                                                               "ganzbelgien",
                                                               "heelbelgie",
                                                               "heelhetland",
                                                               "hetheleland",
                                                               "konigreichbelgien",
                                                               "koninkrijkbelgie",
                                                               "lepays",
                                                               "national",
                                                               "nationaal",
                                                               "royaumedebelgique",
                                                               "kingdomofbelgium",
                                                               "thekingdomofbelgium",
                                                               "thewholecountry",
                                                               "toutelabelgique",
                                                               "toutlepays",
                                                               "wholecountry"});

template <std::size_t N>
bool is_listed_name(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

NameWords words_of(std::string_view name) {
  const std::string folded = text::fold(name);
  NameWords words;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size() && text::is_word_byte(folded[end])) ++end;
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string join(const NameWords& words) {
  std::string joined;
  for (const std::string& word : words) joined += word;
  return joined;
}

/// A name without what does not tell places apart: case, accents, blanks and signs.
std::string key_of(std::string_view name) {
  std::string key = join(words_of(name));
  return key.empty() ? std::string(name) : key;
}

/// Calls `visit` with each name of a place that is said as it is, or language by language.
template <class Visit>
void for_each_name(const Value& text, Visit visit) {
  if (text.is_scalar()) visit(text.text());
  for (const Value::Entry& entry : text.entries())
    if (entry.value.is_scalar()) visit(entry.value.text());
}

template <class Matches>
bool any_name(const Value& text, Matches matches) {
  bool found = false;
  for_each_name(text, [&](std::string_view name) { found = found || matches(name); });
  return found;
}

template <std::size_t N>
std::string without(const NameWords& words, const std::array<std::string_view, N>& passed_over) {
  std::string rest;
  for (const std::string& word : words)
    if (!is_listed_name(passed_over, word)) rest += word;
  return rest;
}

bool is_municipality_of(const Value& zone, const std::string& key) {
  const auto municipalities = zone.find("municipalities");
  if (!municipalities) return false;
  for (const Value& municipality : municipalities->items()) {
    const auto name = municipality.find("name");
    if (name && any_name(*name, [&key](std::string_view each) { return key_of(each) == key; })) return true;
  }
  return false;
}

bool names_zone(const Value& zone, std::string_view area) {
  NameWords words = words_of(area);
  const std::string whole = join(words);
  if (whole.empty()) return false;
  const bool says =
      std::any_of(words.begin(), words.end(), [](const auto& word) { return is_listed_name(says_zone, word); });
  bool numbered = false;
  if (const auto said = number(zone, "number")) {
    const auto before = words.size();
    std::erase(words, fmt::format("{}", *said));
    numbered = words.size() < before;
  }
  const std::string rest = without(words, zone_words);
  if (rest.empty()) return numbered || says;
  if (is_municipality_of(zone, whole)) {
    // One of several is meant itself; the only one is the zone.
    if (zone.find("municipalities")->size() == 1) return true;
    if (!numbered && !says) return false;
  }
  const auto name = zone.find("name");
  return name && any_name(*name, [&](std::string_view each) {
           const std::string stripped = without(words_of(each), zone_words);
           return key_of(each) == whole || (!stripped.empty() && stripped == rest);
         });
}

bool names_region(const Value& region, std::string_view area) {
  const NameWords words = words_of(area);
  const std::string rest = without(words, region_words);
  return any_name(region, [&](std::string_view each) {
    const std::string stripped = without(words_of(each), region_words);
    return key_of(each) == key_of(area) || (!stripped.empty() && stripped == rest);
  });
}

}  // namespace

std::string_view level_of_plan(std::string_view kind) {
  if (kind == "zonal-plan") return "local";
  if (kind == "regional-plan") return "regional";
  return kind == "national-plan" || kind == "framework" ? "federal" : std::string_view();
}

bool is_same_level(std::string_view a, std::string_view b) {
  const auto is_regional = [](std::string_view level) { return level == "regional" || level == "federated"; };
  return a == b || (is_regional(a) && is_regional(b));
}

bool fits_level(std::string_view plan_kind, std::string_view level) {
  return is_same_level(level, level_of_plan(plan_kind));
}

void Territories::settle(const Chain& chain, EntityId plan) {
  const Entity& entity = chain.entity(plan);
  std::string key;
  if (const auto zone = field(entity, "zone")) {
    if (const auto said = number(*zone, "number")) key = fmt::format("{}", *said);
  } else if (const auto region = field(entity, "region")) {
    key = key_of(model::localised(*region, chain.languages()));
  }
  if (key.empty()) key = entity.id;
  key += entity.kind();
  plans_[plan] = keys_.emplace(std::move(key), static_cast<Territory>(world + 1 + keys_.size())).first->second;
}

Territory Territories::of(const Chain& chain, EntityId plan) const {
  const auto found = plans_.find(plan);
  if (found != plans_.end()) return found->second;
  return level_of_plan(chain.entity(plan).kind()) == "federal" ? nation : nowhere;
}

bool names_nation(const Value& area) {
  return any_name(area, [](std::string_view name) { return is_listed_name(nation_names, key_of(name)); });
}

bool names_whole(const Chain& chain, EntityId plan, const Value& area) {
  const Entity& entity = chain.entity(plan);
  if (level_of_plan(entity.kind()) == "federal") return names_nation(area);
  if (const auto zone = field(entity, "zone"))
    return any_name(area, [&zone](std::string_view name) { return names_zone(*zone, name); });
  if (const auto region = field(entity, "region"))
    return any_name(area, [&region](std::string_view name) { return names_region(*region, name); });
  return false;
}

std::uint32_t PartNumbers::intern(Territory of, std::string name) {
  const auto next = static_cast<std::uint32_t>(parents_.size());
  const auto [found, is_new] = names_.emplace(std::pair(of, std::move(name)), next);
  if (is_new) parents_.push_back(next);
  return found->second;
}

std::uint32_t PartNumbers::root(std::uint32_t name) {
  while (parents_[name] != name) name = parents_[name] = parents_[parents_[name]];
  return name;
}

void PartNumbers::add(Territory of, const Value& area) {
  std::uint32_t first = 0;
  bool any = false;
  for_each_name(area, [&](std::string_view name) {
    const std::uint32_t each = intern(of, key_of(name));
    if (any) parents_[root(each)] = root(first);
    if (!any) first = each;
    any = true;
  });
}

std::uint32_t PartNumbers::number(Territory of, const Value& area) {
  std::string name;
  bool any = false;
  for_each_name(area, [&](std::string_view each) {
    if (!any) name = key_of(each);
    any = true;
  });
  const std::uint32_t at = root(intern(of, std::move(name)));
  if (numbers_.size() <= at) numbers_.resize(parents_.size());
  if (numbers_[at] == 0) numbers_[at] = ++last_;
  return numbers_[at];
}

}  // namespace nsp::policy
