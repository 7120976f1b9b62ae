// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "rules/rule.hpp"

namespace nsp::rules::one_sided_cluster {

using namespace policy;

extern const Rule rule;

namespace {

/// Who speaks in a cluster: the first voice of either side.
struct Voices {
  const Reference* judicial = nullptr;
  const Reference* administrative = nullptr;
  bool known = true;
};

void listen(const Chain& chain, EntityId cluster, std::string_view kind, Voices& voices) {
  for (EntityId said : chain.within(cluster, kind)) {
    for (const Reference* by : chain.references(said, "by")) {
      const ActorType type = by->to == none ? ActorType::unknown : actor_type(chain, by->to);
      voices.known = voices.known && type != ActorType::unknown;
      if (type == ActorType::judicial && voices.judicial == nullptr) voices.judicial = by;
      const bool administrative = type == ActorType::administrative || type == ActorType::government_service;
      if (administrative && voices.administrative == nullptr) voices.administrative = by;
    }
  }
}

void judge(const Chain& chain, diagnostics::Collector& findings) {
  for (EntityId cluster : chain.of_kind("cluster")) {
    if (!chain.is_sound(cluster)) continue;
    Voices voices;
    listen(chain, cluster, "intention", voices);
    listen(chain, cluster, "expectation", voices);
    if (!voices.known || (voices.judicial == nullptr) == (voices.administrative == nullptr)) continue;
    const bool judicial = voices.judicial != nullptr;
    const Reference* voice = judicial ? voices.judicial : voices.administrative;
    auto& finding = findings.add(rule.kind, chain.entity(cluster).name,
                                 fmt::format("only {} authorities speak in the cluster `{}`",
                                             judicial ? "judicial" : "administrative", chain.entity(cluster).id));
    finding.labels.push_back({voice->span, std::string(describe(actor_type(chain, voice->to)))});
    finding.help = fmt::format("add what {} authorities intend or expect", judicial ? "administrative" : "judicial");
  }
}

}  // namespace

const Rule rule{
    {"P006",
     "one-sided-cluster",
     diagnostics::Severity::note,
     "a cluster in which only judicial, or only administrative, authorities speak",
     {"A cluster whose intentions and expectations all come from one side: from judicial authorities only, or from "
      "administrative ones only. Government services count as administrative; police services and partners as "
      "neither. A cluster without intentions and expectations is left alone, since nothing is known of it.",
      "Too often, the synthesis of the plan of 2016 says, one relied on police and prosecutors alone, \"through a "
      "judicial approach\"; the links of the security chain now solve problems together. A cluster with one side's "
      "voice alone falls back to the old way, or leaves the prosecutors out.",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\nintentions:\n"
      "  - {id: fast-trials, by: public-prosecutor, text: Cases of fraud come to court within a year.}\n",
      "kind: framework\nid: frame\ntitle: Frame\nperiod: {from: 2026-01-01, to: 2029-12-31}\n"
      "---\n"
      "kind: cluster\nid: fraud\ntitle: Fraud\npart_of: frame\nnumber: 1\nintentions:\n"
      "  - {id: fast-trials, by: public-prosecutor, text: Cases of fraud come to court within a year.}\n"
      "  - {id: shops-closed, by: mayor, text: Shops that serve as a front are closed.}\n",
      "Ask the other side what it intends and expects, and write it down. Where one side has indeed nothing to say, "
      "allow it above the id of the cluster."}},
    judge};

}  // namespace nsp::rules::one_sided_cluster
