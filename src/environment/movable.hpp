// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "environment/file_system.hpp"

namespace nsp::environment {

/// A file that is to have other bytes.
struct NewFile {
  std::string_view path;
  std::string_view bytes;
};

/// A folder whose files can also be drafted, moved and removed, as a run that fills a folder as a whole does. Those of
/// `Disk` and `Memory` are. What holds for paths of a `Folder` holds here.
class MovableFolder : public Folder {
 public:
  /// Writes a new file, making the folders above it, without waiting until the disk has it: for many files that will be
  /// moved into place together.
  virtual Reading draft(std::string_view path, std::string_view bytes) const = 0;
  /// Writes more behind what a file holds that `draft` made.
  virtual Reading extend(std::string_view path, std::string_view bytes) const = 0;
  /// Reads up to `size` bytes of a regular file, from `offset` on; less where it ends before.
  virtual Reading read_range(std::string_view path, std::uint64_t offset, std::size_t size) const = 0;
  /// Moves a file, or a folder, to another place beneath, making the folders above that. A regular file, or an empty
  /// folder, that stands there is replaced; anything else is not.
  virtual Reading move(std::string_view from, std::string_view to) const = 0;
  /// Removes a file, a link itself, or an empty folder.
  virtual Reading remove(std::string_view path) const = 0;
  /// Writes files as `write` does, each by itself as a whole or not at all; many wait for the disk together.
  virtual std::vector<Reading> write_all(std::span<const NewFile> files) const = 0;
  /// Removes what runs that were killed while they wrote files have left in the folder at that path.
  virtual void clear_drafts(std::string_view path) const = 0;

  enum class Locking : std::uint8_t {
    locked,
    busy,       ///< somebody else has locked it
    impossible  ///< this file system knows no locks
  };
  /// Keeps other runs that lock the folder out, until this object goes.
  virtual Locking lock() const { return Locking::impossible; }
};

/// The folder at an absolute path, or nullptr where there is none, or none whose files can be moved.
std::unique_ptr<MovableFolder> open_movable(const FileSystem& files, const std::string& absolute);

}  // namespace nsp::environment
