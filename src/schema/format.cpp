// SPDX-License-Identifier: EUPL-1.2
#include "schema/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "schema/format_addresses.hpp"
#include "schema/regex.hpp"
#include "syntax/remark.hpp"
#include "text/ascii.hpp"
#include "text/customary_date.hpp"
#include "text/date.hpp"

namespace nsp::schema {

namespace {

using text::is_digit;
using text::is_hex;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool has_date_shape(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
         all_digits(text.substr(5, 2)) && all_digits(text.substr(8));
}

/// RFC 3339: full-date.
bool is_date(std::string_view text) {
  return text::read_date(text).has_value();
}

/// RFC 3339: full-time, a leap second only where it is 23:59:60 in universal time.
bool is_time(std::string_view text) {
  if (text.size() < 9 || text[2] != ':' || text[5] != ':') return false;
  for (std::size_t at : {0U, 3U, 6U})
    if (!all_digits(text.substr(at, 2))) return false;
  const int hour = to_int(text.substr(0, 2));
  const int minute = to_int(text.substr(3, 2));
  const int second = to_int(text.substr(6, 2));
  std::string_view rest = text.substr(8);
  if (rest.starts_with('.')) {
    const std::size_t end = rest.find_first_not_of("0123456789", 1);
    if (end == 1 || end == std::string_view::npos) return false;
    rest.remove_prefix(end);
  }
  int offset = 0;
  if (rest != "Z" && rest != "z") {
    if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':' || !all_digits(rest.substr(1, 2)) ||
        !all_digits(rest.substr(4)))
      return false;
    if (to_int(rest.substr(1, 2)) > 23 || to_int(rest.substr(4)) > 59) return false;
    offset = (to_int(rest.substr(1, 2)) * 60 + to_int(rest.substr(4))) * (rest[0] == '+' ? 1 : -1);
  }
  if (hour > 23 || minute > 59 || second > 60) return false;
  constexpr int day = 24 * 60;
  return second < 60 || ((hour * 60 + minute - offset) % day + day) % day == day - 1;
}

bool is_date_time(std::string_view text) {
  return text.size() > 11 && (text[10] == 'T' || text[10] == 't') && is_date(text.substr(0, 10)) &&
         is_time(text.substr(11));
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

bool is_json_pointer(std::string_view text) {
  if (!text.empty() && text[0] != '/') return false;
  for (std::size_t i = text.find('~'); i != std::string_view::npos; i = text.find('~', i + 1))
    if (i + 1 >= text.size() || (text[i + 1] != '0' && text[i + 1] != '1')) return false;
  return true;
}

bool is_relative_json_pointer(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0 || (end > 1 && text[0] == '0')) return false;
  const std::string_view rest = text.substr(end);
  return rest == "#" || is_json_pointer(rest);
}

/// RFC 3339, appendix A: `digits unit` groups in the order of `units`; empty only where `may_be_empty`.
bool has_duration_parts(std::string_view text, std::string_view units) {
  std::size_t next = 0;
  bool first = true;
  while (!text.empty()) {
    const std::size_t end = text.find_first_not_of("0123456789");
    if (end == 0 || end == std::string_view::npos) return false;
    const std::size_t unit = units.find(text[end]);
    if (unit == std::string_view::npos || (first ? false : unit != next)) return false;
    next = unit + 1;
    first = false;
    text.remove_prefix(end + 1);
  }
  return !first;
}

bool is_duration(std::string_view text) {
  if (!text.starts_with('P')) return false;
  text.remove_prefix(1);
  if (text.ends_with('W')) return all_digits(text.substr(0, text.size() - 1));
  const std::size_t time = text.find('T');
  const std::string_view date = text.substr(0, time);
  if (!date.empty() && !has_duration_parts(date, "YMD")) return false;
  if (time == std::string_view::npos) return !date.empty();
  return has_duration_parts(text.substr(time + 1), "HMS");
}

bool is_regex(std::string_view text) {
  std::string fault;
  return is_ecma_regex(text, fault);
}

struct Format {
  std::string_view name;
  FormatCheck check;
  std::string_view noun;  ///< "this is not ..."
  std::string_view example;
};

constexpr std::array formats{
    Format{"date", is_date, "a date", "2016-02-28"},
    Format{"date-time", is_date_time, "a date with a time", "2016-02-28T14:30:00+01:00"},
    Format{"time", is_time, "a time of day with its zone", "14:30:00+01:00"},
    Format{"duration", is_duration, "a duration", "P1Y2M3DT4H"},
    Format{"uri", is_uri, "a web address", "https://www.example.org/"},
    Format{"uri-reference", is_uri_reference, "an address or the end of one", "/en/news?page=2"},
    Format{"iri", is_iri, "a web address", "https://www.exämple.be/"},
    Format{"iri-reference", is_iri_reference, "an address or the end of one", "/actualités?page=2"},
    Format{"uri-template", is_uri_template, "an address with names in braces", "https://example.org/{id}"},
    Format{"email", is_email, "an e-mail address", "name@example.org"},
    Format{"idn-email", is_idn_email, "an e-mail address", "name@example.org"},
    Format{"hostname", is_hostname, "the name of a computer", "www.example.org"},
    Format{"idn-hostname", is_idn_hostname, "the name of a computer", "www.exämple.org"},
    Format{"ipv4", is_ipv4, "an address of four numbers", "192.0.2.1"},
    Format{"ipv6", is_ipv6, "an IPv6 address", "2001:db8::1"},
    Format{"uuid", is_uuid, "a UUID", "123e4567-e89b-12d3-a456-426614174000"},
    Format{"regex", is_regex, "a regular expression", "^[a-z]+$"},
    Format{"json-pointer", is_json_pointer, "a JSON Pointer", "/list/0/name"},
    Format{"relative-json-pointer", is_relative_json_pointer, "a relative JSON Pointer", "1/name"}};

const Format* find(std::string_view name) {
  const auto* const found =
      std::find_if(formats.begin(), formats.end(), [name](const Format& format) { return format.name == name; });
  return found == formats.end() ? nullptr : found;
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

constexpr const char* month_in_the_middle = "the month stands in the middle: year-month-day";
constexpr const char* like_a_date = "write the date as year-month-day";

/// What keeps three numbers from being a day; nothing where they are one.
std::optional<FormatFault> explain_impossible(int year, int month, int day) {
  if (month < 1 || month > 12) return FormatFault{fmt::format("there is no month {:02}", month), {}, {}};
  const int days = text::days_in_month(year, month);
  if (day >= 1 && day <= days) return std::nullopt;
  return FormatFault{fmt::format("{} {} has {} days", months[static_cast<std::size_t>(month - 1)], year, days),
                     fmt::format("write a day from 01 to {}", days),
                     {}};
}

/// Which day of a month or a year is meant nobody else can say: a period begins on the first and ends on the last.
std::string whole_date(std::string_view first, std::string_view last) {
  return fmt::format("write the whole date: {}, or {} where the last day is meant", first, last);
}

FormatFault explain_month(std::string_view month, int year, int number) {
  const std::string last = fmt::format("{}-{:02}", month, text::days_in_month(year, number));
  return {"the day is missing", whole_date(fmt::format("{}-01", month), last), {}};
}

/// A date as people write it, which has all that is wanted in another form.
FormatFault explain_customary(const text::CustomaryDate& date) {
  const std::string month = fmt::format("{:04}-{:02}", date.year, date.month);
  if (date.day == 0 && date.month >= 1 && date.month <= 12) return explain_month(month, date.year, date.month);
  if (auto fault = explain_impossible(date.year, date.month, date.day)) {
    fault->help = fault->help.empty() ? month_in_the_middle
                                      : fmt::format("write a day from {0}-01 to {0}-{1}", month,
                                                    text::days_in_month(date.year, date.month));
    return *fault;
  }
  const std::string meant = fmt::format("{}-{:02}", month, date.day);
  const std::string_view name = months[static_cast<std::size_t>(date.month - 1)];
  return {"this is not written as year-month-day",
          date.by_custom
              ? fmt::format("read with the day first, as {} {} {}: write {}", date.day, name, date.year, meant)
              : fmt::format("write {}", meant),
          meant};
}

/// Of the form of a date, and none of the calendar.
FormatFault explain_no_day(std::string_view text) {
  const int day = to_int(text.substr(8));
  FormatFault fault = explain_impossible(to_int(text.substr(0, 4)), to_int(text.substr(5, 2)), day)
                          .value_or(FormatFault{"this is not a date", like_a_date, {}});
  if (!fault.help.empty()) return fault;
  // Day and month the other way round.
  const std::string swapped = fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(8), text.substr(5, 2));
  if (is_date(swapped)) return {fault.message, fmt::format("year, month, day: did you mean {}?", swapped), swapped};
  fault.help = day >= 1 && day <= 12 ? month_in_the_middle : like_a_date;
  return fault;
}

FormatFault with_remark(const std::string& day, std::string_view remark) {
  return {"more than a date stands here", syntax::help_with_remark(day, remark), day, std::string(remark)};
}

/// What says less than one day, and what it may mean.
FormatFault explain_guessed(const text::GuessedDays& guess) {
  using By = text::GuessedDays::By;
  if (guess.days.empty()) return {};
  const std::string& first = guess.days[0];
  if (guess.days.size() > 1)
    return {"the year has two digits", fmt::format("write {} or {}, whichever is meant", first, guess.days[1]), {}, {}};
  if (guess.by == By::short_year) return {"the year has two digits", fmt::format("write {}", first), first, {}};
  if (guess.by == By::serial_number)
    return {"this is a day as spreadsheets number them", fmt::format("write {}", first), first, {}};
  return {"this says no day", fmt::format("write {}", first), {}, {}};
}

/// A day, however it is written, with a remark behind it.
std::optional<FormatFault> explain_remarked(std::string_view text) {
  const auto parts = syntax::split_remark(text);
  if (!parts) return std::nullopt;
  const std::string word(parts->word);
  if (is_date(word)) return with_remark(word, parts->remark);
  const auto date = text::read_customary_date(word);
  const FormatFault fault = date ? explain_customary(*date) : FormatFault();
  return fault.meant.empty() ? std::nullopt : std::optional(with_remark(fault.meant, parts->remark));
}

/// `14:30`, `14:30:00.5Z` and the like.
bool is_time_of_day(std::string_view text) {
  return text.size() >= 5 && text[2] == ':' && text.find_first_not_of("0123456789:.,+-TZtz ") == std::string_view::npos;
}

FormatFault explain_date(std::string_view text) {
  if (has_date_shape(text)) return explain_no_day(text);
  // A sign that came along.
  if (text.size() > 10 && is_date(text.substr(0, 10)) && text.find_first_not_of(")]}.,;", 10) == std::string_view::npos)
    return {fmt::format("`{}` stands behind the date", text.substr(10)),
            fmt::format("write {}", text.substr(0, 10)),
            std::string(text.substr(0, 10)),
            {}};
  if (text.size() == 4 && all_digits(text)) {
    return {"the month and the day are missing",
            whole_date(fmt::format("{}-01-01", text), fmt::format("{}-12-31", text)),
            {}};
  }
  if (text.size() == 7 && is_date(std::string(text) + "-01")) {
    return explain_month(text, std::stoi(std::string(text.substr(0, 4))), std::stoi(std::string(text.substr(5))));
  }
  if (text.size() > 10 && is_date(text.substr(0, 10)) && (text[10] == 'T' || text[10] == ' ')) {
    const std::string day(text.substr(0, 10));
    if (is_time_of_day(text.substr(11)))
      return {"a date has no time of day", fmt::format("write the day alone: {}", day), day};
    // What somebody has written there is for people to read.
    const std::string_view rest = text.substr(std::min(text.find_first_not_of(' ', 10), text.size()));
    const std::size_t word = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    if (word != std::string_view::npos && word > 0 && rest.substr(word).starts_with(": "))
      return {"another key stands behind the date", fmt::format("write `{}` on a line of its own", rest), {}};
    return with_remark(day, rest);
  }
  if (const auto date = text::read_customary_date(text)) return explain_customary(*date);
  if (auto fault = explain_guessed(text::guess_days(text)); !fault.message.empty()) return fault;
  if (const auto fault = explain_remarked(text)) return *fault;
  return {"this is not a date", like_a_date, {}, {}};
}

/// What is written where a time is wanted; its zone is forgotten most often.
FormatFault explain_time(std::string_view name, std::string_view text) {
  const Format& format = *find(name);
  FormatFault fault{fmt::format("this is not {}", format.noun), fmt::format("write it like {}", format.example), {}};
  const std::size_t before = name == "time" ? 0 : 11;  // the date and its T
  if (before > 0 && is_date(text)) {
    fault.message = "the time of day is missing";
    fault.help = fmt::format("put it and its zone behind the day: {}T14:30:00+01:00", text);
    return fault;
  }
  std::string whole(text);
  if (before > 0 && whole.size() > before && is_date(text.substr(0, 10)) && whole[10] == ' ') whole[10] = 'T';
  if (format.check(whole)) return {"a `T` stands between the day and the time", fmt::format("write {}", whole), whole};
  const bool lacks_seconds = whole.size() == before + 5;
  if (format.check(whole + (lacks_seconds ? ":00Z" : "Z"))) {
    if (lacks_seconds) whole += ":00";
    return {lacks_seconds ? "the seconds and the zone of the time are missing" : "the zone of the time is missing",
            fmt::format("put the zone behind the time: {0}Z for universal time, or {0}+01:00", whole),
            {}};
  }
  return fault;
}

}  // namespace

