// SPDX-License-Identifier: EUPL-1.2
#include "pages/figures/drawing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace nsp::pages {

namespace {

/// With at most one decimal, the same in every locale.
std::string figure(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::string named(std::string_view name) {
  return name.empty() ? std::string() : fmt::format(" class=\"{}\"", name);
}

constexpr double width_of_letter = 7.2;

}  // namespace

Drawing::Drawing(std::string_view id, std::string_view title, std::string_view description, std::string_view language)
    : id_(text::escape_html(id)),
      title_(text::escape_html(title)),
      description_(text::escape_html(description)),
      language_(language.empty() ? "" : " lang=\"" + text::escape_html(language) + "\"") {}

void Drawing::text(double x, double y, std::string_view words, Align align, std::string_view name) {
  const std::string_view anchor = align == Align::middle ? " text-anchor=\"middle\""
                                  : align == Align::end  ? " text-anchor=\"end\""
                                                         : "";
  body_ += fmt::format("<text x=\"{}\" y=\"{}\"{}{}>", figure(x), figure(y), anchor, named(name));
  text::append_html(body_, words);
  body_ += "</text>\n";
}

void Drawing::line(double x1, double y1, double x2, double y2, std::string_view name) {
  body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", figure(x1), figure(y1), figure(x2),
                       figure(y2), named(name));
}

void Drawing::box(double x, double y, double width, double height, Mark mark) {
  const std::string place = fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", figure(x), figure(y),
                                        figure(width), figure(height));
  switch (mark) {
    case Mark::full: body_ += place + " class=\"full\"/>\n"; return;
    case Mark::empty: body_ += place + " class=\"outline\"/>\n"; return;
    case Mark::striped:
    case Mark::dotted:
      patterns_ = true;
      body_ += place + fmt::format(" class=\"outline\" fill=\"url(#{}_{})\"/>\n", id_,
                                   mark == Mark::striped ? "stripes" : "dots");
      return;
    case Mark::crossed:
      body_ += place + " class=\"outline\"/>\n";
      line(x, y, x + width, y + height, "stroke");
      line(x, y + height, x + width, y, "stroke");
  }
}

void Drawing::frame(double x, double y, double width, double height) {
  body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\" class=\"outline\"/>\n", figure(x),
                       figure(y), figure(width), figure(height));
}

void Drawing::path(std::span<const std::pair<double, double>> points, std::string_view name) {
  if (points.size() < 2) return;
  body_ += fmt::format("<polyline{} points=\"", named(name));
  for (const auto& [x, y] : points) body_ += fmt::format("{},{} ", figure(x), figure(y));
  body_.back() = '"';
  body_ += "/>\n";
}

void Drawing::disc(double x, double y, double radius) {
  body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"full\"/>\n", figure(x), figure(y), figure(radius));
}

void Drawing::ring(double x, double y, double radius) {
  body_ +=
      fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"hollow\"/>\n", figure(x), figure(y), figure(radius));
}

void Drawing::diamond(double x, double y, double radius) {
  body_ +=
      fmt::format("<polygon points=\"{},{} {},{} {},{} {},{}\" class=\"hollow\"/>\n", figure(x), figure(y - radius),
                  figure(x + radius), figure(y), figure(x), figure(y + radius), figure(x - radius), figure(y));
}

void Drawing::arrow_down(double x, double y1, double y2) {
  line(x, y1, x, y2 - 5, "stroke");
  body_ += fmt::format("<polygon points=\"{},{} {},{} {},{}\" class=\"full\"/>\n", figure(x - 4), figure(y2 - 7),
                       figure(x + 4), figure(y2 - 7), figure(x), figure(y2));
}

std::string Drawing::finish(double width, double height) const {
  std::string out = fmt::format(
      "<svg class=\"drawing\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
      "height=\"{1}\" "
      "role=\"img\" aria-labelledby=\"{2}_title {2}_description\"{3}>\n<title id=\"{2}_title\">{4}</title>\n<desc "
      "id=\"{2}_description\">{5}</desc>\n",
      figure(width), figure(height), id_, language_, title_, description_);
  if (patterns_) {
    out += fmt::format(
        "<defs>\n<pattern id=\"{0}_stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><line x1=\"1\" y1=\"0\" x2=\"1\" y2=\"6\" class=\"stripe\"/></pattern>\n"
        "<pattern id=\"{0}_dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><circle cx=\"2\" cy=\"2\" "
        "r=\"1\" class=\"full\"/></pattern>\n</defs>\n",
        id_);
  }
  return out + body_ + "</svg>";
}

double text_width(std::string_view words) {
  return static_cast<double>(text::display_width(words)) * width_of_letter;
}

std::vector<std::string> wrap(std::string_view words, double width, std::size_t most) {
  const auto room = static_cast<std::size_t>(std::max(width / width_of_letter, 4.0));
  std::vector<std::string> lines;
  std::string current;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (word.empty()) continue;
    const std::size_t length = text::count_code_points(current) + 1 + text::count_code_points(word);
    if (!current.empty() && length > room) {
      lines.push_back(std::move(current));
      current.clear();
      if (lines.size() == most) {
        lines.back() += "…";
        return lines;
      }
    }
    if (!current.empty()) current += ' ';
    current += word;
  }
  if (!current.empty()) lines.push_back(std::move(current));
  // A single word may be longer than the line.
  for (std::string& line : lines) {
    if (text::count_code_points(line) <= room + 1) continue;
    std::string cut;
    for (std::string_view rest = line; text::count_code_points(cut) < room;) {
      const text::CodePoint c = text::decode(rest);
      cut.append(rest.substr(0, c.size));
      rest.remove_prefix(c.size);
    }
    line = cut + "…";
  }
  return lines;
}

}  // namespace nsp::pages
