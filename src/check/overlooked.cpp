// SPDX-License-Identifier: EUPL-1.2
#include "check/overlooked.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "check/faults.hpp"
#include "check/plan_file.hpp"
#include "check/publishing.hpp"
#include "syntax/parse.hpp"
#include "text/ascii.hpp"
#include "text/similar.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using environment::EntryType;
using environment::file_name;

constexpr words::English<> put_the_folder_or{
    "put the folder or file itself in its place, or leave it out with `exclude:` in `nsp.yaml`"};
constexpr words::English<words::Name> stands_beside_it{
    "{0} stands beside it: take over what only this file says, and remove it"};
constexpr words::English<> plan_files_end_in_yaml{
    "the file is not read: plan files end in `.yaml` or `.yml`, in small letters"};
constexpr words::English<words::Word> kind_stands_in_a_file_not_read{
    "`kind: {0}` stands in a file that is not read: plan files end in `.yaml` or `.yml`"};
constexpr words::English<> a_symbolic_link_stands_here{"a symbolic link stands here, and nothing behind it is read"};
constexpr words::English<> a_configuration_is_called{"the file is not read: a configuration is called `nsp.yaml`"};
constexpr words::English<words::Word> plans_does_not_take_it_in{
    "`kind: {0}` stands in a file that is not read: `plans:` does not take it in"};
constexpr words::English<words::Number, words::Name> plans_does_not_take_them_in{
    "{0} plan files stand in {1} and are not read: `plans:` does not take them in"};
constexpr words::English<> move_it_among_the_plans{
    "move it into a folder that `plans:` in `nsp.yaml` names, or name it under `exclude:`"};
constexpr words::English<words::Name> add_it_to_plans{
    "add {0} to `plans:` in `nsp.yaml`, or to `exclude:` where it is not meant to be read"};
constexpr words::English<words::Name> rename_it{"rename it to {0}"};
constexpr words::English<words::Name> rename_the_json{"rename it to {0}: every JSON text is YAML as well"};

constexpr std::size_t largest_read = std::size_t{256} << 10U;
constexpr std::size_t most_read = 1000;       ///< files, of each search
constexpr std::size_t most_entries = 20'000;  ///< of folders without plans

/// Endings of copies that nobody means to be read.
constexpr std::array<std::string_view, 26> set_aside{
    "bak", "orig", "old", "save", "tmp", "swp", "rej", "part", "gz",   "zip",      "xz",      "bz2",    "zst",
    "7z",  "asc",  "sig", "md5",  "enc", "j2",  "tpl", "tmpl", "dist", "template", "example", "sample", "disabled"};

/// Folders that tools fill, and that hold no plans of anybody.
constexpr std::array<std::string_view, 7> of_tools{"node_modules", "vendor", "venv",  "__pycache__",
                                                   "build",        "dist",   "target"};

std::string to_lower(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), text::to_lower);
  return lower;
}

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a name has that is not that of a plan file, and what the file would have to be called.
struct NameSlip {
  enum class What { none, letter_case, second_ending, json, text } what = What::none;
  std::string meant;
};

/// `report.yaml.txt`, `report.yaml(1)`; not `report.yaml.bak`, which is set aside on purpose.
std::optional<NameSlip> find_second_ending(std::string_view name, std::string_view lower) {
  for (const std::string_view ending : {".yaml", ".yml"}) {
    const std::size_t at = lower.rfind(ending);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view rest = lower.substr(at + ending.size());
    const bool goes_on = !rest.empty() && rest[0] >= 'a' && rest[0] <= 'z';
    if (rest.empty() || goes_on || is_among(set_aside, rest.substr(rest.rfind('.') + 1))) continue;
    return NameSlip{NameSlip::What::second_ending, std::string(name.substr(0, at)) + std::string(ending)};
  }
  return std::nullopt;
}

NameSlip find_name_slip(std::string_view name) {
  // The copies that editors keep end in a tilde.
  if (is_plan_name(name) || name.ends_with('~')) return {};
  const std::string lower = to_lower(name);
  if (is_plan_name(lower)) {
    const std::size_t dot = lower.rfind('.');
    return {NameSlip::What::letter_case, std::string(name.substr(0, dot)) + lower.substr(dot)};
  }
  if (auto second = find_second_ending(name, lower)) return *second;
  const std::size_t dot = lower.rfind('.');
  const std::string_view ending =
      dot == std::string::npos ? std::string_view() : std::string_view(lower).substr(dot + 1);
  std::string meant = std::string(name.substr(0, dot)) + ".yaml";
  if (ending == "json") return {NameSlip::What::json, std::move(meant)};
  const bool text =
      ending.empty() || ending == "txt" || ending == "text" || text::edit_distance(ending, "yaml", 1) <= 1;
  return text ? NameSlip{NameSlip::What::text, std::move(meant)} : NameSlip{};
}

