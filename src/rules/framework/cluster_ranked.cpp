// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/framework/ranking.hpp"
#include "rules/rule.hpp"
#include "text/words.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P009", "cluster-ranked", diagnostics::Severity::note,
                                   "words that give one cluster more weight than the others"};

constexpr English<Word, Name> the_is_ranked_above{"the {0} {1} is ranked above others"};
constexpr English<> say_what_is_done{"say what is done without a comparison: all clusters have the same weight"};

/// The narrowest place in the file for words of a text, also where a line ends between them.
source::Span place_of(const Chain& chain, const model::Text& text, const Version& version, const RankingWords& words) {
  const std::string_view whole = version.text.text();
  const std::string_view said = whole.substr(words.at, words.length);
  const source::Span place = place_of_word(version.text, said, count_words_before(whole, said, words.at));
  if (place != version.text.span()) return place;
  const std::string folded = text::fold_case(said);
  const std::array<std::string_view, 1> phrase{folded};
  return find_phrase(chain.entity(text.holder), name_of_field(text), phrase).value_or(place);
}

bool is_looked_at(const Chain& chain, const model::Text& text) {
  const std::string_view name = name_of_field(text);
  if (chain.is(text.holder, "cluster")) return name == "title";
  return chain.is(text.holder, "contribution") && (name == "title" || name == "key_point");
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  std::vector<Version> versions;
  EntityId told = none;
  for_each_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (text.holder == told || !is_looked_at(chain, text)) return;
    read_versions(text, spoken, versions);
    for (const Version& version : versions) {
      const auto words = find_ranking(version.text.text(), base_language(version.language));
      if (!words) continue;
      const Entity& entity = chain.entity(text.holder);
      auto& finding =
          findings.add(fault, place_of(chain, text, version, *words), the_is_ranked_above(entity.kind(), entity.id));
      finding.help = say_what_is_done;
      told = text.holder;
      return;
    }
  });
}

}  // namespace

RULE(cluster_ranked){fault, judge};

}  // namespace nsp::rules
