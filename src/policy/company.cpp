// SPDX-License-Identifier: EUPL-1.2
#include "policy/company.hpp"

#include <algorithm>
#include <array>

#include "policy/actors.hpp"
#include "policy/certainty.hpp"
#include "policy/references.hpp"

namespace nsp::policy {

namespace {

constexpr std::array<std::string_view, 5> fields_of_company{"partners", "owner", "lead", "pilot", "coordinates_with"};

const Reference*& side_of(Company& company, PoliceLevel level) {
  switch (level) {
    case PoliceLevel::local: return company.local;
    case PoliceLevel::federal: return company.federal;
    case PoliceLevel::outside: return company.partner;
    case PoliceLevel::whole:
    case PoliceLevel::unknown: break;
  }
  return company.whole;
}

/// The document of the plan that each document is part of.
std::vector<DocumentId> find_roots(const Chain& chain) {
  const auto documents = chain.library().documents();
  std::vector<DocumentId> roots(documents.size(), none);
  for (DocumentId d = 0; d < documents.size(); ++d)
    if (documents[d].first != documents[d].last) roots[d] = chain.entity(chain.plan_of(documents[d].first)).document;
  return roots;
}

bool is_company(const Reference& reference) {
  return std::any_of(fields_of_company.begin(), fields_of_company.end(),
                     [&](std::string_view name) { return is_field(reference, name); });
}

}  // namespace

std::vector<Company> find_companies(const Chain& chain) {
  const std::vector<DocumentId> roots = find_roots(chain);
  std::vector<Company> companies(roots.size());
  for (EntityId actor : chain.of_kind("actor")) {
    const PoliceLevel level = police_level(chain, actor);
    for_each_reference_to(chain.library(), actor, [&](const Reference& reference) {
      if (!is_company(reference)) return;
      const Reference*& first = side_of(companies[roots[chain.entity(reference.from).document]], level);
      if (first == nullptr || reference.span < first->span) first = &reference;
    });
  }
  return companies;
}

bool may_miss_company(const Chain& chain) {
  return std::any_of(fields_of_company.begin(), fields_of_company.end(),
                     [&](std::string_view name) { return any_dangling(chain.library(), name); }) ||
         may_miss(chain, "contribution") || may_miss(chain, "programme") || may_miss(chain, "improvement-project") ||
         may_miss(chain, "action-plan");
}

}  // namespace nsp::policy
