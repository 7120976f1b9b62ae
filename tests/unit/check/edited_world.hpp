// SPDX-License-Identifier: EUPL-1.2
// A workspace in memory that is edited, and read again after each save.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "world.hpp"

namespace nsp::test {

class EditedWorld {
 public:
  explicit EditedWorld(std::map<std::string, std::string> texts) : world_(std::move(texts)) {
    request_.jobs = 2;
    workspace_ = check::open_workspace(world_.memory, "/w", "", files_, faults_);
    folder_ = world_.memory.open("/w");
    rerun_.emplace(workspace_, *folder_, request_);
    loaded_ = &rerun_->run();
  }

  /// Saves files, an empty text being that of none, and reads again what that can have changed.
  void save(const std::map<std::string, std::string>& texts) {
    std::vector<std::string> changed;
    for (const auto& [name, text] : texts) {
      changed.push_back(name);
      if (text.empty()) {
        world_.memory.files.erase("/w/" + name);
      } else {
        world_.memory.files["/w/" + name] = text;
      }
    }
    loaded_ = &rerun_->update(changed);
  }

  const check::Loaded& loaded() const { return *loaded_; }
  std::unique_ptr<check::Loaded> run_from_scratch() const { return check::run(workspace_, *folder_, request_); }

 private:
  World world_;
  source::Files files_;
  diagnostics::Collector faults_;
  check::Request request_;
  check::Workspace workspace_;
  std::unique_ptr<environment::Folder> folder_;
  std::optional<check::IncrementalCheck> rerun_;
  const check::Loaded* loaded_ = nullptr;
};

}  // namespace nsp::test
