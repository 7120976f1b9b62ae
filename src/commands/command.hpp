// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string_view>

namespace CLI {
class App;
}

namespace nsp::commands {

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
  /// Adds its options to the parser, and gives what runs with them.
  Run (*prepare)(CLI::App& parser);
};

Run prepare_check(CLI::App& parser);
Run prepare_inspect(CLI::App& parser);
Run prepare_explain(CLI::App& parser);
Run prepare_rules(CLI::App& parser);
Run prepare_schema(CLI::App& parser);
Run prepare_list(CLI::App& parser);
Run prepare_show(CLI::App& parser);
Run prepare_trace(CLI::App& parser);
Run prepare_coverage(CLI::App& parser);
Run prepare_status(CLI::App& parser);
Run prepare_render(CLI::App& parser);
Run prepare_preview(CLI::App& parser);
Run prepare_new(CLI::App& parser);
Run prepare_init(CLI::App& parser);
Run prepare_completions(CLI::App& parser);
Run prepare_manual(CLI::App& parser);

}  // namespace nsp::commands
