// SPDX-License-Identifier: EUPL-1.2
#include "check/against_schema.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "check/faults.hpp"
#include "check/unread.hpp"
#include "diagnostics/collector.hpp"
#include "environment/expect_files.hpp"
#include "environment/parallel.hpp"
#include "schema/schema.hpp"
#include "syntax/guard.hpp"
#include "syntax/parse.hpp"

namespace nsp::check {

namespace {

using diagnostics::Collector;
using environment::EntryType;
using environment::Outcome;
using environment::Reading;

constexpr std::string_view file_scheme = "file://";

bool is_document_name(std::string_view name) {
  return environment::is_yaml(name) || name.ends_with(".json");
}

Reading read_file(const environment::FileSystem& disk, const std::string& absolute) {
  const auto folder = disk.open(environment::parent_folder(absolute));
  if (folder == nullptr) return {Outcome::missing, {}, "no such folder"};
  return folder->read(environment::file_name(absolute), syntax::max_file_size);
}

/// The documents that schemas are made of, by URI. Files are read when they are asked for.
class SchemaFiles {
 public:
  SchemaFiles(const environment::FileSystem& disk, source::Files& files, Collector& findings)
      : disk_(disk), files_(files), findings_(findings) {}

  /// Reads a schema that the user names; nullptr where it cannot be read.
  const syntax::Document* add(const NamedFile& named) {
    Reading reading = read_file(disk_, named.path);
    const bool readable = reading.outcome == Outcome::done;
    const source::File& file = files_.add(named.name, std::move(reading.bytes));
    if (!readable) {
      world_failed_ = report_unread(file, reading, findings_) || world_failed_;
      return nullptr;
    }
    return keep(uri_of(named.path), file, findings_);
  }

  /// References may lead beneath this folder.
  void open_folder(const NamedFile& schema) {
    root_ = environment::parent_folder(schema.path);
    shown_root_ = schema.name.substr(0, schema.name.size() - environment::file_name(schema.name).size());
    folder_ = disk_.open(root_);
  }

  const syntax::Document* load(std::string_view uri) {
    if (const auto known = by_uri_.find(uri); known != by_uri_.end()) return known->second;
    if (!uri.starts_with(file_scheme)) return load_by_identity(uri);
    const std::string path = environment::make_absolute("/", uri.substr(file_scheme.size()));
    if (folder_ == nullptr || !environment::is_beneath(root_, path)) return nullptr;
    return read_beneath(environment::make_relative(root_, path));
  }

  static std::string uri_of(const std::string& path) { return std::string(file_scheme) + path; }

  bool world_failed() const { return world_failed_; }
  std::vector<std::unique_ptr<const syntax::Document>> take() { return std::move(documents_); }

 private:
  const syntax::Document* keep(const std::string& uri, const source::File& file, Collector& findings) {
    documents_.push_back(
        std::make_unique<const syntax::Document>(syntax::parse_by_name(file, findings, syntax::Mode::document)));
    const syntax::Document* document = documents_.back().get();
    by_uri_[uri] = document;
    if (!document->empty())
      if (const auto id = document->root().find("$id"); id && id->is_string()) {
        const std::string_view identity = id->text();
        by_uri_.emplace(identity.substr(0, identity.find('#')), document);
      }
    return document;
  }

  const syntax::Document* read_beneath(const std::string& relative) {
    const std::string uri = uri_of(environment::make_absolute(root_, relative));
    if (const auto known = by_uri_.find(uri); known != by_uri_.end()) return known->second;
    Reading reading = folder_->read(relative, syntax::max_file_size);
    if (reading.outcome != Outcome::done) return nullptr;
    return keep(uri, files_.add(shown_root_ + relative, std::move(reading.bytes)), findings_);
  }

  /// A schema beside ours may carry the wanted `$id`. All of that folder are looked at, once.
  const syntax::Document* load_by_identity(std::string_view uri) {
    if (folder_ != nullptr && !neighbours_read_) {
      neighbours_read_ = true;
      for (const environment::Entry& entry : folder_->list(""))
        if (entry.type == EntryType::file && is_document_name(entry.name)) read_neighbour(entry.name);
    }
    const auto known = by_uri_.find(uri);
    return known == by_uri_.end() ? nullptr : known->second;
  }

  /// Not every neighbour is a schema, so its faults are not of interest.
  void read_neighbour(const std::string& name) {
    const std::string uri = uri_of(environment::make_absolute(root_, name));
    if (by_uri_.find(uri) != by_uri_.end()) return;
    Reading reading = folder_->read(name, syntax::max_file_size);
    if (reading.outcome != Outcome::done || reading.bytes.find("$id") == std::string::npos) return;
    Collector faults;
    keep(uri, files_.add(shown_root_ + name, std::move(reading.bytes)), faults);
  }

