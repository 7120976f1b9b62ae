// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "policy/figures.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P039", "value-out-of-range", diagnostics::Severity::error,
                                   "a value that its indicator cannot have"};

constexpr English<Number> write_if_thousands_are_meant{
    "write {0}, if thousands are meant: a point stands before decimals"};
constexpr English<Figure, Name> is_less_than_can_be{"{0} is less than {1} can be"};
constexpr English<Figure> is_the_least{"{0} is the least"};
constexpr English<Figure, Name> is_more_than_can_be{"{0} is more than {1} can be"};
constexpr English<Figure> is_the_most{"{0} is the most"};
constexpr English<Figure, Name> is_no_whole_number{"{0} is no whole number, but {1} is a count"};
constexpr English<> what_is_counted_comes_whole{"what is counted comes whole"};
constexpr English<> correct_the_value_or{"correct the value, or the indicator's `min`, `max` or `unit`"};

/// What values of an indicator may be.
struct Range {
  std::optional<double> least;
  std::optional<double> most;
  bool whole = false;
  source::Span place;  ///< of the unit, else of the indicator's name
};

/// Units of things that come whole.
constexpr auto whole_units = std::to_array<std::string_view>(
    {"count",     "number",    "facts",      "deaths",      "accidents", "people",   "persons",      "victims",
     "reports",   "cases",     "offences",   "incidents",   "checks",    "visits",   "calls",        "burglaries",
     "thefts",    "feiten",    "doden",      "ongevallen",  "mensen",    "personen", "slachtoffers", "meldingen",
     "aangiften", "zaken",     "misdrijven", "controles",   "bezoeken",  "oproepen", "inbraken",     "diefstallen",
     "faits",     "personnes", "victimes",   "infractions", "visites",   "appels",   "cambriolages", "vols",
     "fakten",    "menschen",  "opfer",      "meldungen",   "kontrollen"});

bool is_whole_unit(std::string_view unit) {
  std::string lower(unit);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(whole_units.begin(), whole_units.end(), lower) != whole_units.end();
}

/// Bounds that the indicator says itself win over those that its unit has.
Range range_of(const Chain& chain, EntityId indicator) {
  const Entity& entity = chain.entity(indicator);
  Range range{number(entity, "min"), number(entity, "max"), false, place_of(entity, "unit")};
  const auto unit = field(entity, "unit");
  const std::string_view said = unit ? model::localised(*unit, chain.languages()) : std::string_view();
  range.whole = is_whole_unit(said);
  if (said == "%" || range.whole) range.least = range.least.value_or(0);
  if (said == "%") range.most = range.most.value_or(100);
  // Bounds that leave nothing between them were not meant as they stand.
  if (range.least && range.most && *range.most < *range.least) return Range{};
  return range;
}

/// The range of each indicator, worked out once.
class Ranges {
 public:
  explicit Ranges(const Chain& chain) : indicators_(chain.of_kind("indicator")) {
    for (EntityId indicator : indicators_) ranges_.push_back(range_of(chain, indicator));
  }
  const Range& of(EntityId indicator) const {
    const auto found = std::lower_bound(indicators_.begin(), indicators_.end(), indicator);
    return ranges_[static_cast<std::size_t>(found - indicators_.begin())];
  }

 private:
  std::span<const EntityId> indicators_;
  std::vector<Range> ranges_;
};

/// With three decimals, as where somebody put a point between thousands.
bool may_be_thousands(double value) {
  const auto is_whole = [](double number) { return std::abs(number - std::round(number)) < 1e-6; };
  return value > 1 && value < 1000 && is_whole(value * 1000) && !is_whole(value * 100);
}

/// Adds a finding where the value cannot be, and says whether it did.
bool judge_value(const Chain& chain, EntityId indicator, const Range& range, double value, source::Span place,
                 bool may_be_broken, diagnostics::Collector& findings) {
  const Entity& entity = chain.entity(indicator);
  const auto add = [&](words::Text message, source::Span bound, words::Text label) {
    auto& finding = findings.add(fault, place, std::move(message));
    finding.labels.push_back({bound, std::move(label)});
    finding.help = !range.whole || may_be_broken || !may_be_thousands(value)
                       ? correct_the_value_or
                       : write_if_thousands_are_meant(std::lround(value * 1000));
    return true;
  };
  const auto bound_place = [&](std::string_view name) {
    return field(entity, name) ? place_of(entity, name) : range.place;
  };
  if (range.least && value < *range.least)
    return add(is_less_than_can_be(value, entity.id), bound_place("min"), is_the_least(*range.least));
  if (range.most && value > *range.most)
    return add(is_more_than_can_be(value, entity.id), bound_place("max"), is_the_most(*range.most));
  if (range.whole && !may_be_broken && value != std::floor(value))
    return add(is_no_whole_number(value, entity.id), range.place, what_is_counted_comes_whole);
  return false;
}

/// Of one measure the first value that is amiss is told: the others may follow from the same slip.
void judge_measure(const Chain& chain, const Range& range, const Measure& measure, diagnostics::Collector& findings) {
  const auto told = [&](const YearValue& value, bool may_be_broken) {
    return judge_value(chain, measure.indicator, range, value.value, value.value_span, may_be_broken, findings);
  };
  // An average of whole numbers is seldom whole, and so is what a change in per cent leads to.
  if (measure.baseline && told(*measure.baseline, !measure.baseline->years.empty())) return;
  for (const YearValue& milestone : measure.milestones)
    if (told(milestone, false)) return;
  if (measure.target && measure.target->is_known) told(*measure.target, measure.target->change.has_value());
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  const Ranges ranges(chain);
  for (const Measure& measure : chain.figures().measures())
    if (measure.indicator != none) judge_measure(chain, ranges.of(measure.indicator), measure, findings);
  for (const Measurement& value : chain.figures().measurements())
    judge_value(chain, value.indicator, ranges.of(value.indicator), value.value, value.value_span, false, findings);
}

}  // namespace

RULE(value_out_of_range){fault, judge};

}  // namespace nsp::rules
