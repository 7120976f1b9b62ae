// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "commands/session.hpp"
#include "commands/targets.hpp"
#include "text/slug.hpp"
#include "views/draft.hpp"
#include "views/plans.hpp"

namespace nsp::commands {

namespace {

using model::EntityId;

struct NewOptions {
  std::string kind;
  std::string id;
  std::string part_of;
  std::string title;
  std::string output;
};

/// The field by which documents of a kind say where they belong: a required one, else any; nullptr where none has a
/// scope.
const schema::Property* container_field(const schema::Shape& shape) {
  const schema::Property* found = nullptr;
  for (const schema::Property& property : shape.properties)
    if (property.shape->scope != schema::Scope::none && (found == nullptr || (property.required && !found->required)))
      found = &property;
  return found;
}

std::vector<EntityId> find_containers(const model::Library& library, const schema::Shape& field) {
  std::vector<EntityId> found;
  for (const model::LinkedDocument& document : library.documents())
    if (document.first != document.last && field.refers_to_kind(library.entity(document.first).kind()))
      found.push_back(document.first);
  return found;
}

class NewFile {
 public:
  NewFile(Session& session, const NewOptions& options) : session_(session), options_(options) {}

  Exit run() {
    if (const auto refused = refuse_wide_workspace(session_)) return *refused;
    const auto opened = session_.open_and_load(loaded_);
    if (!opened) return session_.refusal();
    const schema::DocumentKind* kind = loaded_->catalogue->find(options_.kind);
    if (kind == nullptr) return refuse_kind();
    if (!text::is_slug(options_.id))
      return session_.misuse(fmt::format("`{}` cannot be an id", options_.id),
                             "an id has small letters and digits, with single hyphens between them: `road-safety`");
    views::DraftRequest request{kind, options_.id, options_.title, model::none, {}};
    const schema::Property* field = container_field(kind->shape());
    if (field != nullptr && (field->required || !options_.part_of.empty())) {
      request.part_of_field = field->name;
      if (const auto ended = choose_container(*field, request)) return *ended;
    } else if (!options_.part_of.empty()) {
      return session_.misuse(fmt::format("a {} is part of nothing", kind->name()), "leave `--part-of` out");
    }
    if (const auto ended = refuse_taken(request)) return *ended;
    if (Target(session_, options_.output).is_output() && !options_.output.empty())
      return session_.print(views::draft(request, *loaded_->chain).text), Exit::clean;
    const std::string path = place(*opened, request);
    if (const auto refused = refuse_way(session_, path)) return *refused;
    if (!environment::is_beneath(opened->workspace.root, path))
      return session_.misuse(fmt::format("`{}` lies outside the workspace", options_.output),
                             "write into the workspace, so that the plan is linked with the others");
    const views::Draft drafted = views::draft(request, *loaded_->chain);
    if (const auto ended = session_.create_file(path, drafted.text)) return *ended;
    const std::string shown = session_.display_path(path);
    session_.print(fmt::format("{}\n", shown));
    if (!session_.globals().quiet)
      session_.remark(fmt::format("{}; then run `nsp check {}`", what_is_left(drafted), shown));
    return Exit::clean;
  }

 private:
  static std::string what_is_left(const views::Draft& drafted) {
    const auto count = [](std::size_t number, std::string_view thing) {
      return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
    };
    if (drafted.empty_places + drafted.examples == 0) return "nothing is left empty";
    if (drafted.examples == 0) return "fill in " + count(drafted.empty_places, "empty place");
    const std::string examples = "put your own words for " + count(drafted.examples, "example");
    return drafted.empty_places == 0
               ? examples
               : fmt::format("fill in {}, {}", count(drafted.empty_places, "empty place"), examples);
  }

  Exit refuse_kind() {
    std::vector<std::string_view> names;
    for (const schema::DocumentKind* kind : loaded_->catalogue->kinds()) names.push_back(kind->name());
    const std::string help = suggest(options_.kind, names);
    return session_.misuse(fmt::format("no kind of document is called `{}`", options_.kind),
                           help.empty() ? fmt::format("the kinds are {}", enumerate(names)) : help);
  }

