// SPDX-License-Identifier: EUPL-1.2
#include "commands/options.hpp"

#include <charconv>

#include <fmt/format.h>

#include "text/customary_date.hpp"
#include "text/date.hpp"

namespace nsp::commands {

Option& Options::add(std::string_view names, Place place, std::string_view description, std::string_view placeholder) {
  Option& option = all_.emplace_back();
  const std::size_t comma = names.find(',');
  option.names.emplace_back(names.substr(0, comma));
  if (comma != std::string_view::npos) option.names.emplace_back(names.substr(comma + 1));
  option.place = place;
  option.description = description;
  option.placeholder = placeholder;
  return option;
}

Option& Options::add_choice(std::string_view names, Place place, std::vector<std::string_view> choices,
                            std::string_view placeholder) {
  const std::string but_last = fmt::format("{}", fmt::join(choices.begin(), choices.end() - 1, ", "));
  Option& option = add(names, place, fmt::format("{} or {}", but_last, choices.back()), placeholder);
  option.choices = std::move(choices);
  return option;
}

void add_globals(Options& takes, Globals& globals) {
  takes.add("-C", &globals.folder, "run as if started in that folder", "DIR");
  takes.add("--config", &globals.config, "the configuration, in the place of the nearest nsp.yaml", "FILE");
  takes.add_choice("--color", &globals.color, {"auto", "always", "never"}, "WHEN");
  takes.add("-q,--quiet", &globals.quiet, "say nothing where there is nothing to say");
  takes.add("-v,--verbose", &globals.verbose, "say more on standard error");
  takes.add("-j,--jobs", &globals.jobs, "how many threads; all cores where not given", "N");
  takes.add("--lang", &globals.language, "the reader's language, such as nl", "CODE");
}

std::string how_to_write_day(std::string_view option, std::string_view text) {
  std::string day = "2018-03-31";
  if (const auto meant = text::read_customary_date(text)) {
    if (std::string written = text::to_day(*meant); !written.empty()) day = std::move(written);
  }
  return fmt::format("write year, month and day: `{} {}`", option, day);
}

std::optional<std::size_t> read_number(std::string_view text, std::size_t least, std::size_t most) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) return std::nullopt;
  return number;
}

}  // namespace nsp::commands
