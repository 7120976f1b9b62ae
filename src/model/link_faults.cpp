// SPDX-License-Identifier: EUPL-1.2
#include "model/link_faults.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "model/faults.hpp"
#include "model/meant_names.hpp"
#include "text/ascii.hpp"
#include "text/similar.hpp"
#include "words/template.hpp"

namespace nsp::model {

namespace {

constexpr words::English<words::Name> the_id_is_taken_in_this_file{"the id {0} is taken in this file"};
constexpr words::English<words::Noun, words::Name> another_is_called{"another {0} is called {1}"};
constexpr words::English<words::Word, words::Name> text_2{"{0} {1}"};
constexpr words::English<words::Word> the_here{"the {0}"};
constexpr words::English<> first_here{"first here"};
constexpr words::English<words::Name> nothing_is_called{"nothing is called {0}"};
constexpr words::English<words::Word, words::Name> no_is_called{"no {0} is called {1}"};
constexpr words::English<words::Name, words::Word, words::Word> is_where_is_wanted{"{0} is {1}, where {2} is wanted"};
constexpr words::English<words::Name, words::Number, words::Either> could_mean_things{
    "{0} could mean {1} things{2|| and more}"};
constexpr words::English<words::Name, words::Name> of_names_itself{"{0} of {1} names {1} itself"};
constexpr words::English<words::Name, words::Number> answers_more_than_plans{
    "{0} answers more than {1} plans, those counted that its plans answer"};
constexpr words::English<words::Name> did_you_mean{"did you mean {0}?"};
constexpr words::English<words::Word> not_in{"not in {0}"};
constexpr words::English<words::Row> did_you_mean_one{"did you mean one of {0}?"};
constexpr words::English<> nsp_list_shows_all{"`nsp list` shows all that can be named"};
constexpr words::English<words::Word> nsp_list_shows_what{"`nsp list {0}` shows what can be named here"};
constexpr words::English<words::Word> write_here{"write {0}"};
constexpr words::English<> name_something_else_with{
    "name something else, with its plan before it where it has the same id there, or remove the entry"};
constexpr words::English<> give_one_of_the_two{
    "give one of the two another id, and change the references that mean it"};
constexpr words::English<> name_only_the_plans{"name only the plans that this one answers itself"};

std::string join_kinds(const std::vector<std::string_view>& kinds, std::string_view last_word) {
  std::string joined;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (i > 0) joined += i + 1 == kinds.size() ? fmt::format(" {} ", last_word) : ", ";
    joined += describe_kind(kinds[i]);
  }
  return joined;
}

bool takes_anything(const schema::Shape& shape) {
  return shape.refers_to_kind("*");
}

/// Names that would fit. Each that is looked at counts, whether it fits or not: most do not where kinds are many.
class Candidates {
 public:
  Candidates(const Sight& sight, const schema::Shape& shape)
      : library_(sight.library), shape_(shape), fitting_left_(sight.most_names), left_(8 * sight.most_names) {}

  void add(Table table) {
    for (const auto& [name, id] : table)
      if (!add(id)) return;
  }
  void add_roots(bool with_parts) {
    for (const LinkedDocument& document : library_.documents()) {
      if (document.first == document.last || (document.part_of != none && !with_parts)) continue;
      if (!add(document.first)) return;
    }
  }
  const std::vector<std::string_view>& names() const { return names_; }

 private:
  /// Whether there is room for more.
  bool add(EntityId id) {
    if (left_ == 0 || fitting_left_ == 0) return false;
    --left_;
    const Entity& entity = library_.entity(id);
    if (entity.id.empty() || !shape_.refers_to_kind(entity.kind())) return true;
    --fitting_left_;
    names_.push_back(entity.id);
    return true;
  }

  const Library& library_;
  const schema::Shape& shape_;
  std::size_t fitting_left_;
  std::size_t left_;
  std::vector<std::string_view> names_;
};

/// The plans in which such a thing was looked for: the nearest three.
std::string searched_places(const Sight& sight, const schema::Shape& shape) {
  constexpr std::size_t most = 3;
  std::size_t left = 8 * sight.most_names;
  const auto holds = [&](Table table) {
    const std::size_t looked_at = std::min(left, table.size());
    left -= looked_at;
    return std::any_of(table.begin(), table.begin() + static_cast<std::ptrdiff_t>(looked_at),
                       [&](const auto& row) { return shape.refers_to_kind(sight.library.entity(row.second).kind()); });
  };
  std::vector<std::string_view> places;
  for (const auto& step : sight.view.steps) {
    for (DocumentId document : step) {
      const LinkedDocument& linked = sight.library.documents()[document];
      if (places.size() == most || linked.first == linked.last) continue;
      if (holds(sight.resolver.own(document)) || holds(sight.resolver.parts(document)))
        places.push_back(sight.library.entity(linked.first).id);
    }
  }
  return fmt::format("{}", fmt::join(places, " or "));
}

void add_replacement(diagnostics::Diagnostic& finding, const Reference& reference, std::string_view word) {
  finding.help = did_you_mean(word);
  finding.fixes.push_back(diagnostics::replace_by(reference.span, word));
}

/// Names that differ in their numbers alone are names of two things, unless digits of a year have changed places.
bool is_sibling(std::string_view word, std::string_view known) {
  constexpr std::size_t digits_of_year = 4;
  const auto part = [](std::string_view text, bool digits) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [digits](char c) { return text::is_digit(c) == digits; });
    return kept;
  };
  std::string one = part(word, true);
  std::string other = part(known, true);
  if (part(word, false) != part(known, false) || one == other) return false;
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  return one.size() < digits_of_year || one != other;
}

