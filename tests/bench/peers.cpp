// SPDX-License-Identifier: EUPL-1.2
// The floor: reads all YAML files of a folder and goes through their events, or makes our tree of them; nothing else.
// Usage: peers yaml-cpp|libyaml|nsp THREADS FOLDER [memory]
// With `memory` the files are read before, and the megabytes a second of one thread are told: the median of seven
// passes.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>
#include <yaml.h>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include "syntax/direct/direct_reader.hpp"
#include "syntax/guard.hpp"

namespace {

namespace fs = std::filesystem;

class Counter : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++events; }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override {}
  std::size_t events = 0;
};

class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string& bytes) { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
};

std::size_t run_yaml_cpp(std::string& text) {
  Bytes bytes(text);
  std::istream stream(&bytes);
  YAML::Parser parser(stream);
  Counter counter;
  parser.HandleNextDocument(counter);
  return counter.events;
}

std::size_t run_libyaml(std::string& text) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::size_t events = 0;
  bool done = false;
  while (!done) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) break;
    done = event.type == YAML_STREAM_END_EVENT;
    ++events;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

/// Our reader: the bytes judged, and the tree made.
std::size_t run_nsp(std::string& text) {
  const nsp::source::File file(0, "", std::move(text));
  nsp::diagnostics::Collector findings;
  if (!nsp::syntax::check_bytes(file, nsp::syntax::Grammar::yaml, findings)) return 0;
  const auto document = nsp::syntax::read_direct(file);
  return document ? document->cells().size() : 0;
}

std::string read_file(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  if (file < 0 || ::fstat(file, &facts) != 0) return {};
  std::string text(static_cast<std::size_t>(facts.st_size), '\0');
  const ssize_t got = ::read(file, text.data(), text.size());
  ::close(file);
  text.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return text;
}

double rate_in_memory(const std::vector<fs::path>& files, std::size_t (*read)(std::string&)) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (const fs::path& file : files) bytes += texts.emplace_back(read_file(file)).size();
  std::vector<double> seconds;
  for (int pass = 0; pass < 7; ++pass) {
    std::vector<std::string> copies = texts;
    const auto start = std::chrono::steady_clock::now();
    for (std::string& text : copies) read(text);
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  return static_cast<double>(bytes) / seconds[seconds.size() / 2] / 1e6;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4 && count != 5) return 2;
  const std::string_view reader = arguments[1];
  const auto read = reader == "libyaml" ? run_libyaml : reader == "nsp" ? run_nsp : run_yaml_cpp;
  const std::size_t threads = std::strtoul(arguments[2], nullptr, 10);
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(arguments[3]))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  if (count == 5) {
    fmt::print("{:.0f}\n", rate_in_memory(files, read));
    return 0;
  }
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> events{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      std::string text = read_file(files[i]);
      events += read(text);
    }
  };
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  fmt::print("{} events\n", events.load());
  return 0;
}
