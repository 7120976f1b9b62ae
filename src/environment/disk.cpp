// SPDX-License-Identifier: EUPL-1.2
#include "environment/disk.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "environment/describe_error.hpp"
#include "environment/movable.hpp"

namespace nsp::environment {

namespace {

/// An open file descriptor, closed when it goes.
class Handle {
 public:
  explicit Handle(int descriptor) : descriptor_(descriptor) {}
  Handle(Handle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~Handle() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  explicit operator bool() const { return descriptor_ >= 0; }
  int get() const { return descriptor_; }
  int release() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

std::string last_error() {
  return describe_error(errno);
}

EntryType type_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryType::file;
  if (S_ISDIR(mode)) return EntryType::folder;
  return S_ISLNK(mode) ? EntryType::link : EntryType::other;
}

Reading refuse(Outcome outcome, std::string reason = {}) {
  return {outcome, {}, std::move(reason)};
}

Outcome outcome_of_error() {
  if (errno == ENOENT) return Outcome::missing;
  return errno == ELOOP ? Outcome::link : Outcome::failed;
}

/// Splits `a/b/c` into the folder part and the name.
std::pair<std::string_view, std::string_view> split(std::string_view path) {
  return {folder_name(path), file_name(path)};
}

bool is_safe(std::string_view part) {
  return !part.empty() && part != "." && part != ".." && part.find('\0') == std::string_view::npos;
}

class DiskFolder : public MovableFolder {
 public:
  explicit DiskFolder(Handle root) : root_(std::move(root)) {}

  Reading read(std::string_view path, std::size_t limit) const override {
    const Handle file = open_file(path);
    if (!file) return refuse(errno == ENXIO ? Outcome::not_regular : outcome_of_error(), last_error());
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0) return refuse(Outcome::failed, last_error());
    if (!S_ISREG(facts.st_mode)) return refuse(Outcome::not_regular);
    if (static_cast<std::size_t>(facts.st_size) > limit) return refuse(Outcome::too_large);
    return read_all(file, static_cast<std::size_t>(facts.st_size), limit);
  }

