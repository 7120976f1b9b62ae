// SPDX-License-Identifier: EUPL-1.2
// The policy chain over a linked library: framework, national plan, region, zone, and what stands within them, as
// rules, matrices and pages look at it. Reads the library only; immutable, so safe from several threads.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/library.hpp"
#include "policy/period.hpp"

namespace nsp::policy {

using model::DocumentId;
using model::Entity;
using model::EntityId;
using model::field;
using model::none;
using model::Reference;
using model::Value;

class Figures;

/// As far as names resolve outward, and offices are followed: circles are told by others.
inline constexpr int max_steps = 32;

/// What is settled before anything is judged.
struct Settings {
  std::vector<std::string> languages;  ///< of the workspace, the default first
  std::optional<text::Date> as_of;     ///< the day from which time is looked at; none: of each plan its own
  bool all_read = true;                ///< no plan file was out of reach
};

class Chain {
 public:
  Chain(const model::Library& library, Settings settings);
  ~Chain();
  Chain(const Chain&) = delete;
  Chain& operator=(const Chain&) = delete;

  const model::Library& library() const { return library_; }
  const Entity& entity(EntityId id) const { return library_.entity(id); }
  /// The day from which an entity is looked at: the one asked for; else that of the newest progress report on its plan,
  /// or on a part of the plan that it belongs to. Never that of another plan, and never the clock's. A report dated
  /// outside the time of its plan (`policy/reporting.hpp`) settles none. Nothing: no rule about time speaks of it.
  std::optional<text::Date> as_of(EntityId id) const;
  /// The day asked for, which holds for everything.
  std::optional<text::Date> asked_day() const { return settings_.as_of; }

  /// All entities of a kind, by place.
  std::span<const EntityId> of_kind(std::string_view kind) const;
  /// Those of a kind that stand in the document of `document` (at any depth of its file).
  std::vector<EntityId> within(EntityId document, std::string_view kind) const;
  /// Those of a kind in all files that are part of the plan `plan`, its own included.
  std::vector<EntityId> in_plan(EntityId plan, std::string_view kind) const;

  bool is(EntityId id, std::string_view kind) const { return entity(id).kind() == kind; }
  /// The document that an entity stands in.
  EntityId document_of(EntityId id) const;
  /// The outermost document that it is part of: its framework, national, regional or zonal plan, registry or scan.
  EntityId plan_of(EntityId id) const;
  /// The nearest entity of a kind that holds it, itself included; `none` where there is none.
  EntityId holder_of(EntityId id, std::string_view kind) const;
  /// What a plan responds to, directly.
  std::vector<EntityId> responds_to(EntityId plan) const;
  /// Plans that respond to it, directly, by place.
  std::vector<EntityId> responses_to(EntityId plan) const;
  /// The framework behind a plan, however many steps away; `none` where there is none or more than one.
  EntityId framework_of(EntityId plan) const;

  /// What a field of an entity refers to, where it resolves, in the order of the file.
  std::vector<EntityId> targets(EntityId from, std::string_view field) const;
  EntityId target(EntityId from, std::string_view field) const;  ///< the first, or `none`
  /// The references of a field of an entity, resolved or not.
  std::vector<const Reference*> references(EntityId from, std::string_view field) const;
  /// Entities of a kind whose field refers to `to`, by place, each once.
  std::vector<EntityId> sources(EntityId to, std::string_view kind, std::string_view field) const;
  /// Whether a reference of that field leads nowhere (which has been told): what it was to answer is not known.
  bool has_dangling(EntityId from, std::string_view field) const;

  /// The period as it is written; nothing where it is missing or no period.
  std::optional<Period> period(EntityId plan) const;
  /// From the start to `prolonged_to`, else to the end.
  std::optional<Period> effective_period(EntityId plan) const;

  /// Languages that the texts of an entity want: those of its plan or document, else the workspace's. Default first.
  std::span<const std::string> languages_of(EntityId id) const;
  std::span<const std::string> languages() const { return settings_.languages; }
  /// The title in the reader's language, or the id.
  std::string_view title(EntityId id) const;

  /// What is to be reached and what was measured, gathered at the first call.
  const Figures& figures() const;

  /// Whether what the entity's document lacks says something: no errors were found in it.
  bool is_sound(EntityId id) const { return !library_.documents()[entity(id).document].faulty; }
  /// Whether entities of that kind may stand in a file, or a part of one, that could not be read, so that the absence
  /// of one says nothing. One slip is one finding: ask before you report that something is missing.
  bool may_lack(std::string_view kind) const;

 private:
  std::optional<Period> read_effective_period(EntityId plan) const;
  void read_document(DocumentId document);
  void settle_days();
  void note_faulty_documents();

  const model::Library& library_;
  Settings settings_;
  std::unordered_map<std::string_view, std::vector<EntityId>> by_kind_;
  std::vector<std::vector<DocumentId>> responses_;   ///< by document
  std::vector<std::vector<std::string>> languages_;  ///< by document; empty: the holder's
  std::vector<std::optional<Period>> effective_;     ///< by document, as half of the rules ask for it
  std::vector<std::optional<text::Date>> reported_;  ///< by document, the day of the newest report on that very one
  std::set<std::string_view> uncertain_kinds_;
  bool all_uncertain_ = false;
  mutable std::once_flag gathering_;  ///< figures are made at the first call, from any thread
  mutable std::unique_ptr<const Figures> figures_;
};

// What fields say, in plain types; nothing where the field is missing or says something else.

std::string_view word(const Entity& entity, std::string_view name);
std::optional<double> number(const Entity& entity, std::string_view name);
std::optional<text::Date> date(const Entity& entity, std::string_view name);

std::string_view word(const Value& node, std::string_view name);
std::optional<double> number(const Value& node, std::string_view name);
std::optional<text::Date> date(const Value& node, std::string_view name);

/// The span of a field's value; of the entity's name where the field is missing.
source::Span place_of(const Entity& entity, std::string_view name);

}  // namespace nsp::policy
