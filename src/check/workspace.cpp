// SPDX-License-Identifier: EUPL-1.2
#include "check/workspace.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "check/check.hpp"
#include "check/faults.hpp"
#include "schema/faults.hpp"
#include "syntax/guard.hpp"
#include "syntax/parse.hpp"
#include "text/similar.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using environment::EntryType;
using environment::Folder;
using syntax::Node;

constexpr words::English<words::Name> leads_out_of_the_workspace{"{0} leads out of the workspace"};
constexpr words::English<words::Name> is_a_file_and_no{"{0} is a file, and no folder"};
constexpr words::English<words::Name> is_a_symbolic_link{"{0} is a symbolic link, and links are not followed"};
constexpr words::English<> a_control_character_stands{"a control character stands in the name of the folder"};
constexpr words::English<words::Name> is_no_folder_to_publish{
    "{0} is no folder to publish in: it holds what is published, or belongs to git"};
constexpr words::English<words::Name, words::Word> the_folder_cannot_be_read_2{"the folder {0} cannot be read: {1}"};
constexpr words::English<words::Name> there_is_no_folder{"there is no folder {0}"};
constexpr words::English<words::Name> no_rule_has_the_code_or{"no rule has the code or name {0}"};
constexpr words::English<words::Name> is_a_symbolic_link_and_is_not{"{0} is a symbolic link, and is not read"};
constexpr words::English<words::Name> cannot_be_read{"{0} cannot be read"};
constexpr words::English<> write_the_folder_that_it_stands{
    "write the folder that it stands in: all schemas in it are read"};
constexpr words::English<> write_the_name_of_a_folder{"write the name of a folder, such as `public`"};
constexpr words::English<> correct_the_path_which_counts{
    "correct the path, which counts from the folder of `nsp.yaml`, or make the folder"};
constexpr words::English<words::Word, words::Either, words::Word> did_you_mean_3{"did you mean `{0}{1||/}{2}`?"};
constexpr words::English<> nsp_rules_lists_all_codes{"`nsp rules` lists all codes and names"};
constexpr words::English<words::Name> did_you_mean_4{"did you mean {0}?"};
constexpr words::English<> the_configuration_is_an_ordinary{"the configuration is an ordinary file that you may read"};
constexpr words::English<> write_a_path_beneath{"write a path beneath the folder of `nsp.yaml`"};
constexpr words::English<> write_the_folder_that_it_leads{
    "write the folder that it leads to, where that lies beneath `nsp.yaml`; else put the folder itself here"};
constexpr words::English<> write_a_folder_beneath{
    "write a folder beneath that of `nsp.yaml`; `nsp render -o DIR` publishes elsewhere"};
constexpr words::English<> write_a_folder_of_its_own{"write a folder of its own, such as `public`"};
constexpr words::English<> give_yourself_the_right_to_read{
    "give yourself the right to read it, or look after the disk"};
constexpr words::English<> put_the_file_itself_in_its_place{"put the file itself in its place"};

bool leads_out(std::string_view path) {
  return path.starts_with('/') || path == ".." || path.starts_with("../") ||
         path.find("/../") != std::string_view::npos || path.ends_with("/..");
}

std::string clean(std::string_view path) {
  const std::string absolute = environment::make_absolute("/", path);
  return absolute.substr(1);
}

/// Reads the fields of a valid configuration.
class ConfigurationReader {
 public:
  ConfigurationReader(const Folder& folder, Configuration& configuration, diagnostics::Collector& diagnostics)
      : folder_(folder), configuration_(configuration), diagnostics_(diagnostics) {}

  void read(const Node& root) {
    if (const auto plans = root.find("plans")) configuration_.plans = read_paths(*plans, Paths::of_plans);
    if (const auto exclude = root.find("exclude")) configuration_.exclude = read_paths(*exclude, Paths::any);
    if (const auto schemas = root.find("schemas")) configuration_.schemas = read_paths(*schemas, Paths::folders);
    if (const auto languages = root.find("languages")) read_languages(*languages);
    if (const auto rules = root.find("rules")) read_rules(*rules);
    const auto publish = root.find("publish");
    if (const auto output = publish ? publish->find("output") : std::nullopt) look_at_output(*output);
  }

 private:
  enum class Paths : std::uint8_t { any, of_plans, folders };

  std::vector<std::string> read_paths(const Node& list, Paths what) {
    std::vector<std::string> paths;
    for (const Node& item : list.items()) {
      const std::string fixed = fixed_part(clean(item.text()));
      if (leads_out(item.text())) {
        diagnostics_.add(path_outside_workspace, item.span(), leads_out_of_the_workspace(item.text())).help =
            write_a_path_beneath;
      } else if (what != Paths::any && report_link(item, fixed)) {
        continue;
      } else if (what != Paths::any && folder_.type(fixed) == EntryType::missing &&
                 folder_.look(fixed).outcome != environment::Outcome::done) {
        if (!report_unread_above(item, fixed)) report_missing_folder(item, fixed);
      } else if (what == Paths::folders && folder_.type(fixed) == EntryType::file) {
        diagnostics_.add(missing_folder, item.span(), is_a_file_and_no(fixed)).help = write_the_folder_that_it_stands;
      } else {
        paths.push_back(clean(item.text()));
      }
    }
    return paths;
  }

