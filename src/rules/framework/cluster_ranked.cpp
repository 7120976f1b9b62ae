// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <fmt/format.h>

#include "policy/words.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::cluster_ranked {

using namespace policy;

extern const Rule rule;

namespace {

constexpr std::array<std::string_view, 35> phrases{"top priority",
                                                   "highest priority",
                                                   "first priority",
                                                   "absolute priority",
                                                   "number one priority",
                                                   "main priority",
                                                   "most important cluster",
                                                   "most important phenomenon",
                                                   "most important of all",
                                                   "order of importance",
                                                   "order of priority",
                                                   "topprioriteit",
                                                   "hoogste prioriteit",
                                                   "eerste prioriteit",
                                                   "absolute prioriteit",
                                                   "belangrijkste cluster",
                                                   "belangrijkste fenomeen",
                                                   "belangrijkste prioriteit",
                                                   "volgorde van belang",
                                                   "priorité absolue",
                                                   "première priorité",
                                                   "priorité numéro un",
                                                   "plus haute priorité",
                                                   "priorité principale",
                                                   "cluster le plus important",
                                                   "phénomène le plus important",
                                                   "ordre d'importance",
                                                   "ordre de priorité",
                                                   "höchste priorität",
                                                   "oberste priorität",
                                                   "erste priorität",
                                                   "absolute priorität",
                                                   "wichtigste cluster",
                                                   "wichtigste phänomen",
                                                   "reihenfolge ihrer bedeutung"};

void judge_texts(const Chain& chain, std::string_view kind, std::initializer_list<std::string_view> fields,
                 diagnostics::Collector& findings) {
  for (EntityId id : chain.of_kind(kind)) {
    for (std::string_view name : fields) {
      const auto place = find_phrase(chain.entity(id), name, phrases);
      if (!place) continue;
      auto& finding =
          findings.add(rule.kind, *place, fmt::format("the {} `{}` is ranked above others", kind, chain.entity(id).id));
      finding.help = "say what is done without a comparison: all clusters have the same weight";
      break;
    }
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  judge_texts(chain, "cluster", {"title"}, findings);
  judge_texts(chain, "contribution", {"title", "key_point"}, findings);
}

}  // namespace

const Rule rule{
    {"P009",
     "cluster-ranked",
     diagnostics::Severity::note,
     "words that give one cluster more weight than the others",
     {"The title of a cluster, or the title or key point of a contribution to one, that ranks it: \"top priority\", "
      "\"first priority\", \"in order of importance\" and the like, in English, Dutch, French or German; the first "
      "such words are shown. A `weight` is no field at all. Zones and regions may rank: their choice among the "
      "clusters is their priorities. The numbers of clusters are an order, no rank.",
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
