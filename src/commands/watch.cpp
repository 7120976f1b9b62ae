// SPDX-License-Identifier: EUPL-1.2
#include "commands/watch.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace nsp::commands {

namespace {

using environment::Changes;
using environment::EntryType;

class Watching {
 public:
  Watching(Session& session, const WatchSteps& steps) : session_(session), steps_(steps) {}

  Exit run() {
    root_ = session_.find_root();
    std::string reason;
    const auto& begin = session_.environment().watch;
    // Watched before it is read, so that no save falls between.
    const auto watcher = begin ? begin(root_, reason) : nullptr;
    if (watcher == nullptr)
      return session_.fail(fmt::format("the workspace cannot be watched: {}", reason),
                           fmt::format("run `nsp {}` by hand", steps_.command));
    if (steps_.begun && !steps_.begun()) return Exit::world;
    start_over();
    while (true) {
      if (ended_) return *ended_;
      if (const auto ended = hand_on()) return *ended;
      const Changes changes = wait_for_something(*watcher);
      if (changes.what == Changes::What::interrupted) return Exit::interrupted;
      if (changes.what == Changes::What::failed)
        return session_.fail(fmt::format("the workspace cannot be watched any longer: {}", changes.reason),
                             "mend that, and begin again");
      if (changes.what == Changes::What::everything || rerun_ == nullptr || concerns_workspace(changes)) {
        start_over();
      } else {
        clear();
        if (steps_.before) steps_.before();
        show(rerun_->update(changes.paths));
        if (steps_.after) steps_.after();
      }
    }
  }

 private:
  /// Reads the configuration and everything else.
  void start_over() {
    if (steps_.before) steps_.before();
    look_at_everything();
    if (steps_.after) steps_.after();
  }

  void look_at_everything() {
    rerun_.reset();
    clear();
    opened_ = steps_.open();
    if (!opened_) return;
    auto request = steps_.prepare(*opened_);
    if (!request) return void(ended_ = Exit::usage);
    request_ = std::move(*request);
    rerun_ = std::make_unique<check::IncrementalCheck>(opened_->workspace, *opened_->folder, request_);
    show(rerun_->run());
  }

  void show(check::Loaded& loaded) {
    if (!steps_.report(*opened_, loaded)) ended_ = Exit::world;
  }

  /// A terminal shows one verdict at a time; elsewhere they follow each other.
  void clear() {
    if (redraws()) session_.print("\x1b[H\x1b[2J\x1b[3J");
  }

  bool redraws() const {
    return session_.environment().terminal.out && session_.environment().variable("TERM") != "dumb";
  }

  std::optional<Exit> hand_on() {
    if ((redraws() || !told_) && !session_.globals().quiet) session_.remark("watching; Ctrl-C ends");
    told_ = true;
    auto& environment = session_.environment();
    if (!environment.out.flush()) return Exit::world;
    environment.err.flush();
    if (environment.out.has_lost_reader()) return Exit::clean;
    return std::nullopt;
  }

  Changes wait_for_something(environment::Watcher& watcher) const {
    while (true) {
      Changes changes = watcher.wait();
      if (changes.what != Changes::What::files) return changes;
      std::erase_if(changes.paths, [this](const std::string& path) { return is_of_no_concern(path); });
      if (!changes.paths.empty()) return changes;
    }
  }

  /// What is a file and can hold no plan, nor a schema; and what the reports are written to.
  bool is_of_no_concern(const std::string& path) const {
    const std::string absolute = environment::make_absolute(root_, path);
    if (steps_.written.contains(absolute)) return true;
    if (!steps_.written_folder.empty() && environment::is_beneath(steps_.written_folder, absolute)) return true;
    if (environment::is_yaml(path) || path.ends_with(".json")) return false;
    if (std::find(request_.paths.begin(), request_.paths.end(), path) != request_.paths.end()) return false;
    if (opened_) return opened_->folder->type(path) == EntryType::file;
    // While the configuration has faults, what is written besides is no reason to look again.
    const auto folder = session_.disk().open(root_);
    return folder != nullptr && folder->type(path) == EntryType::file;
  }

  /// Whether the configuration or a schema may have changed.
  bool concerns_workspace(const Changes& changes) const {
    const check::Workspace& workspace = opened_->workspace;
    return std::any_of(changes.paths.begin(), changes.paths.end(), [&workspace](const std::string& path) {
      if (path == workspace.configuration_file.value_or("nsp.yaml")) return true;
      const auto& schemas = workspace.configuration.schemas;
      return std::any_of(schemas.begin(), schemas.end(), [&path](const std::string& folder) {
        return environment::is_beneath("/" + folder, "/" + path) || environment::is_beneath("/" + path, "/" + folder);
      });
    });
  }

  Session& session_;
  const WatchSteps& steps_;
  std::string root_;
  std::optional<Opened> opened_;
  check::Request request_;
  std::unique_ptr<check::IncrementalCheck> rerun_;
  std::optional<Exit> ended_;
  bool told_ = false;
};

}  // namespace

Exit watch(Session& session, const WatchSteps& steps) {
  return Watching(session, steps).run();
}

}  // namespace nsp::commands
