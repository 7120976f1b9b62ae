// SPDX-License-Identifier: EUPL-1.2
#include "policy/tracing.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "policy/references.hpp"

namespace nsp::policy {

namespace {

/// A field whose references belong to the chain.
struct ChainField {
  std::string_view kind;  ///< of the entity that names
  std::string_view field;
  Relation relation;
  bool names_upper = true;  ///< what it names is the upper one
  bool followed = true;
};

// Besides these, what stands within another, and the fields by which names resolve outward (`x-scope`).
constexpr std::array chain_fields{
    ChainField{"contribution", "cluster", Relation::contributes},
    ChainField{"contribution", "phenomena", Relation::takes_up},
    ChainField{"contribution", "answers", Relation::answers},
    ChainField{"contribution", "themes", Relation::takes_up},
    // The way up from a zone would lead on into the zone's whole plan.
    ChainField{"contribution", "feedback_answered", Relation::answers, true, false},
    ChainField{"theme", "answers", Relation::answers},
    ChainField{"programme", "clusters", Relation::takes_up},
    ChainField{"programme", "themes", Relation::takes_up},
    ChainField{"programme", "objectives", Relation::carries_out},
    ChainField{"programme", "conditions", Relation::carries_out},
    ChainField{"improvement-project", "clusters", Relation::takes_up},
    ChainField{"improvement-project", "themes", Relation::takes_up},
    ChainField{"improvement-project", "objectives", Relation::carries_out},
    ChainField{"condition", "carried_by", Relation::carries_out, false},
    ChainField{"objective", "under", Relation::under},
    ChainField{"objective", "serves", Relation::serves},
    ChainField{"action-plan", "carries_out", Relation::carries_out},
    ChainField{"regional-plan", "themes", Relation::takes_up},
    ChainField{"priority", "clusters", Relation::takes_up},
    ChainField{"priority", "phenomena", Relation::takes_up},
    ChainField{"priority", "themes", Relation::takes_up},
    ChainField{"zonal-plan", "cluster", Relation::not_retained, true, false},
    ChainField{"feedback", "to", Relation::speaks_to, true, false},
};

/// Documents that look at the chain from beside.
constexpr std::array<std::string_view, 2> besides{"progress-report", "scan"};

const ChainField* find_field(const Reference& reference, std::string_view kind) {
  if (reference.field == nullptr) return nullptr;
  const auto found = std::find_if(chain_fields.begin(), chain_fields.end(), [&](const ChainField& each) {
    return each.field == reference.field->name && each.kind == kind;
  });
  return found == chain_fields.end() ? nullptr : &*found;
}

bool is_beside(std::string_view kind) {
  return std::find(besides.begin(), besides.end(), kind) != besides.end();
}

/// Collects the links of one entity; what it is part of, or what is part of it, comes behind the rest.
class Collector {
 public:
  Collector(const Chain& chain, Way way) : chain_(chain), way_(way) {}

  /// A reference that the entity makes (`outgoing`), or one to it.
  void take(const Reference& reference, bool outgoing) {
    if (reference.to == none) return;
    const std::string_view kind = chain_.entity(reference.from).kind();
    const EntityId other = outgoing ? reference.to : reference.from;
    if (const ChainField* field = find_field(reference, kind)) {
      const bool leads_up = outgoing == field->names_upper;
      if (leads_up == (way_ == Way::up)) add(links_, {other, field->relation, field->followed});
      return;
    }
    const schema::Scope scope = reference.shape == nullptr ? schema::Scope::none : reference.shape->scope;
    if (scope == schema::Scope::none || is_beside(kind) || outgoing != (way_ == Way::up)) return;
    if (scope == schema::Scope::responds_to) add(links_, {other, Relation::responds_to});
    if (scope == schema::Scope::part_of) add(parts_, {other, Relation::part_of});
  }

  void take_mention(EntityId other) {
    if (other != none) add(links_, {other, Relation::mentions, false});
  }

  void take_part(EntityId other) { add(parts_, {other, Relation::part_of}); }

  std::vector<Link> finish() {
    links_.insert(links_.end(), parts_.begin(), parts_.end());
    return std::move(links_);
  }

