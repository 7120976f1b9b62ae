// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <span>
#include <string>
#include <vector>

#include "prose/commonmark.hpp"
#include "prose/prose.hpp"
#include "prose/stretches.hpp"
#include "text/escape.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

namespace nsp::prose {

namespace {

bool is_visible(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint c = text::decode(text);
    if (c.value > 0x20 && c.value != 0xA0 && text::display_width(c.value) > 0) return true;
    text.remove_prefix(c.size);
  }
  return false;
}

void open_link(std::string& out, std::string_view href, std::string_view attributes) {
  out += "<a href=\"";
  text::append_html(out, href);
  out += "\"";
  out += attributes;
  out += ">";
}

/// What stands within a node, without its markup.
std::string words_of(cmark_node* of) {
  std::string words;
  cmark_iter* iterator = cmark_iter_new(of);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    if (cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER) words += literal(cmark_iter_get_node(iterator));
  }
  return words;
}

/// The headers of a table's columns, as its name.
std::string name_of(cmark_node* table) {
  std::string name;
  cmark_node* header = cmark_node_first_child(table);
  if (header == nullptr) return name;
  for (cmark_node* cell = cmark_node_first_child(header); cell != nullptr; cell = cmark_node_next(cell)) {
    const std::string words = words_of(cell);
    if (!is_visible(words)) continue;
    if (!name.empty()) name += ", ";
    name += words;
  }
  return name;
}

class HtmlProseWriter {
 public:
  HtmlProseWriter(std::string& out, const Linker& linker, int heading_level)
      : out_(out), linker_(linker), top_level_(heading_level), last_level_(heading_level - 1) {}