  EntryType type(std::string_view path) const override {
    if (path.empty()) return EntryType::folder;
    const auto [folder_path, name] = split(path);
    const Handle folder = open_folder(folder_path, O_PATH);
    struct stat facts {};
    if (!folder || !is_safe(name)) return EntryType::missing;
    if (::fstatat(folder.get(), std::string(name).c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) return EntryType::missing;
    return type_of(facts.st_mode);
  }

  Listing look(std::string_view path) const override {
    Handle readable = open_folder(path, O_RDONLY);
    DIR* stream = readable ? ::fdopendir(readable.get()) : nullptr;
    if (stream == nullptr) return {outcome_of_error(), {}, last_error()};
    readable.release();
    Listing listing{Outcome::done, {}, {}};
    while (true) {
      errno = 0;
      const dirent* found = ::readdir(stream);  // NOLINT(concurrency-mt-unsafe): the stream is ours alone
      if (found == nullptr) break;
      std::string name = found->d_name;
      if (name == "." || name == "..") continue;
      listing.entries.push_back({std::move(name), type_of_entry(::dirfd(stream), *found)});
    }
    // A part of a folder is not told as if it were the whole.
    if (errno != 0) listing = {Outcome::failed, {}, last_error()};
    ::closedir(stream);
    std::sort(listing.entries.begin(), listing.entries.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return listing;
  }

  Reading draft(std::string_view path, std::string_view bytes) const override {
    // The common case: the folder is there, and the file is not.
    if (const Handle file = open_beneath(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666))
      return write_rest(file, bytes);
    const auto [folder_path, name] = split(path);
    const Handle folder = walk(folder_path, true);
    if (!folder || !is_safe(name)) return refuse(folder ? Outcome::missing : outcome_of_error(), last_error());
    return write_new(folder, std::string(name), bytes);
  }

  Reading extend(std::string_view path, std::string_view bytes) const override {
    const auto [folder_path, name] = split(path);
    const Handle folder = walk(folder_path, false);
    if (!folder || !is_safe(name)) return refuse(folder ? Outcome::missing : outcome_of_error(), last_error());
    const Handle file(::openat(folder.get(), std::string(name).c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC));
    return file ? write_rest(file, bytes) : refuse(outcome_of_error(), last_error());
  }

  Reading read_range(std::string_view path, std::uint64_t offset, std::size_t size) const override {
    const auto [folder_path, name] = split(path);
    const Handle folder = walk(folder_path, false);
    if (!folder || !is_safe(name)) return refuse(folder ? Outcome::missing : outcome_of_error(), last_error());
    const Handle file(
        ::openat(folder.get(), std::string(name).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    struct stat facts {};
    if (!file || ::fstat(file.get(), &facts) != 0) return refuse(outcome_of_error(), last_error());
    if (!S_ISREG(facts.st_mode)) return refuse(Outcome::not_regular);
    std::string bytes(size, '\0');
    std::size_t used = 0;
    while (used < size) {
      const ssize_t got =
          ::pread(file.get(), bytes.data() + used, size - used, static_cast<off_t>(offset + std::uint64_t{used}));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return refuse(Outcome::failed, last_error());
      if (got == 0) break;
      used += static_cast<std::size_t>(got);
    }
    bytes.resize(used);
    return {Outcome::done, std::move(bytes), {}};
  }

  Reading move(std::string_view from, std::string_view to) const override {
    const auto [from_path, from_name] = split(from);
    const auto [to_path, to_name] = split(to);
    const Handle source = walk(from_path, false);
    const Handle target = walk(to_path, true);
    if (!source || !target) return refuse(outcome_of_error(), last_error());
    if (!is_safe(from_name) || !is_safe(to_name)) return refuse(Outcome::missing, "no name for a file");
    const std::string name(to_name);
    struct stat facts {};
    if (::fstatat(target.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISREG(facts.st_mode) &&
        !S_ISDIR(facts.st_mode))
      return refuse(S_ISLNK(facts.st_mode) ? Outcome::link : Outcome::not_regular, "something else stands there");
    if (::renameat(source.get(), std::string(from_name).c_str(), target.get(), name.c_str()) != 0)
      return refuse(Outcome::failed, last_error());
    return {Outcome::done, {}, {}};
  }

  Reading remove(std::string_view path) const override {
    const auto [folder_path, name] = split(path);
    const Handle folder = walk(folder_path, false);
    if (!folder || !is_safe(name)) return refuse(folder ? Outcome::missing : outcome_of_error(), last_error());
    const std::string target(name);
    if (::unlinkat(folder.get(), target.c_str(), 0) == 0 || ::unlinkat(folder.get(), target.c_str(), AT_REMOVEDIR) == 0)
      return {Outcome::done, {}, {}};
    return refuse(outcome_of_error(), last_error());
  }

  void clear_drafts(std::string_view path) const override {
    const Listing listing = look(path);
    const Handle folder = walk(path, false);
    for (const Entry& entry : listing.entries)
      if (folder && entry.type == EntryType::file && is_left_over(entry.name))
        ::unlinkat(folder.get(), entry.name.c_str(), 0);
  }

  Reading write(std::string_view path, std::string_view bytes) const override { return put(path, bytes, take_place); }

  std::vector<Reading> write_all(std::span<const NewFile> files) const override {
    std::vector<Reading> written;
    if (files.size() <= few) {
      for (const NewFile& file : files) written.push_back(write(file.path, file.bytes));
      return written;
    }
    std::vector<Draft> drafts;
    for (const NewFile& file : files) {
      const auto [folder_path, name] = split(file.path);
      drafts.push_back(make_draft(walk(folder_path, true), name, file.bytes));
    }
    const Handle disk(::openat(root_.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const bool synced = disk && ::syncfs(disk.get()) == 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (!synced && drafts[i].written.outcome == Outcome::done)
        drafts[i].written = refuse(Outcome::failed, last_error());
      written.push_back(put_in_place(walk(split(files[i].path).first, false), drafts[i], take_place));
    }
    return written;
  }

  Reading create(std::string_view path, std::string_view bytes) const override {
    if (type(path) != EntryType::missing) return refuse(Outcome::exists, "something stands there");
    return put(path, bytes, [](int folder, const char* draft, const char* target) {
      if (::renameat2(folder, draft, folder, target, RENAME_NOREPLACE) == 0) return true;
      if (errno != EINVAL && errno != ENOSYS) return false;
      // Not every file system knows that. A second name never takes the place of another file either.
      return ::linkat(folder, draft, folder, target, 0) == 0 && ::unlinkat(folder, draft, 0) == 0;
    });
  }

  static Reading write_rest(const Handle& file, std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t put = ::write(file.get(), bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) return refuse(Outcome::failed, last_error());
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return {Outcome::done, {}, {}};
  }

  Locking lock() const override {
    if (!lock_) lock_ = Handle(::openat(root_.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock_ && ::flock(lock_.get(), LOCK_EX | LOCK_NB) == 0) return Locking::locked;
    return errno == EWOULDBLOCK ? Locking::busy : Locking::impossible;
  }

 private:
  static constexpr std::size_t few = 16;  // to wait for each is quicker than for all that the disk has to write

  using Settle = bool (*)(int folder, const char* draft, const char* target);

  static bool take_place(int folder, const char* draft, const char* target) {
    return ::renameat(folder, draft, folder, target) == 0;
  }

  /// A draft beside the file whose place it will take.
  struct Draft {
    std::string name;
    std::string target;
    Reading written;
  };

  /// Writes a draft beside the target, which `settle` puts in its place.
  Reading put(std::string_view path, std::string_view bytes, Settle settle) const {
    const auto [folder_path, name] = split(path);
    const Handle folder = walk(folder_path, true);
    Draft draft = make_draft(folder, name, bytes);
    if (draft.written.outcome == Outcome::done) {
      const Reading synced = sync(folder, draft.name);
      if (synced.outcome != Outcome::done) draft.written = synced;
    }
    return put_in_place(folder, draft, settle);
  }

  static Draft make_draft(const Handle& folder, std::string_view name, std::string_view bytes) {
    if (!folder || !is_safe(name))
      return {{}, {}, refuse(folder ? Outcome::missing : outcome_of_error(), last_error())};
    const std::string target(name);
    struct stat facts {};
    if (::fstatat(folder.get(), target.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISREG(facts.st_mode))
      return {
          {}, {}, refuse(S_ISLNK(facts.st_mode) ? Outcome::link : Outcome::not_regular, "something else stands there")};
    const bool replaces = facts.st_nlink > 0;
    std::string draft = fmt::format(".{}.{}{}", target, ::getpid(), draft_ending);
    Reading written = write_new(folder, draft, bytes, replaces ? &facts : nullptr);
    return {std::move(draft), target, std::move(written)};
  }

  /// How it ended; a draft that was not written as a whole is removed.
  static Reading put_in_place(const Handle& folder, const Draft& draft, Settle settle) {
    Reading written = draft.written;
    if (written.outcome == Outcome::done && !(folder && settle(folder.get(), draft.name.c_str(), draft.target.c_str())))
      written = refuse(errno == EEXIST ? Outcome::exists : Outcome::failed, last_error());
    if (written.outcome != Outcome::done && folder && !draft.name.empty())
      ::unlinkat(folder.get(), draft.name.c_str(), 0);
    return written;
  }

  static constexpr std::string_view draft_ending = ".nsp-draft";

  /// Whether that is the name of a draft whose process runs no more.
  static bool is_left_over(std::string_view name) {
    if (!name.starts_with('.') || !name.ends_with(draft_ending)) return false;
    name.remove_suffix(draft_ending.size());
    const std::string number(name.substr(std::min(name.rfind('.') + 1, name.size())));
    if (number.empty() || number.size() > 9 || number.find_first_not_of("0123456789") != std::string::npos)
      return false;
    return ::kill(static_cast<pid_t>(std::stol(number)), 0) != 0 && errno == ESRCH;
  }

  /// A file to be read; no part of its path may be a link. Non-blocking, so that a FIFO without a writer does not hold
  /// us up before it is refused.
  Handle open_file(std::string_view path) const {
    constexpr int how = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    if (!is_safe_path(path)) return errno = ENOENT, Handle(-1);
    if (Handle opened = open_beneath(path, how, 0)) return opened;
    // Where that is not known, or the path is out of the ordinary, each step says what is wrong.
    const auto [folder_path, name] = split(path);
    const Handle folder = walk(folder_path, false);
    return Handle(folder ? ::openat(folder.get(), std::string(name).c_str(), how) : -1);
  }

  /// A folder beneath, in one step where the system knows how: a deep one costs no more than its path is long.
  Handle open_folder(std::string_view path, int access) const {
    if (Handle opened = open_beneath(path, access | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)) return opened;
    const Handle folder = walk(path, false);
    return folder ? Handle(::openat(folder.get(), ".", access | O_DIRECTORY | O_CLOEXEC)) : Handle(-1);
  }

  static bool is_safe_path(std::string_view path) {
    if (path.empty()) return false;
    for (std::string_view rest = path; !rest.empty();) {
      const std::size_t slash = std::min(rest.find('/'), rest.size());
      if (!is_safe(rest.substr(0, slash))) return false;
      rest.remove_prefix(std::min(slash + 1, rest.size()));
    }
    return true;
  }

  /// A file beneath, in one step; no part of its path may be a link. Nothing where the system does not know how.
  Handle open_beneath([[maybe_unused]] std::string_view path, [[maybe_unused]] int how,
                      [[maybe_unused]] mode_t mode) const {
#ifdef SYS_openat2
    if (is_safe_path(path)) {
      open_how wanted{};
      wanted.flags = static_cast<unsigned>(how);
      wanted.mode = mode;
      wanted.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
      const auto opened = ::syscall(SYS_openat2, root_.get(), std::string(path).c_str(), &wanted, sizeof wanted);
      return Handle(static_cast<int>(opened));
    }
#endif
    return Handle(-1);
  }

  /// A handle of the folder at `path`; no part of it may be a link.
  Handle walk(std::string_view path, bool make) const {
    Handle at(::fcntl(root_.get(), F_DUPFD_CLOEXEC, 0));
    while (at && !path.empty()) {
      const std::size_t slash = std::min(path.find('/'), path.size());
      const std::string part(path.substr(0, slash));
      path.remove_prefix(std::min(slash + 1, path.size()));
      if (!is_safe(part)) return errno = ENOENT, Handle(-1);
      const int made = make && ::mkdirat(at.get(), part.c_str(), 0777) != 0 ? errno : 0;
      at = Handle(::openat(at.get(), part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
      // With O_DIRECTORY the kernel reports a link as "not a directory".
      if (!at && errno == ENOTDIR) errno = ELOOP;
      if (!at && errno == ENOENT && made != 0) errno = made;
    }
    return at;
  }

  static EntryType type_of_entry(int folder, const dirent& entry) {
    switch (entry.d_type) {
      case DT_REG: return EntryType::file;
      case DT_DIR: return EntryType::folder;
      case DT_LNK: return EntryType::link;
      case DT_UNKNOWN: {
        struct stat facts {};
        return ::fstatat(folder, entry.d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0 ? type_of(facts.st_mode)
                                                                                 : EntryType::missing;
      }
      default: return EntryType::other;
    }
  }

  static Reading read_all(const Handle& file, std::size_t expected, std::size_t limit) {
    // One byte more than expected shows whether the file has grown meanwhile.
    std::string bytes(expected + 1, '\0');
    std::size_t used = 0;
    while (true) {
      if (used == bytes.size()) bytes.resize(used + 65536);
      const ssize_t got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return refuse(Outcome::failed, last_error());
      if (got == 0) break;
      used += static_cast<std::size_t>(got);
      if (used > limit) return refuse(Outcome::too_large);
      // There was room for more, and the file has no more.
      if (used == expected) break;
    }
    bytes.resize(used);
    return {Outcome::done, std::move(bytes), {}};
  }

  /// `former` is the file whose place it will take, if any.
  static Reading write_new(const Handle& folder, const std::string& draft, std::string_view bytes,
                           const struct stat* former = nullptr) {
    ::unlinkat(folder.get(), draft.c_str(), 0);
    // Nobody reads what a private file holds before it is private.
    const Handle file(::openat(folder.get(), draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                               former == nullptr ? 0666 : 0600));
    if (!file) return refuse(Outcome::failed, last_error());
    std::string lost;
    if (former != nullptr && !inherit(file, *former, lost)) return refuse(Outcome::failed, last_error());
    Reading written = write_rest(file, bytes);
    if (written.outcome == Outcome::done) written.reason = std::move(lost);
    return written;
  }

  /// Gives a file the owner and the mode of another, and says what could not be kept.
  static bool inherit(const Handle& file, const struct stat& former, std::string& lost) {
    struct stat own {};
    if (::fstat(file.get(), &own) != 0) return false;
    const bool foreign = own.st_uid != former.st_uid || own.st_gid != former.st_gid;
    if (foreign && ::fchown(file.get(), former.st_uid, former.st_gid) != 0) {
      const bool group_kept = ::fchown(file.get(), static_cast<uid_t>(-1), former.st_gid) == 0;
      if (!group_kept || own.st_uid != former.st_uid) lost = "the system does not let its owner be kept";
    }
    if (former.st_nlink > 1)
      lost += (lost.empty() ? "" : ", and ") + std::string("its other names (hard links) keep the text from before");
    return ::fchmod(file.get(), former.st_mode & 0777) == 0;
  }

  /// Waits until the disk has a file.
  static Reading sync(const Handle& folder, const std::string& name) {
    const Handle file(::openat(folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file || ::fsync(file.get()) != 0) return refuse(Outcome::failed, last_error());
    return {Outcome::done, {}, {}};
  }

  Handle root_;
  mutable Handle lock_{-1};  ///< held while it is open
};

}  // namespace

std::optional<Reading> Disk::write_stream(const std::string& absolute, std::string_view bytes) const {
  struct stat facts {};
  const auto is_stream = [&facts] { return S_ISFIFO(facts.st_mode) || S_ISCHR(facts.st_mode); };
  const bool descriptor = is_beneath("/dev/fd", absolute) || is_beneath("/proc/self/fd", absolute);
  if (::stat(absolute.c_str(), &facts) != 0 || (!is_stream() && !descriptor)) return std::nullopt;
  const Handle stream(::open(absolute.c_str(), O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC));
  if (!stream || ::fstat(stream.get(), &facts) != 0) return refuse(Outcome::failed, last_error());
  if (!is_stream() && !descriptor) return refuse(Outcome::not_regular, "something else stands there");
  return DiskFolder::write_rest(stream, bytes);
}

std::unique_ptr<Folder> Disk::open(const std::string& absolute) const {
  Handle root(::open(absolute.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!root) return nullptr;
  return std::make_unique<DiskFolder>(std::move(root));
}

}  // namespace nsp::environment
