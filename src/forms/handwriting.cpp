// SPDX-License-Identifier: EUPL-1.2
#include "forms/handwriting.hpp"

#include <algorithm>
#include <array>

namespace nsp::forms {

namespace {

/// How files of a form with that ending begin. `*` is any text of one line, and stands once at most.
struct Beginning {
  std::string_view form;
  std::string_view ending;
  std::string_view text;
};

constexpr std::array beginnings{
    Beginning{"site", ".html",
              "<!DOCTYPE html>\n<html lang=\"*\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
              "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; "},
    Beginning{"html", ".html",
              "<!DOCTYPE html>\n<html lang=\"*\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
              "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"},
    Beginning{"site", ".js", "\"use strict\";\nnspSearch("},
    Beginning{"site", ".js", "\"use strict\";\nnspFetch("},
    Beginning{"site", "assets/search.js", "// SPDX-License-Identifier: EUPL-1.2\n// Looks for words in the index"},
    Beginning{"site", "assets/site.css", "/* The look of the site. Colours by role"},
    Beginning{"site", "/feed.xml",
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
              "xml:lang=\"*\">\n<title>"},
    Beginning{
        "site", "sitemap.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"},
    Beginning{"site", "data.json", "{\"version\": 1, \"languages\": ["},
    Beginning{"markdown", ".md", markdown_mark},
};

bool begins_with(std::string_view head, std::string_view text) {
  const std::size_t star = text.find('*');
  if (star == std::string_view::npos) return head.starts_with(text);
  if (!head.starts_with(text.substr(0, star))) return false;
  const std::string_view rest = head.substr(star);
  const std::size_t line_end = rest.find('\n');
  const std::size_t quote = rest.find('"');
  return quote < line_end && rest.substr(quote).starts_with(text.substr(star + 1));
}

/// Printed pages have no beginning of ours, but all of them the same day of making.
bool is_printed(std::string_view head) {
  return head.starts_with("%PDF-") && head.find("/CreationDate (D:20000101000000+00'00')") != std::string_view::npos;
}

}  // namespace

bool is_written_by(std::string_view form, std::string_view path, std::string_view head) {
  if (form == "pdf") return path.ends_with(".pdf") && is_printed(head);
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const Beginning& each) {
    return each.form == form && path.ends_with(each.ending) && begins_with(head, each.text);
  });
}

}  // namespace nsp::forms
