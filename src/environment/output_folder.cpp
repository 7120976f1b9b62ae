// SPDX-License-Identifier: EUPL-1.2
#include "environment/output_folder.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <set>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "text/digest.hpp"

namespace nsp::environment {

namespace {

constexpr std::string_view draft_name = ".nsp-draft-";
constexpr std::size_t draft_digits = 16;
constexpr std::size_t stretch_size = std::size_t{1} << 20U;
constexpr std::size_t copied_at_once = std::size_t{128} << 10U;  ///< small enough for the cache of a processor
constexpr std::size_t largest_file = std::size_t{1} << 30U;

/// What stands in folders that are made to be published, before anything is. It is neither ours nor in our way.
constexpr std::array<std::string_view, 9> of_hosts{".git",      ".gitattributes", ".gitignore", ".gitkeep",  ".keep",
                                                   ".nojekyll", ".well-known",    "CNAME",      "lost+found"};

bool is_tame(std::string_view path) {
  return !path.empty() && path.front() != '/' && make_absolute("/", path) == "/" + std::string(path) &&
         path.find('\0') == std::string_view::npos && !path.starts_with('.');
}

/// A name that no other run has, nor anybody else.
std::string name_draft() {
  std::random_device random;
  const auto half = [&random] { return std::uint64_t{random()}; };
  return fmt::format("{}{:016x}", draft_name, half() << 32U | half());
}

bool is_draft(std::string_view name) {
  return name.starts_with(draft_name) && name.size() == draft_name.size() + draft_digits &&
         name.substr(draft_name.size()).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Calls `look` with the path of everything beneath that is no folder; goes on while it answers true. What is hidden is
/// passed over, and no link is followed. False where a folder could not be read: `unread` is its path, and why.
bool walk_beneath(const Folder& root, const std::function<bool(const std::string& path, EntryType type)>& look,
                  std::pair<std::string, std::string>& unread) {
  std::vector<std::string> folders{""};
  while (!folders.empty()) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    const Listing listing = root.look(folder);
    if (listing.outcome == Outcome::failed) {
      unread = {folder.empty() ? "." : folder, listing.reason};
      return false;
    }
    for (const Entry& entry : listing.entries) {
      if (entry.name.starts_with('.')) continue;
      std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
      if (entry.type == EntryType::folder) {
        folders.push_back(std::move(path));
      } else if (!look(path, entry.type)) {
        return true;
      }
    }
  }
  return true;
}

/// Removes a folder of ours and all beneath it. Folders stand on a list, so that no depth of them exhausts the stack.
void remove_all(const MovableFolder& root, const std::string& path) {
  std::vector<std::string> folders{path};
  for (std::size_t i = 0; i < folders.size(); ++i) {
    for (const Entry& entry : root.list(folders[i])) {
      const std::string inner = folders[i] + "/" + entry.name;
      if (entry.type == EntryType::folder) {
        folders.push_back(inner);
      } else {
        root.remove(inner);
      }
    }
  }
  for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) root.remove(*folder);
}

}  // namespace

std::unique_ptr<MovableFolder> open_movable(const FileSystem& files, const std::string& absolute) {
  std::unique_ptr<Folder> folder = files.open(absolute);
  auto* movable = dynamic_cast<MovableFolder*>(folder.get());
  if (movable != nullptr) static_cast<void>(folder.release());
  return std::unique_ptr<MovableFolder>(movable);
}

OutputFolder::OutputFolder(const FileSystem& disk, const std::string& absolute, Use use, Provenance provenance,
                           const std::function<void()>& on_wait)
    : provenance_(std::move(provenance)) {
  open(disk, absolute);
  if (use == Use::look) return;
  bool locked = false;
  while (root() != nullptr && (locked = wait_for_others(on_wait))) {
    // Whoever was here before may have made the folder meanwhile, or replaced it.
    const bool was_there = folder_ != nullptr;
    if (was_there == (open_movable(disk, absolute) != nullptr)) break;
    open(disk, absolute);
  }
  if (locked) clear_old_drafts();
}

