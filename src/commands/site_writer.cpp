// SPDX-License-Identifier: EUPL-1.2
#include "commands/site_writer.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

#include <fmt/format.h>

#include "environment/parallel.hpp"
#include "text/digest.hpp"

namespace nsp::commands {

namespace {

using environment::OutputFolder;
using forms::Remembered;

/// A line on the terminal that counts files, and goes when the work is done. Shows nothing in the first half second,
/// and nothing where nobody looks.
class Progress {
 public:
  Progress(environment::Environment& environment, bool quiet, std::size_t total)
      : err_(environment.err), shown_(environment.terminal.err && !quiet), total_(total), begin_(Clock::now()) {}
  ~Progress() {
    if (told_ > 0) err_.write("\r\x1B[K");
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step() {
    const std::size_t done = ++done_;
    if (!shown_) return;
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin_).count();
    const std::lock_guard lock(guard_);
    if (passed < 500 || passed / 100 == told_) return;
    told_ = passed / 100;
    err_.write(fmt::format("\r\x1B[Krendering: {} of {} files", done, total_));
    err_.flush();
  }

 private:
  using Clock = std::chrono::steady_clock;
  environment::Output& err_;
  bool shown_;
  std::size_t total_;
  Clock::time_point begin_;
  std::atomic<std::size_t> done_{0};
  std::mutex guard_;
  long told_ = 0;
};

/// Puts one file after the other; safe from several threads.
class Putting {
 public:
  Putting(const Writing& writing, const forms::Publication& publication, OutputFolder& output,
          const forms::Memory& earlier, bool trusted)
      : writing_(writing), publication_(publication), output_(output), earlier_(earlier), trusted_(trusted) {}

  /// Whether all that was put is larger than it may be.
  bool is_too_large() const { return bytes_ > writing_.most_bytes; }

  struct Done {
    std::string path;
    OutputFolder::State state = OutputFolder::State::same;
    std::vector<pages::Lack> lacks;
    Remembered remembered;
    std::string reason;  ///< why it could not be printed
  };

  Done put(std::size_t index) const {
    Done done{publication_.path(index), {}, {}, {}, {}};
    if (is_too_large()) return done;
    const Remembered* earlier = writing_.remembers ? earlier_.find(done.path) : nullptr;
    if (publication_.parts(index) > 0) {
      put_parts(index, earlier, done);
    } else if (writing_.printer != nullptr) {
      put_printed(index, earlier, done);
    } else if (earlier == nullptr || !is_still_good(index, done.path, *earlier)) {
      put_whole(index, done);
    } else {
      done.remembered = *earlier;
      bytes_ += earlier->size;
      output_.keep(done.path);
    }
    return done;
  }

 private:
  std::uint64_t digest(std::string_view bytes) const { return text::digest(bytes, earlier_.seed()); }

  bool is_still_good(std::size_t index, const std::string& path, const Remembered& earlier) const {
    if (earlier.dependencies.everything || publication_.key(index, earlier.dependencies) != earlier.key) return false;
    return trusted_ || output_.holds(path, earlier.size, earlier.digest);
  }

  void put_whole(std::size_t index, Done& done) const {
    forms::File file = publication_.write(index);
    done.state = writing_.compare ? output_.compare(done.path, file.bytes) : output_.put(done.path, file.bytes);
    if (writing_.strict) done.lacks = std::move(file.lacks);
    Remembered& now = done.remembered;
    now.dependencies = std::move(file.dependencies);
    if (!now.dependencies.everything) now.key = publication_.key(index, now.dependencies);
    now.digest = digest(file.bytes);
    now.size = file.bytes.size();
    bytes_ += now.size;
  }

