// SPDX-License-Identifier: EUPL-1.2
#include "commands/options.hpp"

#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "text/customary_date.hpp"
#include "text/date.hpp"
#include "text/similar.hpp"

namespace nsp::commands {

namespace {

template <class Value>
void add_single(CLI::App& parser, const std::string& name, Value& value, const std::string& description,
                const std::string& placeholder) {
  parser.add_option(name, value, description)
      ->type_name(placeholder)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

}  // namespace

void add_choice(CLI::App& parser, const std::string& name, std::string& value, const std::string& description,
                const std::string& placeholder) {
  add_single(parser, name, value, description, placeholder);
}

void add_choice(CLI::App& parser, const std::string& name, std::optional<std::string>& value,
                const std::string& description, const std::string& placeholder) {
  add_single(parser, name, value, description, placeholder);
}

void add_list(CLI::App& parser, const std::string& name, std::vector<std::string>& values,
              const std::string& description, const std::string& placeholder, bool commas) {
  CLI::Option* option = parser.add_option(name, values, description)->type_name(placeholder)->type_size(1);
  option->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args(false);
  if (commas) option->delimiter(',');
}

void add_globals(CLI::App& parser, Globals& globals) {
  parser.option_defaults()->group("Global options");
  add_choice(parser, "-C", globals.folder, "run as if started in that folder", "DIR");
  add_choice(parser, "--config", globals.config, "the configuration, in the place of the nearest nsp.yaml", "FILE");
  add_choice(parser, "--color", globals.color, "auto, always or never", "WHEN");
  parser.add_flag("-q,--quiet", globals.quiet, "say nothing where there is nothing to say");
  parser.add_flag("-v,--verbose", globals.verbose, "say more on standard error");
  add_choice(parser, "-j,--jobs", globals.jobs, "how many threads; all cores where not given", "N");
  add_choice(parser, "--lang", globals.language, "the reader's language, such as nl", "CODE");
  parser.option_defaults()->group("Options");
}

std::string enumerate(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += fmt::format("`{}`", words[i]);
  }
  return text;
}

std::string suggest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view nearest = text::find_nearest(word, candidates);
  if (!nearest.empty()) return fmt::format("did you mean `{}`?", nearest);
  const std::vector<std::string_view> similar = text::find_similar(word, candidates);
  return similar.empty() ? std::string() : fmt::format("did you mean {}?", enumerate(similar));
}

std::string how_to_write_day(std::string_view option, std::string_view text) {
  std::string day = "2018-03-31";
  if (const auto meant = text::read_customary_date(text)) {
    std::string written = fmt::format("{:04}-{:02}-{:02}", meant->year, meant->month, meant->day);
    if (text::read_date(written)) day = std::move(written);
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
