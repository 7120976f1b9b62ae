// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.hpp"

namespace nsp::source {

/// Immutable bytes with a name. A byte order mark stays in the text, so that offsets are those of the file on disk;
/// `content_begin` says where the content starts. Lines end with LF or CRLF.
class File {
 public:
  /// `name` is the path relative to the workspace, with `/`; `text` is shorter than 4 GiB.
  File(FileId id, std::string name, std::string text);
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  FileId id() const { return id_; }
  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  /// 3 behind a UTF-8 byte order mark, else 0.
  std::uint32_t content_begin() const { return content_begin_; }

  Span span(std::size_t begin, std::size_t end) const {
    return {id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::string_view slice(Span span) const { return text().substr(span.begin, span.end - span.begin); }

  /// Where a byte stands, however long its line is. Tables are made at the first call; safe from several threads.
  Position position(std::uint32_t offset) const;
  std::uint32_t line_count() const;
  /// The text of a line (from 1), without its line end; empty past the last.
  std::string_view line(std::uint32_t number) const;
  /// Offset of the first byte of a line (from 1).
  std::uint32_t line_begin(std::uint32_t number) const;

 private:
  /// How many code points stand before an offset that begins one. Marks are a stride apart.
  struct Mark {
    std::uint32_t offset = 0;
    std::uint32_t before = 0;
  };
  static constexpr std::uint32_t stride = 1024;

  const std::vector<std::uint32_t>& line_begins() const;
  const std::vector<Mark>& marks() const;
  std::uint32_t count_before(std::uint32_t offset) const;
  /// Code points from a line's begin to a byte of it.
  std::uint32_t count(std::uint32_t begin, std::uint32_t end) const;

  FileId id_;
  std::string name_;
  std::string text_;
  std::uint32_t content_begin_ = 0;
  mutable std::once_flag lines_made_, marks_made_;
  mutable std::vector<std::uint32_t> line_begins_;
  mutable std::vector<Mark> marks_;
};

}  // namespace nsp::source
