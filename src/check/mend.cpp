// SPDX-License-Identifier: EUPL-1.2
#include "check/mend.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "syntax/edit.hpp"

namespace nsp::check {

namespace {

using diagnostics::Diagnostic;
using diagnostics::Edit;
using diagnostics::Fix;
using diagnostics::Grade;

constexpr int max_rounds = 10;
constexpr int max_readings = 64;  ///< of the whole workspace

/// A finding by what it says and where, but not on which line: lines move.
using Said = std::tuple<std::string, std::string_view, std::string>;

Said said_by(const Loaded& loaded, const Diagnostic& finding) {
  return {loaded.files[finding.primary.span.file].name(), finding.kind->code, finding.message};
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
  Said said;
  std::vector<Edit> edits;  ///< sorted
};

using Choices = std::vector<Choice>;

class Mender {
 public:
  Mender(const Workspace& workspace, const environment::Folder& folder, const Request& request, Grade most)
      : workspace_(workspace), folder_(folder), request_(request), most_(most) {}

  Mending run() {
    current_ = read(texts_);
    for (int round = 0; round < max_rounds && readings_ < max_readings; ++round)
      if (!improve()) break;
    Mending mending;
    for (const auto& [name, text] : texts_) mending.files.push_back({name, originals_.at(name), text});
    mending.mended = mended_;
    Request rest = request_;
    rest.drafts = texts_;
    mending.loaded = check::run(workspace_, folder_, rest);
    return mending;
  }

 private:
  using Texts = std::map<std::string, std::string>;

  /// All that can be said of the workspace with these texts, whatever is selected.
  std::unique_ptr<Loaded> read(const Texts& texts) {
    ++readings_;
    Request all;
    all.jobs = request_.jobs;
    all.as_of = request_.as_of;
    all.paths = {};
    all.drafts = texts;
    return check::run(workspace_, folder_, all);
  }

  /// One round over all files; whether anything was mended.
  bool improve() {
    std::map<source::FileId, Choices> chosen;
    std::map<source::FileId, std::set<std::pair<std::uint32_t, std::uint32_t>>> taken;
    for (const Diagnostic& finding : current_->result.findings) choose(finding, chosen, taken);
    const std::size_t before = mended_;
    // What is chosen names files of the reading before: it stays until all are done.
    const std::shared_ptr<const Loaded> base = std::move(current_);
    for (const auto& [file, choices] : chosen) {
      kept_.clear();
      keep(*base, file, choices);
      if (kept_.empty()) continue;
      const std::string& name = (*base).files[file].name();
      originals_.try_emplace(name, (*base).files[file].text());
      texts_[name] = text_with(*base, file, kept_);
      mended_ += kept_.size();
    }
    if (mended_ == before) return false;
    current_ = read(texts_);
    return true;
  }

