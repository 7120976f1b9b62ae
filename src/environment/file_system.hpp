// SPDX-License-Identifier: EUPL-1.2
// The disk as an interface: what is there, reading beneath a folder, writing whole files.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::environment {

enum class EntryType : std::uint8_t { missing, file, folder, link, other };

struct Entry {
  std::string name;
  EntryType type = EntryType::missing;
};

/// How a reading or writing ended. `link` and `not_regular` are refusals: nothing was read.
enum class Outcome : std::uint8_t { done, missing, link, not_regular, too_large, failed, exists };

struct Reading {
  Outcome outcome = Outcome::failed;
  std::string bytes;   ///< the content where `done`
  std::string reason;  ///< the system's words where `failed`
};

/// What stands in a folder, or why that is not known: `missing`, `link`, `not_regular` (no folder), `failed`.
struct Listing {
  Outcome outcome = Outcome::failed;
  std::vector<Entry> entries;  ///< sorted by name; empty unless `done`
  std::string reason;          ///< the system's words where `failed`
};

/// A folder and what lies beneath it. Paths are relative, with `/`; none leads out of the folder, and no symbolic link
/// beneath it is followed. Safe from several threads.
class Folder {
 public:
  virtual ~Folder() = default;
  /// Reads a regular file of at most `limit` bytes.
  virtual Reading read(std::string_view path, std::size_t limit) const = 0;
  /// What stands at the path; links are not followed.
  virtual EntryType type(std::string_view path) const = 0;
  /// The entries of a folder beneath. `""` is the folder itself.
  virtual Listing look(std::string_view path) const = 0;
  /// The same where it does not matter why there are none.
  std::vector<Entry> list(std::string_view path) const { return look(path).entries; }
  /// Writes a file as a whole or not at all, making the folders above it; never through a link. One that stood there
  /// keeps its mode and owner. What it could not keep is said in the `reason`: its owner, where the system does not
  /// give that away, and other names of the file (hard links), which stay with what it held before.
  virtual Reading write(std::string_view path, std::string_view bytes) const = 0;
  /// The same, but `exists` where anything stands there already: nothing is ever overwritten.
  virtual Reading create(std::string_view path, std::string_view bytes) const = 0;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// The folder at an absolute path (links on the way to it are followed), or nullptr where there is none.
  virtual std::unique_ptr<Folder> open(const std::string& absolute) const = 0;
  /// Writes to what takes bytes as they come: a pipe, a terminal, `/dev/null`, a descriptor that the shell handed on.
  /// Nothing where the path is none of these. Links on the way to it are followed.
  virtual std::optional<Reading> write_stream(const std::string& /*absolute*/, std::string_view /*bytes*/) const {
    return std::nullopt;
  }
};

/// `path` made absolute against `folder`, with `.` and `..` resolved by text. No trailing slash but for the root.
std::string make_absolute(std::string_view folder, std::string_view path);

/// Whether the absolute `path` is `folder` or lies beneath it; and its relative form then (`""` where they are equal).
bool is_beneath(std::string_view folder, std::string_view path);
std::string make_relative(std::string_view folder, std::string_view path);

/// Whether a path leads to or into a folder `.git`.
bool lies_in_git(std::string_view path);

/// Whether that is the name of a YAML file.
bool is_yaml(std::string_view name);

/// The folder above an absolute path; the root is its own.
std::string parent_folder(std::string_view absolute);
/// The part of a path before its last `/`; empty where there is none.
std::string_view folder_name(std::string_view path);
/// The part of a path behind its last `/`.
std::string_view file_name(std::string_view path);

}  // namespace nsp::environment
