// SPDX-License-Identifier: EUPL-1.2
// `nsp preview`: the site in a browser while plans are written. Nothing is written to the disk: pages are composed when
// they are asked for.
#include <memory>
#include <mutex>
#include <unordered_map>

#include <fmt/format.h>

#include "commands/preview_pages.hpp"
#include "commands/publication.hpp"
#include "commands/watch.hpp"
#include "forms/publication.hpp"

namespace nsp::commands {

namespace {

using environment::WebAnswer;

struct PreviewOptions {
  std::string port = "8000";
};

/// What the browser is shown. One thread reads plans, the server's asks for pages: whoever looks holds the lock.
class Preview {
 public:
  explicit Preview(Session& session) : session_(session) {}

  /// The plans are about to be read again: the pages hold on to what goes thereby.
  void begin() {
    lock_ = std::unique_lock(guard_);
    pages_.clear();
    site_.reset();
    ++version_;
  }
  void end() { lock_.unlock(); }

  /// Shows what is wrong instead of any page.
  void show_findings(const source::Files& files, std::span<const diagnostics::Diagnostic> findings) {
    session_.report(files, findings);
    findings_ = report::find_format("human")->write({files, findings, {}}, {});
  }

  /// False, with a message, where the command line does not fit the workspace.
  bool show(const Opened& opened, const check::Loaded& loaded) {
    const check::Publishing publishing = check::read_publishing(*opened.folder, opened.workspace);
    if (const auto faults = faults_of(loaded, publishing); !faults.empty()) {
      show_findings(loaded.files, faults);
      return true;
    }
    auto languages = choose_languages(session_, opened.workspace);
    if (!languages) return false;
    pages::Settings settings = settings_of(session_, publishing, std::move(*languages), loaded);
    mark_faulty(loaded, errors_of(loaded), settings);
    settings.live = address_of_script(version_);
    findings_.clear();
    if (loaded.library.entities().empty()) {
      findings_ = "There are no plans here: `plans` in nsp.yaml says where they are.\n";
      return true;
    }
    site_ = forms::find_form("site")->make(*loaded.chain, settings);
    for (std::size_t i = 0; i < site_->size(); ++i) pages_.emplace("/" + site_->path(i), i);
    if (!session_.globals().quiet) session_.remark(fmt::format("the site has {} files", pages_.size()));
    return true;
  }

  WebAnswer answer(const std::string& path) const {
    const std::lock_guard lock(guard_);
    if (path == state_path) return {200, type_of(".txt"), fmt::format("{}\n", version_)};
    if (path == script_path) return {200, type_of(".js"), std::string(live_script())};
    if (path == style_path) return {200, type_of(".css"), std::string(live_style())};
    if (site_ == nullptr) return {200, type_of(".html"), write_findings_page(findings_, version_)};
    const auto found = pages_.find(path.ends_with('/') ? path + "index.html" : path);
    if (found == pages_.end()) return {404, type_of(".html"), write_missing_page(version_)};
    return {200, type_of(found->first), forms::write_whole(*site_, found->second)};
  }

 private:
  Session& session_;
  mutable std::mutex guard_;
  std::unique_lock<std::mutex> lock_;
  std::unique_ptr<forms::Publication> site_;            ///< null while the plans have errors
  std::unordered_map<std::string, std::size_t> pages_;  ///< every path that there is
  std::string findings_;
  std::size_t version_ = 0;
};

std::unique_ptr<environment::WebServer> serve(Session& session, const Preview& preview, std::uint16_t port) {
  environment::WebRefusal refusal;
  const auto& serve = session.environment().serve;
  auto server = serve ? serve(
                            port, [&preview](const std::string& path) { return preview.answer(path); }, refusal)
                      : nullptr;
  if (server != nullptr) return server;
  if (refusal.taken) {
    session.fail(fmt::format("port {} is taken by another program", port),
                 "name another with `--port`, or let `--port 0` find a free one");
  } else {
    session.fail(fmt::format("port {} cannot be opened: {}", port, refusal.reason),
                 "name another with `--port`: one above 1023 needs no rights");
  }
  return nullptr;
}

Exit preview(Session& session, const PreviewOptions& options) {
  const auto port = read_number(options.port, 0, 65535);
  if (!port)
    return session.misuse(fmt::format("`--port {}` is no port", options.port), "write a number between 0 and 65535");
  Preview preview(session);
  std::unique_ptr<environment::WebServer> server;
  WatchSteps steps;
  steps.command = "preview";
  steps.before = [&] { preview.begin(); };
  steps.after = [&] { preview.end(); };
  steps.open = [&] {
    source::Files files;
    diagnostics::Collector faults;
    std::optional<Opened> opened = session.open(files, faults);
    if (!faults.empty()) preview.show_findings(files, faults.take_sorted());
    return opened;
  };
  steps.prepare = [&](const Opened&) { return std::optional(request_to_publish(session)); };
  steps.report = [&](const Opened& opened, check::Loaded& loaded) { return preview.show(opened, loaded); };
  steps.begun = [&] {
    server = serve(session, preview, static_cast<std::uint16_t>(*port));
    if (server == nullptr) return false;
    session.print(fmt::format("http://127.0.0.1:{}/\n", server->port()));
    return true;
  };
  return watch(session, steps);
}

}  // namespace

Run prepare_preview(Options& takes) {
  const auto options = std::make_shared<PreviewOptions>();
  takes.add("--port", &options->port, "where on this machine the site is shown; 0 is any free one", "N");
  return [options](Session& session) { return preview(session, *options); };
}

}  // namespace nsp::commands