  /// No link is followed, so that what stands behind it would be passed over in silence.
  bool report_link(const Node& item, const std::string& path) {
    for (std::size_t end = path.find('/'); !path.empty(); end = path.find('/', end + 1)) {
      const std::string step = path.substr(0, end);
      if (folder_.type(step) == EntryType::link) {
        diagnostics_.add(linked_path, item.span(), is_a_symbolic_link(step)).help = write_the_folder_that_it_leads;
        return true;
      }
      if (end == std::string::npos) break;
    }
    return false;
  }

  /// Where pages go must be a folder of its own. What else stands in its way is told when something is published.
  void look_at_output(const Node& output) {
    const std::string path = clean(output.text());
    if (leads_out(output.text())) {
      diagnostics_.add(path_outside_workspace, output.span(), leads_out_of_the_workspace(output.text())).help =
          write_a_folder_beneath;
    } else if (std::any_of(path.begin(), path.end(), [](unsigned char c) { return c < ' ' || c == 0x7F; })) {
      diagnostics_.add(unusable_output, output.span(), a_control_character_stands).help = write_the_name_of_a_folder;
    } else if (path.empty() || environment::lies_in_git(path) || is_source(path)) {
      diagnostics_.add(unusable_output, output.span(), is_no_folder_to_publish(output.text())).help =
          write_a_folder_of_its_own;
    } else {
      report_link(output, path);
    }
  }

  bool is_source(const std::string& path) const {
    const auto lies_within = [&path](const std::string& pattern) {
      const std::string fixed = fixed_part(pattern);
      return !fixed.empty() && environment::is_beneath("/" + path, "/" + fixed);
    };
    const auto any_lies_within = [&](const std::vector<std::string>& paths) {
      return std::any_of(paths.begin(), paths.end(), lies_within);
    };
    return any_lies_within(configuration_.plans) || any_lies_within(configuration_.schemas);
  }

  /// What stands in a folder that cannot be looked into is not missing.
  bool report_unread_above(const Node& item, const std::string& path) {
    for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
      const std::string above = path.substr(0, end);
      const environment::Listing listing = folder_.look(above);
      if (listing.outcome != environment::Outcome::failed && end == std::string::npos) return false;
      if (listing.outcome != environment::Outcome::failed) continue;
      diagnostics_.add(unreadable_folder, item.span(), the_folder_cannot_be_read_2(above, listing.reason)).help =
          give_yourself_the_right_to_read;
      return true;
    }
  }

  void report_missing_folder(const Node& item, const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string above = slash == std::string::npos ? "" : path.substr(0, slash);
    const std::vector<environment::Entry> entries = folder_.list(above);
    std::vector<std::string_view> names;
    for (const environment::Entry& entry : entries)
      if (entry.type == EntryType::folder) names.push_back(entry.name);
    const std::string_view nearest = text::find_nearest(environment::file_name(path), names);
    auto& finding = diagnostics_.add(missing_folder, item.span(), there_is_no_folder(path));
    finding.help = nearest.empty() ? correct_the_path_which_counts : did_you_mean_3(above, above.empty(), nearest);
  }

  void read_languages(const Node& list) {
    configuration_.languages.clear();
    for (const Node& item : list.items()) configuration_.languages.emplace_back(item.text());
  }

  /// A rule's own word goes before that of its family, whichever stands first.
  void read_rules(const Node& rules) {
    std::map<std::string, diagnostics::Severity> of_families;
    for (const syntax::Entry& entry : rules.entries()) {
      const diagnostics::Fault* fault = find_fault(entry.key.text());
      const auto severity = diagnostics::to_severity(entry.value.text());
      if (fault != nullptr && severity) {
        configuration_.severities[std::string(fault->code)] = *severity;
      } else if (fault == nullptr && is_family(entry.key.text()) && severity) {
        add_family(entry.key.text(), *severity, of_families);
      } else if (fault == nullptr) {
        report_unknown_rule(entry.key);
      }
    }
    configuration_.severities.merge(of_families);
  }

  /// A rule that is off unless asked for is not asked for by its family.
  static void add_family(std::string_view family, diagnostics::Severity severity,
                         std::map<std::string, diagnostics::Severity>& severities) {
    for (const diagnostics::Fault* fault : all_faults())
      if (fault->code.starts_with(family) && fault->severity != diagnostics::Severity::off)
        severities[std::string(fault->code)] = severity;
  }

  void report_unknown_rule(const Node& key) {
    std::vector<std::string_view> words;
    for (const diagnostics::Fault* fault : all_faults()) {
      words.push_back(fault->name);
      words.push_back(fault->code);
    }
    const std::string_view nearest = text::find_nearest(key.text(), words);
    auto& finding = diagnostics_.add(unknown_rule, key.span(), no_rule_has_the_code_or(key.text()));
    finding.help = nearest.empty() ? nsp_rules_lists_all_codes : did_you_mean_4(nearest);
  }

  const Folder& folder_;
  Configuration& configuration_;
  diagnostics::Collector& diagnostics_;
};