OutputFolder::~OutputFolder() {
  clear_drafts();
}

void OutputFolder::open(const FileSystem& disk, const std::string& absolute) {
  folder_ = open_movable(disk, absolute);
  parent_.reset();
  drafts_ = name_draft();
  if (folder_ != nullptr) return;
  std::string above = parent_folder(absolute);
  while ((parent_ = open_movable(disk, above)) == nullptr && above != "/") above = parent_folder(above);
  target_ = make_relative(above, absolute);
}

/// False where there can be no locks: each run has drafts of its own, so that files are whole all the same.
bool OutputFolder::wait_for_others(const std::function<void()>& on_wait) const {
  MovableFolder::Locking locking = root()->lock();
  if (locking == MovableFolder::Locking::busy) on_wait();
  while (locking == MovableFolder::Locking::busy) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    locking = root()->lock();
  }
  return locking == MovableFolder::Locking::locked;
}

/// Those of runs that were killed: whoever is at work holds the lock.
void OutputFolder::clear_old_drafts() {
  for (const Entry& entry : root()->list(""))
    if (entry.type == EntryType::folder && is_draft(entry.name)) remove_all(*root(), entry.name);
}

void OutputFolder::clear_drafts() {
  if (root() != nullptr && root()->type(drafts_) == EntryType::folder) remove_all(*root(), drafts_);
}

OutputFolder::State OutputFolder::fail(const std::string& path, std::string reason) const {
  const std::lock_guard lock(guard_);
  if (trouble_.path.empty()) trouble_ = {path, std::move(reason)};
  return State::failed;
}

OutputFolder::State OutputFolder::compare(const std::string& path, std::string_view bytes) {
  std::string unread;
  const State state = look_at(path, bytes, unread);
  return unread.empty() ? state : fail(path, unread);
}

OutputFolder::State OutputFolder::look_at(const std::string& path, std::string_view bytes, std::string& unread) const {
  State state = State::fresh;
  if (folder_ != nullptr) {
    const Reading there = folder_->read(path, std::max<std::size_t>(bytes.size(), 1));
    if (there.outcome == Outcome::failed) unread = there.reason;
    if (there.outcome != Outcome::missing)
      state = there.outcome == Outcome::done && there.bytes == bytes ? State::same : State::changed;
  }
  return take(path, state);
}

OutputFolder::State OutputFolder::take(const std::string& path, State state) const {
  const std::lock_guard lock(guard_);
  seen_[path] = state;
  return state;
}

Provenance::Mark OutputFolder::mark_of(const std::string& path) const {
  const Reading head = folder_->read_range(path, 0, Provenance::head_size);
  return head.outcome == Outcome::done ? provenance_.find_mark(path, head.bytes) : Provenance::Mark::none;
}

std::string OutputFolder::stranger() const {
  std::string first;
  bool ours = false;
  std::pair<std::string, std::string> unread;
  if (folder_ == nullptr) return first;
  const auto is_of_host = [](std::string_view path) {
    const std::string_view name = path.substr(0, path.find('/'));
    return std::find(of_hosts.begin(), of_hosts.end(), name) != of_hosts.end() || is_draft(name);
  };
  for (const Entry& entry : folder_->list(""))
    if (first.empty() && entry.name.starts_with('.') && !is_of_host(entry.name)) first = entry.name;
  walk_beneath(
      *folder_,
      [&](const std::string& path, EntryType type) {
        ours = type == EntryType::file && (provenance_.known(path) || mark_of(path) != Provenance::Mark::none);
        if (first.empty() && !is_of_host(path)) first = path;
        return !ours;
      },
      unread);
  return ours ? std::string() : first;
}

bool OutputFolder::holds(const std::string& path, std::uint64_t size, std::uint64_t digest) const {
  if (folder_ == nullptr) return false;
  const Reading there = folder_->read(path, static_cast<std::size_t>(size));
  return there.outcome == Outcome::done && there.bytes.size() == size &&
         text::digest(there.bytes, provenance_.seed) == digest;
}

