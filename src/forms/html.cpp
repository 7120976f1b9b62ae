// SPDX-License-Identifier: EUPL-1.2
#include "forms/html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pages/words.hpp"
#include "prose/prose.hpp"
#include "text/escape.hpp"
#include "text/url.hpp"

namespace nsp::forms {

namespace {

struct Tags {
  std::string_view open;
  std::string_view close;
};

Tags tags_of(Style style) {
  switch (style) {
    case Style::strong: return {"<strong>", "</strong>"};
    case Style::faint: return {"<span class=\"faint\">", "</span>"};
    case Style::code: return {"<code>", "</code>"};
    case Style::label: return {"<span class=\"label\">", "</span>"};
    case Style::plain: break;
  }
  return {};
}

}  // namespace

std::string plain_text(const Line& line) {
  std::string text;
  for (const Piece& piece : line) text += piece.text;
  return text;
}

void HtmlWriter::text(std::string_view words) {
  text::append_html(out_, words);
}

void HtmlWriter::write_language(std::string_view language) {
  if (language.empty() || language == language_) return;
  out_ += " lang=\"";
  text(language);
  out_ += '"';
}

void HtmlWriter::write_anchor(std::string_view anchor) {
  if (anchor.empty()) return;
  out_ += " id=\"";
  text(anchor);
  out_ += '"';
}

void HtmlWriter::write(const Piece& piece) {
  const Tags tags = tags_of(piece.style);
  const std::string_view url = piece.target.url;
  std::string href;
  if (!url.empty() ? text::is_linkable(url) : piece.target.leads_somewhere())
    href = url.empty() ? hrefs_(piece.target) : std::string(url);
  const bool foreign = !piece.language.empty() && piece.language != language_;
  out_ += tags.open;
  if (!href.empty()) {
    out_ += "<a href=\"";
    text(href);
    out_ += url.empty() ? "\"" : "\" rel=\"external\"";
    write_language(piece.language);
    out_ += '>';
  } else if (foreign) {
    out_ += "<span";
    write_language(piece.language);
    out_ += '>';
  }
  text(piece.text);
  if (!href.empty()) {
    out_ += "</a>";
  } else if (foreign) {
    out_ += "</span>";
  }
  out_ += tags.close;
}

void HtmlWriter::write(const Line& line) {
  for (const Piece& piece : line) write(piece);
}

void HtmlWriter::write(const Blocks& blocks) {
  for (const Block& block : blocks) write(block);
}

void HtmlWriter::write(const Block& block) {
  std::visit([this](const auto& content) { write_content(content); }, block.content);
}

void HtmlWriter::write_inner(const Blocks& blocks) {
  const auto* only = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().content) : nullptr;
  if (only != nullptr) {
    write(only->line);
  } else {
    write(blocks);
  }
}

void HtmlWriter::write_content(const Heading& heading) {
  heading_level_ = std::clamp(heading.level, 2, 6);
  const char digit = static_cast<char>('0' + heading_level_);
  out_ += "<h";
  out_ += digit;
  write_anchor(heading.anchor);
  out_ += '>';
  write(heading.line);
  out_ += "</h";
  out_ += digit;
  out_ += ">\n";
}

void HtmlWriter::write_content(const Paragraph& paragraph) {
  out_ += "<p>";
  write(paragraph.line);
  out_ += "</p>\n";
}

void HtmlWriter::write_content(const Prose& prose) {
  const bool foreign = !prose.language.empty() && prose.language != language_;
  out_ += foreign ? "<div class=\"prose foreign\"" : "<div class=\"prose\"";
  write_language(prose.language);
  out_ += ">\n";
  prose::append_html(out_, prose.text, linker_.of(prose.holder), std::min(heading_level_ + 1, 6));
  out_ += "</div>\n";
}

void HtmlWriter::write_content(const List& list) {
  if (list.items.empty()) return;
  out_ += list.numbered ? "<ol>\n" : "<ul>\n";
  for (const Item& item : list.items) {
    out_ += "<li";
    write_anchor(item.anchor);
    out_ += '>';
    write_inner(item.blocks);
    out_ += "</li>\n";
  }
  out_ += list.numbered ? "</ol>\n" : "</ul>\n";
}

void HtmlWriter::write_content(const Definitions& definitions) {
  if (definitions.entries.empty()) return;
  out_ += "<dl>\n";
  for (const Definition& entry : definitions.entries) {
    out_ += "<div><dt>";
    write(entry.term);
    out_ += "</dt><dd>";
    write_inner(entry.value);
    out_ += "</dd></div>\n";
  }
  out_ += "</dl>\n";
}

void HtmlWriter::write_content(const Table& table) {
  if (table.rows.empty()) return;
  const std::string name = plain_text(table.caption);
  out_ += "<div class=\"table\" tabindex=\"0\"";
  if (!name.empty()) {
    out_ += " role=\"group\" aria-label=\"";
    text(name);
    out_ += '"';
  }
  out_ += ">\n<table>\n";
  if (!name.empty()) {
    out_ += "<caption>";
    write(table.caption);
    out_ += "</caption>\n";
  }
  out_ += "<thead><tr>";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool numeric = i < table.numeric.size() && table.numeric[i];
    out_ += numeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">";
    write(table.columns[i]);
    out_ += "</th>";
  }
  out_ += "</tr></thead>\n<tbody>\n";
  for (const Row& row : table.rows) write_row(table, row);
  out_ += "</tbody>\n</table>\n</div>\n";
}

void HtmlWriter::write_row(const Table& table, const Row& row) {
  out_ += "<tr";
  write_anchor(row.anchor);
  out_ += '>';
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool numeric = i < table.numeric.size() && table.numeric[i];
    // A first cell without words names nothing, and a header must.
    const bool names = i == 0 && !row.cells[i].blocks.empty();
    write_cell(row.cells[i], names ? "th" : "td", names ? " scope=\"row\"" : "", numeric);
  }
  out_ += "</tr>\n";
}

void HtmlWriter::write_cell(const Cell& cell, std::string_view tag, std::string_view scope, bool numeric) {
  out_ += '<';
  out_ += tag;
  out_ += scope;
  if (numeric || !cell.tone.empty()) {
    out_ += " class=\"";
    if (numeric) out_ += "number";
    if (numeric && !cell.tone.empty()) out_ += ' ';
    text(cell.tone);
    out_ += '"';
  }
  out_ += '>';
  write_inner(cell.blocks);
  out_ += "</";
  out_ += tag;
  out_ += '>';
}

void HtmlWriter::write_content(const Figure& figure) {
  out_ += "<figure>\n";
  out_ += figure.svg;
  out_ += "\n<figcaption>";
  write(figure.caption);
  out_ += "</figcaption>\n</figure>\n";
  if (figure.data.rows.empty()) return;
  out_ += "<details><summary>";
  text(in(say::the_figures, language_));
  out_ += "</summary>\n";
  write_content(figure.data);
  out_ += "</details>\n";
}

void HtmlWriter::write_content(const Notice& notice) {
  out_ += notice.tone == Tone::warning ? "<div class=\"notice warning\">\n" : "<div class=\"notice\">\n";
  write(notice.blocks);
  out_ += "</div>\n";
}

}  // namespace nsp::forms
