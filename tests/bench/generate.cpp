// SPDX-License-Identifier: EUPL-1.2
// Writes a workspace of generated plans that check clean: a framework, a national plan, registries, and N zonal plans
// in a folder of their own. Usage: nsp-bench-data N OUT [--seed S] [--faults K] With --faults, K plans get one planted
// fault each; OUT/faults.txt lists them as FILE:LINE KIND.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

namespace fs = std::filesystem;

/// Xorshift: the same plans on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2685821657736338717ULL + 88172645463325252ULL) {}
  std::size_t below(std::size_t bound) {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return static_cast<std::size_t>((state_ * 2685821657736338717ULL) >> 33U) % bound;
  }
  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& words) {
    return words[below(N)];
  }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 10> clusters{"radicalisation", "trafficking", "drugs",          "fraud",
                                                    "cybercrime",     "violence",    "property-crime", "environment",
                                                    "road-safety",    "public-order"};
constexpr std::array<std::string_view, 5> themes{"enforcement", "internet", "identity", "assets", "cooperation"};
constexpr std::array<std::string_view, 6> actors{
    "mayor",   "public-prosecutor", "chief-of-the-local-police", "administrative-coordinating-director",
    "schools", "shopkeepers"};
constexpr std::array<std::string_view, 5> findings{"reports-double", "fewer-accidents", "younger-offenders",
                                                   "more-by-night", "fear-stays"};
constexpr std::array<std::string_view, 4> indicators{"burglaries", "road-deaths", "reports-of-fraud", "feeling-unsafe"};
constexpr std::array<std::string_view, 40> words{
    "the",      "police",  "zone",       "works",  "with",    "schools",  "and",   "shops",   "to",      "keep",
    "streets",  "safe",    "by",         "day",    "night",   "checks",   "on",    "speed",   "patrols", "near",
    "stations", "advice",  "for",        "owners", "of",      "homes",    "fewer", "reports", "more",    "visits",
    "early",    "contact", "neighbours", "know",   "officer", "partners", "share", "what",    "they",    "see"};
constexpr std::array<std::string_view, 24> dutch{
    "de",   "politie", "werkt", "met", "scholen",  "en",    "winkels", "om",    "straten", "veilig", "te",    "houden",
    "meer", "minder",  "zicht", "op",  "snelheid", "buurt", "overdag", "nacht", "melding", "bezoek", "vroeg", "samen"};