 private:
  void add(std::vector<Link>& links, Link link) {
    const auto key = std::uint64_t{link.to} << 8U | static_cast<std::uint64_t>(link.relation);
    if (seen_.insert(key).second) links.push_back(link);
  }

  const Chain& chain_;
  Way way_;
  std::vector<Link> links_;
  std::vector<Link> parts_;
  std::unordered_set<std::uint64_t> seen_;
};

}  // namespace

std::string_view upward(Relation relation) {
  constexpr std::array<std::string_view, 11> words{"part of",    "responds to", "contributes to", "answers",
                                                   "takes up",   "carries out", "serves",         "stands under",
                                                   "leaves out", "speaks to",   "mentions"};
  return words[static_cast<std::size_t>(relation)];
}

std::string_view downward(Relation relation) {
  constexpr std::array<std::string_view, 11> words{
      "holds",     "responded to by", "contributed to by", "answered by",  "taken up by", "carried out by",
      "served by", "has below it",    "left out by",       "has feedback", "mentioned by"};
  return words[static_cast<std::size_t>(relation)];
}

Tracer::Tracer(const Chain& chain) : chain_(chain) {
  const auto entities = chain.library().entities();
  behind_held_.assign(entities.size(), 0);
  for (const Entity& entity : entities)
    if (entity.holder != none) ++behind_held_[entity.holder];
  std::uint32_t begin = 0;
  for (std::uint32_t& count : behind_held_) {
    const std::uint32_t size = count;
    count = begin;
    begin += size;
  }
  held_.resize(begin);
  // Each count now is where the holder's part begins, and moves to its end.
  for (EntityId id = 0; id < entities.size(); ++id)
    if (entities[id].holder != none) held_[behind_held_[entities[id].holder]++] = id;
}

std::vector<Link> Tracer::links(EntityId id, Way way) const {
  Collector links(chain_, way);
  for (const Reference& reference : chain_.library().outgoing(id)) links.take(reference, true);
  for_each_reference_to(chain_.library(), id, [&links](const Reference& reference) { links.take(reference, false); });
  if (way == Way::up)
    for (const model::Mention& mention : chain_.library().mentions_of(id)) links.take_mention(mention.to);
  if (way == Way::down)
    for (const model::Mention* mention : chain_.library().mentioned_by(id)) links.take_mention(mention->from);
  const Entity& entity = chain_.entity(id);
  if (way == Way::up && entity.holder != none) links.take_part(entity.holder);
  if (way == Way::down) {
    const std::uint32_t begin = id == 0 ? 0 : behind_held_[id - 1];
    for (std::uint32_t i = begin; i < behind_held_[id]; ++i) links.take_part(held_[i]);
  }
  return links.finish();
}

std::vector<Step> Tracer::trace(EntityId from, Way way, std::size_t depth) const {
  std::vector<Step> steps;
  steps.push_back({from});
  std::unordered_set<EntityId> seen{from};
  std::vector<bool> leaf{false};
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (steps[at].repeated || leaf[at]) continue;
    const std::vector<Link> links = this->links(steps[at].entity, way);
    if (steps[at].depth >= std::min(depth, deepest)) {
      steps[at].cut = !links.empty();
      continue;
    }
    for (const Link& link : links) {
      const bool known = link.followed && !seen.insert(link.to).second;
      steps.push_back({link.to, link.relation, at, steps[at].depth + 1, known, false});
      leaf.push_back(!link.followed);
    }
  }
  return steps;
}

std::vector<std::size_t> in_tree_order(std::span<const Step> steps) {
  // Siblings stand beside each other, so that the first and the count of each step's are enough.
  std::vector<std::size_t> first(steps.size(), 0);
  std::vector<std::size_t> count(steps.size(), 0);
  for (std::size_t i = 1; i < steps.size(); ++i)
    if (count[steps[i].before]++ == 0) first[steps[i].before] = i;
  std::vector<std::size_t> order;
  std::vector<std::size_t> open;
  if (!steps.empty()) open.push_back(0);
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    order.push_back(at);
    for (std::size_t i = count[at]; i > 0; --i) open.push_back(first[at] + i - 1);
  }
  return order;
}

}  // namespace nsp::policy
