// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "check/allowances.hpp"
#include "check/kinds.hpp"
#include "check/unread.hpp"
#include "environment/parallel.hpp"
#include "rules/rule.hpp"
#include "schema/swallowed.hpp"
#include "syntax/guard.hpp"
#include "syntax/kinds.hpp"
#include "syntax/parse.hpp"
#include "text/similar.hpp"

namespace nsp::check {

namespace {

using diagnostics::Collector;
using diagnostics::Diagnostic;
using diagnostics::Severity;
using environment::EntryType;
using environment::Outcome;

/// One file on its way through the pipeline.
struct Item {
  Candidate candidate;
  bool named = false;  ///< by the user or by `plans:`, so that it must be a plan
  bool plan = false;   ///< it is one
  bool unreadable = false;
  std::unique_ptr<const syntax::Document> document;
  model::Reading reading;
  Allowances allowances;
  Collector findings;
};

/// Whether the paths that a request names take in a file.
bool is_reported(const Request& request, std::string_view path) {
  if (request.paths.empty() && !request.standard_input) return true;
  if (request.standard_input && path == request.standard_input->first) return true;
  return std::any_of(request.paths.begin(), request.paths.end(), [path](const std::string& wanted) {
    return wanted.empty() || path == wanted || (path.starts_with(wanted) && path[wanted.size()] == '/');
  });
}

class Pipeline {
 public:
  Pipeline(const Workspace& workspace, const environment::Folder& folder, const Request& request)
      : workspace_(workspace), folder_(folder), request_(request) {}

  std::unique_ptr<Loaded> run() {
    loaded_->catalogue = std::make_unique<schema::Catalogue>(loaded_->files);
    loaded_->languages = workspace_.configuration.languages;
    add_own_schemas();
    gather();
    first_ = loaded_->files.reserve(items_.size());
    environment::for_each_index(items_.size(), request_.jobs,
                                [this](std::size_t i) { read(items_[i], first_ + static_cast<source::FileId>(i)); });
    link();
    judge_chain();
    finish();
    return std::move(loaded_);
  }

 private:
  void add_own_schemas() {
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::string& path : workspace_.configuration.schemas) {
      for (const environment::Entry& entry : folder_.list(path)) {
        const bool schema =
            entry.name.ends_with(".json") || entry.name.ends_with(".yaml") || entry.name.ends_with(".yml");
        if (entry.type != EntryType::file || !schema) continue;
        const std::string name = path.empty() ? entry.name : path + "/" + entry.name;
        environment::Reading reading = folder_.read(name, syntax::max_file_size);
        if (reading.outcome == Outcome::done) files.emplace_back(name, std::move(reading.bytes));
      }
    }
    loaded_->catalogue->add(files, findings_);
  }

  /// The plan files of the workspace and those that the user names, sorted.
  void gather() {
    const bool configured = !workspace_.configuration.plans.empty();
    for (Candidate& candidate : find_plans(folder_, workspace_)) {
      items_.emplace_back();
      items_.back().candidate = std::move(candidate);
      items_.back().named = configured;
    }
    for (const std::string& path : request_.paths) add_named(path);
    if (request_.standard_input) {
      const std::string& name = request_.standard_input->first;
      std::erase_if(items_, [&](const Item& item) { return item.candidate.path == name; });
      items_.emplace_back();
      items_.back().candidate.path = name;
      items_.back().named = true;
    }
    std::sort(items_.begin(), items_.end(),
              [](const Item& a, const Item& b) { return a.candidate.path < b.candidate.path; });
  }

  void add_named(const std::string& path) {
    const EntryType type = folder_.type(path);
    if (type == EntryType::folder || type == EntryType::missing) return;
    const auto known =
        std::find_if(items_.begin(), items_.end(), [&](const Item& item) { return item.candidate.path == path; });
    if (known != items_.end()) {
      known->named = true;
      return;
    }
    items_.emplace_back();
    items_.back().candidate = {path, type};
    items_.back().named = true;
  }

  void read(Item& item, source::FileId id) const {
    const bool is_input = request_.standard_input && item.candidate.path == request_.standard_input->first;
    environment::Reading bytes;
    if (is_input) {
      bytes = {Outcome::done, request_.standard_input->second, {}};
    } else if (const auto draft = request_.drafts.find(item.candidate.path); draft != request_.drafts.end()) {
      bytes = {Outcome::done, draft->second, {}};
    } else {
      bytes = folder_.read(item.candidate.path, syntax::max_file_size);
    }
    // A file that cannot be read has no text, but it has a name to report by.
    const bool readable = bytes.outcome == Outcome::done;
    const source::File& file = loaded_->files.put(id, item.candidate.path, std::move(bytes.bytes));
    if (!readable) {
      item.plan = true;
      item.unreadable = report_unread(file, bytes, item.findings);
      return;
    }
    if (!item.named && !may_be_plan(file.text())) return;
    judge(item, file);
  }

