// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "policy/actors.hpp"
#include "rules/rule.hpp"

namespace nsp::rules {

using namespace policy;

namespace {

constexpr diagnostics::Fault fault{"P006", "one-sided-cluster", diagnostics::Severity::note,
                                   "a cluster in which only judicial, or only administrative, authorities speak"};

constexpr English<Either, Name> only_judicial_authorities_speak{
    "only {0|judicial|administrative} authorities speak in the cluster {1}"};
constexpr English<Either> add_what_administrative_authorities{
    "add what {0|administrative|judicial} authorities intend or expect"};

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
    auto& finding = findings.add(fault, chain.entity(cluster).name,
                                 only_judicial_authorities_speak(judicial, chain.entity(cluster).id));
    finding.labels.push_back({voice->span, describe(actor_type(chain, voice->to))});
    finding.help = add_what_administrative_authorities(judicial);
  }
}

}  // namespace

RULE(one_sided_cluster){fault, judge};

}  // namespace nsp::rules
