// SPDX-License-Identifier: EUPL-1.2
#include "schema/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "schema/regex.hpp"
#include "text/ascii.hpp"
#include "text/customary_date.hpp"
#include "text/date.hpp"

namespace nsp::schema {

namespace {

using text::is_digit;
using text::is_hex;
using text::is_letter;

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

bool is_ipv4(std::string_view text) {
  int parts = 0;
  while (true) {
    const std::string_view part = text.substr(0, text.find('.'));
    if (!all_digits(part) || part.size() > 3 || (part.size() > 1 && part[0] == '0') || to_int(part) > 255) return false;
    ++parts;
    if (part.size() == text.size()) return parts == 4;
    text.remove_prefix(part.size() + 1);
  }
}

bool is_ipv6(std::string_view text) {
  int groups = 0;
  bool compressed = false;
  if (text.starts_with("::")) {
    compressed = true;
    text.remove_prefix(2);
    if (text.empty()) return true;
  }
  while (true) {
    const std::size_t colon = text.find(':');
    const std::string_view group = text.substr(0, colon);
    if (colon == std::string_view::npos && group.find('.') != std::string_view::npos) {
      if (!is_ipv4(group)) return false;
      groups += 2;
      break;
    }
    if (group.empty() || group.size() > 4 || !std::all_of(group.begin(), group.end(), is_hex)) return false;
    ++groups;
    if (colon == std::string_view::npos) break;
    text.remove_prefix(colon + 1);
    if (text.starts_with(':')) {
      if (compressed) return false;
      compressed = true;
      text.remove_prefix(1);
      if (text.empty()) break;
    }
  }
  return compressed ? groups < 8 : groups == 8;
}

/// RFC 1123 labels.
bool is_hostname(std::string_view text) {
  if (text.empty() || text.size() > 253) return false;
  while (true) {
    const std::string_view label = text.substr(0, text.find('.'));
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    if (!std::all_of(label.begin(), label.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; }))
      return false;
    if (label.size() > 3 && label.substr(2, 2) == "--") return false;
    if (label.size() == text.size()) return true;
    text.remove_prefix(label.size() + 1);
  }
}

bool is_quoted_local(std::string_view local) {
  if (local.size() < 2 || local.front() != '"' || local.back() != '"') return false;
  local = local.substr(1, local.size() - 2);
  for (std::size_t i = 0; i < local.size(); ++i) {
    if (local[i] == '"' || static_cast<unsigned char>(local[i]) < 0x20) return false;
    if (local[i] == '\\' && ++i == local.size()) return false;
  }
  return true;
}

/// RFC 5321, section 4.1.2: Mailbox.
bool is_email(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at > 64) return false;
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);
  if (!is_quoted_local(local)) {
    if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos) return false;
    const auto is_atom = [](char c) {
      return is_letter(c) || is_digit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
    };
    if (!std::all_of(local.begin(), local.end(), is_atom)) return false;
  }
  if (domain.starts_with('[') && domain.ends_with(']')) {
    const std::string_view address = domain.substr(1, domain.size() - 2);
    return address.starts_with("IPv6:") ? is_ipv6(address.substr(5)) : is_ipv4(address);
  }
  return is_hostname(domain);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

/// Whether every character is one of RFC 3986 or a whole percent escape; `extra` beside the unreserved and sub-delims.
bool has_uri_characters(std::string_view text, std::string_view extra) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
      i += 2;
    } else if (!is_letter(c) && !is_digit(c) && std::string_view("-._~!$&'()*+,;=").find(c) == std::string_view::npos &&
               extra.find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

bool is_authority(std::string_view authority) {
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    if (!has_uri_characters(authority.substr(0, at), ":")) return false;
    authority.remove_prefix(at + 1);
  }
  std::string_view port;
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    if (end == std::string_view::npos) return false;
    const std::string_view address = authority.substr(1, end - 1);
    if (!is_ipv6(address) && !(address.starts_with('v') && has_uri_characters(address, ":"))) return false;
    port = authority.substr(end + 1);
    if (!port.empty() && port[0] != ':') return false;
  } else {
    const std::size_t colon = authority.find(':');
    if (!has_uri_characters(authority.substr(0, colon), "")) return false;
    if (colon != std::string_view::npos) port = authority.substr(colon);
  }
  return port.empty() || port.size() == 1 || all_digits(port.substr(1));
}

bool is_reference_tail(std::string_view text) {
  const std::size_t hash = text.find('#');
  if (hash != std::string_view::npos && !has_uri_characters(text.substr(hash + 1), ":@/?")) return false;
  text = text.substr(0, hash);
  const std::size_t query = text.find('?');
  if (query != std::string_view::npos && !has_uri_characters(text.substr(query + 1), ":@/?")) return false;
  text = text.substr(0, query);
  if (text.starts_with("//")) {
    const std::size_t end = std::min(text.find('/', 2), text.size());
    if (!is_authority(text.substr(2, end - 2))) return false;
    text.remove_prefix(end);
  }
  return has_uri_characters(text, ":@/");
}

