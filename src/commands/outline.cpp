// SPDX-License-Identifier: EUPL-1.2
#include "commands/outline.hpp"

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "commands/options.hpp"

namespace nsp::commands {

namespace {

void add_outline(const Option& option, bool is_global, CommandOutline& to) {
  if (option.is_argument()) {
    to.arguments.push_back({option.names.front(), option.description, option.required, option.is_repeatable()});
  } else {
    to.options.push_back({option.names,
                          option.placeholder,
                          option.description,
                          {option.choices.begin(), option.choices.end()},
                          option.is_repeatable(),
                          is_global});
  }
}

}  // namespace

std::vector<CommandOutline> outline() {
  std::vector<CommandOutline> all;
  Globals globals;
  Options general;
  add_globals(general, globals);
  for (const Command& command : table()) {
    CommandOutline& outlined = all.emplace_back();
    outlined.name = command.name;
    outlined.summary = command.summary;
    outlined.example = command.example;
    Options takes;
    const Run run = command.prepare(takes);
    for (const Option& option : takes.all()) add_outline(option, false, outlined);
    outlined.options.push_back(
        {.names = {"-h", "--help"}, .placeholder = {}, .description = "print this help", .choices = {}});
    for (const Option& option : general.all()) add_outline(option, true, outlined);
  }
  return all;
}

std::string synopsis(const CommandOutline& command) {
  std::string text = fmt::format("nsp {} [OPTIONS]", command.name);
  for (const ArgumentOutline& argument : command.arguments) {
    const std::string word = argument.name + (argument.repeatable ? "..." : "");
    text += argument.required ? " " + word : " [" + word + "]";
  }
  return text;
}

}  // namespace nsp::commands
