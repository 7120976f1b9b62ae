// SPDX-License-Identifier: EUPL-1.2
#include "text/customary_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/date.hpp"
#include "text/fold.hpp"

namespace nsp::text {

namespace {

constexpr std::size_t longest_date = 60;

/// English, Dutch, French and German, folded; each month also by what it is shortened to.
constexpr std::array<std::array<std::string_view, 8>, 12> months{{
    {"january", "januari", "janvier", "januar", "janner", "jan", "janv"},
    {"february", "februari", "fevrier", "februar", "feber", "feb", "fevr", "fev"},
    {"march", "maart", "mars", "marz", "maerz", "mar", "mrt"},
    {"april", "avril", "apr", "avr"},
    {"may", "mei", "mai"},
    {"june", "juni", "juin", "jun"},
    {"july", "juli", "juillet", "jul", "juil"},
    {"august", "augustus", "aout", "aug"},
    {"september", "septembre", "sep", "sept"},
    {"october", "oktober", "octobre", "oct", "okt"},
    {"november", "novembre", "nov"},
    {"december", "decembre", "dezember", "dec", "dez"},
}};

/// What stands beside a date, or behind the number of a day, and says no more than it.
constexpr std::array<std::string_view, 50> fillers{
    "monday",   "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",     "maandag",  "dinsdag",
    "woensdag", "donderdag", "vrijdag",   "zaterdag", "zondag",   "lundi",    "mardi",      "mercredi", "jeudi",
    "vendredi", "samedi",    "dimanche",  "montag",   "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag",
    "sonntag",  "the",       "of",        "on",       "op",       "van",      "de",         "den",      "le",
    "du",       "am",        "der",       "dem",      "vom",      "st",       "nd",         "rd",       "th",
    "ste",      "er",        "re",        "e",        "eme"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// From 1; 0 for a word that is no month.
int month_of(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i)
    if (holds(months[i], word)) return static_cast<int>(i) + 1;
  return 0;
}

int to_number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The numbers and the words of a text, in their order.
struct Parts {
  std::vector<std::string_view> numbers;
  std::vector<std::string_view> words;
};

Parts take_apart(std::string_view text) {
  Parts parts;
  for (std::size_t at = 0; at < text.size();) {
    const bool number = is_digit(text[at]);
    if (!number && !is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (number ? is_digit(text[end]) : is_letter(text[end]))) ++end;
    (number ? parts.numbers : parts.words).push_back(text.substr(at, end - at));
    at = end;
  }
  return parts;
}

bool is_day(std::string_view number) {
  return number.size() <= 2;
}
bool is_year(std::string_view number) {
  return number.size() == 4;
}

std::optional<CustomaryDate> read_words(const Parts& parts) {
  CustomaryDate date;
  for (const std::string_view word : parts.words) {
    const int month = month_of(word);
    if (month == 0 && !holds(fillers, word)) return std::nullopt;
    if (month != 0 && date.month != 0) return std::nullopt;
    if (month != 0) date.month = month;
  }
  if (date.month == 0) return std::nullopt;
  const auto& numbers = parts.numbers;
  if (numbers.size() == 1 && is_year(numbers[0])) {
    date.year = to_number(numbers[0]);
    return date;
  }
  if (numbers.size() != 2) return std::nullopt;
  const bool year_first = is_year(numbers[0]) && is_day(numbers[1]);
  if (!year_first && !(is_day(numbers[0]) && is_year(numbers[1]))) return std::nullopt;
  date.year = to_number(numbers[year_first ? 0 : 1]);
  date.day = to_number(numbers[year_first ? 1 : 0]);
  return date;
}

std::optional<CustomaryDate> read_numbers(const std::vector<std::string_view>& numbers) {
  if (numbers.size() == 1 && numbers[0].size() == 8)
    return CustomaryDate{to_number(numbers[0].substr(0, 4)), to_number(numbers[0].substr(4, 2)),
                         to_number(numbers[0].substr(6)), false};
  if (numbers.size() != 3 || !is_day(numbers[1])) return std::nullopt;
  const int first = to_number(numbers[0]);
  const int middle = to_number(numbers[1]);
  const int last = to_number(numbers[2]);
  if (is_year(numbers[0]) && is_day(numbers[2])) return CustomaryDate{first, middle, last, false};
  if (!is_day(numbers[0]) || !is_year(numbers[2])) return std::nullopt;
  const bool either = first != middle && first >= 1 && first <= 12 && middle >= 1 && middle <= 12;
  return CustomaryDate{last, middle, first, either};
}

/// Folded, with plain blanks for those that break no line and for the small circle or letter behind a day.
std::string simplify(std::string_view text) {
  std::string simple = fold(text);
  for (const std::string_view mark : {"\u00a0", "\u202f", "\u00ba", "\u00b0"})
    for (std::size_t at = simple.find(mark); at != std::string::npos; at = simple.find(mark, at))
      simple.replace(at, mark.size(), " ");
  return simple;
}

bool is_made_of(std::string_view text, std::string_view marks) {
  return std::all_of(text.begin(), text.end(),
                     [marks](char c) { return is_letter_or_digit(c) || marks.find(c) != std::string_view::npos; });
}

GuessedDays guess_short_year(const std::vector<std::string_view>& numbers, bool by_hyphen) {
  constexpr int century = 2000;
  GuessedDays guess{GuessedDays::By::short_year, {}};
  const int first = to_number(numbers[0]);
  const int middle = to_number(numbers[1]);
  const int last = to_number(numbers[2]);
  if (numbers[2].size() == 2) guess.days.push_back(to_day({century + last, middle, first}));
  if (by_hyphen && numbers[0].size() == 2) guess.days.push_back(to_day({century + first, middle, last}));
  std::erase(guess.days, std::string());
  if (guess.days.size() == 2 && guess.days[0] == guess.days[1]) guess.days.pop_back();
  return guess;
}

/// The first or the last day of a year, or of a month of it.
GuessedDays guess_edge(const Parts& parts) {
  constexpr std::array<std::string_view, 8> begins{"begin",  "beginning", "start", "debut",
                                                   "anfang", "early",     "from",  "vanaf"};
  constexpr std::array<std::string_view, 7> ends{"end", "eind", "einde", "fin", "ende", "late", "eindejaar"};
  if (parts.numbers.size() != 1 || !is_year(parts.numbers[0])) return {};
  const int year = to_number(parts.numbers[0]);
  int month = 0;
  bool is_begin = false;
  bool is_end = false;
  for (const std::string_view word : parts.words) {
    const int named = month_of(word);
    is_begin = is_begin || holds(begins, word);
    is_end = is_end || holds(ends, word);
    if (named == 0 && !holds(begins, word) && !holds(ends, word) && !holds(fillers, word)) return {};
    if (named != 0) month = named;
  }
  if (is_begin == is_end) return {};
  const int of_month = month == 0 ? (is_end ? 12 : 1) : month;
  return {GuessedDays::By::edge_of_year, {to_day({year, of_month, is_end ? days_in_month(year, of_month) : 1})}};
}

/// Days since the end of 1899, as spreadsheets count them.
GuessedDays guess_serial(std::string_view number) {
  constexpr int least = 30'000;  // 1982
  constexpr int most = 60'000;   // 2064
  const int days = to_number(number);
  if (days < least || days > most) return {};
  using namespace std::chrono;
  return {GuessedDays::By::serial_number, {to_string(Date(year(1899) / 12 / 30) + std::chrono::days(days))}};
}

}  // namespace

std::string to_day(const CustomaryDate& date) {
  std::string day = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  return read_date(day) ? day : std::string();
}

GuessedDays guess_days(std::string_view text) {
  if (text.size() > longest_date || text.starts_with('-')) return {};
  const std::string simple = simplify(text);
  const Parts parts = take_apart(simple);
  if (!is_made_of(simple, " ./-,")) return {};
  if (!parts.words.empty()) return guess_edge(parts);
  const bool short_numbers = std::all_of(parts.numbers.begin(), parts.numbers.end(), is_day);
  if (parts.numbers.size() == 3 && short_numbers)
    return guess_short_year(parts.numbers, simple.find('-') != std::string::npos);
  const bool is_serial = parts.numbers.size() == 1 && parts.numbers[0] == simple && simple.size() == 5;
  return is_serial ? guess_serial(simple) : GuessedDays{};
}

std::optional<CustomaryDate> read_customary_date(std::string_view text) {
  if (text.size() > longest_date || text.starts_with('-')) return std::nullopt;
  const std::string simple = simplify(text);
  const Parts parts = take_apart(simple);
  if (!is_made_of(simple, parts.words.empty() ? " ./-" : " ./-,")) return std::nullopt;
  return parts.words.empty() ? read_numbers(parts.numbers) : read_words(parts);
}

}  // namespace nsp::text
