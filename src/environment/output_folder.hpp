// SPDX-License-Identifier: EUPL-1.2
// A folder that a run fills as a whole: pages of a site, above all.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "environment/movable.hpp"

namespace nsp::environment {

/// How files that former runs wrote are told from those of others. Nothing that stands in the folder itself is
/// believed.
struct Provenance {
  std::uint64_t seed =
      0;  ///< of digests, known to this user alone, so that nobody makes another file of the same digest
  /// Whether a former run is known to have written that path.
  std::function<bool(const std::string& path)> known = [](const std::string&) { return false; };
  enum class Mark : std::uint8_t { none, of_another_purpose, own };
  /// Whether a file is of our making: `head` is how it begins, up to `head_size` bytes.
  std::function<Mark(const std::string& path, std::string_view head)> find_mark =
      [](const std::string&, std::string_view) { return Mark::none; };

  /// Names of files in the folder itself that runs of earlier versions left there, and this one removes.
  std::vector<std::string> obsolete = {};

  static constexpr std::size_t head_size = std::size_t{64} << 10U;
};

/// Takes the files of one run in, and puts them in place together.
///
/// What is guaranteed: a folder that was not there appears whole or not at all. In one that was there, files are first
/// all written as drafts, and then moved into place one by one, each whole; a run that is interrupted before the moves
/// changes nothing, one that is interrupted between them is completed by the next. Files that are the same already are
/// not touched. Files that bear our mark and that this run did not write are removed; any other file stays, and is
/// overwritten only where a former run is known to have written it. Nothing is written through a link, nor outside of
/// the folder. Of runs that write, one waits for the other.
class OutputFolder {
 public:
  enum class Use : std::uint8_t { look, write };
  /// `absolute` need not exist yet. `on_wait` is called before this waits for another run.
  OutputFolder(
      const FileSystem& disk, const std::string& absolute, Use use, Provenance provenance,
      const std::function<void()>& on_wait = [] {});
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  enum class State : std::uint8_t { same, changed, fresh, failed };
  /// How a file differs from what stands in the folder; nothing is written.
  State compare(const std::string& path, std::string_view bytes);
  /// The same, with a draft kept where it differs. Safe from several threads.
  State put(const std::string& path, std::string_view bytes);

  /// Something that others put there, where the folder holds nothing of ours; empty where it may be written to.
  std::string stranger() const;
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

  /// Files that bear our mark and have not been put or compared in this run, sorted.
  std::vector<std::string> left_over() const;

  struct Summary {
    std::size_t fresh = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
    std::size_t removed = 0;
  };
  /// Puts everything in place. False where something failed: `trouble` says what, and the folder is as it was, unless
  /// the disk failed between two moves.
  bool finish(Summary& summary);

  /// What went wrong first: a path relative to the folder, and the system's words.
  struct Trouble {
    std::string path;
    std::string reason;
  };
  const Trouble& trouble() const { return trouble_; }

 private:
  bool move_into_place();
  void remove_left_over(Summary& summary);
  void open(const FileSystem& disk, const std::string& absolute);
  bool wait_for_others(const std::function<void()>& on_wait) const;
  Provenance::Mark mark_of(const std::string& path) const;
  const MovableFolder* root() const { return folder_ != nullptr ? folder_.get() : parent_.get(); }
  State take(const std::string& path, State state) const;
  bool may_replace(const std::string& path, State state);
  void clear_drafts();
  void clear_old_drafts();
  State fail(const std::string& path, std::string reason) const;
  State look_at(const std::string& path, std::string_view bytes, std::string& unread) const;

  std::unique_ptr<MovableFolder> folder_;  ///< nullptr while it is not there
  std::unique_ptr<MovableFolder> parent_;  ///< of a folder that is not there yet: the nearest that is
  std::string target_;                     ///< where it will be, relative to that
  std::string drafts_;  ///< where drafts go, relative to `folder_`, or to `parent_` where that is null
  Provenance provenance_;
  mutable std::mutex guard_;  ///< of what follows
  mutable std::map<std::string, State> seen_;
  mutable Trouble trouble_;
};

}  // namespace nsp::environment
