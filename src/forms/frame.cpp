// SPDX-License-Identifier: EUPL-1.2
#include "forms/frame.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/escape.hpp"
#include "text/url.hpp"

namespace nsp::forms {

namespace {

/// Everything comes from the site itself, and nothing from within a page.
constexpr std::string_view policy_of_content =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/// A live page asks its server whether there is a newer one.
std::string policy_of(const Settings& settings) {
  return fmt::format("{}{}", policy_of_content, settings.live.empty() ? "" : "; connect-src 'self'");
}

void write_live(std::string& out, const Settings& settings) {
  if (!settings.live.empty())
    out += fmt::format("<script defer src=\"{}\"></script>\n", text::escape_html(settings.live));
}

class FrameWriter {
 public:
  FrameWriter(const Page& page, const Frame& frame, const prose::Linker& linker)
      : page_(page),
        frame_(frame),
        up_(way_up(page.address)),
        hrefs_([this](const Target& target) { return site_href(up_, target); }),
        html_(out_, page.language, hrefs_, linker) {}

  std::string write() {
    out_.reserve(32768);
    write_head();
    write_banner();
    write_trail();
    write_main();
    write_foot();
    return std::move(out_);
  }

 private:
  void text(std::string_view words) { text::append_html(out_, words); }
  void word(const Fixed& word) { text(in(word, page_.language)); }
  /// ` lang="en"` where the words of the interface are not in the page's language.
  void language_of_interface() { html_.write_language(language_of_words(page_.language)); }

  void write_head() {
    out_ += "<!DOCTYPE html>\n<html lang=\"";
    text(page_.language);
    out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
    out_ += policy_of(frame_.settings);
    out_ += "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    const std::string site = site_title(frame_.settings, page_.language);
    text(page_.title.text);
    if (page_.title.text.view() != site) {
      out_ += " – ";
      text(site);
    }
    out_ += "</title>\n<link rel=\"stylesheet\" href=\"";
    out_ += up_;
    out_ += "../assets/site.css\">\n";
    write_relations();
    write_live(out_, frame_.settings);
    if (!page_.script.empty()) write_script(page_.script);
    out_ += "</head>\n<body>\n";
  }

  /// The script of the search, and behind it the index, which calls it.
  void write_script(std::string_view name) {
    out_ += "<script defer src=\"";
    out_ += up_;
    out_ += "../assets/";
    text(name);
    out_ += "\"></script>\n<script defer src=\"";
    out_ += up_;
    out_ += "search-index.js\"></script>\n";
  }

  /// The same page in other languages, and its one address on the web.
  void write_relations() {
    const bool placed = text::is_linkable(frame_.settings.url);
    for (const std::string& language : frame_.settings.languages) {
      out_ += "<link rel=\"alternate\" hreflang=\"";
      text(language);
      out_ += "\" href=\"";
      text(placed ? place_on_web(language) : fmt::format("{}../{}/{}.html", up_, language, page_.address));
      out_ += "\">\n";
    }
    out_ += "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"";
    out_ += up_;
    out_ += "feed.xml\">\n";
    if (!placed) return;
    out_ += "<link rel=\"canonical\" href=\"";
    text(place_on_web(page_.language));
    out_ += "\">\n";
  }

  std::string place_on_web(std::string_view language) const {
    std::string_view base = frame_.settings.url;
    while (base.ends_with('/')) base.remove_suffix(1);
    return fmt::format("{}/{}/{}.html", base, language, page_.address);
  }

  void write_banner() {
    out_ += "<a class=\"skip\" href=\"#main_content\"";
    language_of_interface();
    out_ += '>';
    word(say::skip);
    out_ += "</a>\n<header class=\"banner\">\n<div class=\"row\">\n<a class=\"site\" href=\"";
    out_ += up_;
    out_ += "index.html\">";
    text(site_title(frame_.settings, page_.language));
    out_ += "</a>\n";
    write_languages();
    out_ += "</div>\n";
    write_navigation();
    out_ += "</header>\n";
  }

  void write_languages() {
    if (frame_.settings.languages.size() < 2) return;
    out_ += "<nav class=\"languages\" aria-label=\"";
    word(say::languages);
    out_ += "\">\n<ul>\n";
    for (const std::string& language : frame_.settings.languages) {
      const bool here = language == page_.language;
      out_ += "<li>";
      if (here) {
        out_ += "<span aria-current=\"true\">";
        text(own_name(language));
        out_ += "</span>";
      } else {
        out_ += "<a lang=\"";
        text(language);
        out_ += "\" hreflang=\"";
        text(language);
        out_ += "\" href=\"";
        text(fmt::format("{}../{}/{}.html", up_, language, page_.address));
        out_ += "\">";
        text(own_name(language));
        out_ += "</a>";
      }
      out_ += "</li>\n";
    }
    out_ += "</ul>\n</nav>\n";
  }

  void write_navigation() {
    out_ += "<nav class=\"main\"";
    language_of_interface();
    out_ += " aria-label=\"";
    word(say::main_navigation);
    out_ += "\">\n<ul>\n";
    for (const FixedPage& page : fixed_pages()) {
      if (page.place != Place::navigation) continue;
      out_ += "<li><a href=\"";
      out_ += up_;
      out_ += page.address;
      out_ += page.address == page_.address ? ".html\" aria-current=\"page\">" : ".html\">";
      word(*page.title);
      out_ += "</a></li>\n";
    }
    out_ += "</ul>\n</nav>\n";
  }

  void write_trail() {
    if (page_.trail.empty()) return;
    out_ += "<nav class=\"trail\" aria-label=\"";
    word(say::trail);
    out_ += "\">\n<ol>\n";
    for (const Piece& piece : page_.trail) {
      out_ += "<li>";
      html_.write(piece);
      out_ += "</li>\n";
    }
    out_ += "</ol>\n</nav>\n";
  }

