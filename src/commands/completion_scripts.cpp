// SPDX-License-Identifier: EUPL-1.2
#include "commands/completion_scripts.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace nsp::commands {

namespace {

/// What can stand in a place: words that are known, words that `nsp completions --words` gives, or files.
struct Source {
  std::vector<std::string> choices;
  std::string words;
  bool files = false;
};

Source source_of(std::string_view name, const CommandOutline& command) {
  Source source;
  const auto has = [name](std::string_view part) { return name.find(part) != std::string_view::npos; };
  if (name == "COMMAND") {
    for (const CommandOutline& each : outline()) source.choices.push_back(each.name);
  } else if (name == "SHELL") {
    source.choices = {"bash", "zsh", "fish"};
  } else if (name == "WORD" || has("CODE,")) {
    source.words = "codes";
  } else if (name == "KIND") {
    source.words = command.name == "list" ? "entities" : "kinds";
  } else if (name == "ID" && command.name != "new") {
    source.words = "ids";
  } else if (has("PATH") || has("FILE") || has("DIR")) {
    source.files = true;
  }
  return source;
}

Source source_of(const OptionOutline& option, const CommandOutline& command) {
  Source source;
  source.choices = option.choices;
  if (!source.choices.empty()) return source;
  if (option.placeholder == "ID") {
    source.words = "ids";
    return source;
  }
  return source_of(std::string_view(option.placeholder), command);
}

/// Text within '...' of a shell.
std::string quote(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

constexpr std::string_view note = "# Completions of nsp, made by `nsp completions {}`.\n";

std::string bash_source(const Source& source) {
  if (!source.choices.empty()) return fmt::format("_nsp_choose {}", fmt::join(source.choices, " "));
  if (!source.words.empty()) return fmt::format("_nsp_ask {}", source.words);
  return source.files ? "_nsp_files" : ":";
}

std::string write_bash(const std::vector<CommandOutline>& commands) {
  std::string text = fmt::format(note, "bash");
  // Words are compared as they are; nothing that a plan says is ever expanded.
  text += R"(
_nsp_choose() {
  local word
  for word in "$@"; do [[ $word == "$cur"* ]] && COMPREPLY+=("$word"); done
}
_nsp_ask() {
  local word
  while IFS= read -r word; do [[ $word == "$cur"* ]] && COMPREPLY+=("$word"); done < <(nsp completions --words "$1" 2>/dev/null)
}
_nsp_files() {
  local word
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
}
_nsp() {
  local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case ${COMP_WORDS[at]} in
      -C|--config|--color|-j|--jobs|--lang) ((at++)) ;;
      -*) ;;
      *) command=${COMP_WORDS[at]}; break ;;
    esac
  done
  case $command:$previous in
)";
  for (const CommandOutline& command : commands)
    for (const OptionOutline& option : command.options)
      if (!option.placeholder.empty())
        for (const std::string& name : option.names)
          text +=
              fmt::format("    {}:{}) {}; return ;;\n", command.name, name, bash_source(source_of(option, command)));
  text += "  esac\n  case $command in\n";
  for (const CommandOutline& command : commands) {
    std::vector<std::string> names;
    for (const OptionOutline& option : command.options)
      names.insert(names.end(), option.names.begin(), option.names.end());
    text +=
        fmt::format("    {})\n      if [[ $cur == -* ]]; then _nsp_choose {}\n", command.name, fmt::join(names, " "));
    const std::string other =
        command.arguments.empty() ? ":" : bash_source(source_of(command.arguments[0].name, command));
    text += fmt::format("      else {}\n      fi ;;\n", other);
  }
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const CommandOutline& command : commands) names.push_back(command.name);
  return text + fmt::format("    '') _nsp_choose {} --help --version ;;\n  esac\n}}\ncomplete -F _nsp nsp\n",
                            fmt::join(names, " "));
}