void OutputFolder::keep(const std::string& path) {
  take(path, State::same);
}

bool OutputFolder::may_replace(const std::string& path, State state) {
  if (state != State::changed || provenance_.known(path) || mark_of(path) == Provenance::Mark::own) return true;
  fail(path, "another file of that name stands there, which was not written by `nsp render`");
  return false;
}

OutputFolder::State OutputFolder::put(const std::string& path, std::string_view bytes) {
  if (!is_tame(path)) return fail(path, "no name for a file");
  std::string unread;  // what cannot be read is written again
  const State state = look_at(path, bytes, unread);
  if (state == State::same) return state;
  if (!may_replace(path, state)) return State::failed;
  if (root() == nullptr) return fail(path, "there is no such folder");
  const Reading written = root()->draft(drafts_ + "/" + path, bytes);
  return written.outcome == Outcome::done ? state : fail(path, written.reason);
}

bool OutputFolder::Stretches::append_earlier(const Stretch& stretch) {
  if (output_.folder_ == nullptr || stretch.size > largest_file) return false;
  if (!drafted_ && !pending_.empty() && stretch.offset == size_ + pending_.size()) write_pending();
  // What stays where it is need not be written, and what nobody touched need not be looked at.
  const bool stays = !drafted_ && pending_.empty() && stretch.offset == size_;
  if (stays && trusted_) return size_ += stretch.size, true;
  if (trusted_) {
    write_pending();
    if (copied_.size > 0 && copied_.offset + copied_.size != stretch.offset) copy();
    if (copied_.size == 0) copied_.offset = stretch.offset;
    copied_.size += stretch.size;
    return true;
  }
  const Reading read = output_.folder_->read_range(path_, stretch.offset, static_cast<std::size_t>(stretch.size));
  if (read.outcome != Outcome::done || read.bytes.size() != stretch.size ||
      text::digest(read.bytes, output_.provenance_.seed) != stretch.digest)
    return false;
  if (stays) return size_ += stretch.size, true;
  append(read.bytes);
  return true;
}

bool OutputFolder::Stretches::is_same(std::string_view bytes) const {
  if (output_.folder_ == nullptr) return false;
  const Reading there = output_.folder_->read_range(path_, size_, bytes.size());
  if (compare_ && there.outcome == Outcome::failed) output_.fail(path_, there.reason);
  return there.outcome == Outcome::done && there.bytes == bytes;
}

void OutputFolder::Stretches::append(std::string_view bytes) {
  copy();
  pending_ += bytes;
  if (pending_.size() >= stretch_size) write_pending();
}

void OutputFolder::Stretches::write_pending() {
  if (!failed_ && !pending_.empty() && (drafted_ || !is_same(pending_))) {
    if (!drafted_) begin_draft();
    const Reading written = failed_ || compare_ ? Reading{Outcome::done, {}, {}}
                                                : output_.root()->extend(output_.drafts_ + "/" + path_, pending_);
    if (written.outcome != Outcome::done) failed_ = output_.fail(path_, written.reason) == State::failed;
  }
  size_ += pending_.size();
  pending_.clear();
}

/// What was the same so far is taken from there.
void OutputFolder::Stretches::begin_draft() {
  drafted_ = true;
  if (compare_) return;
  const MovableFolder* root = output_.root();
  failed_ = !is_tame(path_) || root == nullptr;
  if (failed_) return void(output_.fail(path_, "no name for a file"));
  const Reading done = root->draft(output_.drafts_ + "/" + path_, {});
  if (done.outcome != Outcome::done) failed_ = output_.fail(path_, done.reason) == State::failed;
  append_range(0, size_);
}

