// SPDX-License-Identifier: EUPL-1.2
// A folder that a run fills as a whole: pages of a site, above all.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "environment/movable.hpp"

namespace nsp::environment {

/// Takes the files of one run in, and puts them in place together.
///
/// What is guaranteed: a folder that was not there appears whole or not at all. In one that was there, files are first
/// all written as drafts, and then moved into place one by one, each whole; a run that is interrupted before the moves
/// changes nothing, one that is interrupted between them is completed by the next. Files that are the same already are
/// not touched. Files that an earlier run wrote and this one did not are removed; any other file stays, and is never
/// overwritten. Nothing is written through a link, nor outside of the folder.
class OutputFolder {
 public:
  /// `absolute` need not exist yet. What runs of another `purpose` wrote there is foreign.
  OutputFolder(const FileSystem& disk, const std::string& absolute, std::string_view purpose);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  enum class State : std::uint8_t { same, changed, fresh, failed };
  /// How a file differs from what stands in the folder; nothing is written.
  State compare(const std::string& path, std::string_view bytes) const;
  /// The same, with a draft kept where it differs. Safe from several threads.
  State put(const std::string& path, std::string_view bytes);

  /// What the last run remembered of its files; empty where there was none.
  std::string read_memory() const;
  /// Whether a file of an earlier run is still what it was.
  bool holds(const std::string& path, std::uint64_t size, std::uint64_t digest) const;
  /// Takes a file of an earlier run to be as it is wanted.
  void keep(const std::string& path);

  /// A file that is put in stretches, for one that is too large to be held. Counts as put when it ends.
  class Stretches {
   public:
    enum class Manner : std::uint8_t {
      careful,   ///< the file of an earlier run may have been damaged
      trusting,  ///< it is as it was written
      comparing  ///< nothing is written
    };
    Stretches(OutputFolder& output, std::string path, Manner manner)
        : output_(output),
          path_(std::move(path)),
          compare_(manner == Manner::comparing),
          trusted_(manner == Manner::trusting) {}
    /// A stretch of the file of an earlier run.
    struct Stretch {
      std::uint64_t offset = 0;
      std::uint64_t size = 0;
      std::uint64_t digest = 0;
    };
    /// Appends what an earlier run wrote; false, and nothing done, where it is not what its digest says.
    bool append_earlier(const Stretch& stretch);
    void append(std::string_view bytes);
    State end();

   private:
    bool is_same(std::string_view bytes) const;
    void begin_draft();
    void append_range(std::uint64_t begin, std::uint64_t end);
    void copy();
    void write_pending();

    OutputFolder& output_;
    std::string path_;
    bool compare_;
    bool trusted_;
    std::uint64_t size_ = 0;  ///< of what was appended
    bool drafted_ = false;    ///< it differs from what stands there
    std::string pending_;     ///< not yet in the draft
    Stretch copied_;          ///< neither, and taken from the earlier file as it is; nothing is pending then
    bool failed_ = false;
  };

  /// Files of an earlier run that have not been put or compared in this one, sorted.
  std::vector<std::string> left_over() const;

  struct Summary {
    std::size_t fresh = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
    std::size_t removed = 0;
  };
  /// Puts everything in place. False where something failed: `trouble` says what, and the folder is as it was, unless
  /// the disk failed between two moves.
  bool finish(Summary& summary, std::string_view memory = {});

  /// What went wrong first: a path relative to the folder, and the system's words.
  struct Trouble {
    std::string path;
    std::string reason;
  };
  const Trouble& trouble() const { return trouble_; }

 private:
  bool move_into_place();
  void remove_left_over(Summary& summary);
  bool write_own(const std::string& path, std::string_view text);
  const MovableFolder* root() const { return folder_ != nullptr ? folder_.get() : parent_.get(); }
  State take(const std::string& path, State state) const;
  bool may_replace(const std::string& path, State state);
  void clear_drafts();
  State fail(const std::string& path, std::string reason);

  std::string absolute_;
  std::unique_ptr<MovableFolder> folder_;  ///< nullptr while it is not there
  std::unique_ptr<MovableFolder> parent_;  ///< of a folder that is not there yet: the nearest that is
  std::string manifest_;                   ///< name of the list of files
  std::string memory_;                     ///< name of what is remembered of them
  std::string drafts_;  ///< where drafts go, relative to `folder_`, or to `parent_` where that is null
  std::set<std::string, std::less<>> earlier_;  ///< what the manifest of the last run lists
  mutable std::mutex guard_;                    ///< of what follows
  mutable std::map<std::string, State> seen_;
  Trouble trouble_;
};

}  // namespace nsp::environment
