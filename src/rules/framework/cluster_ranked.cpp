// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "policy/places.hpp"
#include "policy/texts.hpp"
#include "rules/framework/ranking.hpp"
#include "rules/rule.hpp"
#include "text/words.hpp"

namespace nsp::rules::cluster_ranked {

using namespace policy;

extern const Rule rule;

namespace {

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
  for_each_judged_text(chain, [&](const model::Text& text, const Spoken& spoken) {
    if (text.holder == told || !is_looked_at(chain, text)) return;
    read_versions(text, spoken, versions);
    for (const Version& version : versions) {
      const auto words = find_ranking(version.text.text(), base_language(version.language));
      if (!words) continue;
      const Entity& entity = chain.entity(text.holder);
      auto& finding = findings.add(rule.kind, place_of(chain, text, version, *words),
                                   fmt::format("the {} `{}` is ranked above others", entity.kind(), entity.id));
      finding.help = "say what is done without a comparison: all clusters have the same weight";
      told = text.holder;
      return;
    }
  });
}

}  // namespace

const Rule rule{
    {"P009",
     "cluster-ranked",
     diagnostics::Severity::note,
     "words that give one cluster more weight than the others",
     {"The title of a cluster, or the title or key point of a contribution to one, with a sentence that ranks it: "
      "words such as \"top priority\" or \"first priority\", or \"most important\", \"more weight\" and the like "
      "beside a word for clusters, in English, Dutch, French or German; the first such words are shown. A sentence "
      "ranks only where all its other words leave the rank that of a cluster: names of phenomena, the police, the "
      "plan, and words that join them. One that denies, asks, speaks of all clusters or of \"a top priority\", or "
      "names anything else (\"the first priority at the scene of an accident\", \"the top priority of the mayor\"), "
      "is let be. A `weight` is no field at all. Zones and regions may rank: their choice among the clusters is "
      "their priorities. The numbers of clusters are an order, no rank.",
      "\"Both the authorities and the police give the same weight to those issues\", the synthesis of 2016 says of the "
      "ten clusters. Where one is called the first, the other nine authorities ask what theirs is.",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n"
      "key_point: Fraud is the top priority of the police.\n",
      "kind: framework\n"
      "id: frame\n"
      "title: Frame\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\n"
      "id: fraud\n"
      "title: Fraud\n"
      "part_of: frame\n"
      "number: 1\n"
      "---\n"
      "kind: national-plan\n"
      "id: answer\n"
      "title: Answer\n"
      "period: {from: 2026-01-01, to: 2029-12-31}\n"
      "responds_to: [frame]\n"
      "---\n"
      "kind: contribution\n"
      "id: against-fraud\n"
      "title: Against fraud\n"
      "part_of: answer\n"
      "cluster: fraud\n"
      "key_point: Fraud is a priority of the police.\n",
      "Say what is done, without a comparison. Where the words are those of the document itself, allow it."}},
    judge};

}  // namespace nsp::rules::cluster_ranked
