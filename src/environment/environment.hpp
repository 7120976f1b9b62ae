// SPDX-License-Identifier: EUPL-1.2
// The outside world as one argument.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "environment/file_system.hpp"
#include "environment/git.hpp"
#include "environment/printer.hpp"
#include "environment/watcher.hpp"
#include "environment/web_server.hpp"

namespace nsp::environment {

/// A stream that results or messages go to.
class Output {
 public:
  virtual ~Output() = default;
  virtual void write(std::string_view bytes) = 0;
  /// Hands on all that was written. False where something was lost for another reason than a reader that went away.
  virtual bool flush() = 0;
  /// Whether nobody reads any more: the other end of a pipe was closed.
  virtual bool has_lost_reader() const { return false; }
};

/// Keeps what was written, for tests.
class Text : public Output {
 public:
  void write(std::string_view bytes) override { text.append(bytes); }
  bool flush() override { return true; }
  std::string text;
};

struct Terminal {
  bool out = false;  ///< standard output is a terminal
  bool err = false;
  int width = 80;  ///< columns
};

struct Environment {
  const FileSystem& files;
  Output& out;
  Output& err;
  Terminal terminal;
  std::string current_folder;  ///< absolute; empty where it cannot be told: it was removed, above all
  std::map<std::string, std::string> variables;
  std::function<Reading(std::size_t limit)> read_input;  ///< all of standard input
  unsigned cores = 1;
  /// Which build of this program runs: differs between any two that may do something else. Empty where it is not known.
  std::string build = {};
  const Git* git = nullptr;
  /// Begins to watch the folder at an absolute path; nullptr, with a reason, where that cannot be.
  std::function<std::unique_ptr<Watcher>(const std::string& folder, std::string& reason)> watch = {};

  /// Serves pages to this machine: see `serve_pages`.
  std::function<std::unique_ptr<WebServer>(std::uint16_t port, WebHandler handler, WebRefusal& refusal)> serve = {};

  /// Prints pages: see `open_printer`.
  std::function<std::unique_ptr<Printer>(std::string_view program, std::string_view search_path, std::string& reason)>
      printer = {};

  /// The value of an environment variable; empty where it is not set.
  std::string_view variable(const std::string& name) const;
};

}  // namespace nsp::environment
