// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "commands/commands.hpp"
#include "commands/outline.hpp"
#include "commands/session.hpp"
#include "commands/targets.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

struct ManualOptions {
  std::string command;
  std::string output;
};

/// A text for roff, with `words` in backticks in bold.
std::string to_roff(std::string_view text) {
  std::string out;
  bool bold = false;
  while (true) {
    const std::size_t tick = std::min(text.find('`'), text.size());
    out += text::escape_roff(text.substr(0, tick));
    if (tick == text.size()) break;
    bold = !bold;
    out += bold ? "\\fB" : "\\fR";
    text.remove_prefix(tick + 1);
  }
  return bold ? out + "\\fR" : out;
}

/// A line of text; roff would take one that begins with a dot or an apostrophe for a request.
std::string line(std::string_view text) {
  const std::string roff = to_roff(text);
  return (roff.starts_with('.') || roff.starts_with('\'') ? "\\&" : "") + roff + "\n";
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

std::string head(const std::string& name, std::string_view summary) {
  return fmt::format(".TH {} 1 \"\" \"nsp {}\" \"User Commands\"\n.SH NAME\n{} \\- {}", text::escape_roff(upper(name)),
                     NSP_VERSION, text::escape_roff(name), line(summary));
}

std::string list_options(const std::vector<OptionOutline>& options, bool global) {
  std::string text;
  for (const OptionOutline& option : options) {
    if (option.is_global != global) continue;
    std::string names;
    for (const std::string& name : option.names)
      names += fmt::format("{}\\fB{}\\fR", names.empty() ? "" : ", ", text::escape_roff(name));
    if (!option.placeholder.empty()) names += fmt::format(" \\fI{}\\fR", text::escape_roff(option.placeholder));
    std::string description = option.description;
    if (option.repeatable) description += "; may be repeated";
    text += fmt::format(".TP\n{}\n{}", names, line(description));
    if (!option.choices.empty() && option.description.find(option.choices[0]) == std::string::npos)
      text += line(fmt::format("One of: {}.", fmt::join(option.choices, ", ")));
  }
  return text;
}

constexpr std::string_view exit_codes =
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nno finding at or above the failing level\n"
    ".TP\n.B 1\nfindings\n"
    ".TP\n.B 2\nthe command line or the configuration is wrong, or there is no plan file where one was asked for\n"
    ".TP\n.B 3\na file cannot be read or written\n"
    ".TP\n.B 4\na bug in nsp\n"
    ".TP\n.B 130\ninterrupted\n";

std::string page_of(const CommandOutline& command) {
  std::string text = head("nsp-" + command.name, command.summary);
  text += ".SH SYNOPSIS\n" + line(fmt::format("`{}`", synopsis(command)));
  text += ".SH DESCRIPTION\n" + line(command.summary + ".");
  for (const ArgumentOutline& argument : command.arguments)
    text += fmt::format(".TP\n\\fI{}\\fR\n{}", text::escape_roff(argument.name), line(argument.description));
  text += ".SH OPTIONS\n" + list_options(command.options, false);
  text += ".SH GLOBAL OPTIONS\n" + list_options(command.options, true);
  text += ".SH EXAMPLES\n.nf\n" + line(command.example) + ".fi\n";
  return text + std::string(exit_codes) + ".SH SEE ALSO\n.BR nsp (1)\n";
}

std::string main_page(const std::vector<CommandOutline>& commands) {
  std::string text = head("nsp", "checks plans that are kept as files");
  text += ".SH SYNOPSIS\n" + line("`nsp` [GLOBAL OPTIONS] COMMAND [OPTIONS] [ARGUMENTS]") + ".SH DESCRIPTION\n" +
          line(
              "Plans of integrated security are YAML files; `nsp` reads them all, links them, and says what is "
              "missing or contradicts itself. A workspace is the folder of the nearest nsp.yaml upward, else the "
              "nearest git root, else the current folder.") +
          ".SH COMMANDS\n";
  for (const CommandOutline& command : commands)
    text += fmt::format(".TP\n.BR nsp\\-{} (1)\n{}", text::escape_roff(command.name), line(command.summary));
  text += ".SH GLOBAL OPTIONS\n" + list_options(commands.front().options, true);
  return text + std::string(exit_codes);
}

Exit write_all(Session& session, const std::vector<CommandOutline>& commands, const std::string& output) {
  const auto write = [&](const std::string& name, const std::string& page) {
    const Target target(session, fmt::format("{}/{}", output, name));
    if (const auto refused = target.refuse()) return *refused;
    return target.write(page) ? Exit::clean : Exit::world;
  };
  Exit ended = write("nsp.1", main_page(commands));
  for (const CommandOutline& command : commands)
    if (ended == Exit::clean) ended = write(fmt::format("nsp-{}.1", command.name), page_of(command));
  return ended;
}

Exit print_manual(Session& session, const ManualOptions& options) {
  const std::vector<CommandOutline> commands = outline();
  if (!options.output.empty()) {
    if (!options.command.empty())
      return session.misuse("`-o` writes the pages of all commands", "leave the command out, or leave `-o` out");
    return write_all(session, commands, options.output);
  }
  if (options.command.empty()) return session.print(main_page(commands)), Exit::clean;
  std::vector<std::string_view> names;
  for (const CommandOutline& command : commands) {
    if (command.name == options.command) return session.print(page_of(command)), Exit::clean;
    names.push_back(command.name);
  }
  const std::string help = suggest(options.command, names);
  return session.misuse(fmt::format("there is no command `{}`", options.command),
                        help.empty() ? "`nsp --help` lists the commands" : help);
}

}  // namespace

Run prepare_manual(Options& takes) {
  const auto options = std::make_shared<ManualOptions>();
  takes.add("COMMAND", &options->command, "its page; without one, the page of `nsp` itself");
  takes.add("-o,--output", &options->output, "write the pages of all commands into that folder", "DIR");
  return [options](Session& session) { return print_manual(session, *options); };
}

}  // namespace nsp::commands
