// SPDX-License-Identifier: EUPL-1.2
#include "policy/coverage.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "policy/coverage_frames.hpp"
#include "policy/coverage_survey.hpp"

namespace nsp::policy {

std::string_view to_string(Standing standing) {
  constexpr std::array<std::string_view, 8> words{"answered",  "explained", "silent",    "in_part",
                                                  "not_known", "not_asked", "none_here", "orphaned"};
  return words[static_cast<std::size_t>(standing)];
}

std::string_view to_string(Subject subject) {
  constexpr std::array<std::string_view, 4> words{"expectations", "clusters", "phenomena", "themes"};
  return words[static_cast<std::size_t>(subject)];
}

void Counts::add(Standing standing) {
  answered += standing == Standing::answered ? 1 : 0;
  explained += standing == Standing::explained ? 1 : 0;
  silent += standing == Standing::silent ? 1 : 0;
  not_known += standing == Standing::not_known ? 1 : 0;
}

Counts& Counts::operator+=(const Counts& other) {
  answered += other.answered;
  explained += other.explained;
  silent += other.silent;
  not_known += other.not_known;
  return *this;
}

Counts Counts::without(const Counts& some) const {
  return {answered - some.answered, explained - some.explained, silent - some.silent, not_known - some.not_known};
}

std::optional<Standing> Counts::standing() const {
  if (asked() == 0) return std::nullopt;
  if (silent == asked()) return Standing::silent;
  if (not_known == asked()) return Standing::not_known;
  if (open() > 0) return Standing::in_part;
  return answered > 0 ? Standing::answered : Standing::explained;
}

double Counts::percent() const {
  return asked() == 0 ? 100.0 : 100.0 * static_cast<double>(answered + explained) / static_cast<double>(asked());
}

Counts Totals::all() const {
  Counts sum = of_plan;
  return sum += of_zones;
}

Totals& Totals::operator+=(const Totals& other) {
  of_plan += other.of_plan;
  of_zones += other.of_zones;
  orphaned += other.orphaned;
  return *this;
}

std::optional<std::size_t> tenths_covered(const Counts& counts) {
  if (counts.asked() == 0) return std::nullopt;
  return (counts.answered + counts.explained) * 1000 / counts.asked();
}

bool explains_silence(std::string_view code) {
  const auto& codes = silence_codes;
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::size_t count_questions(const Chain& chain, EntityId scope) {
  std::unordered_map<EntityId, std::size_t> known;
  const auto put_by = [&](EntityId plan, bool is_framework) {
    const auto [found, fresh] = known.try_emplace(plan, 0);
    if (!fresh) return found->second;
    for (const std::string_view kind : {"cluster", "phenomenon", "theme", "expectation"})
      if (is_framework || kind != "expectation") found->second += chain.in_plan(plan, kind).size();
    return found->second;
  };
  std::size_t sum = 0;
  for (const Coverage& coverage : frame_coverages(chain, scope)) {
    for (const EntityId framework : coverage.frameworks) sum += put_by(framework, true);
    if (coverage.plan != none) sum += put_by(coverage.plan, false);
  }
  return sum;
}

bool are_too_many(const Chain& chain, std::size_t questions) {
  return questions > std::max(max_questions, chain.library().entities().size());
}

std::vector<Coverage> cover(const Chain& chain, const Explanations& explanations, EntityId scope) {
  std::vector<Coverage> all = frame_coverages(chain, scope);
  std::size_t room = max_listed;
  for (Coverage& coverage : all) survey(chain, explanations, coverage, room);
  return all;
}

Totals total(std::span<const Coverage> coverages) {
  Totals sum;
  for (const Coverage& coverage : coverages) sum += coverage.totals;
  return sum;
}

}  // namespace nsp::policy