  std::optional<Exit> choose_container(const schema::Property& field, views::DraftRequest& request) {
    const model::Library& library = loaded_->library;
    const std::vector<EntityId> possible = find_containers(library, *field.shape);
    if (options_.part_of.empty()) {
      if (possible.size() == 1) request.part_of = possible[0];
      if (possible.size() <= 1) return std::nullopt;
      return session_.misuse(
          fmt::format("`{}` of the new {} can name {} things", field.name, request.kind->name(), possible.size()),
          fmt::format("say which with `--part-of`: {}", list(possible)));
    }
    std::vector<EntityId> named;
    for (EntityId id : library.find(options_.part_of))
      if (std::find(possible.begin(), possible.end(), id) != possible.end()) named.push_back(id);
    if (named.size() == 1) return request.part_of = named[0], std::nullopt;
    if (!named.empty())
      return session_.misuse(fmt::format("`{}` names {} things", options_.part_of, named.size()),
                             fmt::format("write one of {}", list(named)));
    return session_.misuse(
        fmt::format("`{}` is nothing that a {} can be part of", options_.part_of, request.kind->name()),
        possible.empty() ? "there is nothing yet that it could be part of"
                         : fmt::format("name one of {}", list(possible)));
  }

  std::string list(const std::vector<EntityId>& entities) const {
    constexpr std::size_t most = 8;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(entities.size(), most); ++i)
      names.push_back(loaded_->library.qualified(entities[i]));
    std::string text = enumerate({names.begin(), names.end()});
    return entities.size() > most ? text + fmt::format(" and {} more", entities.size() - most) : text;
  }

  /// A document of that kind and id in the same plan would be a duplicate from its first day.
  std::optional<Exit> refuse_taken(const views::DraftRequest& request) {
    const model::Library& library = loaded_->library;
    const model::DocumentId holder = request.part_of == model::none || request.part_of_field != "part_of"
                                         ? model::none
                                         : library.entity(request.part_of).document;
    for (EntityId id : library.find(options_.id)) {
      const model::Entity& entity = library.entity(id);
      const model::LinkedDocument& document = library.documents()[entity.document];
      if (document.first != id || entity.kind() != request.kind->name() || document.part_of != holder) continue;
      return session_.misuse(
          fmt::format("the id `{}` is taken", options_.id),
          fmt::format("{} has it; choose another", views::describe_place(loaded_->files, entity.name)));
    }
    return std::nullopt;
  }

  /// Where the author says; else beside what it is part of; else in the first folder of plans.
  std::string place(const Opened& opened, const views::DraftRequest& request) const {
    if (!options_.output.empty()) return environment::make_absolute(session_.folder(), options_.output);
    const std::string name = options_.id + ".yaml";
    std::string folder;
    if (request.part_of != model::none && request.part_of_field == "part_of") {
      const source::Span span = loaded_->library.entity(request.part_of).name;
      folder = environment::parent_folder("/" + loaded_->files[span.file].name());
    } else if (const auto& plans = opened.workspace.configuration.plans; !plans.empty()) {
      folder = plans.front().substr(0, plans.front().find_first_of("*?"));
    }
    return environment::make_absolute(opened.workspace.root,
                                      environment::make_absolute("/", folder).substr(1) + "/" + name);
  }

  Session& session_;
  const NewOptions& options_;
  std::unique_ptr<check::Loaded> loaded_;
};

}  // namespace

Run prepare_new(Options& takes) {
  const auto options = std::make_shared<NewOptions>();
  takes.add("KIND", &options->kind, "the kind of document: `nsp schema` lists them").required = true;
  takes.add("ID", &options->id, "its id, such as road-safety").required = true;
  takes.add("--part-of", &options->part_of, "the plan that it belongs or responds to", "ID");
  takes.add("--title", &options->title, "its title; made from the id where not given", "TEXT");
  takes.add("-o,--output", &options->output, "the file; beside what it is part of where not given", "FILE");
  return [options](Session& session) { return NewFile(session, *options).run(); };
}

}  // namespace nsp::commands