  void write(cmark_node* root) {
    find_topmost_heading(root);
    cmark_iter* iterator = cmark_iter_new(root);
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
      cmark_node* node = cmark_iter_get_node(iterator);
      event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    }
  }

  /// Running text, with its names and terms.
  void write_text(std::string_view text) {
    visible_ = visible_ || is_visible(text);
    const bool mark = within_link_ == 0 && !within_heading_;
    for (const Stretch& stretch : stretches(text, linker_, mark)) {
      if (stretch.entity) {
        write_entity(*stretch.entity);
      } else if (stretch.term != nullptr) {
        write_term(stretch);
      } else {
        text::append_html(out_, stretch.text);
      }
    }
  }

 private:
  /// What is to be written where a container ends.
  struct Open {
    std::string_view end;
    int* depth = nullptr;
    bool shown = true;
  };

  void enter(cmark_node* node) {
    switch (markup(node)) {
      case Markup::document: break;
      case Markup::quote: open(node, "<blockquote>", "</blockquote>\n"); break;
      case Markup::list: open_list(node); break;
      case Markup::item: open(node, "<li>", "</li>\n"); break;
      case Markup::paragraph: open_paragraph(node); break;
      case Markup::heading: open_heading(node); break;
      case Markup::emphasis: open(node, "<em>", "</em>"); break;
      case Markup::strong: open(node, "<strong>", "</strong>"); break;
      case Markup::link:
      case Markup::image: enter_link(node); break;
      case Markup::table: enter_table(node); break;
      case Markup::table_row: enter_row(node); break;
      case Markup::table_cell: enter_cell(node); break;
      default: write_leaf(node);
    }
  }

  void write_leaf(cmark_node* node) {
    switch (markup(node)) {
      case Markup::text:
      case Markup::html: write_text(literal(node)); break;
      case Markup::code: write_code(literal(node)); break;
      case Markup::soft_break: out_ += "\n"; break;
      case Markup::line_break: out_ += "<br>\n"; break;
      case Markup::rule: out_ += "<hr>\n"; break;
      case Markup::code_block: write_code_block(more_of_code(node), literal(node)); break;
      default:
        for (const std::string_view paragraph : paragraphs(literal(node))) {
          out_ += "<p>";
          text::append_html(out_, paragraph);
          out_ += "</p>\n";
        }
    }
  }

  void leave(cmark_node* node) {
    switch (markup(node)) {
      case Markup::document: break;
      case Markup::heading: leave_heading(); break;
      case Markup::link:
      case Markup::image: leave_link(node); break;
      case Markup::table: leave_table(); break;
      case Markup::table_row: leave_row(node); break;
      case Markup::table_cell: leave_cell(node); break;
      default: close();
    }
  }

  void open(cmark_node* node, std::string_view tag, std::string_view end) {
    const bool inline_mark = markup(node) == Markup::emphasis || markup(node) == Markup::strong;
    int& depth = inline_mark ? inline_depth_ : depth_;
    ++depth;
    // An item stands or falls with its list, which is one step above it.
    const bool shown = depth <= 2 * deepest + (markup(node) == Markup::item ? 1 : 0);
    open_.push_back({end, &depth, shown});
    if (shown) out_ += tag;
  }

  void open_list(cmark_node* node) {
    if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return open(node, "<ul>\n", "</ul>\n");
    const int start = cmark_node_get_list_start(node);
    const std::string tag = start == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(start) + "\">\n";
    open(node, tag, "</ol>\n");
  }

  /// The paragraphs of a tight list are its items' text.
  void open_paragraph(cmark_node* node) {
    cmark_node* item = cmark_node_parent(node);
    cmark_node* list = cmark_node_parent(item);
    const bool tight =
        list != nullptr && markup(list) == Markup::list && cmark_node_get_list_tight(list) != 0 && open_.back().shown;
    ++depth_;
    open_.push_back({tight ? "" : "</p>\n", &depth_, true});
    if (!tight) out_ += "<p>";
  }

  void close() {
    const Open last = open_.back();
    open_.pop_back();
    --*last.depth;
    if (last.shown) out_ += last.end;
  }

  void find_topmost_heading(cmark_node* root) {
    for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node)) {
      if (markup(node) == Markup::heading) topmost_ = std::min(topmost_, cmark_node_get_heading_level(node));
    }
  }

  void open_heading(cmark_node* node) {
    const int wanted = top_level_ + std::max(cmark_node_get_heading_level(node) - topmost_, 0);
    level_ = std::min({wanted, last_level_ + 1, 6});
    heading_begin_ = out_.size();
    within_heading_ = true;
    visible_ = false;
    out_ += "<h" + std::to_string(level_) + ">";
  }

  void leave_heading() {
    within_heading_ = false;
    if (!visible_) return out_.resize(heading_begin_);
    last_level_ = level_;
    out_ += "</h" + std::to_string(level_) + ">\n";
  }

  void enter_link(cmark_node* node) {
    if (within_link_++ > 0) return;
    const std::string_view url = address(node);
    if (text::is_linkable(url)) {
      open_link(out_, url, " rel=\"external\"");
      link_open_ = true;
    } else if (const auto entity = reach(url, linker_); entity && !entity->href.empty()) {
      open_link(out_, entity->href, {});
      link_open_ = true;
    }
    link_begin_ = out_.size();
  }

  void leave_link(cmark_node* node) {
    if (--within_link_ > 0) return;
    const bool empty = out_.size() == link_begin_;
    if (link_open_) {
      if (empty) text::append_html(out_, address(node));
      out_ += "</a>";
      visible_ = true;
    } else if (!address(node).empty()) {
      // A link that is not made is told: nothing that the author wrote is lost.
      out_ += empty ? "(" : " (";
      text::append_html(out_, address(node));
      out_ += ")";
      visible_ = true;
    }
    if (const std::string_view more = more_of_link(node); !more.empty()) {
      out_ += " (";
      text::append_html(out_, more);
      out_ += ")";
    }
    link_open_ = false;
  }

  void write_entity(const Reached& entity) {
    visible_ = true;
    std::string attributes;
    if (!entity.language.empty() && entity.language != linker_.language)
      attributes = " lang=\"" + text::escape_html(entity.language) + "\"";
    if (within_link_ == 0 && !entity.href.empty()) {
      open_link(out_, entity.href, attributes);
      text::append_html(out_, entity.title);
      out_ += "</a>";
    } else if (!attributes.empty()) {
      out_ += "<span" + attributes + ">" + text::escape_html(entity.title) + "</span>";
    } else {
      text::append_html(out_, entity.title);
    }
  }

  void write_term(const Stretch& stretch) {
    if (!stretch.term->href.empty()) open_link(out_, stretch.term->href, " class=\"term\"");
    if (stretch.abbreviated) out_ += "<abbr title=\"" + text::escape_html(stretch.term->name) + "\">";
    text::append_html(out_, stretch.text);
    if (stretch.abbreviated) out_ += "</abbr>";
    if (!stretch.term->href.empty()) out_ += "</a>";
  }

  void write_code(std::string_view code) {
    if (const auto entity = reach(code, linker_)) return write_entity(*entity);
    visible_ = visible_ || is_visible(code);
    out_ += "<code>";
    text::append_html(out_, code);
    out_ += "</code>";
  }

  void write_code_block(std::string_view first, std::string_view code) {
    out_ += "<pre><code>";
    if (!first.empty()) {
      text::append_html(out_, first);
      out_ += "\n";
    }
    text::append_html(out_, code);
    out_ += "</code></pre>\n";
  }

  void enter_table(cmark_node* node) {
    alignments_ = {cmark_gfm_extensions_get_table_alignments(node), cmark_gfm_extensions_get_table_columns(node)};
    body_open_ = false;
    out_ += "<div class=\"scroll\" tabindex=\"0\"";
    if (const std::string name = name_of(node); !name.empty()) {
      out_ += " role=\"group\" aria-label=\"";
      text::append_html(out_, name);
      out_ += '"';
    }
    out_ += ">\n<table>\n";
  }

  void leave_table() { out_ += body_open_ ? "</tbody></table></div>\n" : "</table></div>\n"; }

  void enter_row(cmark_node* node) {
    header_ = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
    column_ = 0;
    if (header_) {
      out_ += "<thead>";
    } else if (!body_open_) {
      out_ += "<tbody>\n";
      body_open_ = true;
    }
    out_ += "<tr>";
  }

  void leave_row(cmark_node* /*node*/) { out_ += header_ ? "</tr></thead>\n" : "</tr>\n"; }

  void enter_cell(cmark_node* /*node*/) {
    cell_begin_ = out_.size();
    visible_ = false;
    out_ += header_ ? "<th scope=\"col\"" : "<td";
    if (column_ < alignments_.size()) {
      const char alignment = static_cast<char>(alignments_[column_]);
      if (alignment == 'r') out_ += " class=\"right\"";
      if (alignment == 'c') out_ += " class=\"centre\"";
    }
    out_ += ">";
    ++column_;
  }

  void leave_cell(cmark_node* /*node*/) {
    if (!header_) {
      out_ += "</td>";
    } else if (visible_) {
      out_ += "</th>";
    } else {
      // A header that says nothing is none.
      out_.resize(cell_begin_);
      out_ += "<td></td>";
    }
  }

  std::string& out_;
  const Linker& linker_;
  std::vector<Open> open_;
  int depth_ = 0;
  int inline_depth_ = 0;
  int top_level_;
  int last_level_;
  int topmost_ = 6;
  int level_ = 0;
  std::size_t heading_begin_ = 0;
  bool within_heading_ = false;
  bool visible_ = false;  ///< since the heading or cell began
  int within_link_ = 0;
  bool link_open_ = false;
  std::size_t link_begin_ = 0;
  std::span<const std::uint8_t> alignments_;
  std::size_t column_ = 0;
  std::size_t cell_begin_ = 0;
  bool header_ = false;
  bool body_open_ = false;
};

}  // namespace

void append_html(std::string& out, std::string_view text, const Linker& linker, int heading_level) {
  HtmlProseWriter writer(out, linker, heading_level);
  if (is_plain_paragraph(text) || !is_parsable(text)) {
    for (const std::string_view paragraph : paragraphs(text)) {
      out += "<p>";
      writer.write_text(paragraph);
      out += "</p>\n";
    }
    return;
  }
  writer.write(parse_commonmark(text));
}

}  // namespace nsp::prose
