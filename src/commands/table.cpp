// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "commands/commands.hpp"

namespace nsp::commands {

std::span<const Command> table() {
  static constexpr std::array all{
      Command{"check", "check plan files: YAML, fields, references, policy, languages", "nsp check plans/zones",
              prepare_check},
      Command{"inspect", "show what was read in a file", "nsp inspect --spans plan.yaml", prepare_inspect},
      Command{"explain", "explain a diagnostic, or a kind of document and its fields", "nsp explain R001",
              prepare_explain},
      Command{"rules", "list every diagnostic", "nsp rules --format markdown", prepare_rules},
      Command{"schema", "print the JSON Schema of a kind, or list the kinds", "nsp schema cluster", prepare_schema},
      Command{"list", "list entities: kind, id, title, place", "nsp list action --where status!=done", prepare_list},
      Command{"show", "show one entity: its fields, what it refers to, who refers to it", "nsp show drugs",
              prepare_show},
      Command{"trace", "show what an entity answers, and what carries it out", "nsp trace drugs --down", prepare_trace},
      Command{"coverage", "show who answers what, and what nobody answers", "nsp coverage --holes", prepare_coverage},
      Command{"status", "show how far actions and indicators are", "nsp status --as-of 2026-09-30", prepare_status},
      Command{"render", "publish the plans: a site, HTML, Markdown or PDF", "nsp render -o public", prepare_render},
      Command{"preview", "show the site in a browser while you write, on this machine alone", "nsp preview",
              prepare_preview},
      Command{"init", "write a new workspace that checks clean", "nsp init security-plans", prepare_init},
      Command{"new", "write a new plan file, with what its kind requires", "nsp new contribution road-safety",
              prepare_new},
      Command{"completions", "print completions for a shell",
              "nsp completions bash > ~/.local/share/bash-completion/completions/nsp", prepare_completions},
      Command{"manual", "print the manual pages", "nsp manual check | man -l -", prepare_manual},
  };
  return all;
}

}  // namespace nsp::commands
