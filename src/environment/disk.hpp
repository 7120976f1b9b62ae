// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "environment/file_system.hpp"

namespace nsp::environment {

/// The real disk. Every path is walked part by part from a handle of its folder, so that nothing that changes meanwhile
/// can lead out of it.
class Disk : public FileSystem {
 public:
  std::unique_ptr<Folder> open(const std::string& absolute) const override;
  std::optional<Reading> write_stream(const std::string& absolute, std::string_view bytes) const override;
};

}  // namespace nsp::environment