  /// Without a configuration only files that say what they are count as plans. A look at the lines is enough.
  static bool may_be_plan(std::string_view text) {
    constexpr std::string_view key = "kind:";
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text.starts_with(key) || text.find("\nkind:") != std::string_view::npos;
  }

  void judge(Item& item, const source::File& file) const {
    item.document = std::make_unique<const syntax::Document>(syntax::parse(file, item.findings));
    const syntax::Document& document = *item.document;
    const schema::DocumentKind* kind = find_kind_of(item, document);
    if (!item.plan) return;
    item.allowances = Allowances(document);
    item.reading = model::read(document, kind);
    if (kind == nullptr || document.empty()) return;
    if (const schema::Schema* schema = loaded_->catalogue->schema(*kind)) validate(*schema, document, item);
    if (document.complete()) schema::report_swallowed_keys(kind->shape(), document, item.findings);
  }

  /// A misspelt kind has been told of; its schema would tell of it again.
  static void validate(const schema::Schema& schema, const syntax::Document& document, Item& item) {
    Collector found;
    schema::validate(schema, document.root(), found);
    const auto is_told = [&item](const Diagnostic& finding) {
      return std::any_of(item.findings.findings().begin(), item.findings.findings().end(),
                         [&finding](const Diagnostic& told) {
                           return told.kind == &unknown_kind && told.primary.span == finding.primary.span;
                         });
    };
    for (const Diagnostic& finding : found.findings())
      if (!is_told(finding) && !may_be_lost(finding, document)) item.findings.add(finding);
  }

  /// What is missing from an incomplete document may stand in the part that could not be read.
  static bool may_be_lost(const Diagnostic& finding, const syntax::Document& document) {
    if (document.complete()) return false;
    return document.is_near_lost(finding.primary.span) || schema::tells_absence(*finding.kind);
  }

  /// The kind that the document names, or the one that it all but names. Decides whether the file is a plan.
  const schema::DocumentKind* find_kind_of(Item& item, const syntax::Document& document) const {
    item.plan = item.named || item.findings.has_errors();
    if (document.empty()) return nullptr;
    const auto key = document.root().find("kind");
    if (key && key->is_scalar())
      if (const schema::DocumentKind* kind = loaded_->catalogue->find(key->text())) return item.plan = true, kind;
    std::vector<std::string_view> names;
    for (const schema::DocumentKind* kind : loaded_->catalogue->kinds()) names.push_back(kind->name());
    const std::string_view nearest =
        key && key->is_scalar() ? text::find_nearest(key->text(), names) : std::string_view();
    item.plan = item.plan || !nearest.empty();
    if (item.plan && document.complete()) report_kind(item, document, nearest);
    return nearest.empty() ? nullptr : loaded_->catalogue->find(nearest);
  }

  static void report_kind(Item& item, const syntax::Document& document, std::string_view nearest) {
    const syntax::Node root = document.root();
    const auto entry = root.find_entry("kind");
    if (!entry) return report_missing_kind(item, root);
    if (!entry->value.is_scalar() || entry->value.text().empty()) {
      const source::Span span = entry->value.is_scalar() ? entry->key.span() : entry->value.span();
      item.findings.add(missing_kind, span, "`kind` does not say what kind of document this is").help =
          "write one of the kinds that `nsp schema` lists";
      return;
    }
    auto& finding = item.findings.add(unknown_kind, entry->value.span(),
                                      fmt::format("no kind of document is called `{}`", entry->value.text()));
    finding.help = nearest.empty() ? "`nsp schema` lists the kinds" : fmt::format("did you mean `{}`?", nearest);
    if (!nearest.empty())
      finding.fixes.push_back({fmt::format("replace it by `{}`", nearest),
                               diagnostics::Grade::suggested,
                               {{entry->value.span(), std::string(nearest)}}});
  }

  static void report_missing_kind(Item& item, const syntax::Node& root) {
    if (!root.is_mapping()) {
      auto& finding = item.findings.add(
          missing_kind, root.span(),
          fmt::format("the document is {}, where a mapping with `kind` is wanted", syntax::describe(root.type())));
      finding.help = "begin the file with `kind:` and one of the kinds that `nsp schema` lists";
      return;
    }
    std::vector<std::string_view> keys;
    for (const syntax::Entry& entry : root.entries()) keys.push_back(entry.key.text());
    const std::string_view misspelt = text::find_nearest("kind", keys);
    constexpr std::string_view message = "the file does not say which kind of document it is";
    if (const auto entry = root.find_entry(misspelt); entry && !misspelt.empty()) {
      const source::Span span = entry->key.span();
      auto& finding = item.findings.add(missing_kind, span, std::string(message));
      finding.help = fmt::format("write `kind` instead of `{}`", misspelt);
      finding.fixes.push_back({"replace it by `kind`", diagnostics::Grade::suggested, {{span, "kind"}}});
      return;
    }
    const source::Span span = root.size() > 0 ? (*root.entries().begin()).key.span() : root.span();
    item.findings.add(missing_kind, span, std::string(message)).help =
        "write `kind:` and one of the kinds that `nsp schema` lists on the first line";
  }