template <std::size_t N>
std::string sentence(Random& random, const std::array<std::string_view, N>& vocabulary, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += fmt::format("{}{}", i == 0 ? "" : " ", random.pick(vocabulary));
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

/// Lines of a plan under construction.
class Text {
 public:
  template <class... Arguments>
  void line(int indent, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    text_.append(static_cast<std::size_t>(indent), ' ');
    fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    text_ += '\n';
  }
  void blank() { text_ += '\n'; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void add_title(Text& text, int indent, Random& random, std::size_t count) {
  text.line(indent, "title:");
  text.line(indent + 2, "nl: {}", sentence(random, dutch, count));
  text.line(indent + 2, "en: {}", sentence(random, words, count));
}

void add_prose(Text& text, int indent, std::string_view key, Random& random, std::size_t lines) {
  text.line(indent, "{}: >-", key);
  for (std::size_t i = 0; i < lines; ++i)
    text.line(indent + 2, "{}{}", sentence(random, words, 12), i + 1 == lines ? "." : ",");
}

void add_objective(Text& text, Random& random, std::size_t priority, std::size_t number) {
  const std::size_t base = 100 + random.below(400);
  text.line(6, "- id: objective-{}-{}", priority, number);
  add_title(text, 8, random, 7);
  text.line(8, "level: {}", number == 1 ? "strategic" : "operational");
  if (number > 1) text.line(8, "under: objective-{}-1", priority);
  text.line(8, "serves: [quality-service]");
  text.line(8, "direction: decrease");
  text.line(8, "measures:");
  text.line(10, "- indicator: {}", random.pick(indicators));
  text.line(12, "baseline: {{value: {}, year: 2019}}", base);
  text.line(12, "milestones:");
  text.line(14, "- {{value: {}, year: 2021}}", base - 20);
  text.line(14, "- {{value: {}, year: 2023}}", base - 40);
  text.line(12, "target:");
  text.line(14, "value: {}", base - 60);
  text.line(14, "year: 2025");
}

void add_priority(Text& text, Random& random, std::size_t number, std::size_t first_cluster) {
  text.line(2, "- id: priority-{}", number);
  add_title(text, 4, random, 5);
  text.line(4, "axis: operational");
  text.line(4, "rank: {}", number < 4 ? "priority" : "attention");
  text.line(4, "clusters: [{}, {}]", clusters[first_cluster % 10], clusters[(first_cluster + 3) % 10]);
  text.line(4, "themes:");
  const std::size_t theme = random.below(themes.size());
  text.line(6, "- {}", themes[theme]);
  text.line(6, "- {}  # beside the first", themes[(theme + 1) % themes.size()]);
  add_prose(text, 4, "rationale", random, 3);
  text.line(4, "partners:");
  // Somebody of the Federal Police is among them, the director-coordinator, and somebody outside the police.
  const std::size_t partner = 1 + random.below(3);
  for (std::size_t i = 0; i < 3; ++i) text.line(6, "- {}", actors[partner + i]);
  text.line(4, "basis: [{}]", random.pick(findings));
  text.line(4, "objectives:");
  add_objective(text, random, number, 1);
  add_objective(text, random, number, 2);
  text.line(4, "resources:");
  text.line(6, "- area: personnel");
  text.line(8, "amount: {}", 1 + random.below(12));
  text.line(8, "unit: \"full-time posts\"");
}

constexpr std::size_t zone_numbers = 9000;

/// There are 9,000 numbers; more plans are plans of another term.
std::size_t first_year_of(std::size_t index) {
  return 2020 + 6 * (index / zone_numbers);
}

/// The cluster that the feedback of a plan is about.
std::string_view subject_of(std::size_t index) {
  return clusters[index % clusters.size()];
}

std::string zonal_plan(std::size_t index, std::uint64_t seed) {
  Random random(seed + index);
  Text text;
  text.line(0, "# yaml-language-server: $schema=../../schemas/zonal-plan.schema.json");
  text.line(0, "# A generated plan; nothing in it is real.");
  text.line(0, "kind: zonal-plan");
  text.line(0, "id: zone-{:05}", index + 1);
  add_title(text, 0, random, 6);
  text.line(0, "languages: [nl]");
  text.line(0, "zone:");
  text.line(2, "number: {}", 1000 + index % zone_numbers);
  text.line(2, "name: \"Zone {:05}\"", index % zone_numbers + 1);
  text.line(2, "municipalities:");
  for (std::size_t i = 0; i < 4; ++i) {
    text.line(4, "- name: Village {}", index * 4 + i);
    text.line(6, "nis: \"{:05}\"", (index * 4 + i) % 100000);
  }
  text.line(2, "province: Example Province");
  const std::size_t first_year = first_year_of(index);
  text.line(0, "period: {{from: \"{}-01-01\", to: \"{}-12-31\"}}", first_year, first_year + 5);
  text.line(0, "responds_to: [nation]");
  text.line(0, "council:");
  for (std::size_t i = 0; i < 4; ++i) {
    text.line(2, "- actor: {}", actors[i]);
    text.line(4, "role: member");
  }
  text.line(0, "approvals:");
  text.line(2, "- {{step: adopts, by: zonal-security-council, date: \"2019-11-{:02}\"}}", 1 + random.below(28));
  text.line(2, "- {{step: approves, by: minister-of-the-interior, date: \"2019-12-{:02}\"}}", 1 + random.below(28));
  text.line(2, "- {{step: approves, by: minister-of-justice, date: \"2020-01-{:02}\"}}", 1 + random.below(28));
  text.blank();
  text.line(0, "# What the zone takes up.");
  text.line(0, "priorities:");
  const std::size_t first = random.below(10);
  for (std::size_t i = 1; i <= 4; ++i) add_priority(text, random, i, first + i);
  text.line(0, "not_retained:");
  for (std::size_t i = 8; i <= 10; ++i) {
    text.line(2, "- cluster: {}", clusters[(first + i) % 10]);
    text.line(4, "reason: {}.", sentence(random, words, 10));
  }
  text.line(0, "feedback:");
  text.line(2, "- id: to-the-nation");
  text.line(4, "to: {}", subject_of(index));
  add_prose(text, 4, "text", random, 2);
  text.line(0, "functions:");
  for (std::string_view function : {"neighbourhood-policing", "reception", "intervention", "victim-assistance",
                                    "local-investigation", "public-order", "traffic"})
    text.line(2, "- {{function: {}, capacity: {}}}", function, 2 + random.below(30));
  add_prose(text, 0, "lessons", random, 3);
  text.line(0, "notes: generated for measuring");
  return text.take();
}

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) {
    fmt::print(stderr, "error: {} cannot be written\n", path.string());
    std::exit(3);
  }
}

void write_contributions(const fs::path& out, std::size_t plans) {
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    Text text;
    text.line(0,
              "kind: contribution\nid: contribution-to-{0}\ntitle: \"To {0}\"\npart_of: nation\n"
              "cluster: {0}\nkey_point: Something is done.\nanswers: [{0}-seen]\n"
              "themes: [police-enforcement, police-internet, police-identity, police-assets, "
              "police-cooperation]\nperspectives: {{victims: One., perpetrators: Two., society: Three., "
              "authorities: Four., partners: Five.}}\npartners: [federal-police, local-police, schools]\n"
              "basis: [{1}]",
              clusters[i], findings[0]);
    if (i < plans) text.line(0, "feedback_answered:");
    for (std::size_t zone = i; zone < plans; zone += clusters.size())
      text.line(2, "- zone-{:05}/to-the-nation", zone + 1);
    write(out / fmt::format("nation/contributions/{}.yaml", clusters[i]), text.take());
  }
}

