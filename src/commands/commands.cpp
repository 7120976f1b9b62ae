// SPDX-License-Identifier: EUPL-1.2
#include "commands/commands.hpp"

#include <exception>
#include <new>
#include <system_error>
#include <type_traits>
#include <variant>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "commands/session.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

constexpr std::string_view program = "nsp";

CLI::Option* add_to_parser(CLI::App& parser, const Option& option) {
  const std::string names = fmt::format("{}", fmt::join(option.names, ","));
  return std::visit(
      [&](auto* place) {
        if constexpr (std::is_same_v<decltype(place), bool*>) {
          return parser.add_flag(names, *place, option.description);
        } else {
          return parser.add_option(names, *place, option.description)->type_name(option.placeholder);
        }
      },
      option.place);
}

void fill(CLI::App& parser, const Options& takes, const std::string& group) {
  for (const Option& option : takes.all()) {
    CLI::Option* added = add_to_parser(parser, option)->required(option.required);
    if (!option.is_argument()) added->group(group);
    if (option.has_commas) added->delimiter(',');
    if (!option.excludes.empty()) added->excludes(parser.get_option(std::string(option.excludes)));
    if (option.is_argument() || std::holds_alternative<bool*>(option.place)) continue;
    if (option.is_repeatable()) {
      added->type_size(1)->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args(false);
    } else {
      added->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
  }
}

/// One command line: the parsers, and what they lead to.
class CommandLine {
 public:
  explicit CommandLine(environment::Environment& environment)
      : environment_(environment), top_("Checks plans that are kept as files.", std::string(program)) {
    set_up(top_, "Example:\n  nsp check");
    top_.set_version_flag("--version", fmt::format("nsp {}", NSP_VERSION), "print the version");
    top_.require_subcommand(0, 1);
    for (const Command& command : table()) {
      CLI::App& parser = *top_.add_subcommand(std::string(command.name), std::string(command.summary));
      Options takes;
      runs_.push_back(command.prepare(takes));
      fill(parser, takes, "Options");
      set_up(parser, fmt::format("Example:\n  {}", command.example));
    }
  }

  Exit run(const std::vector<std::string>& arguments) {
    if (const auto ended = parse(arguments)) return *ended;
    Session session(environment_, globals_);
    const std::vector<CLI::App*> chosen = top_.get_subcommands();
    if (const auto ended = refuse_extras(session, chosen.empty() ? nullptr : chosen[0])) return *ended;
    if (chosen.empty()) {
      environment_.err.write(top_.help());
      return Exit::usage;
    }
    if (const auto ended = session.settle()) return *ended;
    for (std::size_t i = 0; i < table().size(); ++i)
      if (table()[i].name == chosen[0]->get_name()) return session.end(runs_[i](session));
    return Exit::bug;
  }

 private:
  void set_up(CLI::App& parser, const std::string& footer) {
    parser.allow_extras();
    parser.set_help_flag("-h,--help", "print this help");
    Options takes;
    add_globals(takes, globals_);
    fill(parser, takes, "Global options");
    parser.footer("\n" + footer);
  }

  std::optional<Exit> parse(const std::vector<std::string>& arguments) {
    try {
      top_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
      return std::nullopt;
    } catch (const CLI::CallForHelp&) {
      environment_.out.write(top_.help());
    } catch (const CLI::CallForVersion& version) {
      environment_.out.write(fmt::format("{}\n", version.what()));
    } catch (const CLI::ParseError& fault) {
      return refuse(fault);
    }
    return Exit::clean;
  }

  Exit refuse(const CLI::ParseError& fault) {
    Session session(environment_, globals_);
    const std::vector<CLI::App*> chosen = top_.get_subcommands();
    if (const auto ended = refuse_extras(session, chosen.empty() ? nullptr : chosen[0])) return *ended;
    const std::string message = fault.what();
    const std::string word = message.substr(0, message.find_first_of(": "));
    const bool no_value = fault.get_name() == "ArgumentMismatch" && word.starts_with('-');
    const bool missing = fault.get_name() == "RequiredError";
    return session.misuse(no_value  ? fmt::format("`{}` wants a value behind it", word)
                          : missing ? fmt::format("`{}` is missing", word)
                                    : message,
                          point_to_help(chosen.empty() ? nullptr : chosen[0]));
  }

  static std::string point_to_help(const CLI::App* command) {
    return command == nullptr ? "`nsp --help` lists the commands"
                              : fmt::format("`nsp {} --help` lists its options", command->get_name());
  }

  /// The parsers take words that they do not know aside; here they are named.
  std::optional<Exit> refuse_extras(Session& session, const CLI::App* command) {
    for (const std::string& word : top_.remaining()) {
      if (word.size() > 1 && word.starts_with('-')) return refuse_option(session, word, top_);
      if (command == nullptr || word != "--") return refuse_command(session, word);
    }
    if (command == nullptr) return std::nullopt;
    for (const std::string& word : command->remaining()) {
      if (word.size() > 1 && word.starts_with('-') && word != "--") return refuse_option(session, word, *command);
      if (word != "--")
        return session.misuse(fmt::format("`nsp {}` takes no further word: `{}`", command->get_name(), word),
                              point_to_help(command));
    }
    return std::nullopt;
  }

  static Exit refuse_command(Session& session, const std::string& word) {
    std::vector<std::string_view> names;
    for (const Command& command : table()) names.push_back(command.name);
    const std::string help = suggest(word, names);
    return session.misuse(fmt::format("there is no command `{}`", word), help.empty() ? point_to_help(nullptr) : help);
  }

  static Exit refuse_option(Session& session, const std::string& word, const CLI::App& parser) {
    std::vector<std::string> names;
    for (const CLI::Option* option : parser.get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    const std::string option = word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, 2);
    std::string help;
    if (option.starts_with("--")) help = suggest(option, {names.begin(), names.end()});
    const bool top = parser.get_parent() == nullptr;
    if (help.empty()) help = point_to_help(top ? nullptr : &parser);
    return session.misuse(top ? fmt::format("there is no option `{}`", option)
                              : fmt::format("`nsp {}` has no option `{}`", parser.get_name(), option),
                          help);
  }

  environment::Environment& environment_;
  Globals globals_;
  CLI::App top_;
  std::vector<Run> runs_;
};

int report_bug(environment::Environment& environment, std::string_view what) {
  environment.err.write(
      fmt::format("error: this is a bug in nsp {}: {}\n"
                  "  = help: please report it, with the command line and, where you may, the files\n",
                  NSP_VERSION, text::escape_terminal(what)));
  return static_cast<int>(Exit::bug);
}

int report_lack(environment::Environment& environment, std::string_view what) {
  environment.err.write(fmt::format("error: {}\n  = help: give it more, or let it do less at once: `-j 1`\n", what));
  return static_cast<int>(Exit::world);
}

}  // namespace

int run(const std::vector<std::string>& arguments, environment::Environment& environment) {
  try {
    return static_cast<int>(CommandLine(environment).run(arguments));
  } catch (const std::bad_alloc&) {
    return report_lack(environment, "there is not enough memory");
  } catch (const std::system_error& fault) {
    const bool lacks =
        fault.code() == std::errc::resource_unavailable_try_again || fault.code() == std::errc::not_enough_memory;
    return lacks ? report_lack(environment, "the machine gives no further thread, or no memory for it")
                 : report_bug(environment, fault.what());
  } catch (const std::exception& fault) {
    return report_bug(environment, fault.what());
  } catch (...) {
    return report_bug(environment, "an unknown fault");
  }
}

}  // namespace nsp::commands
