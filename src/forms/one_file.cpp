// SPDX-License-Identifier: EUPL-1.2
// HTML: one self-contained file for each plan and language, for screens or for paper.
#include <cctype>

#include <fmt/format.h>

#include "forms/assets.hpp"
#include "forms/document.hpp"
#include "forms/forms.hpp"
#include "forms/html.hpp"
#include "text/escape.hpp"
#include "text/sha256.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

namespace nsp::forms {

namespace {

/// A text within a style sheet, harmless whatever it is: everything but letters and digits as its number.
std::string css_text(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const text::CodePoint c = text::decode(text);
    const bool plain = c.value < 0x80 && (std::isalnum(static_cast<int>(c.value)) != 0 || c.value == ' ');
    out += plain ? std::string(1, static_cast<char>(c.value))
                 : fmt::format("\\{:x} ", static_cast<std::uint32_t>(c.value));
    text.remove_prefix(c.size);
  }
  return out;
}

enum class Medium : std::uint8_t { screen, paper };

class OneFileEach : public Publication {
 public:
  OneFileEach(const Chain& chain, Settings settings, Medium medium)
      : settings_(std::move(settings)), material_(chain, settings_), plans_(plans_of(material_)), medium_(medium) {}

  std::size_t size() const override { return plans_.size() * settings_.languages.size(); }

  std::string path(std::size_t index) const override {
    return fmt::format("{}/{}.{}", settings_.languages[index / plans_.size()],
                       file_of(material_, plans_[index % plans_.size()]), medium_ == Medium::paper ? "pdf" : "html");
  }
  std::uint64_t key(std::size_t /*index*/, const Dependencies& /*always everything*/) const override { return 0; }

  File write(std::size_t index) const override {
    const std::string& language = settings_.languages[index / plans_.size()];
    const EntityId plan = plans_[index % plans_.size()];
    View view = material_.view(language);
    const Document document = compose_document(material_, view, plan);
    const Hrefs hrefs = [&](const Target& target) { return href(document, language, target); };
    const prose::Reach reach = [&](EntityId holder, std::string_view mention) -> std::optional<prose::Reached> {
      const EntityId found = view.chain().mentioned(holder, mention);
      if (found == none) return std::nullopt;
      const Piece title = view.title(found);
      return prose::Reached{hrefs(material_.addresses.of(found)), std::string(title.text), title.language};
    };
    prose::Linker linker{language, &reach};
    std::string out = begin(document.page, language);
    HtmlWriter html(out, language, hrefs, linker);
    if (medium_ == Medium::paper) write_cover_begin(out, language);
    out += "<p class=\"kind\">";
    html.write(document.page.kind);
    out += "</p>\n<h1>";
    html.write(document.page.title);
    out += "</h1>\n";
    if (medium_ == Medium::paper) write_period(out, view, html, plan);
    if (document.page.falls_back) write_fallback(out, language, html);
    if (medium_ == Medium::paper) out += "</section>\n";
    write_contents(out, document.page, language, html);
    html.write(document.page.blocks);
    out += "</main>\n</body>\n</html>\n";
    return {path(index), std::move(out), view.take_lacks(), everything()};
  }

 private:
  /// Within the file; in the file of another plan; else on the site, where that has an address.
  std::string href(const Document& document, std::string_view language, const Target& target) const {
    const std::string anchor = anchor_within(document, target);
    if (!anchor.empty()) return "#" + anchor;
    if (!text::is_linkable(settings_.url)) return {};
    std::string_view base = settings_.url;
    while (base.ends_with('/')) base.remove_suffix(1);
    return fmt::format("{}/{}/{}.html{}{}", base, language, target.page, target.anchor.empty() ? "" : "#",
                       target.anchor);
  }

  void write_cover_begin(std::string& out, std::string_view language) const {
    out += "<section class=\"cover\">\n<p class=\"site\">";
    text::append_html(out, site_title(settings_, language));
    out += "</p>\n";
  }

  void write_period(std::string& out, const View& view, HtmlWriter& html, EntityId plan) const {
    const auto period = material_.chain.effective_period(plan);
    if (!period) return;
    out += "<p>";
    for (const Piece& piece : view.period(period)) html.write(piece);
    out += "</p>\n";
  }

  /// On paper the title stands at the head of each page but the cover, and numbers at its foot.
  std::string style_for(const Page& page, std::string_view language) const {
    std::string style(asset("site.css"));
    if (medium_ == Medium::screen) return style;
    style += asset("print.css");
    constexpr std::string_view margin =
        "@page {{\n@top-left {{ content: \"{}\"; font: 8.5pt sans-serif; }}\n@bottom-left {{ content: \"{}\"; font: "
        "8.5pt "
        "sans-serif; }}\n@bottom-right {{ content: counter(page) \" / \" counter(pages); font: 8.5pt sans-serif; "
        "}}\n}}\n@page :first {{\n@top-left {{ content: none; }}\n@bottom-left {{ content: none; }}\n@bottom-right {{ "
        "content: none; }}\n}}\n";
    constexpr std::size_t longest_head = 90;
    return style + fmt::format(margin, css_text(shorten(page.title.text, longest_head)),
                               css_text(shorten(site_title(settings_, language), longest_head)));
  }

  std::string begin(const Page& page, std::string_view language) const {
    const std::string style = style_for(page, language);
    const std::string policy = fmt::format(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'", text::sha256_base64(style));
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>",
        text::escape_html(language), policy, text::escape_html(page.title.text));
    out += style;
    out += "</style>\n</head>\n<body>\n<main id=\"main_content\">\n";
    return out;
  }

  static void write_fallback(std::string& out, std::string_view language, HtmlWriter& html) {
    out += "<p class=\"notice\"";
    html.write_language(language_of_words(language));
    out += '>';
    text::append_html(out, in(say::falls_back(name_of(language, language_of_words(language))), language));
    out += "</p>\n";
  }

  void write_contents(std::string& out, const Page& page, std::string_view language, HtmlWriter& html) const {
    out += "<nav class=\"contents\" aria-labelledby=\"contents_title\">\n<h2 id=\"contents_title\"";
    html.write_language(language_of_words(language));
    out += '>';
    text::append_html(out, in(medium_ == Medium::paper ? say::contents : say::on_this_page, language));
    out += "</h2>\n<ul>\n";
    for (const Block& block : page.blocks) {
      const auto* heading = std::get_if<Heading>(&block.content);
      if (heading == nullptr || heading->level != 2 || heading->anchor.empty()) continue;
      out += "<li><a href=\"#";
      text::append_html(out, heading->anchor);
      out += "\">";
      for (const Piece& piece : heading->line) html.write(Piece{piece.text, piece.language, {}, Style::plain});
      out += "</a></li>\n";
    }
    out += "</ul>\n</nav>\n";
  }

  Settings settings_;
  Material material_;
  std::vector<EntityId> plans_;
  Medium medium_;
};

}  // namespace

std::unique_ptr<Publication> make_one_file_each(const Chain& chain, const Settings& settings) {
  return std::make_unique<OneFileEach>(chain, settings, Medium::screen);
}

std::unique_ptr<Publication> make_print(const Chain& chain, const Settings& settings) {
  return std::make_unique<OneFileEach>(chain, settings, Medium::paper);
}

}  // namespace nsp::forms
