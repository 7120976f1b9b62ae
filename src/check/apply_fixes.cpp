// SPDX-License-Identifier: EUPL-1.2
#include "check/apply_fixes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/intact.hpp"
#include "environment/parallel.hpp"
#include "model/faults.hpp"
#include "syntax/edit.hpp"

namespace nsp::check {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Edit;
using diagnostics::Fix;
using diagnostics::Grade;

// A run reads the whole workspace again and again: a large one less often than a small one.
constexpr std::size_t most_work = 24'000'000;
constexpr std::size_t work_of_value = 16;  // a byte of text is one
constexpr std::size_t work_of_finding = 256;
constexpr std::size_t most_readings = 200;
constexpr std::size_t fewest_readings = 5;

/// A finding by what it says and where, but not on which line: lines move.
using Said = std::tuple<std::string, std::string_view, std::string>;

Said said_by(const Loaded& loaded, const Diagnostic& finding) {
  return {loaded.files[finding.primary.span.file].name(), finding.fault->code, finding.message.english()};
}

/// How often each thing is said.
std::map<Said, int> count_said(const Loaded& loaded) {
  std::map<Said, int> counts;
  for (const Diagnostic& finding : loaded.result.findings) ++counts[said_by(loaded, finding)];
  return counts;
}

/// Policy and language rules may speak only once a file can be read: what they say is then new, but no harm done.
bool speaks_of_shape(const Said& said) {
  return std::string_view("YSR").find(std::get<1>(said)[0]) != std::string_view::npos;
}

/// A fix that is to be made, and the finding that it is for.
struct Choice {
  source::FileId file = 0;
  Said said;
  std::vector<Edit> edits;  ///< sorted
  bool repoints = false;    ///< it names another thing
};

using Choices = std::vector<Choice>;

/// Whether what is said of a file may hide a name that others refer to, so that they seem to name nothing.
bool may_hide_name(const Loaded& loaded, const Diagnostic& finding) {
  const char family = finding.fault->code[0];
  if (family == 'C') return finding.severity != diagnostics::Severity::note && finding.fault->code != "C020";
  if (finding.severity != diagnostics::Severity::error || (family != 'Y' && family != 'S')) return false;
  if (family == 'Y' && finding.fault->name != "duplicate-key") return true;
  const auto names = [said = finding.message.english()](std::string_view word) {
    return said.find(word) != std::string::npos;
  };
  if (names("`id`") || names("`kind`")) return true;
  const source::File& file = loaded.files[finding.primary.span.file];
  std::string_view line = file.text().substr(0, finding.primary.span.begin);
  line.remove_prefix(line.rfind('\n') + 1);
  line = line.substr(std::min(line.find_first_not_of(" -"), line.size()));
  return line.starts_with("id:") || line.starts_with("kind:");
}

/// Makes the choices of one round, as many at once as do what they are meant to.
class Fixer {
 public:
  Fixer(const Workspace& workspace, const environment::Folder& folder, const Request& request, Grade most)
      : workspace_(workspace), folder_(folder), request_(request), most_(most) {}

  AppliedFixes run() {
    current_ = read(texts_);
    readings_left_ = std::clamp(most_work / work_of(*current_), fewest_readings, most_readings);
    while (improve()) {
    }
    AppliedFixes mending;
    for (const auto& [name, text] : texts_) mending.files.push_back({name, originals_.at(name), text});
    mending.mended = fixed_;
    mending.tried_all = readings_left_ > 0;
    Request rest = request_;
    rest.drafts = texts_;
    mending.loaded = check::run(workspace_, folder_, rest);
    return mending;
  }

 private:
  using Texts = std::map<std::string, std::string>;
  using Taken = std::map<source::FileId, std::set<std::pair<std::uint32_t, std::uint32_t>>>;

  /// All that can be said of the workspace with these texts, whatever is selected.
  std::shared_ptr<const Loaded> read(const Texts& texts) const {
    Request all;
    all.jobs = request_.jobs;
    all.as_of = request_.as_of;
    all.paths = {};
    all.drafts = texts;
    return check::run(workspace_, folder_, all);
  }

  /// What one reading costs, in bytes of usual text.
  static std::size_t work_of(const Loaded& loaded) {
    std::size_t work = 1 + loaded.result.findings.size() * work_of_finding;
    for (const PlanFile& plan : loaded.plans) {
      work += loaded.files[plan.id].text().size();
      if (plan.document != nullptr) work += plan.document->cells().size() * work_of_value;
    }
    return work;
  }

  const std::string& name_of(source::FileId file) const { return current_->files[file].name(); }

  /// One round over all files; whether anything was mended.
  bool improve() {
    const Choices choices = choose_all();
    kept_.clear();
    kept_reading_ = nullptr;
    if (!choices.empty()) settle(choices);
    // What waited for the others does not wait for what cannot be made.
    if (kept_.empty()) return waiting_ && readings_left_ > 0;
    for (auto& [file, edits] : edits_of(kept_)) {
      originals_.try_emplace(name_of(file), current_->files[file].text());
      texts_[name_of(file)] = syntax::apply(current_->files[file].text(), std::move(edits));
    }
    fixed_ += kept_.size();
    current_ = kept_reading_;
    // What stood in the way of others may be gone.
    refused_.clear();
    return true;
  }

