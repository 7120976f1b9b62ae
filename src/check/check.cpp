// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"

#include <algorithm>
#include <set>

#include "check/allowances.hpp"
#include "check/copies.hpp"
#include "check/faults.hpp"
#include "check/holders.hpp"
#include "check/impact.hpp"
#include "check/intact.hpp"
#include "check/lost.hpp"
#include "check/overlooked.hpp"
#include "check/survey.hpp"
#include "check/told.hpp"
#include "check/unread.hpp"
#include "environment/expect_files.hpp"
#include "environment/parallel.hpp"
#include "model/faults.hpp"
#include "model/linkage.hpp"
#include "rules/elsewhere.hpp"
#include "rules/rule.hpp"
#include "syntax/guard.hpp"

namespace nsp::check {

namespace {

using diagnostics::Collector;
using diagnostics::Diagnostic;
using diagnostics::Severity;
using environment::EntryType;
using environment::Outcome;

/// Whether the paths that a request names take in a file.
bool is_reported(const Request& request, std::string_view path) {
  if (request.paths.empty() && !request.standard_input) return true;
  if (request.standard_input && path == request.standard_input->first) return true;
  return std::any_of(request.paths.begin(), request.paths.end(), [path](const std::string& wanted) {
    return wanted.empty() || path == wanted || (path.starts_with(wanted) && path[wanted.size()] == '/');
  });
}

}  // namespace

class IncrementalCheck::Pipeline {
 public:
  Pipeline(const Workspace& workspace, const environment::Folder& folder, const Request& request)
      : workspace_(workspace), folder_(folder), request_(request) {}

  /// Reads and judges everything.
  Loaded& run() {
    loaded_ = std::make_unique<Loaded>();
    loaded_->languages = workspace_.configuration.languages;
    read_schemas();
    survey_ = survey(folder_, workspace_);
    environment::expect_files(survey_.plans.size());
    loaded_->plans = gather(survey_.plans);
    const source::FileId first = loaded_->files.reserve(plans().size());
    for (std::size_t i = 0; i < plans().size(); ++i) plans()[i].id = first + static_cast<source::FileId>(i);
    environment::for_each_index(plans().size(), request_.jobs, [&](std::size_t i) { read(plans()[i]); });
    report_unread_folders();
    if (request_.tells_overlooked) tell_overlooked();
    return conclude();
  }

  /// Reads again what may have changed, and links and judges everything. Where a file has come or gone nothing is kept,
  /// since the order of files is that of their names.
  Loaded& update(std::span<const std::string> changed) {
    if (loaded_ == nullptr || !(are_known(changed) || are_same(gather(find_plans(folder_, workspace_)), plans())))
      return run();
    const std::set<std::string_view> paths(changed.begin(), changed.end());
    std::vector<PlanFile*> stale;
    for (PlanFile& plan : plans())
      if (paths.contains(plan.candidate.path)) stale.push_back(&plan);
    environment::for_each_index(stale.size(), request_.jobs, [&](std::size_t i) { reread(*stale[i]); });
    return conclude();
  }

  /// What was found, with nothing kept for another time.
  std::unique_ptr<Loaded> take() {
    for (PlanFile& plan : plans()) plan.findings = {};
    return std::move(loaded_);
  }

 private:
  std::vector<PlanFile>& plans() const { return loaded_->plans; }

  /// Nothing holds on to what the file was, but library and chain, which are made anew before they are looked at.
  void reread(PlanFile& plan) const {
    plan.reading = {}, plan.findings = {}, plan.allowances = {};
    plan.document.reset();
    plan.is_plan = plan.unreadable = false;
    read(plan);
  }

  Loaded& conclude() {
    findings_ = schema_findings_;
    findings_.absorb(Collector(survey_findings_));
    loaded_->chain.reset();
    findings_.absorb(link());
    report_copies(copies_, findings_);
    const bool all_read = survey_.unread.empty() && std::none_of(plans().begin(), plans().end(),
                                                                 [](const PlanFile& plan) { return plan.unreadable; });
    loaded_->chain = std::make_unique<policy::Chain>(
        loaded_->library, policy::Settings{workspace_.configuration.languages, request_.as_of, all_read});
    findings_.absorb(rules::judge(
        *loaded_->chain, [this](const diagnostics::Fault& fault) { return is_judged(fault); }, request_.jobs));
    loaded_->result = {};
    finish();
    return *loaded_;
  }

  void report_unread_folders() {
    survey_findings_ = {};
    for (const UnreadFolder& folder : survey_.unread) report_unread_folder(loaded_->files, folder, survey_findings_);
  }

