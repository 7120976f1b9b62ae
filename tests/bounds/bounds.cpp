// SPDX-License-Identifier: EUPL-1.2
// Every command over workspaces of about 1 MB that cost as much as we can make them cost: processor time, memory and
// output stay within bounds, whatever the input.
// Usage: bounds NSP FOLDER [--all] [--only TEXT] [--command TEXT] [--seconds S]
// Without --all, the commands that do most of the work; with it every command in every form, and each input in its half
// as well, and the table of what each command cost at the most.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "inputs.hpp"
#include "measure.hpp"

namespace nsp::bounds {

namespace fs = std::filesystem;

Workspace Workspace::usual() {
  Workspace made;
  made.files["nsp.yaml"] = "plans: [.]\n";
  made.files["f.yaml"] = "kind: framework\nid: f\ntitle: F\nperiod: {from: 2016-01-01, to: 2019-12-31}\n";
  made.files["np.yaml"] =
      "kind: national-plan\nid: np\ntitle: NP\nperiod: {from: 2016-01-01, to: 2019-12-31}\nresponds_to: [f]\n";
  made.files["ac.yaml"] =
      "kind: actors\nid: ac\ntitle: A\nactors:\n- {id: ow, title: O, type: judicial, level: federal}\n";
  return made;
}

std::string each(std::size_t count, const std::function<std::string(std::size_t)>& make, std::string_view between) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) all += between;
    all += make(i);
  }
  return all;
}

