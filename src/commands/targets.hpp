// SPDX-License-Identifier: EUPL-1.2
// Where commands may write: what a workspace holds may come from anybody, and neither it nor a slip of the hand leads a
// command to overwrite what it did not write.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "commands/session.hpp"

namespace nsp::commands {

/// How the run ends where a folder is none to publish in: the workspace itself or what holds it, its plans and schemas,
/// what lies in `.git` or behind a link.
std::optional<Exit> refuse_output_folder(Session& session, const Opened& opened, const check::Loaded& loaded,
                                         const std::string& folder);

/// How the run ends of a command that writes where nothing says that the workspace is one, and it holds the user's
/// home.
std::optional<Exit> refuse_wide_workspace(Session& session);

/// The same for a folder that is to become a workspace; the user's home itself may.
std::optional<Exit> refuse_wide_folder(Session& session, const std::string& folder);

/// A file for a result, as the user names it. `-` and `/dev/stdout` are standard output.
class Target {
 public:
  Target(Session& session, const std::string& path);

  const std::string& absolute() const { return absolute_; }
  bool is_output() const { return stream_ == Stream::output; }
  /// How the run ends where the path is none for a result: a plan, the configuration, a schema, a folder, something in
  /// `.git` or behind a link. `text`, where it is known, may replace an older version of the same schema.
  std::optional<Exit> refuse(std::string_view text = {}) const;
  /// False, with a message, where the world does not let us.
  bool write(std::string_view bytes) const;

 private:
  enum class Stream : std::uint8_t { none, output, errors };

  Session& session_;
  std::string path_;  ///< as the user wrote it
  std::string absolute_;
  Stream stream_ = Stream::none;
};

/// How the run ends where a path leads into `.git`, or a link stands on the way to it within the workspace, or at its
/// end.
std::optional<Exit> refuse_way(Session& session, const std::string& absolute);

}  // namespace nsp::commands