  void tell_overlooked() {
    const bool everywhere =
        !request_.standard_input && (request_.paths.empty() || std::find(request_.paths.begin(), request_.paths.end(),
                                                                         std::string()) != request_.paths.end());
    // What the user names is read, whatever it is called.
    Survey seen = survey_;
    std::erase_if(seen.bystanders, [this](const Candidate& each) {
      return std::find(request_.paths.begin(), request_.paths.end(), each.path) != request_.paths.end();
    });
    report_overlooked({folder_, workspace_, *loaded_->catalogue, loaded_->files, survey_findings_}, seen, everywhere);
  }

  void read_schemas() {
    loaded_->catalogue = std::make_unique<schema::Catalogue>(loaded_->files);
    std::vector<std::pair<std::string, std::string>> files;
    schema_findings_ = {};
    for (const std::string& path : workspace_.configuration.schemas) {
      environment::Listing listing = folder_.look(path);
      if (listing.outcome == Outcome::failed)
        report_unread_folder(loaded_->files, {path, listing.outcome, listing.reason}, schema_findings_);
      for (const environment::Entry& entry : listing.entries) {
        const bool schema = entry.name.ends_with(".json") || environment::is_yaml(entry.name);
        if (!schema || entry.type == EntryType::folder) continue;
        const std::string name = path.empty() ? entry.name : path + "/" + entry.name;
        environment::Reading reading = folder_.read(name, syntax::max_file_size);
        if (reading.outcome == Outcome::done) {
          files.emplace_back(name, std::move(reading.bytes));
        } else {
          report_unread(loaded_->files.add(name, ""), reading, schema_findings_);
        }
      }
    }
    loaded_->catalogue->add(files, schema_findings_);
  }

  /// The plan files of the workspace and those that the user names, sorted.
  std::vector<PlanFile> gather(std::vector<Candidate> candidates) const {
    std::vector<PlanFile> plans;
    const auto add = [&plans](Candidate candidate, bool named) {
      plans.emplace_back();
      plans.back().candidate = std::move(candidate);
      plans.back().named = named;
    };
    const bool configured = !workspace_.configuration.plans.empty();
    plans.reserve(candidates.size() + request_.paths.size() + 1);
    for (Candidate& candidate : candidates) add(std::move(candidate), configured);
    const auto is_at = [](const std::string& path) {
      return [&path](const PlanFile& plan) { return plan.candidate.path == path; };
    };
    for (const std::string& path : request_.paths) {
      const EntryType type = folder_.type(path);
      if (type == EntryType::folder || type == EntryType::missing) continue;
      const auto known = std::find_if(plans.begin(), plans.end(), is_at(path));
      if (known == plans.end()) {
        add({path, type}, true);
      } else {
        known->named = true;
      }
    }
    if (request_.standard_input) {
      const std::string& name = request_.standard_input->first;
      std::erase_if(plans, is_at(name));
      add({name, EntryType::file}, true);
    }
    const auto comes_first = [](const PlanFile& a, const PlanFile& b) { return a.candidate.path < b.candidate.path; };
    if (!std::is_sorted(plans.begin(), plans.end(), comes_first)) std::sort(plans.begin(), plans.end(), comes_first);
    return plans;
  }

  static bool are_same(const std::vector<PlanFile>& some, const std::vector<PlanFile>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(), [](const PlanFile& a, const PlanFile& b) {
      return a.candidate.path == b.candidate.path && a.candidate.type == b.candidate.type && a.named == b.named;
    });
  }

  /// Whether the paths are those of plan files that are there as before, so that none has come or gone.
  bool are_known(std::span<const std::string> paths) const {
    return std::all_of(paths.begin(), paths.end(), [this](const std::string& path) {
      const auto place =
          std::lower_bound(plans().begin(), plans().end(), path,
                           [](const PlanFile& plan, const auto& at) { return plan.candidate.path < at; });
      return place != plans().end() && place->candidate.path == path && place->candidate.type == folder_.type(path);
    });
  }

  void read(PlanFile& plan) const {
    const bool is_input = request_.standard_input && plan.candidate.path == request_.standard_input->first;
    environment::Reading bytes;
    if (is_input) {
      bytes = {Outcome::done, request_.standard_input->second, {}};
    } else if (const auto draft = request_.drafts.find(plan.candidate.path); draft != request_.drafts.end()) {
      bytes = {Outcome::done, draft->second, {}};
    } else {
      bytes = folder_.read(plan.candidate.path, syntax::max_file_size);
    }
    // A file that cannot be read has no text, but it has a name to report by.
    const bool readable = bytes.outcome == Outcome::done;
    const source::File& file = loaded_->files.put(plan.id, plan.candidate.path, std::move(bytes.bytes));
    if (!readable) {
      plan.is_plan = true;
      plan.unreadable = report_unread(file, bytes, plan.findings);
      return;
    }
    if (!plan.named && !may_be_plan(file.text())) return;
    judge(plan, file, *loaded_->catalogue, loaded_->plans.size());
  }

