// SPDX-License-Identifier: EUPL-1.2
#include "commands/record.hpp"

#include <algorithm>
#include <memory>
#include <random>

#include <fmt/format.h>

#include "commands/session.hpp"
#include "forms/handwriting.hpp"
#include "forms/publication.hpp"
#include "text/digest.hpp"

namespace nsp::commands {

namespace {

using environment::Outcome;

constexpr std::string_view record_head = "# What nsp remembers of a folder that it published.\n";
constexpr std::size_t largest_record = std::size_t{1} << 30U;
constexpr std::size_t most_records = 64;

/// Where the user's programs keep what they can do without (XDG Base Directory Specification); empty where that is not
/// told.
std::string find_cache(Session& session) {
  const std::string cache(session.environment().variable("XDG_CACHE_HOME"));
  const std::string home(session.environment().variable("HOME"));
  if (cache.starts_with('/')) return environment::make_absolute("/", cache + "/nsp/published");
  return home.starts_with('/') ? environment::make_absolute("/", home + "/.cache/nsp/published") : std::string();
}

}  // namespace

Record::Record(Session& session, const std::string& root, const std::string& folder, std::string_view form)
    : session_(session), cache_(find_cache(session)), head_(fmt::format("{}{}\n{}\n", record_head, folder, form)) {
  if (environment::is_beneath(root, cache_) || environment::is_beneath(folder, cache_)) cache_.clear();
  name_ = fmt::format("{:016x}", text::digest(head_));
}

forms::Memory Record::read(const std::vector<std::string>& documents) const {
  forms::Memory memory(documents);
  const auto cache = cache_.empty() ? nullptr : session_.disk().open(cache_);
  if (cache != nullptr) {
    const environment::Reading reading = cache->read(name_, largest_record);
    if (reading.outcome == Outcome::done && reading.bytes.starts_with(head_))
      memory = forms::Memory::read(std::string_view(reading.bytes).substr(head_.size()), documents);
  }
  std::random_device random;
  if (memory.seed() == 0) memory.set_seed(std::uint64_t{random()} << 32U | random() | 1U);
  return memory;
}

void Record::write(const forms::Memory& memory) const {
  if (cache_.empty()) return;
  std::string above = environment::parent_folder(cache_);
  while (session_.disk().open(above) == nullptr && above != "/") above = environment::parent_folder(above);
  const auto folder = session_.disk().open(above);
  if (folder == nullptr) return;
  folder->write(environment::make_relative(above, cache_ + "/" + name_), head_ + memory.write());
  if (const auto cache = environment::open_movable(session_.disk(), cache_)) forget_the_gone(*cache);
}

/// Once there are many, those of folders that are there no more go.
void Record::forget_the_gone(const environment::MovableFolder& cache) const {
  const std::vector<environment::Entry> entries = cache.list("");
  if (entries.size() <= most_records) return;
  constexpr std::size_t longest_path = 4096;
  for (const environment::Entry& entry : entries) {
    const environment::Reading head = cache.read_range(entry.name, 0, record_head.size() + longest_path);
    if (entry.type != environment::EntryType::file || !head.bytes.starts_with(record_head)) continue;
    const std::string_view rest = std::string_view(head.bytes).substr(record_head.size());
    if (session_.disk().open(std::string(rest.substr(0, rest.find('\n')))) == nullptr) cache.remove(entry.name);
  }
}

namespace {

/// What version 0.1.0 left in the folders that it wrote.
std::vector<std::string> find_obsolete(const environment::Folder& folder, std::string_view form) {
  std::vector<std::string> found;
  for (const auto& [name, head] :
       {std::pair{".nsp-files-", "# Files that nsp wrote here; it removes no others.\n"},
        std::pair{".nsp-memory-", "# What nsp wrote these files from, so that it need not write them again.\n1\n"}}) {
    const std::string path = fmt::format("{}{}", name, form);
    const environment::Reading reading = folder.read(path, largest_record);
    if (reading.outcome == Outcome::done && reading.bytes.starts_with(head)) found.push_back(path);
  }
  return found;
}

/// Markdown of version 0.1.0 bears no mark. What it said of its digests is good enough for files that are text and that
/// whoever wrote those digests must have known.
bool is_still(const environment::Folder& folder, const std::string& path, const forms::Remembered& file) {
  const environment::Reading reading = folder.read(path, static_cast<std::size_t>(file.size));
  return file.size > 0 && reading.outcome == Outcome::done && text::digest(reading.bytes) == file.digest;
}

}  // namespace

environment::Provenance provenance_of(Session& session, const forms::Memory& memory, const std::string& folder,
                                      std::string_view form) {
  environment::Provenance provenance;
  provenance.seed = memory.seed();
  provenance.known = [&memory](const std::string& path) { return memory.find(path) != nullptr; };
  const std::shared_ptr<environment::Folder> opened = session.disk().open(folder);
  forms::Memory former;
  if (opened != nullptr) provenance.obsolete = find_obsolete(*opened, form);
  if (opened != nullptr && form == "markdown" && !provenance.obsolete.empty())
    former = forms::Memory::read(opened->read(provenance.obsolete.back(), largest_record).bytes, {});
  provenance.find_mark = [form, opened, former](const std::string& path, std::string_view head) {
    using Mark = environment::Provenance::Mark;
    if (forms::is_written_by(form, path, head)) return Mark::own;
    const forms::Remembered* file = path.ends_with(".md") ? former.find(path) : nullptr;
    if (file != nullptr && is_still(*opened, path, *file)) return Mark::own;
    const auto& forms = forms::forms();
    const bool of_another = std::any_of(forms.begin(), forms.end(), [&](const forms::Form& each) {
      return forms::is_written_by(each.name, path, head);
    });
    return of_another ? Mark::of_another_purpose : Mark::none;
  };
  return provenance;
}

}  // namespace nsp::commands
