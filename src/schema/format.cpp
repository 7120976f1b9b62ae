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
#include "words/template.hpp"

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

constexpr words::English<> month_in_the_middle{"the month stands in the middle: year-month-day"};
constexpr words::English<> like_a_date{"write the date as year-month-day"};
constexpr words::English<> the_day_is_missing{"the day is missing"};
constexpr words::English<> this_is_not_written{"this is not written as year-month-day"};
constexpr words::English<words::Number, words::Word, words::Number, words::Word> read_with_the_day{
    "read with the day first, as {0} {1} {2}: write {3}"};
constexpr words::English<words::Word> write_5{"write {0}"};
constexpr words::English<words::Word> year_month_day_did{"year, month, day: did you mean {0}?"};
constexpr words::English<> the_month_and_the_day{"the month and the day are missing"};
constexpr words::English<> a_date_has_no{"a date has no time of day"};
constexpr words::English<words::Word> write_the_day_alone{"write the day alone: {0}"};
constexpr words::English<> another_key_stands_behind{"another key stands behind the date"};
constexpr words::English<words::Name> write_on_a_line{"write {0} on a line of its own"};
constexpr words::English<> a_t_stands_between{"a `T` stands between the day and the time"};
constexpr words::English<> the_seconds_and_the_zone{"the seconds and the zone of the time are missing"};
constexpr words::English<> the_zone_of_the_time{"the zone of the time is missing"};
constexpr words::English<> a_web_address_holds{"a web address holds no blanks"};
constexpr words::English<> write_a_blank_as{"write a blank as %20"};
constexpr words::English<> a_web_address_begins{"a web address begins with https://"};
constexpr words::English<words::Word> write_https{"write https://{0}"};
constexpr words::English<words::Word> this_does_not_have_the_form{"this does not have the form of {0}"};
constexpr words::English<> write_it_as_the_schema{"write it as the schema says"};
constexpr words::English<> more_than_a_date{"more than a date stands here"};
constexpr words::English<> the_year_has_two{"the year has two digits"};
constexpr words::English<words::Word, words::Word> write_or_whichever_is_meant_2{
    "write {0} or {1}, whichever is meant"};
constexpr words::English<> this_is_a_day{"this is a day as spreadsheets number them"};
constexpr words::English<> this_says_no_day{"this says no day"};
constexpr words::English<words::Name> stands_behind_the_date{"{0} stands behind the date"};
constexpr words::English<> this_is_not_a_date{"this is not a date"};
constexpr words::English<words::Word, words::Number, words::Number> has_days{"{0} {1} has {2} days"};
constexpr words::English<words::Number> write_a_day_from{"write a day from 01 to {0}"};
constexpr words::English<words::Word> this_is_not{"this is not {0}"};
constexpr words::English<words::Word> write_it_like{"write it like {0}"};
constexpr words::English<words::Word, words::Word> write_the_whole_date{
    "write the whole date: {0}, or {1} where the last day is meant"};
constexpr words::English<words::Word> there_is_no_month{"there is no month {0}"};
constexpr words::English<words::Word, words::Number> write_a_day_of_the_month{"write a day from {0}-01 to {0}-{1}"};
constexpr words::English<> the_time_of_day_is_missing{"the time of day is missing"};
constexpr words::English<words::Word> put_it_and_its_zone{"put it and its zone behind the day: {0}T14:30:00+01:00"};
constexpr words::English<words::Word> put_the_zone_behind{
    "put the zone behind the time: {0}Z for universal time, or {0}+01:00"};
constexpr words::English<words::Word, words::Word> this_is_not_because{"this is not {0}: {1}"};
constexpr words::English<words::Word> write_it_whole_like{"write it whole, like {0}"};

/// What keeps three numbers from being a day; nothing where they are one.
std::optional<FormatFault> explain_impossible(int year, int month, int day) {
  if (month < 1 || month > 12) return FormatFault{there_is_no_month(fmt::format("{:02}", month)), {}, {}};
  const int days = text::days_in_month(year, month);
  if (day >= 1 && day <= days) return std::nullopt;
  return FormatFault{has_days(months[static_cast<std::size_t>(month - 1)], year, days), write_a_day_from(days), {}};
}

/// Which day of a month or a year is meant nobody else can say: a period begins on the first and ends on the last.
words::Text whole_date(std::string_view first, std::string_view last) {
  return write_the_whole_date(first, last);
}

FormatFault explain_month(std::string_view month, int year, int number) {
  const std::string last = fmt::format("{}-{:02}", month, text::days_in_month(year, number));
  return {the_day_is_missing, whole_date(fmt::format("{}-01", month), last), {}};
}

/// A date as people write it, which has all that is wanted in another form.
FormatFault explain_customary(const text::CustomaryDate& date) {
  const std::string month = fmt::format("{:04}-{:02}", date.year, date.month);
  if (date.day == 0 && date.month >= 1 && date.month <= 12) return explain_month(month, date.year, date.month);
  if (auto fault = explain_impossible(date.year, date.month, date.day)) {
    fault->help = fault->help.empty() ? words::Text(month_in_the_middle)
                                      : write_a_day_of_the_month(month, text::days_in_month(date.year, date.month));
    return *fault;
  }
  const std::string meant = fmt::format("{}-{:02}", month, date.day);
  const std::string_view name = months[static_cast<std::size_t>(date.month - 1)];
  return {this_is_not_written, date.by_custom ? read_with_the_day(date.day, name, date.year, meant) : write_5(meant),
          meant};
}

