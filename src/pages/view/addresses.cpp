// SPDX-License-Identifier: EUPL-1.2
#include "pages/view/addresses.hpp"

#include <cstdint>
#include <unordered_map>

#include <fmt/format.h>

#include "text/slug.hpp"

namespace nsp::pages {

namespace {

constexpr std::size_t longest_name = 100;

/// FNV-1a, which is the same everywhere.
std::uint32_t sum_of(std::string_view bytes) {
  std::uint32_t sum = 2166136261U;
  for (char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
  return sum;
}

/// Whether an item within a file has a page of its own.
bool stands_alone(std::string_view kind) {
  return kind == "actor" || kind == "indicator";
}

std::string make_page(const policy::Chain& chain, model::EntityId id) {
  const model::Entity& entity = chain.entity(id);
  const bool is_document = entity.holder == model::none;
  const model::EntityId scope = is_document ? chain.plan_of(id) : chain.document_of(id);
  std::string page = to_address(entity.kind());
  if (scope != id) page += "/" + to_address(chain.entity(scope).id);
  return page + "/" + to_address(entity.id);
}

/// Names that are taken, each with the number that its next double gets.
using Taken = std::unordered_map<std::string, int>;

/// A name that nothing else has, for libraries in which two things share one.
std::string make_unique(std::string name, Taken& taken) {
  const auto [known, is_free] = taken.try_emplace(name, 2);
  if (is_free) return name;
  int& next = known->second;
  std::string unique;
  do {
    unique = fmt::format("{}_{}", name, next++);
  } while (!taken.try_emplace(unique, 2).second);
  return unique;
}

}  // namespace

std::string to_address(std::string_view name) {
  if (text::is_slug(name) && name.size() <= longest_name) return std::string(name);
  std::string kept;
  for (char c : name.substr(0, longest_name))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && !kept.empty())) kept.push_back(c);
  return fmt::format("{}{}{:08x}", kept, kept.empty() ? "x" : "-", sum_of(name));
}

Addresses::Addresses(const policy::Chain& chain) {
  const std::span<const model::Entity> entities = chain.library().entities();
  page_of_.resize(entities.size(), model::none);
  pages_.resize(entities.size());
  anchors_.resize(entities.size());
  Taken taken;
  Taken anchors;  // of one document
  for (model::EntityId id = 0; id < entities.size(); ++id) {
    const model::Entity& entity = entities[id];
    const bool is_document = entity.holder == model::none;
    if (is_document) anchors.clear();
    if (is_document || stands_alone(entity.kind())) {
      page_of_[id] = id;
      pages_[id] = make_unique(make_page(chain, id), taken);
      with_page_.push_back(id);
    } else {
      page_of_[id] = page_of_[entity.holder];
      anchors_[id] = make_unique(to_address(entity.id), anchors);
    }
  }
}

}  // namespace nsp::pages
