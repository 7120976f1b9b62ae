// SPDX-License-Identifier: EUPL-1.2
// Inline SVG, put together from shapes: no style attribute, no script, every text escaped, numbers the same everywhere.
// Colours come from the page (`currentColor`, and the class `accent`); what must be told apart has a pattern or a
// shape.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nsp::pages {

/// Fillings that are told apart in black and white as well.
enum class Mark : std::uint8_t { full, striped, dotted, empty, crossed };

/// Where text stands on its point.
enum class Align : std::uint8_t { start, middle, end };

class Drawing {
 public:
  /// `id` is unique on its page. `title` and `description` are what a screen reader says in place of the drawing.
  Drawing(std::string_view id, std::string_view title, std::string_view description, std::string_view language);

  void text(double x, double y, std::string_view words, Align align = Align::start, std::string_view name = {});
  void line(double x1, double y1, double x2, double y2, std::string_view name);
  void box(double x, double y, double width, double height, Mark mark);
  /// An outline with room for text within.
  void frame(double x, double y, double width, double height);
  void path(std::span<const std::pair<double, double>> points, std::string_view name);
  void disc(double x, double y, double radius);
  void diamond(double x, double y, double radius);
  void ring(double x, double y, double radius);
  void arrow_down(double x, double y1, double y2);

  /// The whole `<svg>`, as wide and as high as said.
  std::string finish(double width, double height) const;

 private:
  std::string id_;
  std::string title_;
  std::string description_;
  std::string language_;
  std::string body_;
  bool patterns_ = false;
};

/// Words in lines of at most `width` units, at a size of 13; what exceeds `most` lines is cut with an ellipsis.
std::vector<std::string> wrap(std::string_view words, double width, std::size_t most);

/// How wide a text stands, roughly, and rather too wide than too narrow.
double text_width(std::string_view words);

}  // namespace nsp::pages