/// A description within [...] of zsh's `_arguments`.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_source(const Source& source) {
  if (!source.choices.empty()) return fmt::format("({})", fmt::join(source.choices, " "));
  if (!source.words.empty()) return fmt::format("_nsp_ask_{}", source.words);
  return source.files ? "_files" : " ";
}

std::string zsh_option(const OptionOutline& option, const CommandOutline& command) {
  std::string text;
  for (const std::string& name : option.names) {
    std::string spec = (option.repeatable ? "*" : "") + name + "[" + zsh_text(option.description) + "]";
    if (!option.placeholder.empty())
      spec += ":" + zsh_text(option.placeholder) + ":" + zsh_source(source_of(option, command));
    text += fmt::format(" \\\n        {}", quote(spec));
  }
  return text;
}

std::string write_zsh(const std::vector<CommandOutline>& commands) {
  std::string text = "#compdef nsp\n" + fmt::format(note, "zsh") + "\n";
  for (const char* words : {"ids", "kinds", "entities", "codes"})
    text += fmt::format(
        "_nsp_ask_{0}() {{\n  local -a words\n  words=(${{(f)\"$(nsp completions --words {0} 2>/dev/null)\"}})\n"
        "  compadd -a words\n}}\n",
        words);
  text += "_nsp() {\n  local context state line\n  local -a commands\n  commands=(\n";
  for (const CommandOutline& command : commands)
    text += fmt::format("    {}\n", quote(command.name + ":" + zsh_text(command.summary)));
  text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n";
  for (const CommandOutline& command : commands) {
    text += fmt::format("    {})\n      shift words; (( CURRENT-- ))\n      _arguments -s", command.name);
    for (const OptionOutline& option : command.options) text += zsh_option(option, command);
    for (const ArgumentOutline& argument : command.arguments) {
      const std::string_view mark = argument.repeatable ? "*" : "";
      text += fmt::format(" \\\n        {}", quote(fmt::format("{}:{}:{}", mark, zsh_text(argument.name),
                                                               zsh_source(source_of(argument.name, command)))));
    }
    text += " ;;\n";
  }
  return text + "  esac\n}\ncompdef _nsp nsp\n";
}

std::string fish_quote(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return out + "'";
}

std::string fish_source(const Source& source) {
  if (!source.choices.empty()) return " -xa " + fish_quote(fmt::format("{}", fmt::join(source.choices, " ")));
  if (!source.words.empty())
    return " -xa " + fish_quote(fmt::format("(nsp completions --words {} 2>/dev/null)", source.words));
  return source.files ? " -rF" : " -x";
}

std::string write_fish(const std::vector<CommandOutline>& commands) {
  std::string text = fmt::format(note, "fish") + "\ncomplete -c nsp -f\n";
  for (const CommandOutline& command : commands)
    text += fmt::format("complete -c nsp -n __fish_use_subcommand -a {} -d {}\n", command.name,
                        fish_quote(command.summary));
  for (const CommandOutline& command : commands) {
    const std::string begin = fmt::format("complete -c nsp -n '__fish_seen_subcommand_from {}'", command.name);
    for (const OptionOutline& option : command.options) {
      text += begin;
      for (const std::string& name : option.names)
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      text += fmt::format("{} -d {}\n", option.placeholder.empty() ? "" : fish_source(source_of(option, command)),
                          fish_quote(option.description));
    }
    if (command.arguments.empty()) continue;
    const Source source = source_of(command.arguments[0].name, command);
    if (source.files || !source.words.empty() || !source.choices.empty())
      text += begin + (source.files ? " -F" : fish_source(source)) + "\n";
  }
  return text;
}

}  // namespace

std::span<const ShellCompletion> shells() {
  static constexpr std::array all{ShellCompletion{"bash", write_bash}, ShellCompletion{"zsh", write_zsh},
                                  ShellCompletion{"fish", write_fish}};
  return all;
}

}  // namespace nsp::commands
