// SPDX-License-Identifier: EUPL-1.2
#include "check/told.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>

#include <fmt/format.h>

#include "diagnostics/collector.hpp"
#include "model/faults.hpp"
#include "schema/faults.hpp"
#include "text/similar.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using model::Reference;
using source::Span;

constexpr words::English<> named_here{"named here"};
constexpr words::English<> and_here{"and here"};
constexpr words::English<words::Name, words::Number, words::Name> nothing_names_and_places{
    "nothing names {0}, and {1} places name {2}"};
constexpr words::English<words::Name> write_the_id_is_what{"write {0}: the id is what differs"};
constexpr words::English<words::Text, words::Number> here_and_where_named{"{0}, here and where it is named ({1})"};
constexpr words::English<words::Text, words::Number> which_places_name{"{0}, which {1} places name"};
constexpr words::English<words::Text, words::Name> or_what_nothing_names{
    "{0}; nothing names {1}: if that is what it is called now, write it in their place"};

/// The text of a name, without the quotes around it.
std::string_view name_at(const source::Files& files, Span span) {
  std::string_view text = files[span.file].slice(span);
  if (text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0])
    text = text.substr(1, text.size() - 2);
  return text;
}

std::vector<Diagnostic> sorted(std::vector<Diagnostic> findings) {
  diagnostics::Collector all;
  for (Diagnostic& finding : findings) all.add(std::move(finding));
  return all.take_sorted();
}

/// Values of which nothing else can be said, sorted so that they are found by their place.
class Faults {
 public:
  Faults(const std::vector<Diagnostic>& findings, const model::Library& library) {
    std::set<Span> taken;
    for (const Diagnostic& finding : findings) {
      if (settles(finding)) spans_.push_back(finding.primary.span);
      if (finding.fault == &model::duplicate_id) taken.insert(finding.primary.span);
    }
    // All that stands in the second thing of one id was written once already.
    for (model::EntityId id = 0; !taken.empty() && id < library.entities().size(); ++id)
      if (taken.contains(library.entity(id).name) && library.entity(id).holder != model::none)
        spans_.push_back(library.entity(id).node.span());
    std::sort(spans_.begin(), spans_.end());
    Span farthest;
    for (const Span& span : spans_) {
      if (farthest.file != span.file || farthest.end < span.end) farthest = span;
      farthest_.push_back(farthest);
    }
  }

  bool touch(const Diagnostic& finding) const {
    return touch(finding.primary.span) || std::any_of(finding.labels.begin(), finding.labels.end(),
                                                      [this](const auto& label) { return touch(label.span); });
  }

 private:
  /// A value that its schema or the reader refuses, a name that leads nowhere, or a figure that cannot be.
  static bool settles(const Diagnostic& finding) {
    if (finding.fault->code == "P039" || finding.fault == &schema::doubtful_number) return true;
    return finding.fault->severity == Severity::error &&
           std::string_view("YSR").find(finding.fault->code[0]) != std::string_view::npos;
  }

  bool touch(Span span) const {
    if (span.begin == span.end) return false;
    const auto behind = std::lower_bound(spans_.begin(), spans_.end(), Span{span.file, span.end, 0});
    if (behind == spans_.begin()) return false;
    const Span& farthest = farthest_[static_cast<std::size_t>(behind - spans_.begin()) - 1];
    return farthest.file == span.file && farthest.end > span.begin;
  }

  std::vector<Span> spans_;
  std::vector<Span> farthest_;  ///< of each and those before it, the one that ends last
};

/// References by where they stand, of the files that findings are about.
class References {
 public:
  References(const std::vector<Diagnostic>& findings, const model::Library& library) {
    std::set<source::FileId> wanted;
    for (const Diagnostic& finding : findings)
      if (finding.fault == &schema::wrong_form || finding.fault == &model::unknown_reference)
        wanted.insert(finding.primary.span.file);
    if (wanted.empty()) return;
    for (model::DocumentId d = 0; d < library.documents().size(); ++d)
      if (wanted.contains(library.documents()[d].document->file().id()))
        for (const Reference& reference : library.references(d)) by_place_.emplace(reference.span, &reference);
  }