  static bool is_linked(const PlanFile& plan) { return plan.is_plan && plan.document != nullptr; }

  /// Gives what was found thereby.
  Collector link() {
    copies_ = find_copies(plans());
    std::vector<const PlanFile*> linked;
    std::vector<model::Reading*> readings;
    for (PlanFile& plan : plans()) {
      if (!is_linked(plan) || is_copy(plan)) continue;
      plan.reading.faulty = plan.findings.has_errors();
      readings.push_back(&plan.reading);
      linked.push_back(&plan);
    }
    model::Linkage linkage(loaded_->library, request_.jobs);
    linkage.link(std::move(readings), find_lost(plans(), linked, *loaded_->catalogue, survey_.unread));
    return linkage.findings();
  }

  /// A copy would have all that it says found twice.
  bool is_copy(const PlanFile& plan) const {
    return std::any_of(copies_.begin(), copies_.end(), [&plan](const Copy& each) { return each.copy == &plan; });
  }

  /// Nobody would see what a rule finds that is off or not selected.
  bool is_judged(const diagnostics::Fault& fault) const {
    return request_.selection.takes(fault) && severity_of(fault, fault.severity) != Severity::off;
  }

  void finish() {
    for (const PlanFile& plan : plans()) {
      if (plan.is_plan) count(plan);
      findings_.absorb(Collector(plan.findings));
    }
    // Silencing marks what was of use, and this run is not the last.
    std::vector<Allowances> allowances;
    for (const PlanFile& plan : plans()) allowances.push_back(plan.allowances);
    const bool sound = is_sound();
    Collector wanted;
    std::vector<Diagnostic> found = findings_.take_sorted();
    if (looks_for_holders())
      tell_of_unread_holders(found, {folder_, workspace_, *loaded_->catalogue, loaded_->files, survey_findings_},
                             survey_);
    keep_one_of_each_slip(found, loaded_->library, loaded_->files);
    for (Diagnostic& finding : found)
      if (is_shown(finding) && !is_silenced(finding, allowances)) {
        leave_harmful_fixes(finding);
        wanted.add(std::move(finding));
      }
    for (Diagnostic& finding : judge_allowances(sound, allowances))
      if (is_shown(finding)) wanted.add(std::move(finding));
    loaded_->result.findings = wanted.take_sorted();
    join_unknown_names(loaded_->result.findings, loaded_->library, loaded_->files);
    if (std::any_of(survey_.unread.begin(), survey_.unread.end(), [this](const UnreadFolder& folder) {
          return folder.outcome == Outcome::failed && is_reported(request_, folder.path);
        }))
      loaded_->result.world_failed = true;
    if (is_fault_of_world(schema_findings_.findings())) loaded_->result.world_failed = true;
    if (request_.changed) keep_caused();
  }

  /// Where the finding that takes the place of others would be shown, and counted as what they are.
  bool looks_for_holders() const {
    return request_.tells_overlooked && request_.paths.empty() && !request_.standard_input && !request_.changed &&
           request_.selection.takes(plan_not_read) &&
           !workspace_.configuration.severities.contains(std::string(plan_not_read.code));
  }

  /// Nobody is offered a fix that loses a word, but for one of two keys that say the same, and a name in the place of
  /// another.
  void leave_harmful_fixes(Diagnostic& finding) const {
    const std::string_view text = loaded_->files[finding.primary.span.file].text();
    const bool is_name = finding.fault == &model::unknown_reference;
    std::erase_if(finding.fixes, [&](const diagnostics::Fix& fix) {
      const bool here = std::all_of(fix.edits.begin(), fix.edits.end(), [&finding](const diagnostics::Edit& edit) {
        return edit.span.file == finding.primary.span.file;
      });
      if (!here || (fix.grade == diagnostics::Grade::safe && finding.fault->code[0] != 'Y')) return false;
      if (finding.fault->name == "duplicate-key") return false;
      return loses_remark(text, fix) || (!is_name && loses_words(text, fix));
    });
  }

  void keep_caused() {
    if (!impact_) impact_.emplace(workspace_, folder_, request_);
    std::erase_if(loaded_->result.findings,
                  [this](const Diagnostic& finding) { return !impact_->can_have_caused(loaded_->files, finding); });
  }

  /// Whether nothing was found that makes rules keep silent about the rest.
  bool is_sound() const {
    return std::none_of(findings_.findings().begin(), findings_.findings().end(), [](const Diagnostic& finding) {
      return finding.fault->severity == Severity::error &&
             std::string_view("YSRC").find(finding.fault->code[0]) != std::string_view::npos;
    });
  }

