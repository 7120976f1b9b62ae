// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "policy/laws.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P104", "numac-of-other-year", diagnostics::Severity::warning,
                                   "a law whose number is of another year"};

constexpr English<> its_date{"its date"};
constexpr English<> when_it_was_published{"when it was published"};
constexpr English<Name, Number, Word, Word> the_number_of_is_of_but{"the number of {0} is of {1}, but the law {2} {3}"};
constexpr English<> correct_the_number_or{"correct the number or the date"};
constexpr English<> correct_the_number_or_the_date{
    "correct the number or the date, or say with `published` when it appeared"};

/// The year that a number of ten digits begins with.
std::optional<int> year_of_number(std::string_view numac) {
  constexpr std::size_t digits = 10;
  const bool is_number =
      numac.size() == digits && std::all_of(numac.begin(), numac.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number) return std::nullopt;
  int year = 0;
  std::from_chars(numac.data(), numac.data() + 4, year);
  return year;
}

struct FilingYears {
  int first = 0;
  int last = 0;
};

/// The years in which the law may have been filed; nothing where it has no day.
std::optional<FilingYears> years_of_filing(const Entity& law) {
  const auto day = date(law, "date");
  const auto published = date(law, "published");
  if (published && (!day || *published < *day)) {
    // The order of the two is told by itself; without a date, the year before is possible.
    if (day) return std::nullopt;
    return FilingYears{text::year_of(*published) - 1, text::year_of(*published)};
  }
  if (!day) return std::nullopt;
  const int year = text::year_of(*day);
  const std::chrono::year_month_day ymd(*day);
  const bool late_in_year = ymd.month() > std::chrono::June;
  return FilingYears{year, published ? text::year_of(*published) : year + (late_in_year ? 1 : 0)};
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind("law")) {
    const Entity& law = chain.entity(id);
    const auto year = year_of_number(word(law, "numac"));
    const auto years = year ? years_of_filing(law) : std::nullopt;
    if (!years || (years->first <= *year && *year <= years->last) || is_contradicted_by_address(law)) continue;
    const std::string_view said = field(law, "date") ? "date" : "published";
    auto& finding = findings.add(
        fault, place_of(law, "numac"),
        the_number_of_is_of_but(law.id, *year, said == "date" ? "is of" : "was published on", word(law, said)));
    finding.labels.push_back({place_of(law, said), said == "date" ? its_date : when_it_was_published});
    finding.help = *year < years->first ? correct_the_number_or : correct_the_number_or_the_date;
  }
}

}  // namespace

RULE(numac_of_other_year){fault, judge};

}  // namespace nsp::rules
