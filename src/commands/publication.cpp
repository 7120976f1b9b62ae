// SPDX-License-Identifier: EUPL-1.2
#include "commands/publication.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "check/explanations.hpp"
#include "commands/languages.hpp"
#include "environment/parallel.hpp"
#include "text/digest.hpp"

namespace nsp::commands {

namespace {

/// Of what pages depend on besides plans and settings: this program, and the schemas of the workspace.
std::uint64_t find_salt(Session& session, const check::Loaded& loaded) {
  text::Digester salt;
  salt.add(session.environment().build);
  std::set<source::FileId> plans;
  for (const check::PlanFile& plan : loaded.plans) plans.insert(plan.id);
  for (source::FileId id = 0; id < loaded.files.size(); ++id)
    if (!plans.contains(id)) salt.add(loaded.files[id].name()).add(loaded.files[id].text());
  return salt.sum();
}

}  // namespace

std::optional<std::vector<std::string>> choose_languages(Session& session, const check::Workspace& workspace) {
  const std::vector<std::string>& all = workspace.configuration.languages;
  const std::vector<std::string> asked = split_languages(session.globals().language);
  if (asked.empty()) return all;
  for (const std::string& language : asked) {
    if (std::find(all.begin(), all.end(), language) != all.end()) continue;
    session.misuse(fmt::format("`{}` is no language of this workspace", language),
                   fmt::format("`languages` in nsp.yaml lists {}", fmt::join(all, ", ")));
    return std::nullopt;
  }
  std::vector<std::string> chosen;
  for (const std::string& language : all)
    if (std::find(asked.begin(), asked.end(), language) != asked.end()) chosen.push_back(language);
  return chosen;
}

pages::Settings settings_of(Session& session, const check::Publishing& publishing, std::vector<std::string> languages,
                            const check::Loaded& loaded) {
  pages::Settings settings;
  settings.languages = std::move(languages);
  settings.title.insert(publishing.title.begin(), publishing.title.end());
  settings.limits.insert(publishing.limits.begin(), publishing.limits.end());
  settings.url = publishing.url;
  settings.contact = publishing.contact;
  settings.mail = "mailto:" + publishing.contact;
  settings.reviewed = publishing.reviewed;
  settings.explanations = check::explanations_of(loaded);
  settings.salt = find_salt(session, loaded);
  settings.spread = [jobs = session.jobs()](std::size_t count, const std::function<void(std::size_t)>& work) {
    environment::for_each_index(count, jobs, work);
  };
  return settings;
}

std::vector<diagnostics::Diagnostic> faults_of(const check::Loaded& loaded, const check::Publishing& publishing) {
  std::vector<diagnostics::Diagnostic> faults;
  for (const diagnostics::Diagnostic& finding : loaded.result.findings) {
    const bool stops = publishing.fail_on && finding.severity >= *publishing.fail_on;
    if (stops || check::is_fault_of_world({&finding, 1})) faults.push_back(finding);
  }
  return faults;
}

std::vector<diagnostics::Diagnostic> errors_of(const check::Loaded& loaded) {
  std::vector<diagnostics::Diagnostic> errors;
  for (const diagnostics::Diagnostic& finding : loaded.result.findings)
    if (finding.severity == diagnostics::Severity::error) errors.push_back(finding);
  return errors;
}

void mark_faulty(const check::Loaded& loaded, std::span<const diagnostics::Diagnostic> faults,
                 pages::Settings& settings) {
  std::set<source::FileId> files;
  for (const diagnostics::Diagnostic& fault : faults) files.insert(fault.primary.span.file);
  const auto documents = loaded.library.documents();
  for (model::DocumentId d = 0; d < documents.size(); ++d) {
    const bool has_page = documents[d].first != documents[d].last;
    if (has_page && files.erase(documents[d].document->file().id()) > 0) settings.faulty.push_back(d);
  }
  settings.unread = files.size();
  text::Digester salt;
  salt.add(fmt::format("{} {}", settings.salt, settings.unread));
  for (const model::DocumentId d : settings.faulty) salt.add(documents[d].document->file().name());
  settings.salt = salt.sum();
}

void tell_faults(Session& session, const check::Loaded& loaded, std::span<const diagnostics::Diagnostic> faults) {
  constexpr std::size_t few = 3;
  constexpr std::size_t most_files = 10;
  if (faults.size() <= few) return session.report(loaded.files, faults);
  std::size_t told = 0;
  std::size_t files = 0;
  for (std::size_t begin = 0; begin < faults.size(); ++files) {
    const source::FileId file = faults[begin].primary.span.file;
    std::size_t end = begin;
    while (end < faults.size() && faults[end].primary.span.file == file) ++end;
    if (files < most_files) {
      session.remark(fmt::format("{}: {}", loaded.files[file].name(),
                                 report::describe_counts(faults.subspan(begin, end - begin))));
      told += end - begin;
    }
    begin = end;
  }
  if (files > most_files)
    session.remark(fmt::format("and {} more in {} other file{}", faults.size() - told, files - most_files,
                               files - most_files == 1 ? "" : "s"));
}

check::Request request_to_publish(const Session& session) {
  check::Request request;
  request.jobs = session.jobs();
  return request;
}

}  // namespace nsp::commands