  const Reference* at(Span span) const {
    const auto found = by_place_.find(span);
    return found == by_place_.end() ? nullptr : found->second;
  }

 private:
  std::map<Span, const Reference*> by_place_;
};

template <class Link>
void tell_of_names(Diagnostic& finding, std::span<const Link* const> incoming) {
  constexpr std::size_t shown = 5;
  for (const Link* reference : incoming) {
    if (finding.labels.size() < shown) finding.labels.push_back({reference->span, named_here});
    if (finding.fixes.empty() || finding.fixes[0].edits.empty()) continue;
    const std::string text = finding.fixes[0].edits[0].text;
    finding.fixes[0].edits.push_back({reference->span, text});
  }
}

void tell_of_all_names(Diagnostic& finding, const model::Library& library, model::EntityId bearer) {
  const auto incoming = library.incoming(bearer);
  const auto mentions = library.mentioned_by(bearer);
  tell_of_names(finding, incoming);
  tell_of_names(finding, mentions);
  if (const std::size_t count = incoming.size() + mentions.size(); count > 0)
    finding.help = here_and_where_named(finding.help, count);
}

/// An id that nothing can name, since it does not have the form of one, is told of once: where it is given.
void tell_of_malformed_ids(std::vector<Diagnostic>& findings, const model::Library& library) {
  const References references(findings, library);
  std::set<Span> unknown;
  std::set<Span> given;
  for (const Diagnostic& finding : findings) {
    const Span place = finding.primary.span;
    if (finding.fault->code[0] == 'R') unknown.insert(place);
    if (finding.fault == &schema::wrong_form && references.at(place) == nullptr) given.insert(place);
  }
  std::erase_if(findings, [&](const Diagnostic& finding) {
    if (finding.fault != &schema::wrong_form) return false;
    if (unknown.contains(finding.primary.span)) return true;
    const Reference* reference = references.at(finding.primary.span);
    return reference != nullptr && reference->to != model::none && given.contains(library.entity(reference->to).name);
  });
  if (given.empty()) return;
  std::map<Span, model::EntityId> bearers;
  for (model::EntityId id = 0; id < library.entities().size(); ++id) bearers.emplace(library.entity(id).name, id);
  for (Diagnostic& finding : findings)
    if (given.contains(finding.primary.span) && finding.fault == &schema::wrong_form)
      if (const auto bearer = bearers.find(finding.primary.span); bearer != bearers.end())
        tell_of_all_names(finding, library, bearer->second);
}

/// The id that several names would be with one slip of the hand, and that nothing names.
void tell_of_misspelt_ids(std::vector<Diagnostic>& findings, const model::Library& library,
                          const source::Files& files) {
  using Slip = std::pair<std::string, std::string>;  // what is named, and what bears nearly that name
  std::map<Slip, std::vector<std::size_t>> slips;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Diagnostic& finding = findings[i];
    if (finding.fault != &model::unknown_reference || finding.fixes.empty() || finding.fixes[0].edits.size() != 1)
      continue;
    slips[{std::string(name_at(files, finding.primary.span)), finding.fixes[0].edits[0].text}].push_back(i);
  }
  std::set<std::size_t> told;
  std::vector<Diagnostic> more;
  for (const auto& [slip, places] : slips) {
    const auto found = places.size() < 2 ? std::vector<model::EntityId>() : library.find(slip.second);
    if (found.size() != 1 || !library.incoming(found[0]).empty() || !library.mentioned_by(found[0]).empty()) continue;
    const model::Entity& entity = library.entity(found[0]);
    // Where only the title says which thing is meant, the id was changed on purpose.
    if (text::find_nearest(slip.first, {slip.second}).empty()) continue;
    const std::string_view wanted = std::string_view(slip.first).substr(slip.first.rfind('/') + 1);
    Diagnostic finding =
        diagnostics::make(model::misspelt_id, entity.name, nothing_names_and_places(entity.id, places.size(), wanted));
    constexpr std::size_t shown = 3;
    for (std::size_t i = 0; i < std::min(places.size(), shown); ++i)
      finding.labels.push_back({findings[places[i]].primary.span, named_here});
    finding.help = write_the_id_is_what(wanted);
    finding.fixes.push_back(diagnostics::replace_by(entity.name, wanted));
    more.push_back(std::move(finding));
    told.insert(places.begin(), places.end());
  }
  if (more.empty()) return;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!told.contains(i)) more.push_back(std::move(findings[i]));
  findings = sorted(std::move(more));
}

