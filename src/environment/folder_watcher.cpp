// SPDX-License-Identifier: EUPL-1.2
#include "environment/folder_watcher.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>
#include <poll.h>
#include <set>
#include <sys/inotify.h>
#include <unistd.h>

#include "environment/describe_error.hpp"
#include "environment/disk.hpp"
#include "environment/stop_signals.hpp"

namespace nsp::environment {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// A save is over when nothing happened for so long; and a verdict does not wait longer than the second.
constexpr milliseconds quiet(5);
constexpr milliseconds patience(60);

constexpr std::uint32_t interest = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                   IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

std::string join(const std::string& folder, std::string_view name) {
  return folder.empty() ? std::string(name) : folder + "/" + std::string(name);
}

class FolderWatcher : public Watcher {
 public:
  explicit FolderWatcher(std::string root) : root_(std::move(root)) {}
  ~FolderWatcher() override {
    if (events_ >= 0) ::close(events_);
  }
  FolderWatcher(const FolderWatcher&) = delete;
  FolderWatcher& operator=(const FolderWatcher&) = delete;

  /// Empty where watching has begun, else why not.
  std::string start() {
    events_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (events_ < 0) return describe_error(errno);
    if (!signals_.start()) return describe_error(errno);
    add("");
    return fault_;
  }

  Changes wait() override {
    paths_.clear();
    lost_count_ = false;
    Clock::time_point first;
    while (true) {
      const bool waiting = paths_.empty() && !lost_count_;
      const auto spent = std::chrono::duration_cast<milliseconds>(Clock::now() - first);
      if (!waiting && spent >= patience) break;
      const int limit = waiting ? -1 : static_cast<int>(std::min(quiet, patience - spent).count());
      std::array<pollfd, 2> sources{pollfd{events_, POLLIN, 0}, pollfd{signals_.descriptor(), POLLIN, 0}};
      const int ready = ::poll(sources.data(), sources.size(), limit);
      if (ready < 0 && errno != EINTR) return {Changes::What::failed, {}, describe_error(errno)};
      if (ready == 0) break;
      if (ready > 0 && sources[1].revents != 0 && signals_.take()) return {Changes::What::interrupted, {}, {}};
      if (ready > 0 && sources[0].revents != 0) read_events();
      if (!fault_.empty()) return {Changes::What::failed, {}, fault_};
      if (waiting) first = Clock::now();
    }
    Changes changes;
    changes.what = lost_count_ ? Changes::What::everything : Changes::What::files;
    changes.paths.assign(paths_.begin(), paths_.end());
    return changes;
  }

 private:
  /// Watches a folder and all beneath. A file that came before the watch did counts as changed.
  void add(const std::string& from) {
    const std::unique_ptr<Folder> root = Disk().open(root_);
    if (root == nullptr) return void(fault_ = "the folder is gone");
    std::vector<std::string> folders{from};
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      const std::string path = folder.empty() ? root_ : root_ + "/" + folder;
      const int watch = ::inotify_add_watch(events_, path.c_str(), interest);
      if (watch < 0 && errno == ENOSPC)
        return void(fault_ = "there are more folders than this machine may watch (fs.inotify.max_user_watches)");
      // A folder that is gone again, or one that may not be read, holds no plans.
      if (watch < 0) continue;
      folders_[watch] = folder;
      for (const Entry& entry : root->list(folder)) {
        if (entry.name.starts_with('.')) continue;
        if (entry.type == EntryType::folder) {
          folders.push_back(join(folder, entry.name));
        } else {
          paths_.insert(join(folder, entry.name));
        }
      }
    }
  }

  /// The kernel goes on watching a folder that was moved, under its former name.
  void forget(const std::string& path) {
    for (auto at = folders_.begin(); at != folders_.end();) {
      const bool beneath = at->second == path || at->second.starts_with(path + "/");
      if (beneath) ::inotify_rm_watch(events_, at->first);
      at = beneath ? folders_.erase(at) : std::next(at);
    }
  }

  void read_events() {
    alignas(inotify_event) std::array<char, 65536> buffer{};
    while (true) {
      const ssize_t got = ::read(events_, buffer.data(), buffer.size());
      if (got <= 0) return;
      for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
        inotify_event event{};
        std::memcpy(&event, buffer.data() + at, sizeof event);
        // The name ends in a NUL, and is padded with more.
        take(event, event.len == 0 ? "" : buffer.data() + at + sizeof event);
        at += sizeof event + event.len;
      }
    }
  }

  void take(const inotify_event& event, const std::string& name) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return take_everything();
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end()) return;
    if ((event.mask & IN_IGNORED) != 0) {
      if (folder->second.empty()) fault_ = "the folder is gone";
      return void(folders_.erase(folder));
    }
    if (name.empty() || name.starts_with('.')) return;
    const std::string path = join(folder->second, name);
    if ((event.mask & IN_ISDIR) != 0) {
      if ((event.mask & (IN_MOVED_FROM | IN_DELETE)) != 0) forget(path);
      if ((event.mask & (IN_MOVED_TO | IN_CREATE)) != 0) add(path);
    }
    paths_.insert(path);
  }

  /// Some events were dropped, and with them perhaps new folders.
  void take_everything() {
    lost_count_ = true;
    forget_all();
    add("");
  }

  void forget_all() {
    for (const auto& [watch, folder] : folders_) ::inotify_rm_watch(events_, watch);
    folders_.clear();
  }

  std::string root_;
  int events_ = -1;
  StopSignals signals_;
  std::map<int, std::string> folders_;  ///< by watch, relative to the root
  std::set<std::string> paths_;
  bool lost_count_ = false;
  std::string fault_;
};

}  // namespace

std::unique_ptr<Watcher> watch_folder(const std::string& folder, std::string& reason) {
  auto watcher = std::make_unique<FolderWatcher>(folder);
  reason = watcher->start();
  if (!reason.empty()) return nullptr;
  return watcher;
}

}  // namespace nsp::environment