  Choices choose_all() {
    Choices choices;
    Taken taken;
    misread_.clear();
    for (const Diagnostic& finding : current_->result.findings)
      if (finding.fault->code[0] == 'Y' && finding.severity == diagnostics::Severity::error)
        misread_.insert(finding.primary.span.file);
    for (const Diagnostic& finding : current_->result.findings) choose(finding, choices, taken);
    const auto repoints = [](const Choice& choice) { return choice.repoints; };
    // A thing may be there under the name that it is called by, as soon as all is mended that hides it.
    const auto& findings = current_->result.findings;
    const bool hidden = std::any_of(findings.begin(), findings.end(),
                                    [this](const Diagnostic& finding) { return may_hide_name(*current_, finding); });
    const bool others = !std::all_of(choices.begin(), choices.end(), repoints);
    waiting_ = others && !hidden && std::any_of(choices.begin(), choices.end(), repoints);
    if (others || hidden) std::erase_if(choices, repoints);
    if (!others) leave_agreeing(choices);
    return choices;
  }

  /// Where several references agree on a name that is not there, and nothing refers to the one that is near, the slip
  /// is in that one: they are left as they are.
  void leave_agreeing(Choices& choices) const {
    using Names = std::pair<std::string_view, std::string_view>;  // what is written, and what is near
    const auto names = [this](const Choice& choice) {
      const source::Span span = choice.edits[0].span;
      return Names(current_->files[choice.file].text().substr(span.begin, span.end - span.begin), choice.edits[0].text);
    };
    std::map<Names, int> counts;
    for (const Choice& choice : choices) ++counts[names(choice)];
    std::set<std::string_view> referred;
    for (model::EntityId id = 0; id < current_->library.entities().size(); ++id)
      if (!current_->library.incoming(id).empty()) referred.insert(current_->library.entity(id).id);
    std::erase_if(choices, [&](const Choice& choice) {
      const Names both = names(choice);
      return counts.at(both) > 1 && !referred.contains(both.second.substr(both.second.rfind('/') + 1));
    });
  }

