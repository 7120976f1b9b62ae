// SPDX-License-Identifier: EUPL-1.2
// A command line run on a world in memory.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "environment/memory.hpp"

namespace nsp::test {

struct CommandWorld {
  CommandWorld() { memory.files["/w/README.md"] = ""; }

  int run(const std::vector<std::string>& arguments) {
    environment::Text out_text;
    environment::Text err_text;
    environment::Environment environment{
        disk == nullptr ? memory : *disk, out_text, err_text, terminal, "/w", variables, {}, 2};
    environment.git = git;
    environment.watch = watch;
    environment.build = build;
    environment.printer = printer;
    environment.read_input = [](std::size_t) { return environment::Reading{environment::Outcome::done, {}, {}}; };
    const int exit = commands::run(arguments, environment);
    out = std::move(out_text.text);
    err = std::move(err_text.text);
    return exit;
  }

  environment::Memory memory;
  const environment::FileSystem* disk = nullptr;  ///< in the place of the memory
  const environment::Git* git = nullptr;
  std::function<std::unique_ptr<environment::Watcher>(const std::string&, std::string&)> watch;
  std::function<std::unique_ptr<environment::Printer>(std::string_view, std::string_view, std::string&)> printer;
  environment::Terminal terminal;
  std::map<std::string, std::string> variables;
  std::string build;  ///< of the program; empty: not known
  std::string out, err;
};

}  // namespace nsp::test