  void link() {
    std::vector<model::Reading> readings;
    for (Item& item : items_) {
      if (!item.plan || !item.document) continue;
      item.reading.faulty = item.findings.has_errors();
      readings.push_back(std::move(item.reading));
    }
    loaded_->library = model::link(std::move(readings), request_.jobs, findings_);
  }

  /// The rules, over all that is linked.
  void judge_chain() {
    const bool all_read = std::none_of(items_.begin(), items_.end(), [](const Item& item) { return item.unreadable; });
    loaded_->chain = std::make_unique<policy::Chain>(
        loaded_->library, policy::Settings{workspace_.configuration.languages, request_.as_of, all_read});
    rules::judge(
        *loaded_->chain, request_.jobs, [this](const diagnostics::Kind& kind) { return is_judged(kind); }, findings_);
  }

  /// Nobody would see what a rule finds that is off or not selected.
  bool is_judged(const diagnostics::Kind& kind) const {
    return request_.selection.takes(kind) && severity_of(kind, kind.severity) != Severity::off;
  }

  void finish() {
    for (Item& item : items_) {
      if (item.plan) count(item);
      findings_.absorb(std::move(item.findings));
      if (item.document) loaded_->documents.push_back(std::move(item.document));
    }
    const bool sound = is_sound();
    Collector wanted;
    for (Diagnostic& finding : findings_.take_sorted())
      if (is_shown(finding) && !is_silenced(finding)) wanted.add(std::move(finding));
    for (Diagnostic& finding : judge_allowances(sound))
      if (is_shown(finding)) wanted.add(std::move(finding));
    loaded_->result.findings = wanted.take_sorted();
  }

  /// Whether nothing was found that makes rules keep silent about the rest.
  bool is_sound() const {
    return std::none_of(findings_.findings().begin(), findings_.findings().end(), [](const Diagnostic& finding) {
      return finding.kind->severity == Severity::error &&
             std::string_view("YSRC").find(finding.kind->code[0]) != std::string_view::npos;
    });
  }

  bool is_silenced(const Diagnostic& finding) {
    const source::FileId file = finding.primary.span.file;
    if (file < first_ || file - first_ >= items_.size()) return false;  // a schema
    const bool silenced = items_[file - first_].allowances.silence(loaded_->files[file], finding);
    if (silenced) ++loaded_->result.suppressed;
    return silenced;
  }

  /// What was not looked for says nothing about its allowances.
  std::vector<Diagnostic> judge_allowances(bool sound) {
    Collector found;
    for (Item& item : items_)
      item.allowances.report(
          [&](const diagnostics::Kind& kind) { return is_judged(kind) && (sound || kind.code.starts_with('S')); },
          found);
    return found.take_sorted();
  }

  void count(const Item& item) {
    if (!is_reported(request_, item.candidate.path)) return;
    ++loaded_->result.files;
    loaded_->result.checked.push_back(first_ + static_cast<source::FileId>(&item - items_.data()));
    if (item.document && item.document->complete()) ++loaded_->result.documents;
    if (item.unreadable) loaded_->result.world_failed = true;
  }

  /// What is off unless asked for is a note for who selects it by its own code or name.
  Severity severity_of(const diagnostics::Kind& kind, Severity otherwise) const {
    const auto& severities = workspace_.configuration.severities;
    const auto changed = severities.find(std::string(kind.code));
    if (changed != severities.end()) return changed->second;
    return otherwise == Severity::off && request_.selection.names(kind) ? Severity::note : otherwise;
  }

  /// Gives the finding the severity that it has in this workspace, and says whether it is to be shown.
  bool is_shown(Diagnostic& finding) const {
    finding.severity = severity_of(*finding.kind, finding.severity);
    return finding.severity != Severity::off &&
           is_wanted(request_, finding, loaded_->files[finding.primary.span.file].name());
  }

  const Workspace& workspace_;
  const environment::Folder& folder_;
  const Request& request_;
  std::unique_ptr<Loaded> loaded_ = std::make_unique<Loaded>();
  std::vector<Item> items_;
  source::FileId first_ = 0;  ///< of the items, in their order
  Collector findings_;
};

}  // namespace

bool Selection::takes(const diagnostics::Kind& kind) const {
  const auto named_in = [&kind](const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&kind](const std::string& word) {
      return word == kind.code || word == kind.name || (is_family(word) && kind.code.starts_with(word));
    });
  };
  return (select.empty() || named_in(select)) && !named_in(ignore);
}

bool is_wanted(const Request& request, const Diagnostic& finding, std::string_view name) {
  return request.selection.takes(*finding.kind) && is_reported(request, name);
}

bool Selection::names(const diagnostics::Kind& kind) const {
  return std::any_of(select.begin(), select.end(),
                     [&kind](const std::string& word) { return word == kind.code || word == kind.name; });
}

std::unique_ptr<Loaded> run(const Workspace& workspace, const environment::Folder& folder, const Request& request) {
  return Pipeline(workspace, folder, request).run();
}

}  // namespace nsp::check
