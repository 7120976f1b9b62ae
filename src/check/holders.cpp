// SPDX-License-Identifier: EUPL-1.2
#include "check/holders.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "check/faults.hpp"
#include "check/plan_file.hpp"
#include "diagnostics/collector.hpp"
#include "model/faults.hpp"
#include "syntax/extent.hpp"
#include "syntax/scan.hpp"
#include "text/words.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using diagnostics::Diagnostic;
using environment::EntryType;
using environment::file_name;
using environment::folder_name;

constexpr words::English<> names_what_it_holds{"names what it holds"};
constexpr words::English<> the_file_stands_in_a_hidden{"the file stands in a hidden folder, and is not read"};
constexpr words::English<> the_file_is_hidden{"the file is hidden, and is not read"};
constexpr words::English<> the_file_has_the_name{"the file has the name of a copy set aside, and is not read"};
constexpr words::English<> move_it_out_of_the_hidden{"move it out of the hidden folder"};
constexpr words::English<words::Name> rename_it_to{"rename it to {0}"};
constexpr words::English<words::Text, words::Count> places_name_what_it_holds{
    "{0}; {1|one place names|{1} places name} what it holds"};

constexpr std::size_t largest_holder = std::size_t{256} << 10U;
constexpr std::size_t most_holders_read = 200;
constexpr std::size_t most_holder_entries = 5'000;
constexpr std::size_t shown_places = 3;

/// What stands behind each `id:` of a text.
std::set<std::string_view> ids_in(std::string_view text) {
  std::set<std::string_view> ids;
  for (std::size_t at = text.find("id:"); at != std::string_view::npos; at = text.find("id:", at + 1)) {
    if (at > 0 && syntax::is_word(text[at - 1])) continue;
    std::size_t begin = syntax::skip_blanks(text, at + 3);
    if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'')) ++begin;
    std::size_t end = begin;
    while (end < text.size() && syntax::is_word(text[end])) ++end;
    if (end > begin) ids.insert(text.substr(begin, end - begin));
  }
  return ids;
}

/// A file that is not read, as long as its own name or folder is as it is.
struct Holder {
  std::string path;
  std::string meant;  ///< the name that it would have to have
};

class HolderFinder {
 public:
  HolderFinder(std::vector<Diagnostic>& findings, const Oversight& oversight, const Survey& survey)
      : findings_(findings), oversight_(oversight), survey_(survey) {
    for (std::size_t i = 0; i < findings.size(); ++i)
      if (findings[i].fault == &model::unknown_reference)
        places_[std::string(name_at(findings[i].primary.span))].push_back(i);
  }

  void run() {
    if (places_.empty()) return;
    // One that has another of its name beside it is an old copy.
    for (std::size_t i = 0; i < findings_.size() && !places_.empty(); ++i)
      if (findings_[i].fault == &plan_not_read && is_to_rename(findings_[i]))
        take_names(findings_[i], oversight_.files[findings_[i].primary.span.file].text());
    if (!places_.empty()) look_for_hidden();
    if (told_.empty()) return;
    diagnostics::Collector all;
    for (std::size_t i = 0; i < findings_.size(); ++i)
      if (!told_.contains(i) && !follows_from_holder(findings_[i])) all.add(std::move(findings_[i]));
    for (Diagnostic& finding : more_) all.add(std::move(finding));
    findings_ = all.take_sorted();
  }

 private:
  std::string_view name_at(source::Span span) const {
    const std::string_view text = text::trim(oversight_.files[span.file].slice(span), "\"'");
    return text.substr(text.rfind('/') + 1);
  }

  /// The finding takes the place of those about names that the text gives; whether there are any.
  bool take_names(Diagnostic& finding, std::string_view text) {
    std::size_t count = 0;
    for (const std::string_view id : ids_in(text)) {
      const auto named = places_.find(id);
      if (named == places_.end()) continue;
      for (const std::size_t place : named->second) {
        if (finding.labels.size() < shown_places)
          finding.labels.push_back({findings_[place].primary.span, names_what_it_holds});
        told_.insert(place);
      }
      count += named->second.size();
      places_.erase(named);
    }
    if (count == 0) return false;
    finding.severity = diagnostics::Severity::error;
    finding.message = places_name_what_it_holds(finding.message, count);
    holders_.push_back(text);
    return true;
  }

  /// What a rule misses is said in the file that is not read.
  bool follows_from_holder(const Diagnostic& finding) const {
    if (finding.fault->code[0] != 'P') return false;
    const std::string_view name = name_at(finding.primary.span);
    return name.size() > 2 && name.find_first_of(" \n") == std::string_view::npos &&
           std::any_of(holders_.begin(), holders_.end(),
                       [name](std::string_view text) { return text::find_word(text, name) != std::string_view::npos; });
  }