void write_scan(const fs::path& out) {
  Text scan;
  scan.line(0, "kind: scan\nid: scan\ntitle: Scan\npart_of: framework\nfindings:");
  for (std::size_t i = 0; i < findings.size(); ++i)
    scan.line(2, "- {{id: {}, cluster: {}, nature: objective, text: So it is.}}", findings[i], clusters[i]);
  write(out / "nation/scan.yaml", scan.take());
}

void write_nation(const fs::path& out, std::size_t plans) {
  write(out / "nsp.yaml", "plans: [registry, nation, zones]\nlanguages: [nl, en]\n");
  const std::size_t last_year = first_year_of(std::max<std::size_t>(plans, 1) - 1) + 5;
  struct Actor {
    std::string_view id, type, level;
  };
  constexpr std::array<Actor, 12> of_registry{Actor{"mayor", "administrative", "local"},
                                              {"public-prosecutor", "judicial", "district"},
                                              {"chief-of-the-local-police", "police", "local"},
                                              {"administrative-coordinating-director", "police", "district"},
                                              {"schools", "partner", "local"},
                                              {"shopkeepers", "partner", "local"},
                                              {"zonal-security-council", "administrative", "local"},
                                              {"minister-of-the-interior", "administrative", "federal"},
                                              {"minister-of-justice", "judicial", "federal"},
                                              {"federated-entities", "administrative", "federated"},
                                              {"federal-police", "police", "federal"},
                                              {"local-police", "police", "local"}};
  Text registry;
  registry.line(0, "kind: actors\nid: actors\ntitle: Actors\nlanguages: [nl]\nactors:");
  for (const Actor& actor : of_registry)
    registry.line(2, "- {{id: {0}, title: \"{0}\", type: {1}, level: {2}}}", actor.id, actor.type, actor.level);
  write(out / "registry/actors.yaml", registry.take());
  Text measured;
  measured.line(0, "kind: indicators\nid: indicators\ntitle: Indicators\nlanguages: [nl]\nindicators:");
  for (std::string_view indicator : indicators)
    measured.line(2,
                  "- {{id: {0}, title: \"{0}\", definition: All of them in a year., unit: count, min: 0, direction: "
                  "decrease}}",
                  indicator);
  write(out / "registry/indicators.yaml", measured.take());
  write(out / "nation/framework.yaml",
        fmt::format("kind: framework\nid: framework\ntitle: Framework\nlanguages: [nl]\n"
                    "period: {{from: \"2016-01-01\", to: \"2025-12-31\"}}\nprolonged_to: \"{}-12-31\"\n",
                    last_year));
  for (std::size_t i = 0; i < clusters.size(); ++i)
    write(out / fmt::format("nation/clusters/{}.yaml", clusters[i]),
          fmt::format("kind: cluster\nid: {0}\ntitle: \"{0}\"\nnumber: {1}\npart_of: framework\n"
                      "intentions:\n  - {{id: {0}-law, by: minister-of-justice, text: A law.}}\n"
                      "expectations:\n"
                      "  - {{id: {0}-seen, by: minister-of-the-interior, of: federal-police, text: It is seen.}}\n",
                      clusters[i], i + 1));
  for (std::size_t i = 0; i < themes.size(); ++i)
    write(out / fmt::format("nation/themes/{}.yaml", themes[i]),
          fmt::format("kind: theme\nid: {}\ntitle: \"{}\"\nnumber: {}\npart_of: framework\n", themes[i], themes[i],
                      i + 1));
  write(out / "nation/plan.yaml",
        fmt::format("# nsp: allow P089 because zones alone measure here, and so alone have objectives\n"
                    "kind: national-plan\nid: nation\ntitle: National plan\nlanguages: [nl]\n"
                    "period: {{from: \"2020-01-01\", to: \"2023-12-31\"}}\nprolonged_to: \"{}-12-31\"\n"
                    "responds_to: [framework]\nconsulted: [local-police, federated-entities]\n"
                    "ambitions:\n  - {{id: quality-service, title: A service of quality}}\n",
                    last_year));
  write_scan(out);
  for (std::size_t i = 0; i < themes.size(); ++i)
    write(out / fmt::format("nation/themes/police-{}.yaml", themes[i]),
          fmt::format("kind: theme\nid: police-{0}\ntitle: \"{0}\"\nnumber: {1}\npart_of: nation\nanswers: {0}\n",
                      themes[i], i + 1));
  write_contributions(out, plans);
}