  void write_main() {
    out_ += "<main id=\"main_content\">\n";
    if (!page_.kind.text.empty()) {
      out_ += "<p class=\"kind\">";
      html_.write(page_.kind);
      out_ += "</p>\n";
    }
    out_ += "<h1>";
    html_.write(page_.title);
    out_ += "</h1>\n";
    if (page_.falls_back) {
      out_ += "<p class=\"notice\"";
      language_of_interface();
      out_ += '>';
      text(in(say::falls_back(name_of(page_.language, language_of_words(page_.language))), page_.language));
      out_ += "</p>\n";
    }
    if (!page_.script.empty()) write_search();
    write_contents();
    html_.write(page_.blocks);
    out_ += "</main>\n";
  }

  void write_search() {
    out_ += "<form id=\"search_form\" role=\"search\" action=\"search.html\"";
    language_of_interface();
    out_ += ">\n<label for=\"search_words\">";
    word(say::search_label);
    out_ +=
        "</label>\n<input id=\"search_words\" name=\"q\" type=\"search\" autocomplete=\"off\">\n<button "
        "type=\"submit\">";
    word(say::search);
    out_ += "</button>\n</form>\n<p id=\"search_status\" role=\"status\"";
    language_of_interface();
    // The script fills the holes.
    for (const auto& [name, said] : {std::pair<std::string_view, words::Text>(" data-none=\"", say::search_none),
                                     {" data-one=\"", say::search_one},
                                     {" data-many=\"", say::search_many("{}")},
                                     {" data-first=\"", say::search_first("{}", "{}")}}) {
      out_ += name;
      text(in(said, page_.language));
      out_ += '"';
    }
    out_ += "></p>\n<ol id=\"search_results\"></ol>\n<noscript><p>";
    word(say::search_wants_script);
    out_ += "</p></noscript>\n";
  }

  /// The headings of the second level, where there are enough of them to get lost.
  void write_contents() {
    std::vector<const Heading*> headings;
    for (const Block& block : page_.blocks)
      if (const auto* heading = std::get_if<Heading>(&block.content))
        if (heading->level == 2 && !heading->anchor.empty()) headings.push_back(heading);
    if (headings.size() < 3) return;
    out_ += "<nav class=\"contents\" aria-labelledby=\"contents_title\">\n<h2 id=\"contents_title\"";
    language_of_interface();
    out_ += '>';
    word(say::on_this_page);
    out_ += "</h2>\n<ul>\n";
    for (const Heading* heading : headings) {
      out_ += "<li><a href=\"#";
      text(heading->anchor);
      out_ += "\">";
      for (const Piece& piece : heading->line) html_.write(Piece{piece.text, piece.language, {}, Style::plain});
      out_ += "</a></li>\n";
    }
    out_ += "</ul>\n</nav>\n";
  }

  void write_foot() {
    out_ += "<footer";
    language_of_interface();
    out_ += ">\n<nav aria-label=\"";
    word(say::about_site);
    out_ += "\">\n<ul>\n";
    for (const FixedPage& page : fixed_pages()) {
      if (page.place != Place::foot) continue;
      out_ += "<li><a href=\"";
      out_ += up_;
      out_ += page.address;
      out_ += ".html\">";
      word(*page.title);
      out_ += "</a></li>\n";
    }
    write_file_link("feed.xml", say::feed);
    write_file_link("../data.json", say::all_data);
    out_ += "</ul>\n</nav>\n</footer>\n</body>\n</html>\n";
  }

  void write_file_link(std::string_view path, const Fixed& name) {
    out_ += "<li><a href=\"";
    out_ += up_;
    out_ += path;
    out_ += "\">";
    word(name);
    out_ += "</a></li>\n";
  }

  const Page& page_;
  const Frame& frame_;
  std::string up_;
  std::string out_;
  Hrefs hrefs_;
  HtmlWriter html_;
};

}  // namespace

std::string way_up(std::string_view address) {
  std::string up;
  for (auto slashes = std::count(address.begin(), address.end(), '/'); slashes > 0; --slashes) up += "../";
  return up;
}

std::string site_href(std::string_view up, const Target& target) {
  constexpr std::string_view ending = ".html";
  std::string href;
  href.reserve(up.size() + target.page.size() + ending.size() + 1 + target.anchor.size());
  if (!target.page.empty()) href.append(up).append(target.page).append(ending);
  if (target.page.empty() || !target.anchor.empty()) href.append("#").append(target.anchor);
  return href;
}

std::string write_page(const Page& page, const Frame& frame, const prose::Linker& linker) {
  return FrameWriter(page, frame, linker).write();
}

std::string write_language_choice(const Frame& frame) {
  const std::string& first = frame.settings.languages.front();
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  text::append_html(out, first);
  out += fmt::format(
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<meta "
      "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<link "
      "rel=\"stylesheet\" href=\"assets/site.css\">\n",
      policy_of(frame.settings), text::escape_html(site_title(frame.settings, first)));
  write_live(out, frame.settings);
  out += fmt::format("</head>\n<body>\n<main id=\"main_content\" class=\"choice\">\n<h1>{}</h1>\n<ul>\n",
                     text::escape_html(site_title(frame.settings, first)));
  for (const std::string& language : frame.settings.languages) {
    const std::string code = text::escape_html(language);
    out += fmt::format("<li><a lang=\"{}\" hreflang=\"{}\" href=\"{}/index.html\">{}: {}</a></li>\n", code, code, code,
                       text::escape_html(own_name(language)), text::escape_html(site_title(frame.settings, language)));
  }
  return out + "</ul>\n</main>\n</body>\n</html>\n";
}

}  // namespace nsp::forms