FormatCheck find_format(std::string_view name) {
  const Format* const format = find(name);
  return format == nullptr ? nullptr : format->check;
}

std::string describe_format(std::string_view name) {
  const Format* const format = find(name);
  return format == nullptr ? std::string() : fmt::format("that is {} like {}", format->noun, format->example);
}

FormatFault explain_format(std::string_view name, std::string_view text) {
  if (name == "date") return explain_date(text);
  if (name == "date-time" || name == "time") return explain_time(name, text);
  const bool is_address = name == "uri" || name == "iri";
  if (is_address && text.find(' ') != std::string_view::npos)
    return {"a web address holds no blanks", "write a blank as %20", {}};
  if (is_address && text.starts_with("www."))
    return {"a web address begins with https://", fmt::format("write https://{}", text),
            fmt::format("https://{}", text)};
  const Format* const format = find(name);
  if (format == nullptr)
    return {fmt::format("this does not have the form of {}", name), "write it as the schema says", {}};
  FormatFault fault{fmt::format("this is not {}", format->noun), fmt::format("write it like {}", format->example), {}};
  if (name == "regex") {
    std::string reason;
    is_ecma_regex(text, reason);
    fault.message += ": " + reason;
    fault.help = "write an expression of ECMA-262, as JavaScript reads it with the flag `u`";
  }
  if (is_address) fault.help = fmt::format("write it whole, like {}", format->example);
  return fault;
}

}  // namespace nsp::schema
