// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <string>
#include <vector>

#include "prose/commonmark.hpp"
#include "prose/in_markdown.hpp"
#include "prose/prose.hpp"
#include "prose/stretches.hpp"
#include "text/escape.hpp"
#include "text/url.hpp"

namespace nsp::prose {

namespace {

/// The marks of a code span that holds `code`.
std::string code_span(std::string_view code, bool in_table) {
  std::string inside;
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text::printable(code)) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (c == '|' && in_table) inside.push_back('\\');
    inside.push_back(c == ' ' || c == '\n' || c == '\t' ? hard_blank : c);
  }
  const std::string marks(longest + 1, '`');
  const bool edge = inside.starts_with('`') || inside.ends_with('`');
  const std::string pad(edge ? 1 : 0, hard_blank);
  return marks + pad + inside + pad + marks;
}

/// The inline content of one block as Markdown, on one line in which `hard_blank` and `hard_break` stand for a blank
/// and a line end that must be kept.
class Inlines {
 public:
  Inlines(const Linker& linker, bool in_table, bool mark_terms)
      : linker_(linker), in_table_(in_table), mark_terms_(mark_terms) {}

  std::string write(cmark_node* block) {
    cmark_iter* iterator = cmark_iter_new(block);
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
      cmark_node* node = cmark_iter_get_node(iterator);
      if (node == block) continue;
      event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    }
    return std::move(out_);
  }

  std::string write(std::string_view text) {
    write_text(text);
    return std::move(out_);
  }

 private:
  struct Mark {
    std::size_t begin = 0;  ///< where its opening marks stand
    std::string_view marks;
  };

  void enter(cmark_node* node) {
    switch (markup(node)) {
      case Markup::text: write_text(literal(node)); break;
      case Markup::html: out_ += text::escape_markdown_text(literal(node)); break;
      case Markup::code: write_code(literal(node)); break;
      case Markup::soft_break: out_ += ' '; break;
      case Markup::line_break: out_ += in_table_ ? ' ' : hard_break; break;
      case Markup::emphasis: open_mark("*"); break;
      case Markup::strong: open_mark("**"); break;
      case Markup::link:
      case Markup::image: enter_link(node); break;
      default: break;
    }
  }

  void leave(cmark_node* node) {
    switch (markup(node)) {
      case Markup::emphasis:
      case Markup::strong: close_mark(); break;
      case Markup::link:
      case Markup::image: leave_link(node); break;
      default: break;
    }
  }

  void write_text(std::string_view text) {
    const std::vector<Stretch> all = stretches(text, linker_, mark_terms_ && within_link_ == 0);
    for (const Stretch& stretch : all) {
      const std::string words = text::escape_markdown_text(stretch.entity ? stretch.entity->title : stretch.text);
      std::string_view href;
      if (stretch.entity) href = stretch.entity->href;
      if (stretch.term != nullptr) href = stretch.term->href;
      write_link(words, href);
    }
  }

  void write_code(std::string_view code) {
    if (const auto entity = reach(code, linker_))
      return write_link(text::escape_markdown_text(entity->title), entity->href);
    out_ += code_span(code, in_table_);
  }

  void write_link(std::string_view words, std::string_view href) {
    if (href.empty() || within_link_ > 0) {
      out_ += words;
      return;
    }
    open_bracket();
    out_.append(words).append("](").append(text::escape_markdown_address(href)).append(")");
  }

  /// A `!` in front of a link would make a picture of it.
  void open_bracket() {
    if (out_.ends_with('!')) out_.insert(out_.size() - 1, 1, '\\');
    out_ += '[';
  }

  void enter_link(cmark_node* node) {
    if (within_link_++ > 0) return;
    const std::string_view url = address(node);
    const auto entity = reach(url, linker_);
    href_ = text::is_linkable(url) ? std::string(url) : entity ? entity->href : "";
    if (!href_.empty()) open_bracket();
    link_begin_ = out_.size();
  }

  void leave_link(cmark_node* node) {
    if (--within_link_ > 0) return;
    const std::string shown = text::escape_markdown_text(address(node));
    const bool empty = out_.size() == link_begin_;
    if (!href_.empty()) {
      if (empty) out_ += shown;
      out_ += "](" + text::escape_markdown_address(href_) + ")";
    } else if (!shown.empty()) {
      out_ += (empty ? "(" : " (") + shown + ")";
    }
    if (const std::string_view more = more_of_link(node); !more.empty())
      out_ += " (" + text::escape_markdown_text(more) + ")";
  }

  /// Marks that would touch others of their sort, or stand within their like, would mean something else.
  void open_mark(std::string_view marks) {
    const bool within = std::any_of(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.marks == marks; });
    const bool touches = out_.size() == closed_at_ && closed_at_ > 0;
    if (within || touches || marks_.size() > 2) marks = {};
    marks_.push_back({out_.size(), marks});
    out_ += marks;
  }

  void close_mark() {
    const Mark mark = marks_.back();
    marks_.pop_back();
    if (mark.marks.empty()) return;
    const std::string_view inside = std::string_view(out_).substr(mark.begin + mark.marks.size());
    constexpr std::string_view blanks = " \x01\x02";
    if (inside.empty() || blanks.find(inside.front()) != std::string_view::npos ||
        blanks.find(inside.back()) != std::string_view::npos) {
      out_.erase(mark.begin, mark.marks.size());
      return;
    }
    out_ += mark.marks;
    closed_at_ = out_.size();
  }

  const Linker& linker_;
  bool in_table_;
  bool mark_terms_;
  std::string out_;
  std::vector<Mark> marks_;
  std::size_t closed_at_ = 0;
  int within_link_ = 0;
  std::string href_;
  std::size_t link_begin_ = 0;
};

