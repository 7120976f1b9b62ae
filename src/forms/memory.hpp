// SPDX-License-Identifier: EUPL-1.2
// What a run remembers of the files that it wrote, for the next one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pages/view/dependencies.hpp"

namespace nsp::forms {

using namespace pages;

/// A stretch of a file that is composed of many.
struct FilePart {
  std::uint64_t key = 0;  ///< of what it was composed from
  std::uint64_t size = 0;
  std::uint64_t digest = 0;  ///< of its bytes
};

struct Remembered {
  std::uint64_t key = 0;     ///< of what it was composed from
  std::uint64_t digest = 0;  ///< of its bytes
  std::uint64_t size = 0;
  Dependencies dependencies;
  std::vector<FilePart> parts;  ///< none for a file that is composed as a whole
};

class Memory {
 public:
  Memory() = default;
  /// `documents` are the files of the library by number, to which dependencies refer.
  explicit Memory(std::vector<std::string> documents) : documents_(std::move(documents)) {}
  /// Reads what `write` gave; empty where the text is anything else. Documents get the numbers that they have among
  /// `documents`; what was composed from one that is gone is forgotten.
  static Memory read(std::string_view text, const std::vector<std::string>& documents);
  std::string write() const;
  /// The same with the numbers that documents have among `documents`.
  Memory renumbered(const std::vector<std::string>& documents) && {
    return documents == documents_ ? std::move(*this) : read(write(), documents);
  }

  const Remembered* find(const std::string& path) const;
  void set_documents(std::vector<std::string> documents) { documents_ = std::move(documents); }
  /// Of the digests of files; nobody else knows it.
  std::uint64_t seed() const { return seed_; }
  void set_seed(std::uint64_t seed) { seed_ = seed; }
  void keep(std::string path, Remembered remembered) { files_[std::move(path)] = std::move(remembered); }

 private:
  std::uint64_t seed_ = 0;
  std::vector<std::string> documents_;
  std::unordered_map<std::string, Remembered> files_;
};

}  // namespace nsp::forms
