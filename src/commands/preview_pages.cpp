// SPDX-License-Identifier: EUPL-1.2
#include "commands/preview_pages.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "forms/assets.hpp"
#include "text/escape.hpp"

namespace nsp::commands {

namespace {

constexpr std::string_view script = R"("use strict";
{
  const own = new URL(document.currentScript.src).searchParams.get("v");
  const ask = async () => {
    try {
      const answer = await fetch("/-/state", { cache: "no-store" });
      if (answer.ok && (await answer.text()).trim() !== own) return location.reload();
    } catch {
      // The preview has ended. It may begin again.
    }
    setTimeout(ask, 500);
  };
  ask();
}
)";

std::string write_own_page(std::string_view title, std::string_view body, std::size_t version) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
      "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; script-src 'self'; "
      "connect-src 'self'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<title>{0}</title>\n<link rel=\"stylesheet\" "
      "href=\"{1}\">\n<script defer src=\"{2}\"></script>\n</head>\n<body>\n<main "
      "id=\"main_content\">\n<h1>{0}</h1>\n{3}</main>\n</body>\n</html>\n",
      title, style_path, address_of_script(version), body);
}

}  // namespace

std::string address_of_script(std::size_t version) {
  return fmt::format("{}?v={}", script_path, version);
}

std::string_view live_script() {
  return script;
}

std::string_view live_style() {
  return forms::asset("site.css");
}

std::string write_findings_page(std::string_view findings, std::size_t version) {
  std::string body = "<p>Pages are shown again as soon as what stands here is mended.</p>\n<pre tabindex=\"0\"><code>";
  text::append_html(body, findings);
  body += "</code></pre>\n";
  return write_own_page("The plans cannot be published as they are", body, version);
}

std::string write_missing_page(std::size_t version) {
  return write_own_page("There is no such page",
                        "<p>It may have gone with what it was about. <a href=\"/\">To the start</a></p>\n", version);
}

std::string type_of(std::string_view path) {
  constexpr std::array types{std::pair(".html", "text/html"),
                             std::pair(".css", "text/css"),
                             std::pair(".js", "text/javascript"),
                             std::pair(".txt", "text/plain"),
                             std::pair("feed.xml", "application/atom+xml"),
                             std::pair(".xml", "application/xml"),
                             std::pair(".json", "application/json")};
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return fmt::format("{}; charset=utf-8", type);
  return "application/octet-stream";
}

}  // namespace nsp::commands
