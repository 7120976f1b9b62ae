// SPDX-License-Identifier: EUPL-1.2
#include "model/mention_faults.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "model/faults.hpp"
#include "text/similar.hpp"
#include "words/template.hpp"

namespace nsp::model {

namespace {

constexpr words::English<words::Name> is_no_address_that_a_page{"{0} is no address that a page may link to"};
constexpr words::English<words::Name> the_link_leads_to_nothing{"the link {0} leads to nothing that is published"};
constexpr words::English<words::Name> the_picture_is_not{"the picture {0} is not published"};
constexpr words::English<> write_an_address_that_begins{
    "write an address that begins with `https://`, `http://` or `mailto:`, or take the link out"};
constexpr words::English<> write_the_id_of_what{
    "write the id of what is meant, or an address on the web that begins with `https://`"};
constexpr words::English<words::Name> did_you_mean_2{"did you mean {0}?"};
constexpr words::English<> say_in_words_what{"say in words what it shows, or link to it where it stands on the web"};

/// Whether an address says how it is to be reached: `ftp://...`, `javascript:...`.
bool has_scheme(std::string_view address) {
  const std::size_t colon = address.find(':');
  return colon != std::string_view::npos && address.find_first_of("/#?") > colon;
}

std::string nearest_file(std::string_view path, std::span<const std::pair<std::string_view, DocumentId>> files,
                         std::size_t most) {
  const auto name_of = [](std::string_view whole) { return whole.substr(whole.rfind('/') + 1); };
  std::vector<std::string_view> names;
  for (const auto& [file, document] : files)
    if (names.size() < most) names.push_back(name_of(file));
  const std::string_view nearest = text::find_nearest(name_of(path), names);
  if (nearest.empty()) return {};
  const auto is_it = [&](const auto& file) { return name_of(file.first) == nearest; };
  if (std::count_if(files.begin(), files.end(), is_it) != 1) return {};
  return fmt::format("/{}", std::find_if(files.begin(), files.end(), is_it)->first);
}

/// What was meant by the part of a link that is written wrongly, and where that part begins.
std::pair<std::string, std::size_t> find_meant(const Sight& sight, const Reference& link,
                                               std::span<const std::pair<std::string_view, DocumentId>> files) {
  const std::size_t hash = link.text.find('#');
  if (is_plan_file(link.text.substr(0, hash)) && hash == std::string_view::npos)
    return {nearest_file(link.text, files, sight.most_names), 0};
  const std::size_t begin = hash == std::string_view::npos ? 0 : hash + 1;
  return {std::string(text::find_nearest(link.text.substr(begin), names_in_sight(sight, *link.shape))), begin};
}

}  // namespace

bool is_plan_file(std::string_view path) {
  return path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".json");
}

void report_dead_link(const Sight& sight, const Reference& link,
                      std::span<const std::pair<std::string_view, DocumentId>> files,
                      diagnostics::Collector& diagnostics) {
  if (has_scheme(link.text)) {
    diagnostics.add(dead_link, link.span, is_no_address_that_a_page(link.text)).help = write_an_address_that_begins;
    return;
  }
  auto& finding = diagnostics.add(dead_link, link.span, the_link_leads_to_nothing(link.text));
  const auto [meant, begin] = find_meant(sight, link, files);
  if (meant.empty()) {
    finding.help = write_the_id_of_what;
    return;
  }
  const std::string whole = std::string(link.text.substr(0, begin)) + meant;
  finding.help = did_you_mean_2(whole);
  finding.fixes.push_back(diagnostics::replace_by(link.span, whole));
}

void report_picture(const Reference& picture, diagnostics::Collector& diagnostics) {
  diagnostics.add(unpublished_picture, picture.span, the_picture_is_not(picture.text)).help = say_in_words_what;
}

}  // namespace nsp::model
