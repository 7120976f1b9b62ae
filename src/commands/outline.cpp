// SPDX-License-Identifier: EUPL-1.2
#include "commands/outline.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "commands/commands.hpp"
#include "commands/options.hpp"
#include "report/report.hpp"

namespace nsp::commands {

namespace {

bool is_word(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

/// "text, json or csv" as its words; nothing where the description is no such list.
std::vector<std::string> read_choices(std::string_view description) {
  std::vector<std::string> words;
  while (true) {
    const std::size_t comma = description.find(", ");
    const std::size_t last = description.find(" or ");
    const std::size_t end = std::min({comma, last, description.size()});
    if (!is_word(description.substr(0, end))) return {};
    words.emplace_back(description.substr(0, end));
    if (end == description.size()) break;
    description.remove_prefix(end + (end == comma ? 2 : 4));
  }
  return words.size() > 1 ? words : std::vector<std::string>();
}

std::vector<std::string> choices_of(const OptionOutline& option) {
  if (option.placeholder == "SEVERITY") return {"error", "warning", "note"};
  if (option.placeholder == "FMT[=FILE]") {
    std::vector<std::string> names;
    for (const report::Format& format : report::formats()) names.emplace_back(format.name);
    return names;
  }
  return read_choices(option.description);
}

OptionOutline outline_option(const CLI::Option& option) {
  OptionOutline outlined;
  for (const std::string& name : option.get_snames()) outlined.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) outlined.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0) outlined.placeholder = option.get_type_name();
  outlined.description = option.get_description();
  outlined.repeatable = option.get_items_expected_max() > 1;
  outlined.is_global = option.get_group() == "Global options";
  if (!outlined.placeholder.empty()) outlined.choices = choices_of(outlined);
  return outlined;
}

}  // namespace

std::vector<CommandOutline> outline() {
  std::vector<CommandOutline> all;
  for (const Command& command : table()) {
    CLI::App parser;
    Globals globals;
    const Run run = command.prepare(parser);
    parser.set_help_flag("-h,--help", "print this help");
    add_globals(parser, globals);
    CommandOutline& outlined = all.emplace_back();
    outlined.name = command.name;
    outlined.summary = command.summary;
    outlined.example = command.example;
    for (const CLI::Option* option : parser.get_options()) {
      if (option->get_group().empty()) continue;  // hidden
      if (option->get_positional()) {
        outlined.arguments.push_back({option->get_name(true), option->get_description(), option->get_required(),
                                      option->get_items_expected_max() > 1});
      } else {
        outlined.options.push_back(outline_option(*option));
      }
    }
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