std::string repeat(std::string_view part, std::size_t count) {
  std::string all;
  all.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

namespace {

constexpr std::uint64_t megabyte = 1'000'000;

struct Limits {
  double seconds = 2;
  std::uint64_t memory = 300 * megabyte;
  std::uint64_t times_input = 20;
  std::uint64_t fixed = 2 * megabyte;  ///< what a site holds of our own, and the like
  std::uint64_t bytes_each = 12'000;   ///< what a page of a site holds of our own
  double seconds_each = 0.0005;        ///< and what it costs
};

/// A command line; `%` stands for the file that is written, whose bytes are counted.
struct Command {
  std::vector<std::string> arguments;
  bool only_all = true;
};

/// The same for each input.
std::string name_of(const Command& command, const Workspace& made) {
  std::string joined;
  for (const std::string& argument : command.arguments) {
    const std::string_view word = argument == made.id        ? "ID"
                                  : argument == made.kind    ? "KIND"
                                  : argument == made.file    ? "FILE"
                                  : argument == made.against ? "SCHEMA"
                                                             : std::string_view(argument);
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

/// All of them, those that do most of the work marked.
std::vector<Command> commands(const Workspace& made) {
  std::vector<Command> all;
  const auto add = [&all](std::vector<std::string> arguments, std::initializer_list<const char*> forms = {},
                          std::string_view quick = {}) {
    if (forms.size() == 0) all.push_back({arguments, quick.empty()});
    for (const char* form : forms) {
      all.push_back({arguments, quick != form});
      all.back().arguments.insert(all.back().arguments.end(), {"--format", form});
    }
  };
  if (!made.against.empty()) {
    add({"check", "--schema", made.against, made.file}, {"human", "json", "concise", "sarif"}, "sarif");
    return all;
  }
  add({"check"}, {"human", "json", "concise", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"}, "sarif");
  add({"check", "--diff", "--suggested"});
  add({"check", "--format", "concise", "--write-baseline", "%"});
  if (made.files.contains("baseline.json")) add({"check", "--baseline", "baseline.json"}, {}, "quick");
  add({"list"}, {"text", "json", "csv"}, "text");
  add({"show", made.id}, {"text", "json"});
  add({"trace", made.id}, {"text", "json", "dot", "mermaid"});
  add({"coverage"}, {"text", "markdown", "csv", "json"}, "text");
  add({"status"}, {"text", "markdown", "csv", "json"});
  add({"explain", made.kind});
  add({"schema"});
  add({"new", made.kind, "fresh-one", "-o", "%"}, {}, made.kind == "cluster" ? "" : "quick");
  add({"inspect", made.file});
  add({"inspect", "--spans", made.file});
  add({"inspect", "--events", made.file});
  add({"completions", "--words", "ids"});
  add({"list", "--where", "title!=x"});
  add({"list", made.kind, "--where", "id!=x"}, {"json"});
  add({"coverage", "--holes"}, {"text", "json"});
  add({"coverage", "--plan", "np"}, {"text", "json"});
  add({"explain", made.kind}, {"json"});
  add({"schema", made.kind});
  add({"check", "--statistics", "--format", "concise"});
  add({"render", "--keep-going", "-o", "%"}, {}, "quick");
  add({"render", "--keep-going", "-o", "%", "--to", "html"});
  add({"render", "--keep-going", "-o", "%", "--to", "markdown"});
  // What writes to the plans stands last.
  add({"check", "--fix", "--format", "concise"});
  add({"check", "--fix", "--suggested", "--format", "concise"});
  return all;
}

/// Counts what stands there as output.
void add_written(const fs::path& path, Cost& cost) {
  const auto add = [&cost](const fs::path& file) {
    ++cost.files;
    cost.output += fs::file_size(file);
  };
  if (fs::is_regular_file(path)) return add(path);
  if (!fs::is_directory(path)) return;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file()) add(entry.path());
}

/// Paths may be longer than the system takes at once: folder by folder.
void write(const fs::path& root, const std::string& path, const std::string& text) {
  const fs::path before = fs::current_path();
  fs::current_path(root);
  std::size_t begin = 0;
  for (std::size_t end = path.find('/'); end != std::string::npos; begin = end + 1, end = path.find('/', begin)) {
    const std::string folder = path.substr(begin, end - begin);
    fs::create_directory(folder);
    fs::current_path(folder);
  }
  std::ofstream(path.substr(begin), std::ios::binary) << text;
  fs::current_path(before);
}

std::uint64_t write(const Workspace& made, const fs::path& root) {
  fs::remove_all(root);
  fs::create_directories(root);
  std::uint64_t bytes = 0;
  for (const auto& [path, text] : made.files) {
    write(root, path, text);
    bytes += path.size() + text.size();
  }
  return bytes;
}

struct Measured {
  std::string command, input;
  std::uint64_t bytes = 0;
  Cost cost;
};

class Bounds {
 public:
  Bounds(std::string nsp, fs::path folder, Limits limits)
      : nsp_(std::move(nsp)), folder_(std::move(folder)), limits_(limits) {}

  bool all = false;
  std::string only_input, only_command;

  void measure(const Input& input) {
    if (input.name.find(only_input) == std::string::npos) return;
    std::map<std::string, double> half;
    if (all) {
      run_all(input, Size(0.5), [&](const Measured& measured) { half[measured.command] = measured.cost.seconds; });
    }
    run_all(input, Size(1), [&](const Measured& measured) {
      judge(measured, half[measured.command]);
      kept_.push_back(measured);
    });
  }

  int report() {
    if (all) write_table();
    fmt::print("{} runs, {} beyond the bounds of {} s, {} MB and {} times the input\n", runs_, beyond_, limits_.seconds,
               limits_.memory / megabyte, limits_.times_input);
    return beyond_ == 0 ? 0 : 1;
  }

 private:
  void run_all(const Input& input, Size size, const std::function<void(const Measured&)>& take) {
    const Workspace made = input.make(size);
    const std::uint64_t bytes = write(made, folder_ / "input");
    for (const Command& command : commands(made)) {
      const std::string name = name_of(command, made);
      if ((command.only_all && !all) || name.find(only_command) == std::string::npos) continue;
      ++runs_;
      take({name, input.name, bytes, cost_of(command)});
    }
  }

  Cost cost_of(const Command& command) {
    const fs::path written = folder_ / "written";
    fs::remove_all(written);
    std::vector<std::string> arguments;
    for (const std::string& argument : command.arguments)
      arguments.push_back(argument == "%" ? written.string() : argument);
    Cost cost = run(nsp_, arguments, folder_ / "input", 8);
    add_written(written, cost);
    fs::remove_all(written);
    return cost;
  }

  /// What takes twice the input may take three times as long.
  void judge(const Measured& measured, double half_seconds) {
    const Cost& cost = measured.cost;
    std::string why;
    if (cost.exit > 3) why += fmt::format(" exit {};", cost.exit);
    if (cost.seconds > limits_.seconds + static_cast<double>(cost.files) * limits_.seconds_each) why += " time;";
    if (cost.memory > limits_.memory) why += " memory;";
    if (cost.output > limits_.times_input * measured.bytes + limits_.fixed + cost.files * limits_.bytes_each)
      why += " output;";
    constexpr double noise = 0.5;
    if (half_seconds > 0 && cost.seconds > noise && cost.seconds > 3 * half_seconds) why += " growth;";
    if (why.empty()) return;
    ++beyond_;
    fmt::print("{:<40} {:<30} {}:{}\n", measured.input, measured.command, describe(measured), why);
    std::fflush(stdout);
  }

  static std::string describe(const Measured& measured) {
    return fmt::format("{:>6.2f} s {:>6} MB {:>8.1f} MB out of {:>4.2f} MB", measured.cost.seconds,
                       measured.cost.memory / megabyte, static_cast<double>(measured.cost.output) / 1e6,
                       static_cast<double>(measured.bytes) / 1e6);
  }

  /// Of each command the input that took longest, most memory, and gave most.
  void write_table() {
    std::vector<std::string> names;
    for (const Measured& each : kept_)
      if (std::find(names.begin(), names.end(), each.command) == names.end()) names.push_back(each.command);
    for (const std::string& name : names) {
      const auto most = [&](auto value) {
        const Measured* found = nullptr;
        for (const Measured& each : kept_)
          if (each.command == name && (found == nullptr || value(each) > value(*found))) found = &each;
        return found;
      };
      const Measured* slow = most([](const Measured& m) { return m.cost.seconds; });
      const Measured* large = most([](const Measured& m) { return m.cost.memory; });
      const Measured* wordy = most([](const Measured& m) { return m.cost.output; });
      fmt::print("{:<44} {:>5.2f} s ({}), {} MB ({}), {:.1f} MB out ({})\n", name, slow->cost.seconds, slow->input,
                 large->cost.memory / megabyte, large->input, static_cast<double>(wordy->cost.output) / 1e6,
                 wordy->input);
    }
  }

  std::string nsp_;
  fs::path folder_;
  Limits limits_;
  std::vector<Measured> kept_;
  std::size_t runs_ = 0;
  std::size_t beyond_ = 0;
};

int main(int count, char** arguments) {
  if (count < 3) return 2;
  Limits limits;
  std::string input, command;
  bool all = false;
  for (int i = 3; i < count; ++i) {
    const std::string word = arguments[i];
    if (word == "--all") all = true;
    if (i + 1 == count) break;
    if (word == "--only") input = arguments[++i];
    if (word == "--command") command = arguments[++i];
    if (word == "--seconds") limits.seconds = std::atof(arguments[++i]);
  }
  Bounds bounds(fs::absolute(arguments[1]), fs::absolute(arguments[2]), limits);
  bounds.all = all;
  bounds.only_input = input;
  bounds.only_command = command;
  for (const auto& inputs : {inputs_of_text(), inputs_of_names(), inputs_of_chains(), inputs_of_figures(),
                             inputs_of_products(), inputs_of_schemas(), inputs_of_folders()})
    for (const Input& each : inputs) bounds.measure(each);
  return bounds.report();
}

}  // namespace

int start(int count, char** arguments) {
  return main(count, arguments);
}

}  // namespace nsp::bounds

int main(int count, char** arguments) {
  return nsp::bounds::start(count, arguments);
}
