// SPDX-License-Identifier: EUPL-1.2
// The site: a folder of linked pages, a folder within it for each language.
#include <fmt/format.h>

#include "publish/assets.hpp"
#include "publish/compose.hpp"
#include "publish/forms.hpp"
#include "publish/frame.hpp"

namespace nsp::publish {

namespace {

class Site : public Publication {
 public:
  Site(const Chain& chain, Settings settings)
      : chain_(chain),
        settings_(std::move(settings)),
        addresses_(chain),
        frame_{settings_, fixed_pages()},
        assets_(assets()) {}

  std::size_t size() const override { return settings_.languages.size() * pages_each() + assets_.size() + 1; }

  File write(std::size_t index) const override {
    const std::size_t pages = settings_.languages.size() * pages_each();
    if (index < pages) return write_page_of(settings_.languages[index / pages_each()], index % pages_each());
    index -= pages;
    if (index < assets_.size())
      return {fmt::format("assets/{}", assets_[index].name), std::string(assets_[index].text), {}};
    return {"index.html", write_language_choice(frame_), {}};
  }

 private:
  std::size_t pages_each() const { return frame_.pages.size() + addresses_.pages().size(); }

  File write_page_of(const std::string& language, std::size_t number) const {
    View view(chain_, addresses_, language);
    const Material material{chain_, addresses_, settings_};
    Page page;
    if (number < frame_.pages.size()) {
      page = frame_.pages[number].compose(material, view);
      page.address = frame_.pages[number].address;
      page.language = language;
    } else {
      page = compose_entity(material, view, addresses_.pages()[number - frame_.pages.size()]);
    }
    page.falls_back = view.fell_back();
    const Linker linker{language, {}, {}, nullptr};
    return {fmt::format("{}/{}.html", language, page.address), write_page(page, frame_, linker), view.take_lacks()};
  }

  const Chain& chain_;
  Settings settings_;
  Addresses addresses_;
  Frame frame_;
  std::vector<Asset> assets_;
};

}  // namespace

std::unique_ptr<Publication> make_site(const Chain& chain, const Settings& settings) {
  return std::make_unique<Site>(chain, settings);
}

}  // namespace nsp::publish
