// SPDX-License-Identifier: EUPL-1.2
// HTML: one self-contained file for each plan and language.
#include <fmt/format.h>

#include "publish/assets.hpp"
#include "publish/document.hpp"
#include "publish/forms.hpp"
#include "publish/html.hpp"
#include "publish/reach.hpp"
#include "text/escape.hpp"
#include "text/sha256.hpp"
#include "text/url.hpp"

namespace nsp::publish {

namespace {

class OneFileEach : public Publication {
 public:
  OneFileEach(const Chain& chain, Settings settings)
      : settings_(std::move(settings)),
        material_(chain, settings_),
        plans_(plans_of(material_)),
        style_(asset("site.css")) {
    policy_ = fmt::format("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
                          text::sha256_base64(style_));
  }

  std::size_t size() const override { return plans_.size() * settings_.languages.size(); }

  std::string path(std::size_t index) const override {
    return fmt::format("{}/{}.html", settings_.languages[index / plans_.size()],
                       file_of(material_, plans_[index % plans_.size()]));
  }
  std::uint64_t key(std::size_t /*index*/, const Ingredients& /*always everything*/) const override { return 0; }

  File write(std::size_t index) const override {
    const std::string& language = settings_.languages[index / plans_.size()];
    const EntityId plan = plans_[index % plans_.size()];
    View view = material_.view(language);
    const Document document = compose_document(material_, view, plan);
    const Hrefs hrefs = [&](const Target& target) { return href(document, language, target); };
    Linker linker;
    linker.language = language;
    linker.reach = [&](std::string_view name) -> std::optional<Reached> {
      const EntityId found = reach(view.chain(), plan, name);
      if (found == none) return std::nullopt;
      const Piece title = view.title(found);
      return Reached{hrefs(material_.addresses.of(found)), title.text, title.language};
    };
    std::string out = begin(document.page, language);
    HtmlWriter html(out, language, hrefs, linker);
    out += "<p class=\"kind\">";
    html.write(document.page.kind);
    out += "</p>\n<h1>";
    html.write(document.page.title);
    out += "</h1>\n";
    if (document.page.falls_back) write_fallback(out, language, html);
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

  std::string begin(const Page& page, std::string_view language) const {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>",
        text::escape_html(language), policy_, text::escape_html(page.title.text));
    out += style_;
    out += "</style>\n</head>\n<body>\n<main id=\"main_content\">\n";
    return out;
  }

  static void write_fallback(std::string& out, std::string_view language, HtmlWriter& html) {
    out += "<p class=\"notice\"";
    html.write_language(language_of_words(language));
    out += '>';
    text::append_html(out, say(Word::falls_back, language, name_of(language, language_of_words(language))));
    out += "</p>\n";
  }

  static void write_contents(std::string& out, const Page& page, std::string_view language, HtmlWriter& html) {
    out += "<nav class=\"contents\" aria-labelledby=\"contents_title\">\n<h2 id=\"contents_title\"";
    html.write_language(language_of_words(language));
    out += '>';
    text::append_html(out, say(Word::on_this_page, language));
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
  std::string_view style_;
  std::string policy_;
};

}  // namespace

std::unique_ptr<Publication> make_one_file_each(const Chain& chain, const Settings& settings) {
  return std::make_unique<OneFileEach>(chain, settings);
}

}  // namespace nsp::publish
