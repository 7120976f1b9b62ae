// SPDX-License-Identifier: EUPL-1.2
// Neutral pages: what is said, in which order, and what it links to. Each form (HTML, Markdown) writes them its way.
// Texts are as their authors wrote them: escaping is the affair of the form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace nsp::pages {

/// Where a link leads. Views point into what outlives the page: the library, the table of addresses, fixed words.
struct Target {
  std::string_view page;    ///< address of a page of the publication, without language and ending: "cluster/x/drugs"
  std::string_view anchor;  ///< a place on it; on the same page where `page` is empty
  std::string_view url;     ///< an address on the web; where it is not harmless, the text stands without a link

  bool leads_somewhere() const { return !page.empty() || !anchor.empty() || !url.empty(); }
};

enum class Style : std::uint8_t { plain, strong, faint, code, label };

/// Wording, kept here, or borrowed from what outlives the page: pages are full of titles and fixed words.
class Wording {
 public:
  Wording() = default;
  // NOLINTBEGIN(google-explicit-constructor): text is text, whoever keeps it
  Wording(std::string kept) : kept_(std::move(kept)) {}
  template <std::size_t size>
  Wording(const char (&literal)[size]) : borrowed_(literal, size - 1) {}
  operator std::string_view() const { return view(); }
  // NOLINTEND(google-explicit-constructor)
  static Wording borrow(std::string_view words) {
    Wording borrowed;
    borrowed.borrowed_ = words;
    return borrowed;
  }

  std::string_view view() const { return kept_.empty() ? borrowed_ : std::string_view(kept_); }
  bool empty() const { return view().empty(); }

 private:
  std::string kept_;
  std::string_view borrowed_;
};

/// A run of text in one language.
struct Piece {
  Wording text;
  std::string_view language;  ///< empty: that of the page
  Target target;
  Style style = Style::plain;
};

/// Text of one line.
using Line = std::vector<Piece>;

struct Block;
using Blocks = std::vector<Block>;

/// Levels 2 to 6; the first level is the title of the page.
struct Heading {
  int level = 2;
  std::string anchor;
  Line line;
};

struct Paragraph {
  Line line;
};

/// CommonMark of an author, whose mentions lead to entities.
struct Prose {
  std::string_view text;
  std::string_view language;  ///< empty: that of the page
  std::uint32_t holder =
      0xFFFFFFFF;  ///< the entity whose text it is, as seen from which names resolve; none: no entity
};

struct Item {
  std::string anchor;
  Blocks blocks;
};

struct List {
  bool numbered = false;
  std::vector<Item> items;
};

struct Definition {
  Line term;
  Blocks value;
};

/// Names and what stands behind them, in two columns where there is room.
struct Definitions {
  std::vector<Definition> entries;
};

struct Cell {
  Blocks blocks;
  std::string_view tone;  ///< a class of meaning, such as "answered" or "silent"; never the only sign
};

struct Row {
  std::string anchor;
  std::vector<Cell> cells;
};

struct Table {
  Line caption;
  std::vector<Line> columns;  ///< headers; one per cell of each row
  std::vector<Row> rows;      ///< the first cell names the row
  std::vector<bool> numeric;  ///< columns that hold figures; may be shorter than the columns
};

/// A drawing, and the table that says the same.
struct Figure {
  std::string svg;  ///< harmless, with title and description of its own
  Line caption;
  Table data;
};

enum class Tone : std::uint8_t { note, warning };

struct Notice {
  Tone tone = Tone::note;
  Blocks blocks;
};

/// One content or another; `Blocks` within it make it recursive.
struct Block {
  std::variant<Heading, Paragraph, Prose, List, Definitions, Table, Figure, Notice> content;

  /// Not for blocks, so that it hides no copy.
  template <typename Content>
  requires(!std::is_same_v<std::remove_cvref_t<Content>, Block>)
      // NOLINTNEXTLINE(bugprone-forwarding-reference-overload)
      Block(Content&& value)
      : content(std::forward<Content>(value)) {}
};

struct Page {
  std::string address;        ///< without language and ending: "index", "cluster/isfd-2016-2019/drugs"
  std::string_view language;  ///< in which it is written
  Piece kind;                 ///< what it is, above the title: "Cluster"; may be empty
  Piece title;
  std::vector<Piece> trail;  ///< the way from the start to here, this page left out
  Blocks blocks;
  std::string_view script;  ///< an asset that this page alone needs, such as "search.js"; mostly empty
  bool falls_back = false;  ///< something on it stands in another language, for want of a translation
};

/// A block around one line.
inline Blocks line_of(Line line) {
  Blocks blocks;
  blocks.emplace_back(Paragraph{std::move(line)});
  return blocks;
}
/// The same for a line of one piece, which is not copied as a list of them is.
inline Blocks line_of(Piece piece) {
  Line line;
  line.push_back(std::move(piece));
  return line_of(std::move(line));
}

}  // namespace nsp::pages