  /// Printing takes a second, so what is printed already from the same page is left as it is.
  void put_printed(std::size_t index, const Remembered* earlier, Done& done) const {
    forms::File file = publication_.write(index);
    if (writing_.strict) done.lacks = std::move(file.lacks);
    Remembered& now = done.remembered;
    now.dependencies.everything = true;
    now.key = text::digest(file.bytes);
    if (earlier != nullptr && earlier->key == now.key && output_.holds(done.path, earlier->size, earlier->digest)) {
      now = *earlier;
      output_.keep(done.path);
      return;
    }
    const environment::Reading pdf = writing_.printer->print(file.bytes);
    if (pdf.outcome != environment::Outcome::done) {
      done.state = OutputFolder::State::failed;
      done.reason = pdf.reason;
      return;
    }
    done.state = writing_.compare ? output_.compare(done.path, pdf.bytes) : output_.put(done.path, pdf.bytes);
    now.digest = digest(pdf.bytes);
    now.size = pdf.bytes.size();
  }

  void put_parts(std::size_t index, const Remembered* earlier, Done& done) const {
    const std::size_t count = publication_.parts(index);
    using Manner = OutputFolder::Stretches::Manner;
    const Manner manner = writing_.compare ? Manner::comparing : trusted_ ? Manner::trusting : Manner::careful;
    OutputFolder::Stretches stretches(output_, done.path, manner);
    std::uint64_t offset = 0;
    for (std::size_t part = 0; part < count && !is_too_large(); ++part) {
      const forms::FilePart* before =
          earlier != nullptr && part < earlier->parts.size() ? &earlier->parts[part] : nullptr;
      forms::FilePart now{publication_.key_of_part(index, part), 0, 0};
      if (before != nullptr && before->key == now.key &&
          stretches.append_earlier({offset, before->size, before->digest})) {
        now = *before;
      } else {
        const std::string bytes = publication_.write_part(index, part);
        now.size = bytes.size();
        now.digest = digest(bytes);
        stretches.append(bytes);
      }
      bytes_ += now.size;
      if (before != nullptr) offset += before->size;
      done.remembered.parts.push_back(now);
    }
    done.state = stretches.end();
    done.remembered.dependencies.everything = true;
  }

  const Writing& writing_;
  const forms::Publication& publication_;
  OutputFolder& output_;
  const forms::Memory& earlier_;
  bool trusted_;
  mutable std::atomic<std::uint64_t> bytes_{0};  ///< of what was put; what is printed is not counted
};

}  // namespace

std::vector<std::string> documents_of(const model::Library& library) {
  std::vector<std::string> names;
  for (const model::LinkedDocument& document : library.documents()) names.push_back(document.document->file().name());
  return names;
}

std::uint64_t most_bytes_of(const model::Library& library, std::size_t published) {
  constexpr std::uint64_t of_our_own = 2'000'000;
  constexpr std::uint64_t of_each_file = 12'000;
  constexpr std::uint64_t times_input = 20;
  std::uint64_t input = 0;
  for (const model::LinkedDocument& document : library.documents()) input += document.document->file().text().size();
  return of_our_own + of_each_file * published + times_input * input;
}

Written put_all(Session& session, const Writing& writing, const forms::Publication& publication,
                environment::OutputFolder& output, const forms::Memory& earlier, bool trusted) {
  const std::size_t count = publication.size();
  const Putting putting(writing, publication, output, earlier, trusted);
  std::vector<Putting::Done> done(count);
  {
    Progress progress(session.environment(), session.globals().quiet, count);
    // The largest files are the last ones, and begun first, so that no thread is left alone with them.
    environment::for_each_index(count, session.jobs(), [&](std::size_t i) {
      done[count - 1 - i] = putting.put(count - 1 - i);
      progress.step();
    });
  }
  Written written;
  written.too_large = putting.is_too_large();
  written.memory.set_seed(earlier.seed());
  for (Putting::Done& each : done) {
    written.lacks.insert(written.lacks.end(), each.lacks.begin(), each.lacks.end());
    if (!each.reason.empty() && written.unprinted.empty()) {
      written.unprinted = each.path;
      written.reason = each.reason;
    }
    if (each.state != OutputFolder::State::same) written.differing.push_back(each.path);
    written.memory.keep(std::move(each.path), std::move(each.remembered));
  }
  std::sort(written.differing.begin(), written.differing.end());
  return written;
}

}  // namespace nsp::commands
