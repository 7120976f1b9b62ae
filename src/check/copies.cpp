// SPDX-License-Identifier: EUPL-1.2
#include "check/copies.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "model/faults.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using syntax::Document;

constexpr words::English<> the_other_file{"the other file"};
constexpr words::English<words::Name, words::Either> this_file_says_what{
    "this file says what {0} says, word for word{1||, under another id}"};
constexpr words::English<> delete_it_or_write{
    "delete it, or write into it what it is meant to say, with an id of its own"};

/// Small documents may well be alike.
constexpr std::size_t fewest_values = 20;

/// The place of the value of the document's own id.
std::optional<std::uint32_t> place_of_id(const Document& document) {
  const auto id = document.root().find("id");
  return id ? std::optional(id->index()) : std::nullopt;
}

std::size_t hash_of(const Document& document) {
  const auto id = place_of_id(document);
  std::size_t hash = document.cells().size();
  for (std::uint32_t i = 0; i < document.cells().size(); ++i) {
    const syntax::Cell& cell = document.cells()[i];
    if (cell.type < syntax::Type::sequence && i != id)
      hash = hash * 1'099'511'628'211U ^ std::hash<std::string_view>{}(document.text(cell));
  }
  return hash;
}

bool say_the_same(const Document& one, const Document& other) {
  const auto id = place_of_id(one);
  if (id != place_of_id(other) || one.cells().size() != other.cells().size()) return false;
  for (std::uint32_t i = 0; i < one.cells().size(); ++i) {
    const syntax::Cell& a = one.cells()[i];
    const syntax::Cell& b = other.cells()[i];
    if (a.type != b.type) return false;
    if (a.type < syntax::Type::sequence && i != id && one.text(a) != other.text(b)) return false;
  }
  return true;
}

/// Whether it holds enough to be known as a copy.
bool may_be_copied(const PlanFile& plan) {
  return plan.is_plan && plan.document != nullptr && plan.document->complete() && !plan.document->empty() &&
         plan.reading.kind != nullptr && !plan.reading.entities.empty() &&
         plan.document->cells().size() >= fewest_values;
}

bool was_there_first(const PlanFile* one, const PlanFile* other) {
  const std::string_view a = environment::file_name(one->candidate.path);
  const std::string_view b = environment::file_name(other->candidate.path);
  return a.size() != b.size() ? a.size() < b.size() : one->candidate.path < other->candidate.path;
}

}  // namespace

std::size_t digest_of_values(const PlanFile& plan) {
  return may_be_copied(plan) ? hash_of(*plan.document) : 0;
}

std::vector<Copy> find_copies(const std::vector<PlanFile>& plans) {
  std::map<std::size_t, std::vector<const PlanFile*>> alike;
  for (const PlanFile& plan : plans)
    if (plan.values != 0) alike[plan.values].push_back(&plan);
  std::vector<Copy> copies;
  for (auto& [hash, group] : alike) {
    if (group.size() < 2) continue;
    const PlanFile* original = *std::min_element(group.begin(), group.end(), was_there_first);
    for (const PlanFile* plan : group)
      if (plan != original && say_the_same(*plan->document, *original->document)) copies.push_back({plan, original});
  }
  return copies;
}

void report_copies(const std::vector<Copy>& copies, diagnostics::Collector& findings) {
  for (const Copy& each : copies) {
    const model::Entity& entity = each.copy->reading.entities.front();
    const model::Entity& first = each.original->reading.entities.front();
    const bool same_id = entity.id == first.id;
    auto& finding =
        findings.add(model::copied_file, entity.name, this_file_says_what(each.original->candidate.path, same_id));
    finding.labels.push_back({first.name, the_other_file});
    finding.help = delete_it_or_write;
  }
}

}  // namespace nsp::check