  void choose(const Diagnostic& finding, std::map<source::FileId, Choices>& chosen,
              std::map<source::FileId, std::set<std::pair<std::uint32_t, std::uint32_t>>>& taken) const {
    const source::FileId file = finding.primary.span.file;
    if (!is_wanted(request_, finding, current_->files[file].name())) return;
    const Said said = said_by(*current_, finding);
    if (refused_.contains(said)) return;
    for (const Fix& fix : finding.fixes) {
      if (fix.grade > most_ || fix.edits.empty()) continue;
      const bool elsewhere =
          std::any_of(fix.edits.begin(), fix.edits.end(), [file](const Edit& edit) { return edit.span.file != file; });
      if (elsewhere || overlaps(fix.edits, taken[file])) continue;
      Choice choice{said, fix.edits};
      std::sort(choice.edits.begin(), choice.edits.end(),
                [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
      for (const Edit& edit : choice.edits) taken[file].emplace(edit.span.begin, edit.span.end);
      chosen[file].push_back(std::move(choice));
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

  static std::vector<Edit> edits_of(const Choices& choices) {
    std::vector<Edit> edits;
    for (const Choice& choice : choices) edits.insert(edits.end(), choice.edits.begin(), choice.edits.end());
    return edits;
  }

  static std::string text_with(const Loaded& base, source::FileId file, const Choices& choices) {
    return syntax::apply(base.files[file].text(), edits_of(choices));
  }

  /// Keeps as many of the choices as do what they are meant to: all at once, else each half by itself.
  void keep(const Loaded& base, source::FileId file, const Choices& choices) {
    if (readings_ >= max_readings) return;
    Choices together = kept_;
    together.insert(together.end(), choices.begin(), choices.end());
    if (holds(base, file, together)) {
      kept_ = std::move(together);
    } else if (choices.size() == 1) {
      refused_.insert(choices.front().said);
    } else {
      const auto middle = choices.begin() + static_cast<std::ptrdiff_t>(choices.size() / 2);
      keep(base, file, {choices.begin(), middle});
      keep(base, file, {middle, choices.end()});
    }
  }

  bool holds(const Loaded& base, source::FileId file, const Choices& choices) {
    const std::string& name = base.files[file].name();
    Texts trial = texts_;
    trial[name] = text_with(base, file, choices);
    if (trial[name] == base.files[file].text()) return false;
    const auto result = read(trial);
    return says_less(base, *result, choices) && stands_still(base, *result, file, choices);
  }

  /// What was to be mended is said less often, and nothing more than before. Other files of this round count with what
  /// they said before it: their own fixes can only have made that less.
  static bool says_less(const Loaded& before, const Loaded& after, const Choices& choices) {
    std::map<Said, int> allowed = count_said(before);
    std::set<Said> chosen;
    for (const Choice& choice : choices) {
      --allowed[choice.said];
      chosen.insert(choice.said);
    }
    const std::map<Said, int> said = count_said(after);
    return std::all_of(said.begin(), said.end(), [&](const auto& each) {
      const auto known = allowed.find(each.first);
      const bool more = known == allowed.end() || each.second > known->second;
      return !more || (!speaks_of_shape(each.first) && !chosen.contains(each.first));
    });
  }

  static const syntax::Document* document_of(const Loaded& loaded, const std::string& name) {
    for (const PlanFile& plan : loaded.plans)
      if (plan.candidate.path == name) return plan.document.get();
    return nullptr;
  }

  /// Every value and key outside of the edits stands where it stood, and says what it said.
  static bool stands_still(const Loaded& before, const Loaded& after, source::FileId file, const Choices& choices) {
    const std::string& name = before.files[file].name();
    const syntax::Document* old_tree = document_of(before, name);
    const syntax::Document* new_tree = document_of(after, name);
    if (old_tree == nullptr || new_tree == nullptr) return old_tree == new_tree;
    std::vector<Edit> edits = edits_of(choices);
    std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });

    std::map<std::uint32_t, const syntax::Cell*> present;
    for (const syntax::Cell& cell : new_tree->cells())
      if (cell.type < syntax::Type::sequence && cell.flags != syntax::absent) present[cell.begin] = &cell;
    std::vector<const syntax::Cell*> cells;
    for (const syntax::Cell& cell : old_tree->cells())
      if (cell.type < syntax::Type::sequence && cell.flags != syntax::absent) cells.push_back(&cell);
    std::stable_sort(cells.begin(), cells.end(),
                     [](const syntax::Cell* a, const syntax::Cell* b) { return a->begin < b->begin; });
    std::size_t next = 0;
    std::int64_t shift = 0;
    for (const syntax::Cell* cell : cells) {
      for (; next < edits.size() && edits[next].span.end <= cell->begin; ++next)
        shift += static_cast<std::int64_t>(edits[next].text.size()) -
                 static_cast<std::int64_t>(edits[next].span.end - edits[next].span.begin);
      if (next < edits.size() && edits[next].span.begin <= cell->end) continue;
      // An insertion at the very beginning belongs to the value.
      if (next > 0 && edits[next - 1].span.end == cell->begin) continue;
      const auto found = present.find(static_cast<std::uint32_t>(cell->begin + shift));
      if (found == present.end() || found->second->type != cell->type ||
          new_tree->text(*found->second) != old_tree->text(*cell))
        return false;
    }
    return true;
  }

  const Workspace& workspace_;
  const environment::Folder& folder_;
  const Request& request_;
  Grade most_;
  Texts texts_;                                   ///< by file, what has been mended so far
  std::map<std::string, std::string> originals_;  ///< of the same files
  std::unique_ptr<const Loaded> current_;
  std::set<Said> refused_;
  Choices kept_;
  std::size_t mended_ = 0;
  int readings_ = 0;
};

}  // namespace

Mending mend(const Workspace& workspace, const environment::Folder& folder, const Request& request, Grade most) {
  return Mender(workspace, folder, request, most).run();
}

}  // namespace nsp::check