  bool is_known(std::string_view path) const {
    return std::any_of(survey_.plans.begin(), survey_.plans.end(),
                       [path](const Candidate& plan) { return plan.path == path; });
  }

  /// Hidden, or with `.bak`, `~` and the like behind `.yaml`; nothing for other names, and where the original is there.
  std::optional<Holder> holder_at(const std::string& path, bool in_hidden_folder) const {
    std::string meant(file_name(path));
    for (const std::string_view ending : {".yaml", ".yml"})
      if (const std::size_t at = meant.rfind(ending); at != std::string::npos && at > 0)
        meant.resize(at + ending.size());
    while (!meant.empty() && (meant[0] == '.' || meant[0] == '~' || meant[0] == '#')) meant.erase(0, 1);
    if (!is_plan_name(meant) || (meant == file_name(path) && !in_hidden_folder)) return std::nullopt;
    const std::string_view folder = folder_name(path);
    const std::string whole = folder.empty() ? meant : fmt::format("{}/{}", folder, meant);
    const bool is_here = in_hidden_folder
                             ? std::any_of(survey_.plans.begin(), survey_.plans.end(),
                                           [&meant](const Candidate& plan) { return file_name(plan.path) == meant; })
                             : is_known(whole);
    return is_here ? std::nullopt : std::optional(Holder{path, meant});
  }

  void look_for_hidden() {
    std::set<std::string> roots;
    for (const Candidate& plan : survey_.plans) roots.emplace(folder_name(plan.path));
    for (const Candidate& each : survey_.bystanders) roots.emplace(folder_name(each.path));
    std::set<std::string> above;
    for (const std::string& root : roots)
      for (std::string_view folder = folder_name(root); !folder.empty(); folder = folder_name(folder))
        if (!above.emplace(folder).second) break;
    roots.merge(above);
    std::size_t entries = 0;
    std::size_t read = 0;
    std::vector<std::pair<std::string, bool>> folders;  // and whether it lies within a hidden one
    folders.reserve(roots.size());
    for (const std::string& root : roots) folders.emplace_back(root, false);
    while (!folders.empty() && entries < most_holder_entries && read < most_holders_read && !places_.empty()) {
      const auto [folder, hidden] = std::move(folders.back());
      folders.pop_back();
      for (const environment::Entry& entry : oversight_.root.list(folder)) {
        ++entries;
        std::string path = folder.empty() ? entry.name : fmt::format("{}/{}", folder, entry.name);
        if (is_excluded(oversight_.workspace.configuration, path)) continue;
        if (entry.type == EntryType::folder) {
          const bool of_plans = entry.name != ".git" && entry.name != ".nsp" && !folder.empty();
          if (of_plans && (hidden || entry.name.starts_with('.'))) folders.emplace_back(std::move(path), true);
        } else if (entry.type == EntryType::file) {
          const auto holder = holder_at(path, hidden);
          if (holder && read++ < most_holders_read) look_into(*holder, hidden);
        }
      }
    }
  }

  void look_into(const Holder& holder, bool in_hidden_folder) {
    environment::Reading reading = oversight_.root.read(holder.path, largest_holder);
    if (reading.outcome != environment::Outcome::done || !may_be_plan(reading.bytes)) return;
    const auto ids = ids_in(reading.bytes);
    if (std::none_of(ids.begin(), ids.end(), [this](std::string_view id) { return places_.contains(id); })) return;
    const source::File& file = oversight_.files.add(holder.path, std::move(reading.bytes));
    Diagnostic finding = diagnostics::make(plan_not_read, file.span(0, 0),
                                           in_hidden_folder                          ? the_file_stands_in_a_hidden
                                           : file_name(holder.path).starts_with('.') ? the_file_is_hidden
                                                                                     : the_file_has_the_name);
    finding.help = in_hidden_folder ? move_it_out_of_the_hidden : rename_it_to(holder.meant);
    take_names(finding, file.text());
    more_.push_back(std::move(finding));
  }

  std::vector<Diagnostic>& findings_;
  const Oversight& oversight_;
  const Survey& survey_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> places_;  ///< of names that lead nowhere
  std::set<std::size_t> told_;
  std::vector<std::string_view> holders_;  ///< texts
  std::vector<Diagnostic> more_;
};

}  // namespace

void tell_of_unread_holders(std::vector<Diagnostic>& findings, const Oversight& oversight, const Survey& survey) {
  HolderFinder(findings, oversight, survey).run();
}

}  // namespace nsp::check