/// The one thing of the kinds that a reference takes that nothing names: perhaps it was called otherwise.
const model::Entity* find_unnamed(const model::Library& library, const Reference& reference) {
  const model::Entity* found = nullptr;
  for (model::EntityId id = 0; id < library.entities().size(); ++id) {
    const model::Entity& entity = library.entity(id);
    if (entity.id.empty() || !reference.shape->refers_to_kind(entity.kind()) || !library.incoming(id).empty()) continue;
    if (found != nullptr) return nullptr;
    found = &entity;
  }
  return found;
}

/// A number that may be meant otherwise, and cannot be what it is read as, is told of as such, and is an error.
std::set<Span> join_doubtful_numbers(std::vector<Diagnostic>& findings) {
  std::set<Span> impossible;
  std::set<Span> doubtful;
  for (const Diagnostic& finding : findings)
    if (finding.fault->code == "P039") impossible.insert(finding.primary.span);
  for (Diagnostic& finding : findings) {
    if (finding.fault != &schema::doubtful_number) continue;
    doubtful.insert(finding.primary.span);
    if (impossible.contains(finding.primary.span)) finding.severity = Severity::error;
  }
  return doubtful;
}

}  // namespace

void keep_one_of_each_slip(std::vector<Diagnostic>& findings, const model::Library& library,
                           const source::Files& files) {
  tell_of_malformed_ids(findings, library);
  tell_of_misspelt_ids(findings, library, files);
  const Faults faults(findings, library);
  const std::set<Span> doubtful = join_doubtful_numbers(findings);
  std::erase_if(findings, [&](const Diagnostic& finding) {
    const char family = finding.fault->code[0];
    if (finding.fault->code == "P039") return doubtful.contains(finding.primary.span);
    return (family == 'P' || family == 'L') && faults.touch(finding);
  });
}

void join_unknown_names(std::vector<Diagnostic>& findings, const model::Library& library, const source::Files& files) {
  constexpr std::size_t shown = 4;
  std::map<std::string_view, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (findings[i].fault == &model::unknown_reference && findings[i].fixes.empty())
      places[name_at(files, findings[i].primary.span)].push_back(i);
  std::set<std::size_t> joined;
  const References references(findings, library);
  constexpr std::size_t most_looked_for = 20;
  std::size_t looked_for = 0;
  for (const auto& [name, all] : places) {
    if (all.size() < 2) continue;
    Diagnostic& first = findings[all[0]];
    first.message = which_places_name(first.message, all.size());
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (first.labels.size() < shown) first.labels.push_back({findings[all[i]].primary.span, and_here});
      joined.insert(all[i]);
    }
    const Reference* reference = references.at(first.primary.span);
    if (reference == nullptr || looked_for++ == most_looked_for) continue;
    if (const model::Entity* unnamed = find_unnamed(library, *reference))
      first.help = or_what_nothing_names(first.help, unnamed->id);
  }
  if (joined.empty()) return;
  std::size_t index = 0;
  std::erase_if(findings, [&](const Diagnostic&) { return joined.contains(index++); });
}

}  // namespace nsp::check