  const environment::FileSystem& disk_;
  source::Files& files_;
  Collector& findings_;
  std::string root_, shown_root_;
  std::unique_ptr<environment::Folder> folder_;
  std::map<std::string, const syntax::Document*, std::less<>> by_uri_;
  std::vector<std::unique_ptr<const syntax::Document>> documents_;
  bool neighbours_read_ = false;
  bool world_failed_ = false;
};

struct Instance {
  Collector findings;
  std::vector<std::unique_ptr<const syntax::Document>> documents;
  bool world_failed = false;
};

void judge(const schema::Schema& schema, const source::File& file, Instance& instance) {
  const auto count_faults = [&schema](const syntax::Document& document) {
    Collector found;
    if (!document.empty()) schema::validate(schema, document.root(), found);
    return found.size();
  };
  std::vector<syntax::Document> documents;
  if (file.name().ends_with(".json"))
    documents.push_back(syntax::parse_json(file, instance.findings));
  else
    documents = syntax::parse_stream(file, instance.findings, count_faults);
  for (syntax::Document& document : documents) {
    instance.documents.push_back(std::make_unique<const syntax::Document>(std::move(document)));
    const syntax::Document& kept = *instance.documents.back();
    if (kept.complete() && !kept.empty()) schema::validate(schema, kept.root(), instance.findings);
  }
}

void judge_all(const environment::FileSystem& disk, const SchemaRequest& request, const schema::Schema& schema,
               AgainstSchema& result) {
  const std::size_t count = request.instances.size() + (request.standard_input ? 1U : 0U);
  environment::expect_files(count);
  std::vector<Instance> instances(count);
  const source::FileId first = result.files.reserve(count);
  environment::for_each_index(count, request.jobs, [&](std::size_t i) {
    const source::FileId id = first + static_cast<source::FileId>(i);
    if (i == request.instances.size()) {
      const auto& [name, text] = *request.standard_input;
      return judge(schema, result.files.put(id, name, text), instances[i]);
    }
    Reading reading = read_file(disk, request.instances[i].path);
    const bool readable = reading.outcome == Outcome::done;
    const source::File& file = result.files.put(id, request.instances[i].name, std::move(reading.bytes));
    if (readable) return judge(schema, file, instances[i]);
    instances[i].world_failed = report_unread(file, reading, instances[i].findings);
  });
  Collector all;
  for (Instance& instance : instances) {
    all.absorb(std::move(instance.findings));
    result.world_failed = result.world_failed || instance.world_failed;
    for (auto& document : instance.documents) {
      if (document->complete()) ++result.complete;
      result.documents.push_back(std::move(document));
    }
  }
  result.read = count;
  for (std::size_t i = 0; i < count; ++i) result.checked.push_back(first + static_cast<source::FileId>(i));
  result.findings = all.take_sorted();
}

}  // namespace

std::unique_ptr<AgainstSchema> check_against_schema(const environment::FileSystem& disk, const SchemaRequest& request) {
  auto result = std::make_unique<AgainstSchema>();
  Collector schema_findings;
  SchemaFiles schemas(disk, result->files, schema_findings);
  schemas.open_folder(request.schemas.front());
  for (const NamedFile& named : request.schemas) schemas.add(named);
  std::optional<schema::Schema> compiled;
  const bool readable = std::none_of(schema_findings.findings().begin(), schema_findings.findings().end(),
                                     [](const auto& f) { return f.severity == diagnostics::Severity::error; });
  if (readable)
    compiled = schema::compile(SchemaFiles::uri_of(request.schemas.front().path),
                               [&schemas](std::string_view uri) { return schemas.load(uri); }, schema_findings,
                               {.of_plans = false});
  result->schema_findings = schema_findings.take_sorted();
  result->world_failed = schemas.world_failed();
  result->schema_usable = compiled.has_value();
  if (compiled) judge_all(disk, request, *compiled, *result);
  for (auto& document : schemas.take()) result->documents.push_back(std::move(document));
  return result;
}

std::vector<std::string> find_documents(const environment::FileSystem& disk, const std::string& folder,
                                        std::vector<UnreadFolder>& unread) {
  std::vector<std::string> found;
  const auto root = disk.open(folder);
  if (root == nullptr) return found;
  std::vector<std::string> folders{""};
  while (!folders.empty()) {
    const std::string at = std::move(folders.back());
    folders.pop_back();
    environment::Listing listing = root->look(at);
    if (listing.outcome == environment::Outcome::failed)
      unread.push_back({environment::make_absolute(folder, at), listing.outcome, std::move(listing.reason)});
    for (const environment::Entry& entry : listing.entries) {
      if (entry.name.starts_with('.')) continue;
      std::string path = at.empty() ? entry.name : at + "/" + entry.name;
      if (entry.type == EntryType::folder) {
        folders.push_back(std::move(path));
      } else if (is_document_name(entry.name)) {
        found.push_back(environment::make_absolute(folder, path));
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace nsp::check
