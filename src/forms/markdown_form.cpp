// SPDX-License-Identifier: EUPL-1.2
// Markdown: a file for each plan and language, and a summary that lists them.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "forms/document.hpp"
#include "forms/forms.hpp"
#include "forms/handwriting.hpp"
#include "forms/markdown.hpp"

namespace nsp::forms {

namespace {

class MarkdownFiles : public Publication {
 public:
  MarkdownFiles(const Chain& chain, Settings settings)
      : settings_(std::move(settings)), material_(chain, settings_), plans_(plans_of(material_)) {}

  std::size_t size() const override { return (plans_.size() + 1) * settings_.languages.size(); }

  std::string path(std::size_t index) const override {
    const std::size_t number = index % (plans_.size() + 1);
    return fmt::format("{}/{}.md", settings_.languages[index / (plans_.size() + 1)],
                       number < plans_.size() ? file_of(material_, plans_[number]) : "README");
  }
  std::uint64_t key(std::size_t /*index*/, const Dependencies& /*always everything*/) const override { return 0; }

  File write(std::size_t index) const override {
    const std::string& language = settings_.languages[index / (plans_.size() + 1)];
    const std::size_t number = index % (plans_.size() + 1);
    return number < plans_.size() ? write_plan(language, plans_[number]) : write_summary(language);
  }

 private:
  /// The file of the plan that a target is part of; nothing within the same file, for what has no heading of its own.
  std::string href(EntityId from, const Target& target) const {
    const auto found = owners_of_.find(target.page);
    const EntityId plan = found == owners_of_.end() ? none : found->second;
    return plan == none || plan == from ? std::string() : file_of(material_, plan) + ".md";
  }

  File write_plan(const std::string& language, EntityId plan) const {
    View view = material_.view(language);
    const Document document = compose_document(material_, view, plan);
    // Where headings will stand is known once they are written, and links stand before them.
    std::map<std::string, std::string, std::less<>> places;
    const Hrefs hrefs = [&](const Target& target) {
      const auto place = places.find(anchor_within(document, target));
      return place == places.end() ? href(plan, target) : place->second;
    };
    const prose::Reach reach = [&](EntityId holder, std::string_view mention) -> std::optional<prose::Reached> {
      const EntityId found = view.chain().mentioned(holder, mention);
      if (found == none) return std::nullopt;
      const Piece title = view.title(found);
      return prose::Reached{hrefs(material_.addresses.of(found)), std::string(title.text), title.language};
    };
    prose::Linker linker{language, &reach};
    std::string out;
    for (const bool known : {false, true}) {
      out.clear();
      MarkdownWriter writer(out, hrefs, linker);
      writer.write_title({document.page.title});
      if (document.page.falls_back) {
        const Blocks notice = line_of({view.word(say::falls_back(name_of(language, language_of_words(language))))});
        writer.write(notice);
      }
      writer.write(document.page.blocks);
      if (!known) places = writer.places();
    }
    return {fmt::format("{}/{}.md", language, file_of(material_, plan)), finish(std::move(out)), view.take_lacks(),
            everything()};
  }

  File write_summary(const std::string& language) const {
    View view = material_.view(language);
    const Hrefs hrefs = [&](const Target& target) { return href(none, target); };
    const prose::Linker linker{language};
    std::string out;
    MarkdownWriter writer(out, hrefs, linker);
    writer.write_title({view.plain(site_title(settings_, language))});
    List list;
    for (EntityId plan : plans_) {
      Line line{view.link(plan)};
      if (const auto period = material_.chain.effective_period(plan)) {
        line.push_back(view.plain(" ("));
        for (Piece& piece : view.period(period)) line.push_back(std::move(piece));
        line.push_back(view.plain(")"));
      }
      list.items.push_back({{}, line_of(std::move(line))});
    }
    Blocks blocks;
    if (settings_.unread > 0)
      blocks.emplace_back(Notice{Tone::warning, line_of({view.word(say::files_missing(settings_.unread))})});
    blocks.emplace_back(std::move(list));
    writer.write(blocks);
    return {fmt::format("{}/README.md", language), finish(std::move(out)), view.take_lacks(), everything()};
  }

  static std::string finish(std::string text) {
    while (text.ends_with("\n\n")) text.pop_back();
    return fmt::format("{}\n{}", markdown_mark, text);
  }

  std::unordered_map<std::string_view, EntityId> find_owners() const {
    std::unordered_map<std::string_view, EntityId> owners;
    for (EntityId id : material_.addresses.pages()) {
      const EntityId plan = material_.chain.plan_of(id);
      if (std::binary_search(plans_.begin(), plans_.end(), plan)) owners.emplace(material_.addresses.of(id).page, plan);
    }
    return owners;
  }

  Settings settings_;
  Material material_;
  std::vector<EntityId> plans_;
  std::unordered_map<std::string_view, EntityId> owners_of_ = find_owners();  ///< plans, by the address of a page
};

}  // namespace

std::unique_ptr<Publication> make_markdown(const Chain& chain, const Settings& settings) {
  return std::make_unique<MarkdownFiles>(chain, settings);
}

}  // namespace nsp::forms
