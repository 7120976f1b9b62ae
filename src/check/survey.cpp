// SPDX-License-Identifier: EUPL-1.2
#include "check/survey.hpp"

#include <algorithm>

namespace nsp::check {

namespace {

using environment::EntryType;
using environment::Folder;

/// Far more than anybody looks at.
constexpr std::size_t most_bystanders = 20'000;

class Surveyor {
 public:
  Surveyor(const Folder& root, const Configuration& configuration) : root_(root), configuration_(configuration) {}

  void add(const std::string& pattern) {
    const std::string from = fixed_part(pattern);
    const EntryType type = root_.type(from);
    if (is_plan_name(from) && type != EntryType::folder) {
      if (type != EntryType::missing) survey_.plans.push_back({from, type});
    } else {
      walk(from, pattern);
    }
  }

  Survey take() {
    keep_each_once(survey_.plans);
    keep_each_once(survey_.bystanders);
    keep_each_once(survey_.unread);
    return std::move(survey_);
  }

 private:
  /// Folders are kept on a list of our own, so that no depth of them exhausts the stack.
  void walk(const std::string& from, const std::string& pattern) {
    std::vector<std::string> folders{from};
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      environment::Listing listing = root_.look(folder);
      if (listing.outcome != environment::Outcome::done) note_unread(folder, listing);
      for (const environment::Entry& entry : listing.entries) {
        if (entry.name.starts_with('.')) continue;
        std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
        if (entry.type == EntryType::folder && path.size() > longest_path) {
          note_unread(path, {environment::Outcome::too_large, {}, {}});
        } else if (entry.type == EntryType::folder) {
          folders.push_back(std::move(path));
        } else if (path != configuration_name && matches_glob(pattern, path)) {
          take_file(std::move(path), entry.type);
        } else if (!is_plan_name(entry.name)) {
          note_bystander(std::move(path), entry.type);
        }
      }
    }
  }

  void take_file(std::string path, EntryType type) {
    if (!is_plan_name(path)) return note_bystander(std::move(path), type);
    if (!is_excluded(configuration_, path)) survey_.plans.push_back({std::move(path), type});
  }

  void note_bystander(std::string path, EntryType type) {
    if (survey_.bystanders.size() < most_bystanders) survey_.bystanders.push_back({std::move(path), type});
  }

  /// A folder that goes away meanwhile is none.
  void note_unread(const std::string& folder, const environment::Listing& listing) {
    if (listing.outcome == environment::Outcome::missing || is_excluded(configuration_, folder)) return;
    survey_.unread.push_back({folder, listing.outcome, listing.reason});
  }

  /// Sorted. Several patterns may name one file.
  template <class Found>
  static void keep_each_once(std::vector<Found>& found) {
    const auto comes_first = [](const Found& a, const Found& b) { return a.path < b.path; };
    const auto is_same = [](const Found& a, const Found& b) { return a.path == b.path; };
    if (!std::is_sorted(found.begin(), found.end(), comes_first)) std::sort(found.begin(), found.end(), comes_first);
    found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  }

  const Folder& root_;
  const Configuration& configuration_;
  Survey survey_;
};

}  // namespace

bool is_plan_name(std::string_view name) {
  return environment::is_yaml(name);
}

bool is_excluded(const Configuration& configuration, std::string_view path) {
  return std::any_of(configuration.exclude.begin(), configuration.exclude.end(),
                     [path](const std::string& pattern) { return matches_glob(pattern, path); });
}

Survey survey(const Folder& root, const Workspace& workspace) {
  const Configuration& configuration = workspace.configuration;
  Surveyor surveyor(root, configuration);
  const std::vector<std::string> everything{""};
  for (const std::string& pattern : configuration.plans.empty() ? everything : configuration.plans)
    surveyor.add(pattern);
  return surveyor.take();
}

std::vector<Candidate> find_plans(const Folder& root, const Workspace& workspace) {
  return survey(root, workspace).plans;
}

}  // namespace nsp::check
