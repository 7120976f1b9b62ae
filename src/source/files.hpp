// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "source/file.hpp"

namespace nsp::source {

/// All files of one run by id. Files never move, so that slices of their text stay good.
class Files {
 public:
  /// Makes the file with the next id.
  const File& add(std::string name, std::string text);
  /// Reserves the next `count` ids and gives the first; each is filled with `put`, from any thread. Filled again,
  /// it is another file: nothing may hold on to the one before.
  FileId reserve(std::size_t count);
  const File& put(FileId id, std::string name, std::string text);

  const File& operator[](FileId id) const { return *files_[id]; }
  std::size_t size() const { return files_.size(); }

 private:
  std::vector<std::unique_ptr<const File>> files_;
};

}  // namespace nsp::source