class MarkdownProseWriter {
 public:
  MarkdownProseWriter(MarkdownLines& lines, MarkdownHeadings& headings, const Linker& linker, int heading_level)
      : lines_(lines),
        headings_(headings),
        linker_(linker),
        top_level_(heading_level),
        last_level_(heading_level - 1) {}

  void write(cmark_node* root) {
    for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node))
      if (markup(node) == Markup::heading) topmost_ = std::min(topmost_, cmark_node_get_heading_level(node));
    write_blocks(root, 0, false);
  }

  void write_plain(std::string_view text) {
    bool first = true;
    for (const std::string_view paragraph : paragraphs(text)) {
      if (!first) lines_.blank();
      first = false;
      lines_.fill(Inlines(linker_, false, true).write(paragraph));
    }
  }

 private:
  void write_blocks(cmark_node* parent, int depth, bool tight) {
    cmark_node* before = nullptr;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      if (is_left_out(node)) continue;
      if (before != nullptr && !tight) lines_.blank();
      if (before != nullptr && runs_together(before, node)) {
        lines_.line("<!-- -->");
        lines_.blank();
      }
      write_block(node, depth);
      before = node;
    }
  }

  /// A heading that says nothing.
  static bool is_left_out(cmark_node* node) {
    return markup(node) == Markup::heading && cmark_node_first_child(node) == nullptr;
  }

  /// Whether two blocks would be read as one.
  static bool runs_together(cmark_node* before, cmark_node* node) {
    if (markup(before) != markup(node)) return false;
    if (markup(node) == Markup::quote) return true;
    return markup(node) == Markup::list && cmark_node_get_list_type(before) == cmark_node_get_list_type(node);
  }

  void write_block(cmark_node* node, int depth) {
    switch (markup(node)) {
      case Markup::quote: write_quote(node, depth); break;
      case Markup::list: write_list(node, depth); break;
      case Markup::paragraph: write_paragraph(node); break;
      case Markup::heading: write_heading(node); break;
      case Markup::rule: lines_.line("---"); break;
      case Markup::code_block: write_code_block(more_of_code(node), literal(node)); break;
      case Markup::html_block: write_plain(literal(node)); break;
      case Markup::table: write_table(node); break;
      default: write_blocks(node, depth, false);
    }
  }

  void write_quote(cmark_node* node, int depth) {
    if (depth >= deepest) return write_blocks(node, depth, false);
    lines_.enter("> ", "> ");
    if (cmark_node_first_child(node) == nullptr) lines_.line("");
    write_blocks(node, depth + 1, false);
    lines_.leave();
  }

  /// Whether the items can follow each other without empty lines.
  static bool is_tight(cmark_node* list) {
    if (cmark_node_get_list_tight(list) == 0) return false;
    for (cmark_node* item = cmark_node_first_child(list); item != nullptr; item = cmark_node_next(item)) {
      for (cmark_node* node = cmark_node_first_child(item); node != nullptr; node = cmark_node_next(node)) {
        const bool first = node == cmark_node_first_child(item);
        if (markup(node) == Markup::paragraph && first) continue;
        if (markup(node) != Markup::list || !is_tight(node) || cmark_node_previous(node) == nullptr) return false;
        if (markup(cmark_node_previous(node)) == Markup::list) return false;
        // A list that begins otherwise cannot follow a line of text.
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (ordered && cmark_node_get_list_start(node) != 1) return false;
        if (cmark_node_first_child(cmark_node_first_child(node)) == nullptr) return false;
      }
    }
    return true;
  }

  void write_list(cmark_node* list, int depth) {
    const bool tight = is_tight(list);
    int number = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? cmark_node_get_list_start(list) : -1;
    // The author's number stays, so the rule about first numbers is told so.
    const bool goes_on = number > 1 && depth < deepest;
    if (goes_on) lines_.line("<!-- markdownlint-disable MD029 -->");
    if (goes_on) lines_.blank();
    bool first = true;
    for (cmark_node* item = cmark_node_first_child(list); item != nullptr; item = cmark_node_next(item)) {
      if (!first && !tight) lines_.blank();
      first = false;
      if (depth >= deepest) {
        write_blocks(item, depth, false);
        continue;
      }
      const std::string marker = number < 0 ? "- " : std::to_string(number++) + ". ";
      lines_.enter(marker, std::string(marker.size(), ' '));
      if (cmark_node_first_child(item) == nullptr) lines_.line("");
      write_blocks(item, depth + 1, tight);
      lines_.leave();
    }
    if (goes_on) lines_.blank();
    if (goes_on) lines_.line("<!-- markdownlint-enable MD029 -->");
  }

  void write_paragraph(cmark_node* node) {
    cmark_node* only = cmark_node_first_child(node);
    const bool marked = only != nullptr && cmark_node_next(only) == nullptr &&
                        (markup(only) == Markup::emphasis || markup(only) == Markup::strong);
    // Emphasis that is all of a paragraph passes for a heading, unless it is a sentence.
    if (!marked) return lines_.fill(Inlines(linker_, false, true).write(node));
    const std::string words = Inlines(linker_, false, true).write(only);
    const bool sentence = !words.empty() && std::string_view(".,;:!?").find(words.back()) != std::string_view::npos;
    const std::string_view marks = !sentence ? "" : markup(only) == Markup::strong ? "**" : "*";
    lines_.fill(std::string(marks) + words + std::string(marks));
  }

  void write_heading(cmark_node* node) {
    const std::string plain = words_of(node);
    if (top_level_ == within_item) return write_strong_line(plain);
    const std::string words = on_one_line(Inlines(linker_, true, false).write(node));
    const int wanted = top_level_ + std::max(cmark_node_get_heading_level(node) - topmost_, 0);
    last_level_ = std::min({wanted, last_level_ + 1, 6});
    lines_.line(std::string(static_cast<std::size_t>(last_level_), '#') + " " +
                guard_heading_end(words + headings_.enter(last_level_, plain).mark));
  }

  /// A heading within an item, where headings cannot stand: its colon says that it is no paragraph of emphasis.
  void write_strong_line(const std::string& plain) {
    const bool ends = !plain.empty() && std::string_view(".,;:!?").find(plain.back()) != std::string_view::npos;
    lines_.fill("**" + text::escape_markdown_text(plain) + (ends ? "**" : ":**"));
  }

  /// What a node says, without its marks.
  std::string words_of(cmark_node* of) const {
    std::string words;
    cmark_iter* iterator = cmark_iter_new(of);
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
      cmark_node* node = cmark_iter_get_node(iterator);
      if (event != CMARK_EVENT_ENTER) continue;
      const auto entity = markup(node) == Markup::code ? reach(literal(node), linker_) : std::nullopt;
      if (entity) {
        words += entity->title;
      } else if (markup(node) == Markup::text) {
        for (const Stretch& stretch : stretches(literal(node), linker_, false))
          words += stretch.entity ? std::string_view(stretch.entity->title) : stretch.text;
      } else {
        words += literal(node).empty() && markup(node) == Markup::soft_break ? " " : literal(node);
      }
    }
    const std::size_t last = words.find_last_not_of(' ');
    return words.substr(0, last == std::string::npos ? 0 : last + 1);
  }

  void write_code_block(std::string_view first, std::string_view code) {
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : code) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    lines_.line(fence + "text");
    if (!first.empty()) lines_.verbatim(text::printable(first));
    lines_.verbatim(text::printable(code));
    lines_.line(fence);
  }

  void write_table(cmark_node* table) {
    std::vector<std::vector<std::string>> rows;
    for (cmark_node* row = cmark_node_first_child(table); row != nullptr; row = cmark_node_next(row)) {
      rows.emplace_back();
      for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell))
        rows.back().push_back(on_one_line(Inlines(linker_, true, true).write(cell)));
    }
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(table);
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(table);
    lines_.table(rows, std::string(alignments, alignments + columns));
  }

  MarkdownLines& lines_;
  MarkdownHeadings& headings_;
  const Linker& linker_;
  int top_level_;
  int last_level_;
  int topmost_ = 6;
};

}  // namespace

