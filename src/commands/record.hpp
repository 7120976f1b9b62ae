// SPDX-License-Identifier: EUPL-1.2
// What runs remember of the folders that they wrote. It lies in the user's cache folder: what lies in a published
// folder is told to the public, and can be written by whoever proposes a change.
#pragma once

#include <string>
#include <string_view>

#include "environment/output_folder.hpp"
#include "forms/memory.hpp"

namespace nsp::commands {

class Session;

class Record {
 public:
  /// `folder` and `root`, of the workspace, are absolute. A cache within either is not used: it may be committed.
  Record(Session& session, const std::string& root, const std::string& folder, std::string_view form);

  /// Empty where nothing is remembered. It has a seed in any case.
  forms::Memory read(const std::vector<std::string>& documents) const;
  /// Where this fails, the next run has more to do.
  void write(const forms::Memory& memory) const;

 private:
  void forget_the_gone(const environment::MovableFolder& cache) const;

  Session& session_;
  std::string cache_;  ///< absolute; empty: there is none
  std::string name_;
  std::string head_;
};

/// By what files of former runs are known. `memory` outlives it.
environment::Provenance provenance_of(Session& session, const forms::Memory& memory, const std::string& folder,
                                      std::string_view form);

}  // namespace nsp::commands