/// The same name in a plan that is not in sight.
EntityId find_elsewhere(const Library& library, const Resolver& resolver, const Reference& reference) {
  for (DocumentId d : resolver.documents_named(reference.text)) {
    const EntityId root = library.documents()[d].first;
    if (reference.shape->refers_to_kind(library.entity(root).kind())) return root;
  }
  if (!takes_anything(*reference.shape) || reference.text.find('/') != std::string_view::npos) return none;
  const std::vector<EntityId> found = library.find(reference.text);
  return found.size() == 1 ? found.front() : none;
}

/// A qualified name that is all but `reference`: another plan before the slash, or another name behind it.
std::string find_near_qualified(const Sight& sight, const Reference& reference) {
  const std::size_t slash = reference.text.find('/');
  if (slash == std::string_view::npos) return {};
  const std::string_view scope = reference.text.substr(0, slash);
  const std::string_view rest = reference.text.substr(slash + 1);
  const std::vector<DocumentId> named = sight.resolver.documents_named(scope);
  if (!named.empty()) {
    Candidates candidates(sight, *reference.shape);
    for (DocumentId document : named)
      for (const Table table : {sight.resolver.own(document), sight.resolver.parts(document)}) candidates.add(table);
    const std::string_view nearest = text::find_nearest(rest, candidates.names());
    return nearest.empty() ? std::string() : fmt::format("{}/{}", scope, nearest);
  }
  std::vector<std::string_view> names;
  for (const LinkedDocument& document : sight.library.documents())
    if (names.size() < sight.most_names && document.first != document.last)
      names.push_back(sight.library.entity(document.first).id);
  const std::string_view nearest = text::find_nearest(scope, names);
  if (nearest.empty()) return {};
  std::string whole = fmt::format("{}/{}", nearest, rest);
  return sight.resolver.resolve(sight.view, whole, *reference.shape, none).fitting.size() == 1 ? whole : std::string();
}

void report_unknown(const Sight& sight, const Reference& reference, diagnostics::Collector& diagnostics) {
  const auto& [library, resolver, view, most_names] = sight;
  const schema::Shape& shape = *reference.shape;
  auto& finding =
      diagnostics.add(unknown_reference, reference.span,
                      takes_anything(shape) ? nothing_is_called(reference.text)
                                            : no_is_called(join_kinds(shape.refers_to, "or"), reference.text));
  const bool plain = reference.text.find('/') == std::string_view::npos && !takes_anything(shape);
  const std::string places = plain ? searched_places(sight, shape) : std::string();
  if (!places.empty()) finding.primary.message = not_in(places);
  const MeantNames meant(library, resolver, view, reference);
  if (const std::string one = meant.find_one(); !one.empty()) return add_replacement(finding, reference, one);
  if (meant.explain_several(finding) || meant.explain_remark(finding)) return;
  const EntityId elsewhere = find_elsewhere(library, resolver, reference);
  const std::vector<std::string_view> names = names_in_sight(sight, shape);
  const std::string_view nearest = text::find_nearest(reference.text, names);
  const auto similar = nearest.empty() ? text::find_similar(reference.text, names) : std::vector{nearest};
  const std::string qualified = find_near_qualified(sight, reference);
  if (elsewhere != none) {
    add_replacement(finding, reference, library.qualified(elsewhere));
  } else if (!qualified.empty()) {
    add_replacement(finding, reference, qualified);
  } else if (!nearest.empty() && !is_sibling(reference.text, nearest)) {
    add_replacement(finding, reference, nearest);
  } else if (similar.size() == 1) {
    finding.help = did_you_mean(similar[0]);
  } else if (!similar.empty()) {
    finding.help = did_you_mean_one(words::Row(similar));
  } else if (takes_anything(shape)) {
    finding.help = nsp_list_shows_all;
  } else {
    finding.help = nsp_list_shows_what(shape.refers_to.front());
  }
}

void report_wrong_kind(const Library& library, const Reference& reference, EntityId other,
                       diagnostics::Collector& diagnostics) {
  const Entity& found = library.entity(other);
  auto& finding = diagnostics.add(
      wrong_kind, reference.span,
      is_where_is_wanted(reference.text, describe_a_kind(found.kind()),
                         reference.shape->refers_to.size() == 1 ? describe_a_kind(reference.shape->refers_to.front())
                                                                : join_kinds(reference.shape->refers_to, "or")));
  finding.labels.push_back({found.name, text_2(describe_kind(found.kind()), found.id)});
  finding.help = nsp_list_shows_what(reference.shape->refers_to.front());
}