void write_prose_markdown(MarkdownLines& lines, MarkdownHeadings& headings, std::string_view text, const Linker& linker,
                          int heading_level) {
  MarkdownProseWriter writer(lines, headings, linker, heading_level);
  if (is_plain_paragraph(text) || !is_parsable(text)) {
    writer.write_plain(text);
  } else {
    writer.write(parse_commonmark(text));
  }
}

std::optional<std::string> prose_in_line(std::string_view text, const Linker& linker) {
  if (is_plain_paragraph(text) || !is_parsable(text)) {
    const std::vector<std::string_view> all = paragraphs(text);
    if (all.size() > 1) return std::nullopt;
    return all.empty() ? std::string() : Inlines(linker, false, true).write(all.front());
  }
  cmark_node* first = cmark_node_first_child(parse_commonmark(text));
  if (first == nullptr) return std::string();
  if (cmark_node_next(first) != nullptr || markup(first) != Markup::paragraph) return std::nullopt;
  return Inlines(linker, false, true).write(first);
}

void append_markdown(std::string& out, std::string_view text, const Linker& linker, int heading_level) {
  MarkdownLines lines(out);
  MarkdownHeadings headings;
  write_prose_markdown(lines, headings, text, linker, heading_level);
}

}  // namespace nsp::prose