/// Appends a part of the file of the earlier run to the draft.
void OutputFolder::Stretches::append_range(std::uint64_t begin, std::uint64_t end) {
  for (std::uint64_t at = begin; at < end && !failed_ && !compare_; at += copied_at_once) {
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(copied_at_once, end - at));
    Reading done = output_.folder_->read_range(path_, at, size);
    if (done.outcome == Outcome::done && done.bytes.size() != size)
      done = {Outcome::failed, {}, "it has been cut short since it was written"};
    if (done.outcome == Outcome::done) done = output_.root()->extend(output_.drafts_ + "/" + path_, done.bytes);
    if (done.outcome != Outcome::done) failed_ = output_.fail(path_, done.reason) == State::failed;
  }
}

void OutputFolder::Stretches::copy() {
  if (copied_.size == 0) return;
  if (!drafted_) begin_draft();
  append_range(copied_.offset, copied_.offset + copied_.size);
  size_ += copied_.size;
  copied_ = {};
}

OutputFolder::State OutputFolder::Stretches::end() {
  copy();
  write_pending();
  const bool there = output_.folder_ != nullptr && output_.folder_->read_range(path_, 0, 1).outcome != Outcome::missing;
  if (!drafted_) {
    const bool longer = there && !output_.folder_->read_range(path_, size_, 1).bytes.empty();
    if (there && !longer) return output_.take(path_, State::same);
    begin_draft();
  }
  if (failed_) return State::failed;
  const State state = there ? State::changed : State::fresh;
  return compare_ || output_.may_replace(path_, state) ? output_.take(path_, state) : State::failed;
}

std::vector<std::string> OutputFolder::left_over() const {
  std::vector<std::string> paths;
  std::pair<std::string, std::string> unread;
  if (folder_ == nullptr) return paths;
  walk_beneath(
      *folder_,
      [&](const std::string& path, EntryType type) {
        if (type == EntryType::file && !seen_.contains(path) && mark_of(path) == Provenance::Mark::own)
          paths.push_back(path);
        return true;
      },
      unread);
  if (!unread.first.empty()) fail(unread.first, unread.second);
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool OutputFolder::move_into_place() {
  if (folder_ == nullptr) {
    const Reading moved = parent_->move(drafts_, target_);
    const bool other = moved.outcome != Outcome::done && parent_->type(target_) != EntryType::missing;
    if (moved.outcome != Outcome::done)
      fail(".", other ? "another run has made it meanwhile; run again" : moved.reason);
    return moved.outcome == Outcome::done;
  }
  for (const auto& [path, state] : seen_) {
    if (state == State::same) continue;
    const Reading moved = folder_->move(drafts_ + "/" + path, path);
    if (moved.outcome == Outcome::done) continue;
    fail(path, moved.reason);
    return false;
  }
  return true;
}

void OutputFolder::remove_left_over(Summary& summary) {
  std::set<std::string> above;
  for (const std::string& path : left_over()) {
    if (folder_->remove(path).outcome != Outcome::done) continue;
    ++summary.removed;
    for (std::size_t slash = path.rfind('/'); slash != std::string::npos; slash = path.rfind('/', slash - 1)) {
      above.insert(path.substr(0, slash));
      if (slash == 0) break;
    }
  }
  // Longer paths first; a folder that still holds something stays.
  for (auto folder = above.rbegin(); folder != above.rend(); ++folder) folder_->remove(*folder);
}

bool OutputFolder::finish(Summary& summary) {
  if (!trouble_.path.empty()) return false;
  for (const auto& [path, state] : seen_) {
    summary.fresh += state == State::fresh ? 1U : 0U;
    summary.changed += state == State::changed ? 1U : 0U;
    summary.same += state == State::same ? 1U : 0U;
  }
  if (!move_into_place()) return false;
  if (folder_ != nullptr) {
    remove_left_over(summary);
    if (!trouble_.path.empty()) return false;
    for (const std::string& name : provenance_.obsolete) folder_->remove(name);
  }
  clear_drafts();
  return true;
}

}  // namespace nsp::environment
