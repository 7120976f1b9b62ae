// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "environment/process.hpp"

int main(int count, char** arguments) {
  using namespace nsp;
  environment::Process process;
  environment::Environment& environment = process.environment();
  int code = commands::run({arguments + (count > 0 ? 1 : 0), arguments + count}, environment);
  if (!environment.out.flush()) {
    environment.err.write("error: the results could not be written to standard output\n");
    code = static_cast<int>(commands::Exit::world);
  }
  environment.err.flush();
  return code;
}