  bool is_silenced(const Diagnostic& finding, std::vector<Allowances>& allowances) {
    const source::FileId file = finding.primary.span.file;
    if (plans().empty() || file < plans().front().id || file > plans().back().id) return false;  // a schema
    const bool silenced = allowances[file - plans().front().id].silence(loaded_->files[file], finding);
    if (silenced) ++loaded_->result.suppressed;
    return silenced;
  }

  /// Whether the rule may find on another day, or in a workspace of other languages, what it does not find here.
  static bool may_be_found_elsewhere(const diagnostics::Fault& fault, const PlanFile& plan) {
    if (rules::looks_at_day(fault)) return true;
    const bool has_own = plan.document && plan.document->root().find("languages");
    return rules::looks_at_languages_of_workspace(fault, has_own);
  }

  /// What was not looked for says nothing about its allowances, nor does what is looked for on one day, or in some
  /// languages, alone.
  std::vector<Diagnostic> judge_allowances(bool sound, std::vector<Allowances>& allowances) const {
    Collector found;
    const bool seen_whole = !request_.as_of && survey_.unread.empty() &&
                            std::none_of(plans().begin(), plans().end(), [](const PlanFile& plan) {
                              // One that ends within a line may have been cut off there.
                              return plan.is_plan && (plan.document == nullptr || !plan.document->complete() ||
                                                      !plan.document->file().text().ends_with('\n'));
                            });
    for (std::size_t i = 0; i < allowances.size(); ++i) {
      const auto were_sought = [&](const diagnostics::Fault& fault) {
        return is_judged(fault) && (sound || fault.code.starts_with('S')) && !may_be_found_elsewhere(fault, plans()[i]);
      };
      allowances[i].report(were_sought, seen_whole, found);
    }
    return found.take_sorted();
  }

  void count(const PlanFile& plan) {
    if (!is_reported(request_, plan.candidate.path)) return;
    ++loaded_->result.files;
    loaded_->result.checked.push_back(plan.id);
    if (plan.document && plan.document->complete()) ++loaded_->result.documents;
    if (plan.unreadable) loaded_->result.world_failed = true;
  }

  /// What is off unless asked for is a note for who selects it by its own code or name.
  Severity severity_of(const diagnostics::Fault& fault, Severity otherwise) const {
    const auto& severities = workspace_.configuration.severities;
    const auto changed = severities.find(std::string(fault.code));
    if (changed != severities.end()) return changed->second;
    return otherwise == Severity::off && request_.selection.names(fault) ? Severity::note : otherwise;
  }

  /// Gives the finding the severity that it has in this workspace, and says whether it is to be shown.
  bool is_shown(Diagnostic& finding) const {
    finding.severity = severity_of(*finding.fault, finding.severity);
    return finding.severity != Severity::off &&
           is_wanted(request_, finding, loaded_->files[finding.primary.span.file].name());
  }

  const Workspace& workspace_;
  const environment::Folder& folder_;
  const Request& request_;
  std::unique_ptr<Loaded> loaded_;
  std::vector<Copy> copies_;  ///< files that are not linked
  Survey survey_;
  Collector schema_findings_;  ///< of the workspace's own schemas
  Collector survey_findings_;  ///< of folders, and of files that are not read
  Collector findings_;
  std::optional<Impact> impact_;  ///< of the files that changed, where the request asks for it
};

bool is_fault_of_world(std::span<const Diagnostic> findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.fault == &unreadable_file || finding.fault == &unreadable_folder;
  });
}

bool Selection::takes(const diagnostics::Fault& fault) const {
  const auto named_in = [&fault](const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&fault](const std::string& word) {
      return word == fault.code || word == fault.name || (is_family(word) && fault.code.starts_with(word));
    });
  };
  return (select.empty() || named_in(select)) && !named_in(ignore);
}

bool is_wanted(const Request& request, const Diagnostic& finding, std::string_view name) {
  return request.selection.takes(*finding.fault) && is_reported(request, name);
}

bool Selection::names(const diagnostics::Fault& fault) const {
  return std::any_of(select.begin(), select.end(),
                     [&fault](const std::string& word) { return word == fault.code || word == fault.name; });
}

IncrementalCheck::IncrementalCheck(const Workspace& workspace, const environment::Folder& folder,
                                   const Request& request)
    : pipeline_(std::make_unique<Pipeline>(workspace, folder, request)) {}

IncrementalCheck::~IncrementalCheck() = default;

Loaded& IncrementalCheck::run() {
  return pipeline_->run();
}

Loaded& IncrementalCheck::update(std::span<const std::string> changed) {
  return pipeline_->update(changed);
}

std::unique_ptr<Loaded> IncrementalCheck::take() {
  return pipeline_->take();
}

std::unique_ptr<Loaded> run(const Workspace& workspace, const environment::Folder& folder, const Request& request) {
  IncrementalCheck once(workspace, folder, request);
  once.run();
  return once.take();
}

}  // namespace nsp::check
