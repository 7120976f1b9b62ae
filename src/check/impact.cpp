// SPDX-License-Identifier: EUPL-1.2
#include "check/impact.hpp"

#include <algorithm>

namespace nsp::check {

namespace {

using environment::Entry;
using environment::EntryType;
using environment::Outcome;
using environment::Reading;

/// A folder as it was before some of its files changed.
class FormerFolder : public environment::Folder {
 public:
  FormerFolder(const environment::Folder& now, const std::vector<environment::ChangedFile>& changed) : now_(now) {
    for (const environment::ChangedFile& file : changed) files_[file.path] = &file.before;
  }

  Reading read(std::string_view path, std::size_t limit) const override {
    const auto file = files_.find(path);
    if (file == files_.end()) return now_.read(path, limit);
    if (!*file->second) return {Outcome::missing, {}, {}};
    if ((*file->second)->size() > limit) return {Outcome::too_large, {}, {}};
    return {Outcome::done, **file->second, {}};
  }

  EntryType type(std::string_view path) const override {
    const auto file = files_.find(path);
    if (file != files_.end()) return *file->second ? EntryType::file : EntryType::missing;
    const EntryType found = now_.type(path);
    return found == EntryType::missing && holds_former_file(path) ? EntryType::folder : found;
  }

  environment::Listing look(std::string_view path) const override {
    const std::string above = path.empty() ? std::string() : std::string(path) + "/";
    environment::Listing listing = now_.look(path);
    std::vector<Entry>& entries = listing.entries;
    std::erase_if(entries, [&](const Entry& entry) { return files_.contains(above + entry.name); });
    for (auto file = files_.lower_bound(above); file != files_.end() && file->first.starts_with(above); ++file) {
      if (!*file->second) continue;
      const std::string_view rest = std::string_view(file->first).substr(above.size());
      const std::string name(rest.substr(0, rest.find('/')));
      if (std::none_of(entries.begin(), entries.end(), [&name](const Entry& entry) { return entry.name == name; }))
        entries.push_back({name, name.size() == rest.size() ? EntryType::file : EntryType::folder});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    if (listing.outcome == Outcome::missing && !entries.empty()) listing.outcome = Outcome::done;
    return listing;
  }

  // The past stays as it is.
  Reading write(std::string_view, std::string_view) const override { return {}; }
  Reading create(std::string_view, std::string_view) const override { return {}; }

 private:
  bool holds_former_file(std::string_view path) const {
    const std::string above = std::string(path) + "/";
    const auto file = files_.lower_bound(above);
    return file != files_.end() && file->first.starts_with(above) && *file->second;
  }

  const environment::Folder& now_;
  std::map<std::string, const std::optional<std::string>*, std::less<>> files_;
};

}  // namespace

Impact::Impact(const Workspace& workspace, const environment::Folder& folder, const Request& request) {
  for (const environment::ChangedFile& file : *request.changed) changed_.insert(file.path);
  const FormerFolder former(folder, *request.changed);
  Request asked = request;
  asked.changed.reset();
  asked.standard_input.reset();
  asked.drafts.clear();
  const auto loaded = run(workspace, former, asked);
  for (const diagnostics::Diagnostic& finding : loaded->result.findings) before_.insert(known(loaded->files, finding));
}

Impact::Known Impact::known(const source::Files& files, const diagnostics::Diagnostic& finding) {
  return {diagnostics::content_of(files, finding), finding.message.english()};
}

bool Impact::can_have_caused(const source::Files& files, const diagnostics::Diagnostic& finding) const {
  return changed_.contains(files[finding.primary.span.file].name()) || !before_.contains(known(files, finding));
}

}  // namespace nsp::check