void read_configuration(const source::File& file, const Folder& folder, Configuration& configuration,
                        source::Files& files, diagnostics::Collector& diagnostics) {
  const syntax::Document document = syntax::parse(file, diagnostics);
  if (diagnostics.has_errors() || document.empty()) return;
  const schema::Catalogue built_in(files, schema::Catalogue::Content::configuration);
  if (built_in.workspace_schema() != nullptr) {
    diagnostics::Collector found;
    schema::validate(*built_in.workspace_schema(), document.root(), found);
    // `off` is a word of this file; nobody reads it by YAML 1.1.
    for (const diagnostics::Diagnostic& finding : found.findings())
      if (finding.fault != &schema::ambiguous_text) diagnostics.add(finding);
  }
  if (diagnostics.has_errors()) return;
  ConfigurationReader(folder, configuration, diagnostics).read(document.root());
}

bool match_segment(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t restart = 0;
  while (n < name.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n]) && pattern[p] != '*') {
      ++p, ++n;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      restart = n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++restart;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

}  // namespace

std::string fixed_part(std::string_view pattern) {
  const std::size_t wildcard = pattern.find_first_of("*?");
  if (wildcard == std::string_view::npos) return std::string(pattern);
  const std::size_t slash = pattern.substr(0, wildcard).rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(pattern.substr(0, slash));
}

bool matches_glob(std::string_view pattern, std::string_view path) {
  // Two rows of a table instead of recursion: `reach[i]` says whether the first i parts of the path are matched.
  const auto patterns = split(pattern);
  const auto parts = split(path);
  if (patterns.empty()) return true;
  std::vector<bool> reach(parts.size() + 1, false);
  reach[0] = true;
  for (std::string_view wanted : patterns) {
    std::vector<bool> next(parts.size() + 1, false);
    for (std::size_t i = 0; i <= parts.size(); ++i) {
      if (wanted == "**") {
        next[i] = reach[i] || (i > 0 && next[i - 1]);
      } else if (i > 0 && reach[i - 1] && match_segment(wanted, parts[i - 1])) {
        next[i] = true;
      }
    }
    reach = std::move(next);
  }
  // A pattern that matches a folder means all beneath it.
  return std::find(reach.begin() + 1, reach.end(), true) != reach.end();
}

std::string find_root(const environment::FileSystem& files, const std::string& start) {
  std::string git_root;
  for (std::string at = start;; at = environment::parent_folder(at)) {
    if (const auto folder = files.open(at)) {
      // A link is no configuration; it is told, and not passed over.
      const EntryType type = folder->type(configuration_name);
      if (type == EntryType::file || type == EntryType::link) return at;
      if (git_root.empty() && folder->type(".git") != EntryType::missing) git_root = at;
    }
    if (at == "/") break;
  }
  return git_root.empty() ? start : git_root;
}

Workspace open_workspace(const environment::FileSystem& disk, const std::string& start, const std::string& config,
                         source::Files& files, diagnostics::Collector& diagnostics) {
  Workspace workspace;
  workspace.root = config.empty() ? find_root(disk, start) : environment::parent_folder(config);
  const std::string name(config.empty() ? configuration_name : environment::file_name(config));
  const auto folder = disk.open(workspace.root);
  if (folder == nullptr || (config.empty() && folder->type(name) == EntryType::missing)) return workspace;
  workspace.configuration_file = name;
  environment::Reading reading = folder->read(name, syntax::max_file_size);
  const bool readable = reading.outcome == environment::Outcome::done;
  const source::File& file = files.add(name, std::move(reading.bytes));
  if (reading.outcome == environment::Outcome::link) {
    diagnostics.add(not_a_regular_file, file.span(0, 0), is_a_symbolic_link_and_is_not(name)).help =
        put_the_file_itself_in_its_place;
  } else if (readable) {
    read_configuration(file, *folder, workspace.configuration, files, diagnostics);
  } else {
    diagnostics.add(unreadable_file, file.span(0, 0), cannot_be_read(name)).help = the_configuration_is_an_ordinary;
  }
  return workspace;
}

}  // namespace nsp::check