/// Action plans, each of which carries out the priorities of a hundred zones.
void write_action_plans(const fs::path& out, std::size_t plans) {
  constexpr std::size_t together = 100;
  constexpr std::size_t run_as_projects = 3;  // the last priority of a zone is a point of attention
  for (std::size_t first = 0; first < plans; first += together) {
    Text text;
    text.line(0, "kind: action-plan\nid: actions-{0:05}\ntitle: Actions {0}\npart_of: nation\nyear: 2020", first + 1);
    text.line(0, "carries_out:");
    for (std::size_t zone = first; zone < std::min(plans, first + together); ++zone)
      for (std::size_t i = 1; i <= run_as_projects; ++i) text.line(2, "- zone-{:05}/priority-{}", zone + 1, i);
    text.line(0, "actions:");
    text.line(2,
              "- {{id: agree, title: Agree, owner: local-police, start: 2020-02-01, due: 2020-04-30, finished: "
              "2020-04-28, status: done}}");
    text.line(2,
              "- {{id: begin, title: Begin, owner: local-police, start: 2020-05-01, due: 2020-12-15, status: running, "
              "depends_on: [agree]}}");
    write(out / fmt::format("nation/actions/{:05}.yaml", first + 1), text.take());
  }
}

/// A fault that a hand could make: `from` becomes `to`, once, at its first place.
struct Slip {
  std::string_view kind, from, to;
};
constexpr std::array slips{
    Slip{"misspelt key", "\nlessons:", "\nlesons:"},
    Slip{"misspelt word", "axis: operational", "axis: operatonal"},
    Slip{"dangling reference", "responds_to: [nation]", "responds_to: [natoin]"},
    Slip{"missing key", "\n    role: member", ""},
    Slip{"impossible date", "to: \"2025-12-31\"", "to: \"2025-12-32\""},
    Slip{"doubled key", "languages: [nl]\n", "languages: [nl]\nlanguages: [nl]\n"},
    Slip{"wrong type", "\n  province: Example Province", "\n  province: 12"},
    Slip{"tab", "  municipalities:", "\tmunicipalities:"},
    Slip{"broken indent", "    - name: Village", "   - name: Village"},
    Slip{"unquoted colon", "reason: ", "reason: Because: "},
};

std::string plant(std::string text, const Slip& slip, std::size_t& line) {
  std::size_t at = text.find(slip.from);
  text.replace(at, slip.from.size(), slip.to);
  if (slip.to.starts_with('\n')) ++at;
  if (slip.kind == "doubled key") at = text.find("languages", at + 9);
  line = 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  return text;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    fmt::print(stderr, "usage: nsp-bench-data N OUT [--seed S] [--faults K]\n");
    return 2;
  }
  const std::size_t plans = std::strtoull(arguments[1], nullptr, 10);
  const fs::path out = arguments[2];
  std::uint64_t seed = 1;
  std::size_t faults = 0;
  for (int i = 3; i + 1 < count; i += 2) {
    if (std::strcmp(arguments[i], "--seed") == 0) seed = std::strtoull(arguments[i + 1], nullptr, 10);
    if (std::strcmp(arguments[i], "--faults") == 0) faults = std::strtoull(arguments[i + 1], nullptr, 10);
  }
  write_nation(out, plans);
  write_action_plans(out, plans);
  std::string planted;
  for (std::size_t i = 0; i < plans; ++i) {
    const std::string name = fmt::format("zones/zone-{:05}.yaml", i + 1);
    std::string text = zonal_plan(i, seed);
    const std::size_t number = i * faults / plans;
    if (faults > 0 && number != (i + 1) * faults / plans) {
      const Slip& slip = slips[number % slips.size()];
      std::size_t line = 0;
      text = plant(std::move(text), slip, line);
      planted += fmt::format("{}:{} {}\n", name, line, slip.kind);
    }
    write(out / name, text);
  }
  if (faults > 0) write(out / "faults.txt", planted);
  return 0;
}
