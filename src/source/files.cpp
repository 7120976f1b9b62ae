// SPDX-License-Identifier: EUPL-1.2
#include "source/files.hpp"

#include <utility>

namespace nsp::source {

const File& Files::add(std::string name, std::string text) {
  const auto id = static_cast<FileId>(files_.size());
  return *files_.emplace_back(std::make_unique<const File>(id, std::move(name), std::move(text)));
}

FileId Files::reserve(std::size_t count) {
  const auto first = static_cast<FileId>(files_.size());
  files_.resize(files_.size() + count);
  return first;
}

const File& Files::put(FileId id, std::string name, std::string text) {
  files_[id] = std::make_unique<const File>(id, std::move(name), std::move(text));
  return *files_[id];
}

}  // namespace nsp::source