/// RFC 3986, section 3.
bool is_uri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(text[0])) return false;
  const auto is_scheme = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_scheme) &&
         is_reference_tail(text.substr(colon + 1));
}

bool is_uri_reference(std::string_view text) {
  if (is_uri(text)) return true;
  const std::size_t segment = text.find_first_of("/?#");
  return text.substr(0, segment).find(':') == std::string_view::npos && is_reference_tail(text);
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
  return is_ecma_regex(text);
}

constexpr std::array<std::pair<std::string_view, FormatCheck>, 14> formats{
    {{"date", is_date},
     {"date-time", is_date_time},
     {"time", is_time},
     {"uri", is_uri},
     {"uri-reference", is_uri_reference},
     {"email", is_email},
     {"uuid", is_uuid},
     {"regex", is_regex},
     {"hostname", is_hostname},
     {"ipv4", is_ipv4},
     {"ipv6", is_ipv6},
     {"json-pointer", is_json_pointer},
     {"relative-json-pointer", is_relative_json_pointer},
     {"duration", is_duration}}};

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

constexpr const char* month_in_the_middle = "the month stands in the middle: year-month-day";
constexpr const char* like_a_date = "write the date as year-month-day: 2016-02-28";

/// What keeps three numbers from being a day; nothing where they are one.
std::optional<FormatFault> explain_impossible(int year, int month, int day) {
  if (month < 1 || month > 12) return FormatFault{fmt::format("there is no month {:02}", month), {}, {}};
  const int days = text::days_in_month(year, month);
  if (day >= 1 && day <= days) return std::nullopt;
  return FormatFault{fmt::format("{} {} has {} days", months[static_cast<std::size_t>(month - 1)], year, days),
                     fmt::format("write a day from 01 to {}", days),
                     {}};
}

/// A date as people write it, which has all that is wanted in another form.
FormatFault explain_customary(const text::CustomaryDate& date) {
  const std::string month = fmt::format("{:04}-{:02}", date.year, date.month);
  if (date.day == 0 && date.month >= 1 && date.month <= 12)
    return {"the day is missing", fmt::format("write the whole date: {}-01", month), {}};
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

/// `14:30`, `14:30:00.5Z` and the like.
bool is_time_of_day(std::string_view text) {
  return text.size() >= 5 && text[2] == ':' && text.find_first_not_of("0123456789:.,+-TZtz ") == std::string_view::npos;
}

FormatFault explain_date(std::string_view text) {
  if (has_date_shape(text)) return explain_no_day(text);
  if (text.size() == 4 && all_digits(text)) {
    return {"the month and the day are missing", fmt::format("write the whole date: {}-01-01", text), {}};
  }
  if (text.size() == 7 && is_date(std::string(text) + "-01")) {
    return {"the day is missing", fmt::format("write the whole date: {}-01", text), {}};
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
    std::string with_remark = fmt::format("{}  # {}", day, rest);
    return {"more than a date stands here", fmt::format("write the rest as a remark: `{}`", with_remark), with_remark};
  }
  if (const auto date = text::read_customary_date(text)) return explain_customary(*date);
  return {"this is not a date", like_a_date, {}};
}

}  // namespace

FormatCheck find_format(std::string_view name) {
  for (const auto& [known, check] : formats)
    if (known == name) return check;
  return nullptr;
}

FormatFault explain_format(std::string_view name, std::string_view text) {
  if (name == "date") return explain_date(text);
  if (name == "date-time") return {"this is not a date with a time", "write it like 2016-02-28T14:30:00+01:00", {}};
  if (name == "uri") {
    if (text.find(' ') != std::string_view::npos) return {"a web address holds no blanks", "write a blank as %20", {}};
    if (text.starts_with("www."))
      return {"a web address begins with https://", fmt::format("write https://{}", text),
              fmt::format("https://{}", text)};
    return {"this is not a web address", "write it whole, like https://www.police.be/", {}};
  }
  if (name == "email") return {"this is not an e-mail address", "write it like name@example.org", {}};
  if (name == "uuid") return {"this is not a UUID", "write it like 123e4567-e89b-12d3-a456-426614174000", {}};
  if (name == "regex") return {"this is not a regular expression", "look for brackets that are not closed", {}};
  return {fmt::format("this does not have the form of {}", name), "compare it with an example in `nsp explain`", {}};
}

}  // namespace nsp::schema
