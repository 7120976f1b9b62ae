// SPDX-License-Identifier: EUPL-1.2
#include "check/allowances.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include <fmt/format.h>

#include "check/check.hpp"
#include "check/faults.hpp"
#include "check/reasons.hpp"
#include "syntax/extent.hpp"
#include "syntax/scan.hpp"
#include "syntax/tokens.hpp"
#include "text/similar.hpp"
#include "text/words.hpp"
#include "words/template.hpp"

namespace nsp::check {

namespace {

using diagnostics::Fault;
using diagnostics::Grade;

constexpr words::English<words::Name> cannot_be_allowed_in_place{"{0} cannot be allowed in place"};
constexpr words::English<words::Name> no_rule_has_the_code{"no rule has the code or name {0}"};
constexpr words::English<> nothing_stands_behind_nsp{"nothing stands behind `nsp:` in this comment"};
constexpr words::English<words::Name> says_nothing_to_nsp{"{0} says nothing to `nsp` in a comment"};
constexpr words::English<> the_allowance_names_no{"the allowance names no rule"};
constexpr words::English<> the_allowance_gives_no{"the allowance gives no reason, and so allows nothing"};
constexpr words::English<words::Name, words::Word> the_allowance_of_silences{
    "the allowance of {0} ({1}) silences nothing"};
constexpr words::English<> nsp_rules_lists_all{"`nsp rules` lists all codes and names"};
constexpr words::English<words::Name> did_you_mean{"did you mean {0}?"};
constexpr words::English<> did_you_mean_allow{"did you mean `allow`?"};
constexpr words::English<> write_behind_because_why{"write behind `because` why this is as it is meant"};
constexpr words::English<> write_because_behind_the_rule{
    "write `because` behind the rule, and why this is as it is meant"};
constexpr words::English<> no_such_finding_in_this{"no such finding in this file"};
constexpr words::English<words::Number> no_such_finding_on{"no such finding on line {0}"};
constexpr words::English<> no_such_finding_on_this{"no such finding on this line"};
constexpr words::English<> remove_it_or_put{"remove it, or put it on the line above the place that it is meant for"};
constexpr words::English<> mend_what_it_finds{"mend what it finds, and remove the comment"};
constexpr words::English<> remove_the_allowance_with{"remove the allowance, with its reason"};
constexpr words::English<> the_form_of_an_allowance{
    "write `# nsp: allow CODE because REASON`, with the code or name of a rule"};

constexpr std::string_view sign = "nsp:";

/// A comment from its `#` to its end, as offsets.
struct Comment {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Behind the `nsp:` that a comment begins with, or nothing.
std::optional<std::size_t> behind_sign(std::string_view text, const Comment& comment) {
  std::size_t at = comment.begin;
  while (at < comment.end && text[at] == '#') ++at;
  at = syntax::skip_blanks(text, at);
  if (at + sign.size() > comment.end || text.substr(at, sign.size()) != sign) return std::nullopt;
  return at + sign.size();
}

/// Where a comment with the sign seems to begin, were every `#` behind a blank a comment.
std::optional<Comment> find_likely(std::string_view text, std::size_t from) {
  // Comments are rarer than the letters of the sign.
  for (std::size_t begin = text.find('#', from); begin != std::string_view::npos;) {
    std::size_t behind = begin;
    while (behind < text.size() && text[behind] == '#') ++behind;
    const std::size_t at = syntax::skip_blanks(text, behind);
    if (text.substr(at, sign.size()) == sign && (begin == from || syntax::is_space(text[begin - 1])))
      return Comment{begin, syntax::line_end(text, at)};
    begin = text.find('#', behind);
  }
  return std::nullopt;
}

/// The comments with the sign. In a document that was not read to its end they are those that look like it.
std::vector<Comment> find_comments(const syntax::Document& document) {
  const std::string_view text = document.file().text();
  std::vector<Comment> found;
  std::optional<Comment> likely = find_likely(text, document.file().content_begin());
  if (!likely) return found;
  if (document.complete()) {
    for (const syntax::Token& token : syntax::tokens(document))
      if (token.type == syntax::TokenType::comment && behind_sign(text, {token.begin, token.end}))
        found.push_back({token.begin, token.end});
    return found;
  }
  for (; likely; likely = find_likely(text, likely->end)) found.push_back(*likely);
  return found;
}

/// The words between `begin` and `end`, parted by blanks and commas.
std::vector<source::Span> split(const source::File& file, std::size_t begin, std::size_t end) {
  std::vector<source::Span> words;
  const std::string_view text = file.text();
  const auto parts = [&](std::size_t at) { return syntax::is_blank(text[at]) || text[at] == ','; };
  for (std::size_t at = begin; at < end;) {
    const std::size_t from = at;
    while (at < end && !parts(at)) ++at;
    if (at > from) words.push_back(file.span(from, at));
    while (at < end && parts(at)) ++at;
  }
  return words;
}

/// Letters or digits, of whatever script.
bool says_something(std::string_view reason) {
  return std::any_of(reason.begin(), reason.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// Reads the comments of one file.
class Reader {
 public:
  Reader(const syntax::Document& document, std::vector<Allowance>& all, diagnostics::Collector& faults,
         std::vector<Reason>* reasons = nullptr)
      : file_(document.file()),
        text_(file_.text()),
        head_end_(document.root().span().begin),
        all_(all),
        faults_(faults),
        reasons_(reasons) {}

  /// From the last to the first, so that the lines that follow a comment are looked at once.
  void read(const std::vector<Comment>& comments) {
    for (auto comment = comments.rbegin(); comment != comments.rend(); ++comment) read(*comment);
  }

 private:
  void read(const Comment& comment) {
    const auto [line, below] = line_covered_by(comment);
    const std::size_t begin = *behind_sign(text_, comment);
    std::vector<source::Span> words = split(file_, begin, comment.end);
    const source::Span whole = file_.span(begin - sign.size(), trimmed_end(comment));
    if (words.empty() || file_.slice(words[0]) != "allow") return report_other_word(words, whole);
    words.erase(words.begin());
    const auto because =
        std::find_if(words.begin(), words.end(), [this](source::Span word) { return file_.slice(word) == "because"; });
    if (because == words.begin()) return report_no_rule(whole);
    if (because == words.end() || !says_something(text_.substr(because->end, comment.end - because->end)))
      return report_no_reason(whole, because != words.end());
    if (reasons_ != nullptr) keep_reason(words, because, comment, line);
    words.erase(because, words.end());
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Fault* fault = find_allowed(words[i]);
      if (fault == nullptr) continue;
      all_.push_back({fault, words[i], line, below, removal(comment, words, i), false});
    }
  }

  void keep_reason(const std::vector<source::Span>& words, std::vector<source::Span>::const_iterator because,
                   const Comment& comment, std::uint32_t line) {
    const std::string reason = reason_behind(because->end, comment);
    for (auto word = words.begin(); word != because; ++word)
      if (const Fault* fault = find_fault(file_.slice(*word)); fault != nullptr && can_be_allowed(*fault))
        reasons_->push_back({fault, line, reason});
  }

  /// The rest of the comment, and the comments that stand alone beneath it, up to one that says something to `nsp`.
  std::string reason_behind(std::size_t at, const Comment& comment) const {
    constexpr std::size_t longest = 2000;
    std::string reason(text::trim(text_.substr(at, comment.end - at), " \t\r"));
    if (!stands_alone(comment, " \t")) return reason;
    for (std::size_t line = next_line(comment.end); line < text_.size() && reason.size() < longest;) {
      std::size_t from = syntax::skip_blanks(text_, line);
      if (from >= text_.size() || text_[from] != '#') break;
      const std::size_t end = std::min(text_.find('\n', from), text_.size());
      if (behind_sign(text_, {from, end})) break;
      while (from < end && text_[from] == '#') ++from;
      const std::string_view more = text::trim(text_.substr(from, end - from), " \t\r");
      if (more.empty()) break;
      reason.append(" ").append(more);
      line = next_line(from);
    }
    return reason;
  }

  std::uint32_t line_of(std::size_t at) const { return file_.position(static_cast<std::uint32_t>(at)).line; }

  struct Covered {
    std::uint32_t line = 0;
    bool below = false;
  };

  Covered line_covered_by(const Comment& comment) {
    if (comment.begin < head_end_) return {};
    if (!stands_alone(comment, " \t-?")) return {line_of(comment.begin), false};
    std::size_t at = next_line(comment.end);
    while (at < text_.size() && at != begin_of_next_) {
      const std::size_t content = syntax::skip_blanks(text_, at);
      if (content >= text_.size() || text_[content] != '#') break;
      at = next_line(content);
    }
    if (at != begin_of_next_) covered_by_next_ = line_of(at);
    begin_of_next_ = syntax::line_begin(text_, comment.begin);
    return {covered_by_next_, true};
  }

  std::size_t next_line(std::size_t at) const { return syntax::next_line(text_, at); }

  /// Whether nothing but those characters stands before the comment on its line.
  bool stands_alone(const Comment& comment, std::string_view passed_over) const {
    const std::size_t before = text_.substr(0, comment.begin).find_last_not_of(passed_over);
    return before == std::string_view::npos || text_[before] == '\n' || before < file_.content_begin();
  }

  std::size_t trimmed_end(const Comment& comment) const {
    std::size_t end = comment.end;
    while (end > comment.begin && syntax::is_blank(text_[end - 1])) --end;
    return end;
  }

  /// What makes the word go: its comment where it is the only one, and the line where that is all that it holds.
  diagnostics::Edit removal(const Comment& comment, const std::vector<source::Span>& words, std::size_t index) const {
    if (words.size() > 1) {
      const bool last = index + 1 == words.size();
      return {last ? file_.span(words[index - 1].end, words[index].end)
                   : file_.span(words[index].begin, words[index + 1].begin),
              ""};
    }
    const std::size_t end = text_.find('\n', comment.end);
    if (stands_alone(comment, " \t") && end != std::string_view::npos)
      return {
          file_.span(std::max<std::size_t>(syntax::line_begin(text_, comment.begin), file_.content_begin()), end + 1),
          ""};
    std::size_t begin = comment.begin;
    while (begin > 0 && syntax::is_blank(text_[begin - 1])) --begin;
    return {file_.span(begin, comment.end), ""};
  }

  const Fault* find_allowed(source::Span word) {
    const Fault* fault = find_fault(file_.slice(word));
    if (fault == nullptr) {
      report_unknown(word);
    } else if (!can_be_allowed(*fault)) {
      faults_.add(allowance_not_possible, word, cannot_be_allowed_in_place(file_.slice(word))).help =
          mend_what_it_finds;
      return nullptr;
    }
    return fault;
  }

  void report_unknown(source::Span word) {
    auto& finding = faults_.add(allowance_of_unknown_rule, word, no_rule_has_the_code(file_.slice(word)));
    const std::string_view nearest = suggest(file_.slice(word));
    finding.help = nearest.empty() ? nsp_rules_lists_all : did_you_mean(nearest);
    if (!nearest.empty()) finding.fixes.push_back(diagnostics::replace_by(word, nearest));
  }

  /// Looking for similar words costs more than all the rest: so only for as many as somebody reads.
  std::string_view suggest(std::string_view word) {
    constexpr std::size_t most = 50;
    if (++suggested_ > most) return {};
    std::vector<std::string_view> known;
    for (const Fault* fault : all_faults())
      if (can_be_allowed(*fault)) known.insert(known.end(), {fault->code, fault->name});
    return text::find_nearest(word, known);
  }

  void report_other_word(const std::vector<source::Span>& words, source::Span whole) {
    if (words.empty()) {
      faults_.add(malformed_allowance, whole, nothing_stands_behind_nsp).help = the_form_of_an_allowance;
      return;
    }
    auto& finding = faults_.add(malformed_allowance, words[0], says_nothing_to_nsp(file_.slice(words[0])));
    finding.help = the_form_of_an_allowance;
    if (text::find_nearest(file_.slice(words[0]), {"allow"}).empty()) return;
    finding.help = did_you_mean_allow;
    finding.fixes.push_back(diagnostics::replace_by(words[0], "allow"));
  }

  void report_no_rule(source::Span whole) {
    faults_.add(malformed_allowance, whole, the_allowance_names_no).help = the_form_of_an_allowance;
  }

  void report_no_reason(source::Span whole, bool has_because) {
    auto& finding = faults_.add(malformed_allowance, whole, the_allowance_gives_no);
    finding.help = has_because ? write_behind_because_why : write_because_behind_the_rule;
  }

  const source::File& file_;
  std::string_view text_;
  std::size_t head_end_;
  std::vector<Allowance>& all_;
  diagnostics::Collector& faults_;
  std::vector<Reason>* reasons_;                        ///< may be null
  std::size_t begin_of_next_ = std::string_view::npos;  ///< of the line of the next comment that stands alone
  std::uint32_t covered_by_next_ = 0;
  std::size_t suggested_ = 0;
};

}  // namespace

bool can_be_allowed(const Fault& fault) {
  return std::string_view("SRPL").find(fault.code[0]) != std::string_view::npos;
}

std::string how_to_allow(const Fault& fault) {
  if (!can_be_allowed(fault)) return {};
  return fmt::format(
      "Write the comment `# nsp: allow {} because REASON` on the line of the finding or on the line above; before the "
      "first key it counts for the whole file.",
      fault.code);
}

Allowances::Allowances(const syntax::Document& document) : certain_(document.complete()) {
  if (document.empty()) return;
  const std::vector<Comment> comments = find_comments(document);
  if (comments.empty()) return;
  Reader(document, all_, faults_).read(comments);
  std::sort(all_.begin(), all_.end(), [](const Allowance& a, const Allowance& b) {
    return std::tie(a.line, a.fault->code, a.word) < std::tie(b.line, b.fault->code, b.word);
  });
}

Allowance* Allowances::find(std::uint32_t line, const Fault& fault) {
  const auto wanted = std::tie(line, fault.code);
  const auto found =
      std::lower_bound(all_.begin(), all_.end(), wanted, [](const Allowance& allowance, const auto& key) {
        return std::tie(allowance.line, allowance.fault->code) < key;
      });
  return found != all_.end() && found->line == line && found->fault == &fault ? &*found : nullptr;
}

bool Allowances::silence(const source::File& file, const diagnostics::Diagnostic& finding) {
  if (all_.empty() || !can_be_allowed(*finding.fault)) return false;
  Allowance* allowance = find(file.position(finding.primary.span.begin).line, *finding.fault);
  if (allowance == nullptr) allowance = find(0, *finding.fault);
  if (allowance != nullptr) allowance->used = true;
  return allowance != nullptr;
}

void Allowances::report(const std::function<bool(const Fault&)>& were_sought, bool seen_whole,
                        diagnostics::Collector& findings) {
  if (!certain_) return;
  findings.absorb(std::move(faults_));
  for (const Allowance& allowance : all_) {
    if (allowance.used || !were_sought(*allowance.fault)) continue;
    auto& finding = findings.add(unused_allowance, allowance.word,
                                 the_allowance_of_silences(allowance.fault->code, allowance.fault->name));
    finding.primary.message = allowance.line == 0 ? no_such_finding_in_this
                              : allowance.below   ? no_such_finding_on(allowance.line)
                                                  : no_such_finding_on_this;
    finding.help = remove_it_or_put;
    // With it goes the reason that somebody gave.
    if (seen_whole) finding.fixes.push_back({remove_the_allowance_with, Grade::suggested, {allowance.removal}});
  }
}

std::vector<Reason> reasons_in(const syntax::Document& document) {
  std::vector<Reason> reasons;
  if (document.empty()) return reasons;
  const std::vector<Comment> comments = find_comments(document);
  if (comments.empty()) return reasons;
  std::vector<Allowance> all;
  diagnostics::Collector faults;
  Reader(document, all, faults, &reasons).read(comments);
  std::reverse(reasons.begin(), reasons.end());  // they were read from the last to the first
  return reasons;
}

}  // namespace nsp::check
