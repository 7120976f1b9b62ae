// SPDX-License-Identifier: EUPL-1.2
#include "syntax/errors/unseen_findings.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "syntax/faults.hpp"
#include "words/template.hpp"

namespace nsp::syntax {

namespace {

constexpr words::English<words::Number> the_same_is_wrong{"the same is wrong on {0} lines here"};

constexpr std::size_t most_findings = 200;

std::string_view article(std::string_view name) {
  return std::string_view("aeiou").find(name[0]) == std::string_view::npos ? "a" : "an";
}

const diagnostics::Fault& kind_of_look(Look look) {
  if (look == Look::blank) return no_break_space;
  if (look == Look::hyphen) return dash_for_hyphen;
  return look == Look::quote ? curly_quotes : unseen_character;
}

constexpr words::English<> write_a_hyphen{"write a hyphen (`-`) in its place"};
constexpr words::English<> delete_them{"delete them"};
constexpr words::English<> delete_it_and_type_blanks{"delete it, and type blanks in its place"};
constexpr words::English<> type_blanks{"type blanks"};
constexpr words::English<> delete_it_alone{"delete it"};
constexpr words::English<> delete_it_or_the_word{"delete it, or write the word anew"};
constexpr words::English<words::Word> curly_quotes_stand{"curly quotes stand {0}"};
constexpr words::English<words::Word, words::Word, words::Word> an_odd_character_stands{"{0} {1} stands {2}"};

UnseenFindings::Cure cure_for(Look look, std::string_view instead) {
  if (look == Look::hyphen) return {write_a_hyphen, write_a_hyphen};
  if (look == Look::quote) return {delete_them, delete_them};
  if (look == Look::blank && !instead.empty()) return {delete_it_and_type_blanks, type_blanks};
  return {look == Look::blank ? delete_it_alone : delete_it_or_the_word, delete_it_alone};
}

}  // namespace

void UnseenFindings::tell(const std::vector<Hit>& hits, const Where& where, std::size_t line) {
  for (const Look look : {Look::blank, Look::nothing, Look::hyphen, Look::quote}) {
    std::vector<diagnostics::Edit> edits;
    const Hit* first = nullptr;
    for (const Hit& hit : hits) {
      if (hit.look != look) continue;
      if (first == nullptr) first = &hit;
      edits.push_back({file_.span(hit.at, hit.at + hit.c.size), std::string(hit.instead)});
    }
    if (first == nullptr) continue;
    const std::string name = name_of(first->c.value);
    // Of what changes the direction of a text, all is told already.
    if (text::is_bidirectional_control(first->c.value))
      edits_.insert(edits_.end(), edits.begin(), edits.end());
    else
      gather(kind_of_look(look),
             look == Look::quote ? curly_quotes_stand(where.words)
                                 : an_odd_character_stands(article(name), name, where.words),
             cure_for(look, first->instead), where.grade, std::move(edits), line);
  }
}

void UnseenFindings::gather(const diagnostics::Fault& fault, words::Text message, Cure cure, diagnostics::Grade grade,
                            std::vector<diagnostics::Edit> edits, std::size_t line) {
  constexpr std::size_t near = 3;
  edits_.insert(edits_.end(), edits.begin(), edits.end());
  const bool goes_on = group_ && group_->finding.fault == &fault && line <= group_->line + near;
  if (group_ && (goes_on || told_ == most_findings)) {
    if (group_->line != line) ++group_->lines;
    group_->line = line;
    group_->grade = std::max(group_->grade, grade);
    if (group_->edits.size() < most_in_fix) group_->edits.insert(group_->edits.end(), edits.begin(), edits.end());
    return;
  }
  settle();
  source::Span span = edits[0].span;
  for (const diagnostics::Edit& edit : edits)
    if (edit.span.begin == span.end) span.end = edit.span.end;
  group_ = Group{diagnostics::make(fault, span, std::move(message)), line, 1, std::move(edits), grade};
  group_->finding.help = std::move(cure.help);
  group_->title = std::move(cure.title);
  ++told_;
}

void UnseenFindings::settle() {
  if (!group_) return;
  diagnostics::Diagnostic& finding = group_->finding;
  if (group_->lines > 1) finding.notes.push_back(the_same_is_wrong(group_->lines));
  finding.fixes.push_back({std::move(group_->title), group_->grade, std::move(group_->edits)});
  diagnostics_.add(std::move(finding));
  group_.reset();
}

}  // namespace nsp::syntax
