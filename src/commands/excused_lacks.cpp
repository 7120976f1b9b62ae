// SPDX-License-Identifier: EUPL-1.2
#include "commands/excused_lacks.hpp"

#include <algorithm>

#include "policy/texts.hpp"

namespace nsp::commands {

namespace {

using diagnostics::Diagnostic;
using pages::Lack;

/// The places that a finding about one of these texts may have: `check` tells once of each entity, at the first.
std::vector<source::Span> places_of(const check::Loaded& loaded, std::span<const Lack> of_entity) {
  std::vector<source::Span> places;
  const model::EntityId id = of_entity.front().entity;
  for (const model::Text& text : loaded.library.texts(loaded.library.entity(id).document)) {
    if (text.holder != id || text.field == nullptr) continue;
    if (std::any_of(of_entity.begin(), of_entity.end(),
                    [&text](const Lack& lack) { return lack.field == text.field->name; }))
      places.push_back(policy::place_of_text(*loaded.chain, text));
  }
  if (places.empty()) places.push_back(loaded.library.entity(id).name);
  return places;
}

class Excuses {
 public:
  Excuses(const check::Loaded& loaded, std::optional<check::Baseline> known)
      : loaded_(loaded), known_(std::move(known)), kind_(check::find_fault("missing-translation")) {}

  bool excuse(std::span<const Lack> of_entity) {
    if (kind_ == nullptr) return false;
    const std::vector<source::Span> places = places_of(loaded_, of_entity);
    return std::any_of(places.begin(), places.end(), [this](source::Span place) { return is_excused(place); });
  }

 private:
  bool is_excused(source::Span place) {
    Diagnostic finding;
    finding.fault = kind_;
    finding.severity = kind_->severity;
    finding.primary.span = place;
    const auto plan = std::find_if(loaded_.plans.begin(), loaded_.plans.end(),
                                   [place](const check::PlanFile& each) { return each.id == place.file; });
    if (plan == loaded_.plans.end()) return false;
    check::Allowances allowances = plan->allowances;  // silencing marks what was of use
    if (allowances.silence(loaded_.files[place.file], finding)) return true;
    if (!known_) return false;
    std::vector<Diagnostic> one{finding};
    return known_->pass_over(loaded_.files, one) > 0;
  }

  const check::Loaded& loaded_;
  std::optional<check::Baseline> known_;
  const diagnostics::Fault* kind_;
};

}  // namespace

void pass_over_excused(const check::Loaded& loaded, std::optional<check::Baseline> known, std::vector<Lack>& lacks) {
  std::sort(lacks.begin(), lacks.end());
  lacks.erase(std::unique(lacks.begin(), lacks.end()), lacks.end());
  Excuses excuses(loaded, std::move(known));
  std::vector<Lack> left;
  for (std::size_t begin = 0; begin < lacks.size();) {
    std::size_t end = begin;
    while (end < lacks.size() && lacks[end].entity == lacks[begin].entity) ++end;
    const std::span<const Lack> of_entity = std::span(lacks).subspan(begin, end - begin);
    if (!excuses.excuse(of_entity)) left.insert(left.end(), of_entity.begin(), of_entity.end());
    begin = end;
  }
  lacks = std::move(left);
}

}  // namespace nsp::commands
