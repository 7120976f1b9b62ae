// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "commands/embedded.hpp"
#include "commands/session.hpp"
#include "commands/targets.hpp"
#include "environment/movable.hpp"
#include "schema/embedded.hpp"
#include "text/json_writer.hpp"

namespace nsp::commands {

namespace {

using environment::EntryType;

constexpr std::string_view schema_folder = ".nsp/schemas/";
constexpr std::string_view schema_suffix = ".schema.json";

struct TemplateFile {
  std::string path;  ///< relative to the new workspace
  std::string text;
};

/// One schema for editors that choose by folder: each kind's own, by what stands behind `kind`.
std::string schema_of_any_kind() {
  using Layout = text::JsonWriter::Layout;
  source::Files files;
  const schema::Catalogue catalogue(files);
  text::JsonWriter json;
  json.object().text("$schema", "https://json-schema.org/draft/2020-12/schema").text("title", "Plan file");
  json.text("type", "object").array("required", Layout::flat).text({}, "kind").close();
  json.object("properties", Layout::flat).object("kind").array("enum");
  for (const schema::DocumentKind* kind : catalogue.kinds()) json.text({}, kind->name());
  json.close().close().close().array("allOf");
  for (const schema::DocumentKind* kind : catalogue.kinds()) {
    json.object({}, Layout::flat).object("if").object("properties").object("kind").text("const", kind->name());
    json.close().close().array("required").text({}, "kind").close().close();
    json.object("then").text("$ref", kind->name() + std::string(schema_suffix)).close().close();
  }
  return json.take();
}

/// All files of a new workspace, sorted.
std::vector<TemplateFile> files_of_workspace() {
  std::vector<TemplateFile> files;
  for (const source::Embedded& file : workspace_files())
    files.push_back({std::string(file.name), std::string(file.text)});
  for (const source::Embedded& file : schema::embedded())
    if (file.name.ends_with(schema_suffix) && file.name.find('/') == std::string_view::npos)
      files.push_back({fmt::format("{}{}", schema_folder, file.name), std::string(file.text)});
  files.push_back({fmt::format("{}plan{}", schema_folder, schema_suffix), schema_of_any_kind()});
  std::sort(files.begin(), files.end(), [](const TemplateFile& a, const TemplateFile& b) { return a.path < b.path; });
  return files;
}

class Initialisation {
 public:
  Initialisation(Session& session, std::string target) : session_(session), target_(std::move(target)) {}

  Exit run() {
    if (const auto ended = refuse_nested()) return *ended;
    if (const auto ended = refuse_wide_folder(session_, target_)) return *ended;
    const std::vector<TemplateFile> files = files_of_workspace();
    for (const TemplateFile& file : files) look_at_way(environment::make_absolute(target_, file.path));
    if (!in_the_way_.empty()) return refuse();
    for (const TemplateFile& file : files) {
      const std::string path = environment::make_absolute(target_, file.path);
      if (const auto ended = session_.create_file(path, file.text)) return undo(), *ended;
      written_.push_back(path);
    }
    for (const std::string& path : written_) session_.print(fmt::format("{}\n", session_.display_path(path)));
    if (!session_.globals().quiet) remark();
    return Exit::clean;
  }

 private:
  /// A workspace within another would be read twice.
  std::optional<Exit> refuse_nested() {
    for (std::string at = target_; at != "/";) {
      at = environment::parent_folder(at);
      const auto folder = session_.disk().open(at);
      if (folder == nullptr || folder->type("nsp.yaml") != EntryType::file) continue;
      return session_.misuse(fmt::format("`{}` lies in the workspace of `{}`", session_.display_path(target_),
                                         session_.display_path(environment::make_absolute(at, "nsp.yaml"))),
                             "`nsp new` adds a plan to a workspace; a new workspace begins outside of all others");
    }
    return std::nullopt;
  }

  /// Notes what stands on the way to a file that is to be made, or in its place; and the folders that will be new.
  void look_at_way(const std::string& path) {
    std::vector<std::string> steps;
    for (std::string at = path; at != "/"; at = environment::parent_folder(at)) steps.push_back(at);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      const bool last = *step == path;
      if (!last && session_.disk().open(*step) != nullptr && !environment::is_beneath(target_, *step)) continue;
      const EntryType type = type_of(*step);
      if (type == EntryType::missing && !last) new_folders_.insert(*step);
      if (type != EntryType::missing && (last || type != EntryType::folder)) return void(in_the_way_.insert(*step));
    }
  }

  EntryType type_of(const std::string& path) const {
    // The folder that the user names may be reached through a link; beneath it no link is followed.
    if (path == target_ && session_.disk().open(path) != nullptr) return EntryType::folder;
    const auto folder = session_.disk().open(environment::parent_folder(path));
    return folder == nullptr ? EntryType::missing : folder->type(environment::file_name(path));
  }

  Exit refuse() {
    constexpr std::size_t most = 5;
    std::vector<std::string> names;
    for (const std::string& path : in_the_way_) names.push_back(session_.display_path(path));
    const std::size_t rest = names.size() > most ? names.size() - most : 0;
    names.resize(names.size() - rest);
    const std::string more = rest == 0 ? "" : fmt::format(" and {} more", rest);
    return session_.misuse(fmt::format("`{}`{} {} in the way", fmt::join(names, "`, `"), more,
                                       names.size() == 1 && rest == 0 ? "is" : "are"),
                           "nothing was written; move them away, or name another folder: `nsp init DIR`");
  }

  /// Takes back what was written before a file could not be.
  void undo() {
    const auto root = environment::open_movable(session_.disk(), "/");
    if (root == nullptr) return;
    for (const std::string& path : written_) root->remove(environment::make_relative("/", path));
    for (auto folder = new_folders_.rbegin(); folder != new_folders_.rend(); ++folder)
      root->remove(environment::make_relative("/", *folder));
  }

  void remark() {
    const std::string shown = session_.display_path(target_);
    const std::string where = shown == "." ? "" : fmt::format(" -C {}", shown);
    session_.remark(fmt::format("{} files; run `nsp{} check`, then begin with {}", written_.size(), where,
                                session_.display_path(environment::make_absolute(target_, "plans/zone/plan.yaml"))));
  }

  Session& session_;
  std::string target_;  ///< absolute
  std::set<std::string> in_the_way_;
  std::set<std::string> new_folders_;
  std::vector<std::string> written_;
};

}  // namespace

Run prepare_init(Options& takes) {
  const auto folder = std::make_shared<std::string>(".");
  takes.add("DIR", folder.get(), "the folder; the current one where not given");
  return [folder](Session& session) {
    return Initialisation(session, environment::make_absolute(session.folder(), *folder)).run();
  };
}

}  // namespace nsp::commands
