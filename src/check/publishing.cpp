// SPDX-License-Identifier: EUPL-1.2
#include "check/publishing.hpp"

#include "syntax/guard.hpp"
#include "syntax/parse.hpp"

namespace nsp::check {

namespace {

using syntax::Node;

std::map<std::string, std::string> read_localised(const Node& text) {
  std::map<std::string, std::string> texts;
  if (text.is_scalar()) texts.emplace("", text.text());
  for (const syntax::Entry& entry : text.entries()) texts.emplace(entry.key.text(), entry.value.text());
  return texts;
}

std::string read_line(const Node& holder, std::string_view name) {
  const auto value = holder.find(name);
  return value ? std::string(value->text()) : std::string();
}

}  // namespace

Publishing read_publishing(const environment::Folder& root, const Workspace& workspace) {
  Publishing publishing;
  if (!workspace.configuration_file) return publishing;
  environment::Reading reading = root.read(*workspace.configuration_file, syntax::max_file_size);
  if (reading.outcome != environment::Outcome::done) return publishing;
  source::Files files;
  diagnostics::Collector told_before;
  const syntax::Document document =
      syntax::parse(files.add(*workspace.configuration_file, std::move(reading.bytes)), told_before);
  if (document.empty()) return publishing;
  const auto publish = document.root().find("publish");
  if (!publish) return publishing;
  if (const auto title = publish->find("title")) publishing.title = read_localised(*title);
  publishing.url = read_line(*publish, "url");
  if (std::string output = read_line(*publish, "output"); !output.empty()) publishing.output = std::move(output);
  // `never` is no severity.
  if (const std::string fail_on = read_line(*publish, "fail_on"); !fail_on.empty())
    publishing.fail_on = diagnostics::to_severity(fail_on);
  if (const auto statement = publish->find("accessibility")) {
    publishing.contact = read_line(*statement, "contact");
    publishing.reviewed = read_line(*statement, "reviewed");
    if (const auto limits = statement->find("limits")) publishing.limits = read_localised(*limits);
  }
  return publishing;
}

}  // namespace nsp::check