/// Of the form of a date, and none of the calendar.
FormatFault explain_no_day(std::string_view text) {
  const int day = to_int(text.substr(8));
  FormatFault fault = explain_impossible(to_int(text.substr(0, 4)), to_int(text.substr(5, 2)), day)
                          .value_or(FormatFault{this_is_not_a_date, like_a_date, {}});
  if (!fault.help.empty()) return fault;
  // Day and month the other way round.
  const std::string swapped = fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(8), text.substr(5, 2));
  if (is_date(swapped)) return {fault.message, year_month_day_did(swapped), swapped};
  fault.help = day >= 1 && day <= 12 ? month_in_the_middle : like_a_date;
  return fault;
}

FormatFault with_remark(const std::string& day, std::string_view remark) {
  return {more_than_a_date, syntax::help_with_remark(day, remark), day, std::string(remark)};
}

/// What says less than one day, and what it may mean.
FormatFault explain_guessed(const text::GuessedDays& guess) {
  using By = text::GuessedDays::By;
  if (guess.days.empty()) return {};
  const std::string& first = guess.days[0];
  if (guess.days.size() > 1) return {the_year_has_two, write_or_whichever_is_meant_2(first, guess.days[1]), {}, {}};
  if (guess.by == By::short_year) return {the_year_has_two, write_5(first), first, {}};
  if (guess.by == By::serial_number) return {this_is_a_day, write_5(first), first, {}};
  return {this_says_no_day, write_5(first), {}, {}};
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
    return {stands_behind_the_date(text.substr(10)), write_5(text.substr(0, 10)), std::string(text.substr(0, 10)), {}};
  if (text.size() == 4 && all_digits(text)) {
    return {the_month_and_the_day, whole_date(fmt::format("{}-01-01", text), fmt::format("{}-12-31", text)), {}};
  }
  if (text.size() == 7 && is_date(std::string(text) + "-01")) {
    return explain_month(text, std::stoi(std::string(text.substr(0, 4))), std::stoi(std::string(text.substr(5))));
  }
  if (text.size() > 10 && is_date(text.substr(0, 10)) && (text[10] == 'T' || text[10] == ' ')) {
    const std::string day(text.substr(0, 10));
    if (is_time_of_day(text.substr(11))) return {a_date_has_no, write_the_day_alone(day), day};
    // What somebody has written there is for people to read.
    const std::string_view rest = text.substr(std::min(text.find_first_not_of(' ', 10), text.size()));
    const std::size_t word = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    if (word != std::string_view::npos && word > 0 && rest.substr(word).starts_with(": "))
      return {another_key_stands_behind, write_on_a_line(rest), {}};
    return with_remark(day, rest);
  }
  if (const auto date = text::read_customary_date(text)) return explain_customary(*date);
  if (auto fault = explain_guessed(text::guess_days(text)); !fault.message.empty()) return fault;
  if (const auto fault = explain_remarked(text)) return *fault;
  return {this_is_not_a_date, like_a_date, {}, {}};
}

/// What is written where a time is wanted; its zone is forgotten most often.
FormatFault explain_time(std::string_view name, std::string_view text) {
  const Format& format = *find(name);
  FormatFault fault{this_is_not(format.noun), write_it_like(format.example), {}};
  const std::size_t before = name == "time" ? 0 : 11;  // the date and its T
  if (before > 0 && is_date(text)) {
    fault.message = the_time_of_day_is_missing;
    fault.help = put_it_and_its_zone(text);
    return fault;
  }
  std::string whole(text);
  if (before > 0 && whole.size() > before && is_date(text.substr(0, 10)) && whole[10] == ' ') whole[10] = 'T';
  if (format.check(whole)) return {a_t_stands_between, write_5(whole), whole};
  const bool lacks_seconds = whole.size() == before + 5;
  if (format.check(whole + (lacks_seconds ? ":00Z" : "Z"))) {
    if (lacks_seconds) whole += ":00";
    return {lacks_seconds ? the_seconds_and_the_zone : the_zone_of_the_time, put_the_zone_behind(whole), {}};
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
  if (is_address && text.find(' ') != std::string_view::npos) return {a_web_address_holds, write_a_blank_as, {}};
  if (is_address && text.starts_with("www."))
    return {a_web_address_begins, write_https(text), fmt::format("https://{}", text)};
  const Format* const format = find(name);
  if (format == nullptr) return {this_does_not_have_the_form(name), write_it_as_the_schema, {}};
  FormatFault fault{this_is_not(format->noun), write_it_like(format->example), {}};
  if (name == "regex") {
    std::string reason;
    is_ecma_regex(text, reason);
    fault.message = this_is_not_because(format->noun, reason);
    fault.help = write_an_expression_of_ecma;
  }
  if (is_address) fault.help = write_it_whole_like(format->example);
  return fault;
}

}  // namespace nsp::schema
