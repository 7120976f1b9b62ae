// SPDX-License-Identifier: EUPL-1.2
#include "text/customary_number.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/slug.hpp"

namespace nsp::text {

namespace {

constexpr std::size_t longest_number = 60;

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

/// Every kind of blank as ' ', every kind of minus as '-'.
std::string simplify_signs(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 8> signs{{{"\u00a0", ' '},
                                                                    {"\u202f", ' '},
                                                                    {"\u2009", ' '},
                                                                    {"\u2007", ' '},
                                                                    {"\u2212", '-'},
                                                                    {"\u2013", '-'},
                                                                    {"\t", ' '},
                                                                    {"'", ' '}}};
  std::string simple;
  while (!text.empty()) {
    const auto sign =
        std::find_if(signs.begin(), signs.end(), [text](const auto& each) { return text.starts_with(each.first); });
    simple.push_back(sign == signs.end() ? text[0] : sign->second);
    text.remove_prefix(sign == signs.end() ? 1 : sign->first.size());
  }
  return simple;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(mark);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

/// Whether the marks stand between groups of three digits: all but the first, which has one to three.
bool are_thousands(const std::vector<std::string_view>& groups) {
  if (groups.size() < 2 || groups[0].size() > 3 || !all_digits(groups[0]) || groups[0][0] == '0') return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3 && all_digits(group); });
}

std::string join(const std::vector<std::string_view>& parts) {
  std::string joined;
  for (const std::string_view part : parts) joined += part;
  return joined;
}

/// Digits with marks for thousands, all of one sort, or with none; empty for others.
std::string read_whole(std::string_view text) {
  if (all_digits(text)) return std::string(text);
  for (const char mark : {' ', '.', ','})
    if (const auto groups = split(text, mark); are_thousands(groups)) return join(groups);
  return {};
}

std::string with_decimals(std::string_view whole, std::string_view decimals) {
  const std::string digits = whole.empty() ? "0" : read_whole(whole);
  if (digits.empty() || !all_digits(decimals)) return {};
  while (decimals.ends_with('0')) decimals.remove_suffix(1);
  return decimals.empty() ? digits : digits + "." + std::string(decimals);
}

/// What digits and marks may mean.
std::vector<std::string> read_marked(std::string_view text) {
  std::vector<std::string> readings;
  const auto add = [&readings](std::string reading) {
    if (!reading.empty() && std::find(readings.begin(), readings.end(), reading) == readings.end())
      readings.push_back(std::move(reading));
  };
  add(read_whole(text));
  const std::size_t mark = text.find_last_of(".,");
  if (mark == std::string_view::npos || text.find(text[mark]) != mark) return readings;
  const std::string_view whole = text.substr(0, mark);
  // Behind thousands with a mark of their own only decimals can stand.
  if (whole.find_first_of(" .,") != std::string_view::npos) readings.clear();
  add(with_decimals(whole, text.substr(mark + 1)));
  return readings;
}

bool is_of_word(char c) {
  return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Words and signs that stand around a number and leave its size as it is.
bool leaves_number_alone(std::string_view around) {
  constexpr std::array<std::string_view, 19> others{
      "miljoen", "million", "millions", "millionen", "mln",     "mio",      "m",          "duizend", "mille", "tausend",
      "k",       "half",    "demi",     "e",         "miljard", "milliard", "milliarden", "min",     "minus"};
  for (const std::string_view word : split(around, ' ')) {
    const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
      return is_of_word(c) || std::string_view("%~.()/+-:").find(c) != std::string_view::npos;
    });
    if (!plain || std::find(others.begin(), others.end(), make_slug(word)) != others.end()) return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> read_customary_number(std::string_view text) {
  if (text.size() > longest_number) return {};
  const std::string simple = simplify_signs(text);
  const std::size_t first = simple.find_first_of("0123456789");
  const std::size_t last = simple.find_last_of("0123456789");
  if (first == std::string::npos) return {};
  std::string_view before = std::string_view(simple).substr(0, first);
  const std::string_view digits = std::string_view(simple).substr(first, last + 1 - first);
  const std::string_view behind = std::string_view(simple).substr(last + 1);
  const bool negative = before == "-" || before.ends_with(" -");
  if (negative) before.remove_suffix(1);
  if (before.ends_with('-') || (!before.empty() && is_of_word(before.back()))) return {};
  if (digits.find_first_not_of("0123456789., ") != std::string_view::npos || !leaves_number_alone(before) ||
      !leaves_number_alone(behind))
    return {};
  std::vector<std::string> readings = read_marked(digits);
  if (negative)
    for (std::string& reading : readings) reading.insert(0, "-");
  return readings;
}

bool has_two_readings(std::string_view text) {
  const std::size_t mark = text.find_first_of(".,");
  return mark != std::string_view::npos && text.find_first_of(".,", mark + 1) == std::string_view::npos &&
         are_thousands(split(text, text[mark]));
}

bool says_no_value(std::string_view text) {
  constexpr std::array<std::string_view, 34> words{"",
                                                   "nvt",
                                                   "n-v-t",
                                                   "niet-van-toepassing",
                                                   "na",
                                                   "n-a",
                                                   "nb",
                                                   "n-b",
                                                   "geen",
                                                   "nihil",
                                                   "onbekend",
                                                   "nog-niet-bekend",
                                                   "niet-bekend",
                                                   "niet-beschikbaar",
                                                   "so",
                                                   "s-o",
                                                   "sans-objet",
                                                   "neant",
                                                   "aucun",
                                                   "aucune",
                                                   "inconnu",
                                                   "non-disponible",
                                                   "nd",
                                                   "n-d",
                                                   "keine",
                                                   "kein",
                                                   "k-a",
                                                   "keine-angabe",
                                                   "entfallt",
                                                   "unbekannt",
                                                   "none",
                                                   "unknown",
                                                   "not-applicable",
                                                   "not-available"};
  if (text.size() > longest_number) return false;
  const std::string slug = make_slug(text);
  return std::find(words.begin(), words.end(), slug) != words.end();
}

std::vector<std::string> read_years(std::string_view text) {
  if (text.size() > longest_number) return {};
  const std::string simple = simplify_signs(text);
  std::vector<std::string> years;
  for (std::size_t at = 0; at < simple.size();) {
    if (!is_digit(simple[at])) {
      if (!is_of_word(simple[at]) && std::string_view(" -/.").find(simple[at]) == std::string_view::npos) return {};
      ++at;
      continue;
    }
    const std::size_t end = std::min(simple.find_first_not_of("0123456789", at), simple.size());
    if (end - at != 4 || (simple[at] != '1' && simple[at] != '2')) return {};
    years.push_back(simple.substr(at, 4));
    at = end;
  }
  return years.size() == 2 && years[0] < years[1] ? years : std::vector<std::string>();
}

}  // namespace nsp::text
