// SPDX-License-Identifier: EUPL-1.2
#include "environment/output_folder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/digest.hpp"

namespace nsp::environment {

namespace {

constexpr std::string_view manifest_name = ".nsp-files-";
constexpr std::string_view manifest_head = "# Files that nsp wrote here; it removes no others.\n";
constexpr std::string_view memory_name = ".nsp-memory-";
constexpr std::string_view draft_name = ".nsp-draft";
constexpr std::size_t stretch_size = std::size_t{1} << 20U;
constexpr std::size_t copied_at_once = std::size_t{128} << 10U;  ///< small enough for the cache of a processor
constexpr std::size_t largest_file = std::size_t{1} << 30U;

bool is_tame(std::string_view path) {
  return !path.empty() && path.front() != '/' && make_absolute("/", path) == "/" + std::string(path) &&
         path.find('\0') == std::string_view::npos && !path.starts_with(draft_name) &&
         !path.starts_with(manifest_name) && !path.starts_with(memory_name);
}

std::set<std::string, std::less<>> read_manifest(const Folder& folder, const std::string& name) {
  std::set<std::string, std::less<>> paths;
  const Reading reading = folder.read(name, largest_file);
  if (reading.outcome != Outcome::done || !reading.bytes.starts_with(manifest_head)) return paths;
  std::string_view rest = std::string_view(reading.bytes).substr(manifest_head.size());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (is_tame(rest.substr(0, end))) paths.emplace(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return paths;
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

OutputFolder::OutputFolder(const FileSystem& disk, const std::string& absolute, std::string_view purpose)
    : absolute_(absolute),
      folder_(open_movable(disk, absolute)),
      manifest_(fmt::format("{}{}", manifest_name, purpose)),
      memory_(fmt::format("{}{}", memory_name, purpose)) {
  if (folder_ != nullptr) {
    drafts_ = draft_name;
    earlier_ = read_manifest(*folder_, manifest_);
    return;
  }
  std::string above = parent_folder(absolute);
  while ((parent_ = open_movable(disk, above)) == nullptr && above != "/") above = parent_folder(above);
  const std::string inner = make_relative(above, parent_folder(absolute));
  drafts_ = fmt::format("{}{}.{}{}", inner, inner.empty() ? "" : "/", file_name(absolute), draft_name);
}

OutputFolder::~OutputFolder() {
  clear_drafts();
}

void OutputFolder::clear_drafts() {
  if (root() != nullptr && root()->type(drafts_) == EntryType::folder) remove_all(*root(), drafts_);
}

OutputFolder::State OutputFolder::fail(const std::string& path, std::string reason) {
  const std::lock_guard lock(guard_);
  if (trouble_.path.empty()) trouble_ = {path, std::move(reason)};
  return State::failed;
}

OutputFolder::State OutputFolder::compare(const std::string& path, std::string_view bytes) const {
  State state = State::fresh;
  if (folder_ != nullptr) {
    const Reading there = folder_->read(path, std::max<std::size_t>(bytes.size(), 1));
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

std::string OutputFolder::read_memory() const {
  if (folder_ == nullptr) return {};
  Reading reading = folder_->read(memory_, largest_file);
  return reading.outcome == Outcome::done ? std::move(reading.bytes) : std::string();
}

bool OutputFolder::holds(const std::string& path, std::uint64_t size, std::uint64_t digest) const {
  if (folder_ == nullptr || !earlier_.contains(path)) return false;
  const Reading there = folder_->read(path, static_cast<std::size_t>(size));
  return there.outcome == Outcome::done && there.bytes.size() == size && text::digest(there.bytes) == digest;
}

void OutputFolder::keep(const std::string& path) {
  take(path, State::same);
}

bool OutputFolder::may_replace(const std::string& path, State state) {
  if (state != State::changed || earlier_.contains(path)) return true;
  fail(path, "another file of that name stands there, which was not written by `nsp render`");
  return false;
}

OutputFolder::State OutputFolder::put(const std::string& path, std::string_view bytes) {
  if (!is_tame(path)) return fail(path, "no name for a file");
  const State state = compare(path, bytes);
  if (state == State::same) return state;
  if (!may_replace(path, state)) return State::failed;
  if (root() == nullptr) return fail(path, "there is no such folder");
  const Reading written = root()->draft(drafts_ + "/" + path, bytes);
  return written.outcome == Outcome::done ? state : fail(path, written.reason);
}

bool OutputFolder::Stretches::append_earlier(const Stretch& stretch) {
  if (output_.folder_ == nullptr || !output_.earlier_.contains(path_) || stretch.size > largest_file) return false;
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
  if (read.outcome != Outcome::done || read.bytes.size() != stretch.size || text::digest(read.bytes) != stretch.digest)
    return false;
  if (stays) return size_ += stretch.size, true;
  append(read.bytes);
  return true;
}

bool OutputFolder::Stretches::is_same(std::string_view bytes) const {
  if (output_.folder_ == nullptr) return false;
  const Reading there = output_.folder_->read_range(path_, size_, bytes.size());
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
    const Reading written =
        failed_ ? Reading{Outcome::done, {}, {}} : output_.root()->extend(output_.drafts_ + "/" + path_, pending_);
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
  for (std::uint64_t at = begin; at < end && !failed_; at += copied_at_once) {
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
  const bool there = output_.folder_ != nullptr && output_.folder_->type(path_) != EntryType::missing;
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
  for (const std::string& path : earlier_)
    if (!seen_.contains(path) && folder_ != nullptr && folder_->type(path) == EntryType::file) paths.push_back(path);
  return paths;
}

/// A file of the folder's own, which is in no list.
bool OutputFolder::write_own(const std::string& path, std::string_view text) {
  if (folder_ != nullptr) {
    const Reading there = folder_->read(path, std::max<std::size_t>(text.size(), 1));
    if (there.outcome == Outcome::done && there.bytes == text) return true;
  }
  const Reading written = root()->draft(drafts_ + "/" + path, text);
  if (written.outcome != Outcome::done) return fail(path, written.reason) != State::failed;
  seen_[path] = State::changed;
  return true;
}

bool OutputFolder::move_into_place() {
  if (folder_ == nullptr) {
    const std::string above = drafts_.substr(0, drafts_.size() - file_name(drafts_).size());
    const Reading moved = parent_->move(drafts_, above + std::string(file_name(absolute_)));
    if (moved.outcome != Outcome::done) fail(".", moved.reason);
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

bool OutputFolder::finish(Summary& summary, std::string_view memory) {
  if (!trouble_.path.empty()) return false;
  for (const auto& [path, state] : seen_) {
    summary.fresh += state == State::fresh ? 1U : 0U;
    summary.changed += state == State::changed ? 1U : 0U;
    summary.same += state == State::same ? 1U : 0U;
  }
  std::string manifest(manifest_head);
  for (const auto& [path, state] : seen_) manifest += path + "\n";
  if (!write_own(manifest_, manifest) || (!memory.empty() && !write_own(memory_, memory)) || !move_into_place())
    return false;
  if (folder_ != nullptr) remove_left_over(summary);
  clear_drafts();
  return true;
}

}  // namespace nsp::environment