  void choose(const Diagnostic& finding, Choices& choices, Taken& taken) const {
    const source::FileId file = finding.primary.span.file;
    if (plan_at(*current_, file) == nullptr || !is_wanted(request_, finding, name_of(file))) return;
    const Said said = said_by(*current_, finding);
    if (refused_.contains(said)) return;
    for (const Fix& fix : finding.fixes) {
      if (fix.grade > most_ || fix.edits.empty()) continue;
      const bool elsewhere =
          std::any_of(fix.edits.begin(), fix.edits.end(), [file](const Edit& edit) { return edit.span.file != file; });
      if (elsewhere || overlaps(fix.edits, taken[file])) continue;
      const bool repoints = finding.fault == &model::unknown_reference;
      Choice choice{file, said, fix.edits, repoints};
      std::sort(choice.edits.begin(), choice.edits.end(),
                [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
      for (const Edit& edit : choice.edits) taken[file].emplace(edit.span.begin, edit.span.end);
      choices.push_back(std::move(choice));
      return;
    }
  }

  /// Edits that touch count as well: which comes first would decide what becomes of them.
  static bool overlaps(const std::vector<Edit>& edits, const std::set<std::pair<std::uint32_t, std::uint32_t>>& taken) {
    return std::any_of(edits.begin(), edits.end(), [&taken](const Edit& edit) {
      const auto behind = taken.upper_bound({edit.span.end, 0xFFFFFFFF});
      return behind != taken.begin() && std::prev(behind)->second >= edit.span.begin;
    });
  }

  using EditsOfFiles = std::map<source::FileId, std::vector<Edit>>;

  static EditsOfFiles edits_of(const Choices& choices) {
    EditsOfFiles edits;
    for (const Choice& choice : choices) {
      auto& own = edits[choice.file];
      own.insert(own.end(), choice.edits.begin(), choice.edits.end());
    }
    for (auto& [file, own] : edits)
      std::sort(own.begin(), own.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    return edits;
  }

  /// Keeps as many of the choices as do what they are meant to: all at once, else those of files in which nothing is
  /// amiss and half of the others; where nothing tells which are to blame, either half by itself.
  void settle(const Choices& choices) {
    std::vector<Choices> open{choices};
    while (!open.empty() && readings_left_ > 0) {
      const Choices tried = std::move(open.back());
      open.pop_back();
      const auto blamed = try_out(tried);
      if (!blamed) continue;
      Choices now;
      Choices later;
      for (auto first = tried.begin(); first != tried.end();) {
        const auto last =
            std::find_if(first, tried.end(), [&](const Choice& each) { return each.file != first->file; });
        if (!blamed->contains(first->file)) {
          now.insert(now.end(), first, last);
        } else if (last - first == 1) {
          refused_.insert(first->said);
        } else {
          const auto middle = first + (last - first) / 2;
          now.insert(now.end(), first, middle);
          later.insert(later.end(), middle, last);
        }
        first = last;
      }
      if (now.size() == tried.size()) {
        if (tried.size() == 1) {
          refused_.insert(tried.front().said);
          continue;
        }
        const auto middle = now.begin() + static_cast<std::ptrdiff_t>(now.size() / 2);
        later.assign(middle, now.end());
        now.erase(middle, now.end());
      }
      if (!later.empty()) open.push_back(std::move(later));
      if (!now.empty()) open.push_back(std::move(now));
    }
  }

  /// Keeps the choices, or gives the files in which something is amiss with them and those kept so far.
  std::optional<std::set<source::FileId>> try_out(const Choices& choices) {
    Choices together = kept_;
    together.insert(together.end(), choices.begin(), choices.end());
    Texts trial = texts_;
    const EditsOfFiles edits = edits_of(together);
    for (const auto& [file, own] : edits) trial[name_of(file)] = syntax::apply(current_->files[file].text(), own);
    --readings_left_;
    auto reading = read(trial);
    std::set<source::FileId> blamed;
    // Both are asked: each may have somebody to blame.
    const bool less = says_less(*reading, together, blamed);
    const bool intact = are_intact(*reading, edits, blamed);
    if (!less || !intact) return blamed;
    kept_ = std::move(together);
    kept_reading_ = std::move(reading);
    return std::nullopt;
  }

  /// What was to be mended is said less often, and nothing more than before.
  bool says_less(const Loaded& after, const Choices& choices, std::set<source::FileId>& blamed) const {
    std::map<Said, int> allowed = count_said(*current_);
    std::map<Said, source::FileId> chosen;
    for (const Choice& choice : choices) {
      --allowed[choice.said];
      chosen.emplace(choice.said, choice.file);
    }
    bool less = true;
    std::map<Said, int> said;
    for (const Diagnostic& finding : after.result.findings) {
      Said each = said_by(after, finding);
      const int count = ++said[each];
      const auto known = allowed.find(each);
      const bool more = known == allowed.end() || count > known->second;
      if (!more || (!speaks_of_shape(each) && !chosen.contains(each))) continue;
      less = false;
      // The files are the same ones, under the same numbers.
      blamed.insert(finding.primary.span.file);
    }
    return less;
  }

  static const PlanFile* plan_at(const Loaded& loaded, source::FileId file) {
    if (loaded.plans.empty() || file < loaded.plans.front().id || file > loaded.plans.back().id) return nullptr;
    return &loaded.plans[file - loaded.plans.front().id];
  }

  bool are_intact(const Loaded& after, const EditsOfFiles& edits, std::set<source::FileId>& blamed) const {
    std::vector<const EditsOfFiles::value_type*> files;
    for (const auto& each : edits) files.push_back(&each);
    std::vector<char> intact(files.size());
    environment::for_each_index(files.size(), request_.jobs, [&](std::size_t i) {
      intact[i] = static_cast<char>(is_intact(after, files[i]->first, files[i]->second));
    });
    for (std::size_t i = 0; i < files.size(); ++i)
      if (intact[i] == 0) blamed.insert(files[i]->first);
    return std::find(intact.begin(), intact.end(), 0) == intact.end();
  }

  bool is_intact(const Loaded& after, source::FileId file, const std::vector<Edit>& edits) const {
    if (current_->files[file].text() == after.files[file].text()) return false;
    const syntax::Document* old_tree = plan_at(*current_, file)->document.get();
    const syntax::Document* new_tree = plan_at(after, file)->document.get();
    if (old_tree == nullptr || new_tree == nullptr) return old_tree == new_tree;
    return stands_still(*old_tree, *new_tree, edits) &&
           !swallows_lines(misread_.contains(file) ? nullptr : old_tree, *new_tree, edits) &&
           (most_ != Grade::safe ||
            (!loses_comments(*old_tree, *new_tree, edits) && means_the_same(*old_tree, *new_tree)));
  }

  const Workspace& workspace_;
  const environment::Folder& folder_;
  const Request& request_;
  Grade most_;
  Texts texts_;                                   ///< by file, what has been mended so far
  std::map<std::string, std::string> originals_;  ///< of the same files
  std::shared_ptr<const Loaded> current_;         ///< the workspace with these texts
  std::set<source::FileId> misread_;              ///< where a fault was read over as well as could be
  std::set<Said> refused_;
  Choices kept_;                                ///< of this round
  std::shared_ptr<const Loaded> kept_reading_;  ///< the workspace with them
  bool waiting_ = false;                        ///< choices that name another thing, for the next round
  std::size_t fixed_ = 0;
  std::size_t readings_left_ = 0;
};

}  // namespace

AppliedFixes apply_fixes(const Workspace& workspace, const environment::Folder& folder, const Request& request,
                         Grade most) {
  return Fixer(workspace, folder, request, most).run();
}

}  // namespace nsp::check