void report_ambiguous(const Library& library, const Reference& reference, const std::vector<EntityId>& fitting,
                      diagnostics::Collector& diagnostics) {
  auto& finding =
      diagnostics.add(ambiguous_reference, reference.span,
                      could_mean_things(reference.text, fitting.size(), fitting.size() < Resolver::Answer::most));
  std::string spellings;
  constexpr std::size_t shown = 5;
  for (std::size_t i = 0; i < std::min(fitting.size(), shown); ++i) {
    const Entity& entity = library.entity(fitting[i]);
    const std::string spelling = library.qualified(fitting[i]);
    finding.labels.push_back({entity.name, text_2(describe_kind(entity.kind()), spelling)});
    spellings += fmt::format("{}`{}`", i == 0 ? "" : " or ", spelling);
  }
  if (fitting.size() > shown) spellings += " ...";
  finding.help = write_here(spellings);
}

}  // namespace

std::vector<std::string_view> names_in_sight(const Sight& sight, const schema::Shape& shape) {
  Candidates candidates(sight, shape);
  for (const auto& step : sight.view.steps) {
    for (DocumentId document : step) {
      candidates.add(sight.resolver.own(document));
      candidates.add(sight.resolver.parts(document));
    }
  }
  candidates.add(sight.resolver.registry());
  candidates.add_roots(shape.scope != schema::Scope::none);
  return candidates.names();
}

void report_unresolved(const Sight& sight, const Reference& reference, const Resolver::Answer& answer,
                       diagnostics::Collector& diagnostics) {
  if (answer.fitting.size() > 1) return report_ambiguous(sight.library, reference, answer.fitting, diagnostics);
  if (answer.other != none) return report_wrong_kind(sight.library, reference, answer.other, diagnostics);
  report_unknown(sight, reference, diagnostics);
}

void report_self(const Library& library, const Reference& reference, diagnostics::Collector& diagnostics) {
  const Entity& holder = library.entity(reference.from);
  const std::string_view field = reference.field != nullptr ? reference.field->name : std::string_view("this field");
  auto& finding = diagnostics.add(self_reference, reference.span, of_names_itself(field, holder.id));
  finding.labels.push_back({holder.name, the_here(describe_kind(holder.kind()))});
  finding.help = name_something_else_with;
}

void report_reach(const Entity& document, const Reference& reference, std::size_t most,
                  diagnostics::Collector& diagnostics) {
  diagnostics.add(answers_too_many, reference.span, answers_more_than_plans(document.id, most)).help =
      name_only_the_plans;
}

namespace {

/// Whether both stand within things of one id, of which that has been told.
bool stand_in_copies(const Library& library, EntityId one, EntityId other) {
  const EntityId first = library.entity(one).holder;
  const EntityId second = library.entity(other).holder;
  return first != second && first != none && second != none && !library.entity(first).id.empty() &&
         library.entity(first).id == library.entity(second).id;
}

}  // namespace

void report_duplicates(const Library& library, const Names& ids, diagnostics::Collector& diagnostics) {
  const auto report = [&](EntityId first, EntityId second, words::Text message) {
    auto& finding = diagnostics.add(duplicate_id, library.entity(second).name, std::move(message));
    finding.labels.push_back({library.entity(first).name, first_here});
    finding.help = give_one_of_the_two;
  };
  std::vector<std::tuple<NameId, DocumentId, std::string_view, EntityId>> documents;
  std::vector<std::pair<NameId, EntityId>> within;
  for (const LinkedDocument& document : library.documents()) {
    within.clear();
    for (EntityId e = document.first; e < document.last; ++e)
      if (ids.of(e) != none) within.emplace_back(ids.of(e), e);
    std::sort(within.begin(), within.end());
    EntityId first = none;
    for (const auto& [name, e] : within) {
      if (first == none || ids.of(first) != name) {
        first = e;
      } else if (!stand_in_copies(library, first, e)) {
        report(first, e, the_id_is_taken_in_this_file(library.entity(e).id));
      }
    }
    if (document.first != document.last && ids.of(document.first) != none)
      documents.emplace_back(ids.of(document.first), document.part_of, library.entity(document.first).kind(),
                             document.first);
  }
  std::sort(documents.begin(), documents.end());
  const auto what = [](const auto& row) { return std::tuple(std::get<0>(row), std::get<1>(row), std::get<2>(row)); };
  for (std::size_t i = 1, first = 0; i < documents.size(); ++i) {
    if (what(documents[i]) != what(documents[first])) {
      first = i;
      continue;
    }
    const EntityId second = std::get<3>(documents[i]);
    report(std::get<3>(documents[first]), second,
           another_is_called(library.entity(second).kind(), library.entity(second).id));
  }
}

}  // namespace nsp::model
