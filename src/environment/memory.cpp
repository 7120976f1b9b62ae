// SPDX-License-Identifier: EUPL-1.2
#include "environment/memory.hpp"

#include "environment/movable.hpp"

namespace nsp::environment {

namespace {

class MemoryFolder : public MovableFolder {
 public:
  MemoryFolder(const Memory& disk, std::string root)
      : files_(disk.files), refused_(disk.refused), guard_(disk.guard), root_(std::move(root)) {}

  Reading read(std::string_view path, std::size_t limit) const override {
    const std::lock_guard lock(guard_);
    const auto found = files_.find(absolute(path));
    if (found == files_.end()) return {Outcome::missing, {}, "no such file"};
    if (const auto refused = refused_.find(found->first); refused != refused_.end())
      return {refused->second, {}, "permission denied"};
    if (is_refused_above(found->first)) return {Outcome::failed, {}, "permission denied"};
    if (found->second.size() > limit) return {Outcome::too_large, {}, {}};
    return {Outcome::done, found->second, {}};
  }

  EntryType type(std::string_view path) const override {
    const std::lock_guard lock(guard_);
    const std::string whole = absolute(path);
    if (files_.contains(whole)) return type_of(whole);
    const auto next = files_.lower_bound(whole + "/");
    return path.empty() || (next != files_.end() && next->first.starts_with(whole + "/")) ? EntryType::folder
                                                                                          : EntryType::missing;
  }

  Listing look(std::string_view path) const override {
    const std::lock_guard lock(guard_);
    const std::string whole = absolute(path);
    if (const auto refused = refused_.find(whole); refused != refused_.end())
      return {refused->second, {}, "permission denied"};
    if (is_refused_above(whole)) return {Outcome::failed, {}, "permission denied"};
    Listing listing{Outcome::done, {}, {}};
    std::vector<Entry>& entries = listing.entries;
    const std::string prefix = whole == "/" ? "/" : whole + "/";
    for (auto at = files_.lower_bound(prefix); at != files_.end() && at->first.starts_with(prefix); ++at) {
      const std::string_view rest = std::string_view(at->first).substr(prefix.size());
      const std::size_t slash = rest.find('/');
      const bool folder = slash != std::string_view::npos;
      std::string name(rest.substr(0, slash));
      if (entries.empty() || entries.back().name != name)
        entries.push_back({std::move(name), folder ? EntryType::folder : type_of(at->first)});
    }
    if (entries.empty() && whole != "/") listing.outcome = Outcome::missing;
    return listing;
  }

  Reading write(std::string_view path, std::string_view bytes) const override {
    const std::lock_guard lock(guard_);
    files_[absolute(path)] = std::string(bytes);
    return {Outcome::done, {}, {}};
  }

  Reading draft(std::string_view path, std::string_view bytes) const override { return write(path, bytes); }

  Reading extend(std::string_view path, std::string_view bytes) const override {
    const std::lock_guard lock(guard_);
    const auto found = files_.find(absolute(path));
    if (found == files_.end()) return {Outcome::missing, {}, "no such file"};
    found->second += bytes;
    return {Outcome::done, {}, {}};
  }

  Reading read_range(std::string_view path, std::uint64_t offset, std::size_t size) const override {
    const std::lock_guard lock(guard_);
    const auto found = files_.find(absolute(path));
    if (found == files_.end()) return {Outcome::missing, {}, "no such file"};
    return {Outcome::done, offset < found->second.size() ? found->second.substr(offset, size) : std::string(), {}};
  }

  Reading move(std::string_view from, std::string_view to) const override {
    const std::lock_guard lock(guard_);
    const std::string source = absolute(from);
    const std::string target = absolute(to);
    if (const auto refused = refused_.find(target); refused != refused_.end())
      return {refused->second, {}, "something else stands there"};
    if (const auto file = files_.find(source); file != files_.end()) {
      files_[target] = file->second;
      files_.erase(file);
      return {Outcome::done, {}, {}};
    }
    bool moved = false;
    for (auto at = files_.lower_bound(source + "/"); at != files_.end() && at->first.starts_with(source + "/");) {
      files_[target + at->first.substr(source.size())] = at->second;
      at = files_.erase(at);
      moved = true;
    }
    return {moved ? Outcome::done : Outcome::missing, {}, {}};
  }

  Reading remove(std::string_view path) const override {
    const std::lock_guard lock(guard_);
    return {files_.erase(absolute(path)) > 0 ? Outcome::done : Outcome::missing, {}, {}};
  }

  std::vector<Reading> write_all(std::span<const NewFile> files) const override {
    std::vector<Reading> written;
    for (const NewFile& file : files) written.push_back(write(file.path, file.bytes));
    return written;
  }

  void clear_drafts(std::string_view /*path*/) const override {}  // nothing is killed half-way here

  Reading create(std::string_view path, std::string_view bytes) const override {
    if (type(path) != EntryType::missing) return {Outcome::exists, {}, "something stands there"};
    return write(path, bytes);
  }

 private:
  std::string absolute(std::string_view path) const { return make_absolute(root_, path); }

  bool is_refused_above(const std::string& path) const {
    for (std::string at = parent_folder(path); at != "/"; at = parent_folder(at))
      if (refused_.contains(at)) return true;
    return false;
  }

  EntryType type_of(const std::string& file) const {
    const auto refused = refused_.find(file);
    if (refused == refused_.end() || refused->second == Outcome::failed) return EntryType::file;
    return refused->second == Outcome::link ? EntryType::link : EntryType::other;
  }

  std::map<std::string, std::string>& files_;
  const std::map<std::string, Outcome>& refused_;
  std::mutex& guard_;
  std::string root_;
};

}  // namespace

std::unique_ptr<Folder> Memory::open(const std::string& absolute) const {
  auto folder = std::make_unique<MemoryFolder>(*this, absolute);
  if (absolute != "/" && folder->look("").outcome == Outcome::missing) return nullptr;
  return folder;
}

}  // namespace nsp::environment
