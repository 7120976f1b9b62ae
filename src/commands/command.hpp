// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string_view>

namespace nsp::commands {

class Options;
class Session;

/// What a run ends with.
enum class Exit : int {
  clean = 0,
  findings = 1,  ///< at or above the failing level
  usage = 2,     ///< the command line or the configuration is wrong
  world = 3,     ///< a file that cannot be read or written
  bug = 4,
  interrupted = 130  ///< by Ctrl-C
};

/// Runs a subcommand whose options have been read.
using Run = std::function<Exit(Session&)>;

/// A subcommand: a row of the table.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example;
  /// Says what it takes, and gives what runs with that.
  Run (*prepare)(Options& takes);
};

Run prepare_check(Options& takes);
Run prepare_inspect(Options& takes);
Run prepare_explain(Options& takes);
Run prepare_rules(Options& takes);
Run prepare_schema(Options& takes);
Run prepare_list(Options& takes);
Run prepare_show(Options& takes);
Run prepare_trace(Options& takes);
Run prepare_coverage(Options& takes);
Run prepare_status(Options& takes);
Run prepare_render(Options& takes);
Run prepare_preview(Options& takes);
Run prepare_new(Options& takes);
Run prepare_init(Options& takes);
Run prepare_completions(Options& takes);
Run prepare_manual(Options& takes);

}  // namespace nsp::commands