class OverlookedFinder {
 public:
  OverlookedFinder(const Oversight& oversight, const Survey& survey) : oversight_(oversight), survey_(survey) {}

  void look_among_plans() {
    for (const Candidate& each : survey_.bystanders) {
      if (is_excluded(oversight_.workspace.configuration, each.path)) continue;
      if (each.type == EntryType::file) look_at_name(each.path, true);
      if (each.type == EntryType::link && file_name(each.path).find('.') == std::string_view::npos)
        report_link(each.path);
    }
  }

  void look_for_configuration() {
    const auto& named = oversight_.workspace.configuration_file;
    if (named && *named != configuration_name) return;
    for (const environment::Entry& entry : oversight_.root.list(""))
      if (entry.type == EntryType::file && is_all_but_configuration(entry.name)) report_configuration(entry.name);
    if (named) return;
    // Without one, the workspace may have been meant to begin further down.
    for (const Candidate& each : survey_.plans)
      if (each.path.find('/') != std::string::npos && is_all_but_configuration(file_name(each.path)))
        report_configuration(each.path);
  }

  void look_elsewhere() {
    const Configuration& configuration = oversight_.workspace.configuration;
    if (configuration.plans.empty()) return;
    read_ = 0;
    const std::string output = read_publishing(oversight_.root, oversight_.workspace).output;
    std::vector<std::string> folders{""};
    std::size_t entries = 0;
    while (!folders.empty() && entries < most_entries) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      const std::vector<environment::Entry> all = oversight_.root.list(folder);
      if (!folder.empty() && belongs_to_others(all)) continue;
      entries += all.size();
      for (const environment::Entry& entry : all) {
        std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
        if (entry.name.starts_with('.') || path == output || is_excluded(configuration, path)) continue;
        if (entry.type == EntryType::folder && is_for_search(path, entry.name))
          folders.push_back(std::move(path));
        else if (entry.type == EntryType::file)
          look_at_stranger(path);
      }
    }
    report_strangers();
  }

 private:
  struct Content {
    std::string text;
    const schema::DocumentKind* kind = nullptr;  ///< that the text names
    source::Span at;                             ///< where, in a file of its own
  };

  static bool is_all_but_configuration(std::string_view name) {
    if (name == configuration_name) return false;
    std::string lower = to_lower(name);
    if (lower.starts_with('.')) lower.erase(0, 1);
    if (lower.ends_with(".txt")) lower.resize(lower.size() - 4);
    return lower == "nsp.yaml" || lower == "nsp.yml";
  }

  bool is_for_search(const std::string& path, std::string_view name) const {
    const Configuration& configuration = oversight_.workspace.configuration;
    const auto names = [&path](const std::vector<std::string>& all) {
      return std::find(all.begin(), all.end(), path) != all.end();
    };
    // Among the plans everything has been looked at.
    return !is_among(of_tools, name) && !names(configuration.plans) && !names(configuration.schemas);
  }

  /// Another workspace, another repository, or what a run has published.
  static bool belongs_to_others(const std::vector<environment::Entry>& entries) {
    return std::any_of(entries.begin(), entries.end(), [](const environment::Entry& entry) {
      return entry.name == configuration_name || entry.name == ".git" || entry.name.starts_with(".nsp-files-");
    });
  }

  /// The kind of document that a file says it is. Where its name does not say that it is YAML, the whole must be.
  std::optional<Content> read_kind(const std::string& path, NameSlip::What what) {
    if (read_ >= most_read) return std::nullopt;
    ++read_;
    environment::Reading reading = oversight_.root.read(path, largest_read);
    if (reading.outcome != environment::Outcome::done) return std::nullopt;
    const bool json = what == NameSlip::What::json;
    if (json ? reading.bytes.find("\"kind\"") == std::string::npos : !may_be_plan(reading.bytes)) return std::nullopt;
    const source::File file(0, path, std::move(reading.bytes));
    diagnostics::Collector faults;
    const syntax::Document document = json ? syntax::parse_json(file, faults) : syntax::parse(file, faults);
    if (document.empty()) return std::nullopt;
    const bool must_be_whole = json || what == NameSlip::What::text;
    const auto key = document.root().find("kind");
    if (!key || !key->is_scalar() || (must_be_whole && faults.has_errors())) return std::nullopt;
    const schema::DocumentKind* kind = oversight_.catalogue.find(key->text());
    if (kind == nullptr) return std::nullopt;
    return Content{std::string(file.text()), kind, key->span()};
  }

  bool is_plan(std::string_view path) const {
    const auto at = std::lower_bound(survey_.plans.begin(), survey_.plans.end(), path,
                                     [](const Candidate& plan, std::string_view name) { return plan.path < name; });
    return at != survey_.plans.end() && at->path == path;
  }

  /// A file whose name is not that of a plan, wherever it stands.
  void look_at_name(const std::string& path, bool among_plans) {
    NameSlip slip = find_name_slip(file_name(path));
    if (slip.what == NameSlip::What::none || is_all_but_configuration(file_name(path))) return;
    // Elsewhere a name without an ending promises nothing.
    if (!among_plans && file_name(path).find('.') == std::string_view::npos) return;
    auto content = read_kind(path, slip.what);
    // Among the plans a name that says YAML says enough.
    const bool plain =
        among_plans && slip.what == NameSlip::What::letter_case && !oversight_.workspace.configuration.plans.empty();
    if (!content && !plain) return;
    report_name(path, slip, content ? std::move(*content) : Content{});
  }

  void look_at_stranger(const std::string& path) {
    if (!is_plan_name(path)) return look_at_name(path, false);
    if (is_plan(path) || file_name(path) == configuration_name) return;
    if (auto content = read_kind(path, NameSlip::What::text))
      strangers_[folder_of(path)].emplace_back(path, std::move(*content));
  }

  static std::string folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
  }

  diagnostics::Diagnostic& add(const diagnostics::Fault& fault, const std::string& path, Content content,
                               words::Text message) {
    const source::File& file = oversight_.files.add(path, std::move(content.text));
    return oversight_.findings.add(fault, file.span(content.at.begin, content.at.end), std::move(message));
  }

  /// "rename it", or what to do where something has that name already.
  words::Text how_to_rename(const std::string& path, const std::string& meant) const {
    const std::string folder = folder_of(path);
    const std::string target = folder.empty() ? meant : folder + "/" + meant;
    if (oversight_.root.type(target) == EntryType::missing) return rename_it(meant);
    return stands_beside_it(meant);
  }

  void report_name(const std::string& path, const NameSlip& slip, Content content) {
    words::Text message = plan_files_end_in_yaml;
    if (content.kind != nullptr) message = kind_stands_in_a_file_not_read(content.kind->name());
    auto& finding = add(plan_not_read, path, std::move(content), std::move(message));
    finding.help = how_to_rename(path, slip.meant);
    if (slip.what == NameSlip::What::json && is_to_rename(finding)) finding.help = rename_the_json(slip.meant);
  }

  void report_link(const std::string& path) {
    add(link_not_followed, path, {}, a_symbolic_link_stands_here).help = put_the_folder_or;
  }

  void report_configuration(const std::string& path) {
    add(configuration_not_read, path, {}, a_configuration_is_called).help =
        how_to_rename(path, std::string(configuration_name));
  }

  /// Each folder is told of once.
  void report_strangers() {
    for (auto& [folder, files] : strangers_) {
      const std::string name = folder.empty() ? "." : folder;
      words::Text message = plans_does_not_take_it_in(files.front().second.kind->name());
      if (files.size() > 1) message = plans_does_not_take_them_in(files.size(), name);
      auto& finding = add(plan_elsewhere, files.front().first, std::move(files.front().second), std::move(message));
      finding.help = folder.empty() ? move_it_among_the_plans : add_it_to_plans(name);
    }
  }

  const Oversight& oversight_;
  const Survey& survey_;
  std::size_t read_ = 0;
  std::map<std::string, std::vector<std::pair<std::string, Content>>> strangers_;  ///< by folder
};

}  // namespace

bool is_to_rename(const diagnostics::Diagnostic& finding) {
  return rename_it.made(finding.help) || rename_the_json.made(finding.help);
}

void report_overlooked(const Oversight& oversight, const Survey& survey, bool elsewhere) {
  OverlookedFinder finder(oversight, survey);
  finder.look_for_configuration();
  finder.look_among_plans();
  if (elsewhere) finder.look_elsewhere();
}

}  // namespace nsp::check
