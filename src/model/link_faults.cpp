// SPDX-License-Identifier: EUPL-1.2
#include "model/link_faults.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "model/kinds.hpp"
#include "text/similar.hpp"

namespace nsp::model {

namespace {

/// How many names are looked at for a suggestion, so that a thousand slips in a large workspace stay cheap.
constexpr std::size_t most_candidates = 4000;

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

/// Names in sight that would fit, nearest documents first.
std::vector<std::string_view> visible_names(const Library& library, const Resolver& resolver, const Viewpoint& view,
                                            const schema::Shape& shape) {
  std::vector<std::string_view> names;
  const auto add = [&](Table table) {
    for (const auto& [name, id] : table) {
      const Entity& entity = library.entity(id);
      if (names.size() < most_candidates && shape.refers_to_kind(entity.kind())) names.push_back(entity.id);
    }
  };
  for (const auto& step : view.steps) {
    for (DocumentId document : step) {
      add(resolver.own(document));
      add(resolver.parts(document));
    }
  }
  add(resolver.registry());
  for (DocumentId d = 0; d < library.documents().size() && names.size() < most_candidates; ++d) {
    const LinkedDocument& document = library.documents()[d];
    if (document.first == document.last || (document.part_of != none && shape.scope == schema::Scope::none)) continue;
    const Entity& root = library.entity(document.first);
    if (!root.id.empty() && shape.refers_to_kind(root.kind())) names.push_back(root.id);
  }
  return names;
}

/// The plans in which such a thing was looked for.
std::string searched_places(const Library& library, const Resolver& resolver, const Viewpoint& view,
                            const schema::Shape& shape) {
  std::string places;
  for (const auto& step : view.steps) {
    for (DocumentId document : step) {
      const auto holds = [&](Table table) {
        return std::any_of(table.begin(), table.end(),
                           [&](const auto& row) { return shape.refers_to_kind(library.entity(row.second).kind()); });
      };
      const LinkedDocument& linked = library.documents()[document];
      if (linked.first == linked.last || !(holds(resolver.own(document)) || holds(resolver.parts(document)))) continue;
      places += fmt::format("{}{}", places.empty() ? "" : " or ", library.entity(linked.first).id);
    }
  }
  return places;
}

void add_replacement(diagnostics::Diagnostic& finding, const Reference& reference, std::string_view word) {
  finding.help = fmt::format("did you mean `{}`?", word);
  finding.fixes.push_back(
      {fmt::format("replace it by `{}`", word), diagnostics::Grade::suggested, {{reference.span, std::string(word)}}});
}

/// The same name in a plan that is not in sight.
EntityId find_elsewhere(const Library& library, const Resolver& resolver, const Reference& reference) {
  for (DocumentId d : resolver.documents_named(reference.text)) {
    const EntityId root = library.documents()[d].first;
    if (reference.shape->refers_to_kind(library.entity(root).kind())) return root;
  }
  return none;
}

/// A qualified name that is all but `reference`: another plan before the slash, or another name behind it.
std::string find_near_qualified(const Library& library, const Resolver& resolver, const Viewpoint& view,
                                const Reference& reference) {
  const std::size_t slash = reference.text.find('/');
  if (slash == std::string_view::npos) return {};
  const std::string_view scope = reference.text.substr(0, slash);
  const std::string_view rest = reference.text.substr(slash + 1);
  std::vector<std::string_view> names;
  const std::vector<DocumentId> named = resolver.documents_named(scope);
  for (DocumentId document : named)
    for (const Table table : {resolver.own(document), resolver.parts(document)})
      for (const auto& [name, id] : table) {
        const Entity& entity = library.entity(id);
        if (names.size() < most_candidates && reference.shape->refers_to_kind(entity.kind()))
          names.push_back(entity.id);
      }
  if (!named.empty()) {
    const std::string_view nearest = text::find_nearest(rest, names);
    return nearest.empty() ? std::string() : fmt::format("{}/{}", scope, nearest);
  }
  for (const LinkedDocument& document : library.documents())
    if (names.size() < most_candidates && document.first != document.last)
      names.push_back(library.entity(document.first).id);
  const std::string_view nearest = text::find_nearest(scope, names);
  if (nearest.empty()) return {};
  std::string whole = fmt::format("{}/{}", nearest, rest);
  return resolver.resolve(view, whole, *reference.shape, none).fitting.size() == 1 ? whole : std::string();
}

void report_unknown(const Library& library, const Resolver& resolver, const Viewpoint& view, const Reference& reference,
                    diagnostics::Collector& diagnostics) {
  const schema::Shape& shape = *reference.shape;
  auto& finding = diagnostics.add(
      unknown_reference, reference.span,
      takes_anything(shape) ? fmt::format("nothing is called `{}`", reference.text)
                            : fmt::format("no {} is called `{}`", join_kinds(shape.refers_to, "or"), reference.text));
  const bool plain = reference.text.find('/') == std::string_view::npos && !takes_anything(shape);
  const std::string places = plain ? searched_places(library, resolver, view, shape) : std::string();
  if (!places.empty()) finding.primary.message = fmt::format("not in {}", places);
  const EntityId elsewhere = find_elsewhere(library, resolver, reference);
  const std::vector<std::string_view> names = visible_names(library, resolver, view, shape);
  const std::string_view nearest = text::find_nearest(reference.text, names);
  const auto similar = text::find_similar(reference.text, names);
  const std::string qualified = find_near_qualified(library, resolver, view, reference);
  if (elsewhere != none) {
    add_replacement(finding, reference, library.qualified(elsewhere));
  } else if (!qualified.empty()) {
    add_replacement(finding, reference, qualified);
  } else if (!nearest.empty()) {
    add_replacement(finding, reference, nearest);
  } else if (!similar.empty()) {
    finding.help = fmt::format("did you mean one of `{}`?", fmt::join(similar, "`, `"));
  } else if (takes_anything(shape)) {
    finding.help = "`nsp list` shows all that can be named";
  } else {
    finding.help = fmt::format("`nsp list {}` shows what can be named here", shape.refers_to.front());
  }
}

void report_wrong_kind(const Library& library, const Reference& reference, EntityId other,
                       diagnostics::Collector& diagnostics) {
  const Entity& found = library.entity(other);
  auto& finding = diagnostics.add(
      wrong_kind, reference.span,
      fmt::format("`{}` is {}, where {} is wanted", reference.text, describe_a_kind(found.kind()),
                  reference.shape->refers_to.size() == 1 ? describe_a_kind(reference.shape->refers_to.front())
                                                         : join_kinds(reference.shape->refers_to, "or")));
  finding.labels.push_back({found.name, fmt::format("{} `{}`", describe_kind(found.kind()), found.id)});
  finding.help = fmt::format("`nsp list {}` shows what can be named here", reference.shape->refers_to.front());
}

void report_ambiguous(const Library& library, const Reference& reference, const std::vector<EntityId>& fitting,
                      diagnostics::Collector& diagnostics) {
  auto& finding = diagnostics.add(ambiguous_reference, reference.span,
                                  fmt::format("`{}` could mean {} things", reference.text, fitting.size()));
  std::string spellings;
  constexpr std::size_t shown = 5;
  for (std::size_t i = 0; i < std::min(fitting.size(), shown); ++i) {
    const Entity& entity = library.entity(fitting[i]);
    const std::string spelling = library.qualified(fitting[i]);
    finding.labels.push_back({entity.name, fmt::format("{} `{}`", describe_kind(entity.kind()), spelling)});
    spellings += fmt::format("{}`{}`", i == 0 ? "" : " or ", spelling);
  }
  if (fitting.size() > shown) spellings += " ...";
  finding.help = fmt::format("write {}", spellings);
}

}  // namespace

void report_unresolved(const Library& library, const Resolver& resolver, const Viewpoint& view,
                       const Reference& reference, const Resolver::Answer& answer,
                       diagnostics::Collector& diagnostics) {
  if (answer.fitting.size() > 1) return report_ambiguous(library, reference, answer.fitting, diagnostics);
  if (answer.other != none) return report_wrong_kind(library, reference, answer.other, diagnostics);
  report_unknown(library, resolver, view, reference, diagnostics);
}

void report_self(const Library& library, const Reference& reference, diagnostics::Collector& diagnostics) {
  const Entity& holder = library.entity(reference.from);
  const std::string_view field = reference.field != nullptr ? reference.field->name : std::string_view("this field");
  auto& finding = diagnostics.add(self_reference, reference.span,
                                  fmt::format("`{}` of `{}` names `{}` itself", field, holder.id, holder.id));
  finding.labels.push_back({holder.name, fmt::format("the {}", describe_kind(holder.kind()))});
  finding.help = "name something else, with its plan before it where it has the same id there, or remove the entry";
}

void report_duplicates(const Library& library, const Names& ids, diagnostics::Collector& diagnostics) {
  const auto report = [&](EntityId first, EntityId second, std::string message) {
    auto& finding = diagnostics.add(duplicate_id, library.entity(second).name, std::move(message));
    finding.labels.push_back({library.entity(first).name, "first here"});
    finding.help = "give one of the two another id, and change the references that mean it";
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
      } else {
        report(first, e, fmt::format("the id `{}` is taken in this file", library.entity(e).id));
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
           fmt::format("another {} is called `{}`", describe_kind(library.entity(second).kind()),
                       library.entity(second).id));
  }
}

}  // namespace nsp::model
