// SPDX-License-Identifier: EUPL-1.2
#include "policy/chain.hpp"

#include <algorithm>
#include <utility>

#include "policy/figures.hpp"
#include "policy/references.hpp"
#include "policy/reporting.hpp"
#include "text/number.hpp"

namespace nsp::policy {

Chain::Chain(const model::Library& library, Settings settings) : library_(library), settings_(std::move(settings)) {
  const std::size_t documents = library.documents().size();
  responses_.resize(documents);
  languages_.resize(documents);
  effective_.resize(documents);
  std::unordered_map<const schema::Shape*, std::vector<EntityId>*> by_shape;
  for (EntityId id = 0; id < library_.entities().size(); ++id) {
    auto& of_shape = by_shape[entity(id).shape];
    if (of_shape == nullptr) of_shape = &by_kind_[entity(id).kind()];
    of_shape->push_back(id);
  }
  for (DocumentId d = 0; d < library_.documents().size(); ++d) {
    const model::LinkedDocument& document = library_.documents()[d];
    for (DocumentId answered : document.responds_to) responses_[answered].push_back(d);
    read_document(d);
  }
  settle_days();
  note_faulty_documents();
}

Chain::~Chain() = default;

void Chain::read_document(DocumentId document) {
  const model::LinkedDocument& linked = library_.documents()[document];
  if (linked.first == linked.last) return;
  effective_[document] = read_effective_period(linked.first);
  if (const auto own = field(entity(linked.first), "languages"))
    for (const Value& language : own->items()) languages_[document].emplace_back(language.text());
}

const Figures& Chain::figures() const {
  std::call_once(gathering_, [this] { figures_ = std::make_unique<const Figures>(*this); });
  return *figures_;
}

void Chain::settle_days() {
  reported_.assign(library_.documents().size(), std::nullopt);
  for (EntityId report : of_kind("progress-report")) {
    const DocumentId on = library_.documents()[entity(report).document].part_of;
    const auto day = date(entity(report), "as_of");
    if (on == none || !day || when_reported(*this, report, *day) != When::in_time) continue;
    auto& newest = reported_[on];
    if (!newest || *newest < *day) newest = day;
  }
}

std::optional<text::Date> Chain::as_of(EntityId id) const {
  if (settings_.as_of) return settings_.as_of;
  std::optional<text::Date> newest;
  DocumentId document = entity(id).document;
  for (int step = 0; step < max_steps && document != none; ++step) {
    const auto& day = reported_[document];
    if (day && (!newest || *newest < *day)) newest = day;
    document = library_.documents()[document].part_of;
  }
  return newest;
}

void Chain::note_faulty_documents() {
  all_uncertain_ = !settings_.all_read;
  schema::ShapeWalk walk;
  const auto note = [this](const schema::Shape& shape) {
    if (!shape.entity.empty()) uncertain_kinds_.insert(shape.entity);
  };
  for (const model::LinkedDocument& document : library_.documents()) {
    if (!document.faulty) continue;
    if (document.kind == nullptr) {
      all_uncertain_ = true;
    } else {
      walk.over(document.kind->shape(), note);
    }
  }
}

bool Chain::may_lack(std::string_view kind) const {
  return all_uncertain_ || uncertain_kinds_.contains(kind);
}

std::span<const EntityId> Chain::of_kind(std::string_view kind) const {
  const auto found = by_kind_.find(kind);
  return found == by_kind_.end() ? std::span<const EntityId>() : std::span<const EntityId>(found->second);
}

std::vector<EntityId> Chain::within(EntityId document, std::string_view kind) const {
  const model::LinkedDocument& linked = library_.documents()[entity(document).document];
  const std::span<const EntityId> all = of_kind(kind);
  const auto first = std::lower_bound(all.begin(), all.end(), linked.first);
  return {first, std::lower_bound(first, all.end(), linked.last)};
}

std::vector<EntityId> Chain::in_plan(EntityId plan, std::string_view kind) const {
  std::vector<EntityId> found = within(plan, kind);
  for (DocumentId part : library_.documents()[entity(plan).document].parts) {
    const model::LinkedDocument& linked = library_.documents()[part];
    if (linked.first == linked.last) continue;
    const std::vector<EntityId> of_part = within(linked.first, kind);
    found.insert(found.end(), of_part.begin(), of_part.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

EntityId Chain::document_of(EntityId id) const {
  return library_.documents()[entity(id).document].first;
}

EntityId Chain::plan_of(EntityId id) const {
  DocumentId document = entity(id).document;
  for (int step = 0; step < max_steps && library_.documents()[document].part_of != none; ++step)
    document = library_.documents()[document].part_of;
  return library_.documents()[document].first;
}

EntityId Chain::holder_of(EntityId id, std::string_view kind) const {
  while (id != none && !is(id, kind)) id = entity(id).holder;
  return id;
}

std::vector<EntityId> Chain::responds_to(EntityId plan) const {
  std::vector<EntityId> found;
  for (DocumentId document : library_.documents()[entity(plan).document].responds_to)
    found.push_back(library_.documents()[document].first);
  return found;
}

std::vector<EntityId> Chain::responses_to(EntityId plan) const {
  std::vector<EntityId> found;
  for (DocumentId document : responses_[entity(plan).document]) found.push_back(library_.documents()[document].first);
  return found;
}

EntityId Chain::framework_of(EntityId plan) const {
  std::set<EntityId> seen{plan};
  std::vector<EntityId> step{plan};
  EntityId framework = none;
  for (int i = 0; i < max_steps && !step.empty(); ++i) {
    std::vector<EntityId> next;
    for (EntityId each : step) {
      if (is(each, "framework")) {
        if (framework != none && framework != each) return none;
        framework = each;
        continue;
      }
      for (EntityId answered : responds_to(each))
        if (seen.insert(answered).second) next.push_back(answered);
    }
    step = std::move(next);
  }
  return framework;
}

std::vector<const Reference*> Chain::references(EntityId from, std::string_view field_name) const {
  std::vector<const Reference*> found;
  for (const Reference& reference : library_.outgoing(from))
    if (is_field(reference, field_name)) found.push_back(&reference);
  return found;
}

std::vector<EntityId> Chain::targets(EntityId from, std::string_view field_name) const {
  std::vector<EntityId> found;
  for (const Reference& reference : library_.outgoing(from))
    if (is_field(reference, field_name) && reference.to != none) found.push_back(reference.to);
  return found;
}

EntityId Chain::target(EntityId from, std::string_view field_name) const {
  for (const Reference& reference : library_.outgoing(from))
    if (is_field(reference, field_name) && reference.to != none) return reference.to;
  return none;
}

std::vector<EntityId> Chain::sources(EntityId to, std::string_view kind, std::string_view field_name) const {
  std::vector<EntityId> found;
  for (const Reference* reference : library_.incoming(to))
    if (is_field(*reference, field_name) && is(reference->from, kind) &&
        (found.empty() || found.back() != reference->from))
      found.push_back(reference->from);
  return found;
}

bool Chain::has_dangling(EntityId from, std::string_view field_name) const {
  const auto outgoing = library_.outgoing(from);
  return std::any_of(outgoing.begin(), outgoing.end(), [field_name](const Reference& reference) {
    return is_field(reference, field_name) && reference.to == none;
  });
}

std::optional<Period> Chain::period(EntityId plan) const {
  const auto written = field(entity(plan), "period");
  if (!written) return std::nullopt;
  const auto from = date(*written, "from");
  const auto to = date(*written, "to");
  if (!from || !to || *to < *from) return std::nullopt;
  return Period{*from, *to};
}

std::optional<Period> Chain::effective_period(EntityId plan) const {
  const DocumentId document = entity(plan).document;
  return library_.documents()[document].first == plan ? effective_[document] : read_effective_period(plan);
}

std::optional<Period> Chain::read_effective_period(EntityId plan) const {
  std::optional<Period> effective = period(plan);
  if (!effective) return effective;
  if (const auto prolonged = date(entity(plan), "prolonged_to"); prolonged && effective->to < *prolonged)
    effective->to = *prolonged;
  return effective;
}

std::span<const std::string> Chain::languages_of(EntityId id) const {
  DocumentId document = entity(id).document;
  for (int step = 0; step < max_steps && document != none; ++step) {
    if (!languages_[document].empty()) return languages_[document];
    document = library_.documents()[document].part_of;
  }
  return settings_.languages;
}

std::string_view Chain::title(EntityId id) const {
  const std::string_view title = model::title(entity(id), settings_.languages);
  return title.empty() ? entity(id).id : title;
}

std::string_view word(const Value& node, std::string_view name) {
  const auto value = node.find(name);
  return value && value->is_scalar() ? value->text() : std::string_view();
}

std::optional<double> number(const Value& node, std::string_view name) {
  const auto value = node.find(name);
  return value ? value->number() : std::nullopt;
}

std::optional<text::Date> date(const Value& node, std::string_view name) {
  return text::read_date(word(node, name));
}

std::string_view word(const Entity& entity, std::string_view name) {
  return word(entity.value(), name);
}
std::optional<double> number(const Entity& entity, std::string_view name) {
  return number(entity.value(), name);
}
std::optional<text::Date> date(const Entity& entity, std::string_view name) {
  return date(entity.value(), name);
}

source::Span place_of(const Entity& entity, std::string_view name) {
  const auto value = field(entity, name);
  return value ? value->span() : entity.name;
}

}  // namespace nsp::policy
