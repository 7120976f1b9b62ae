// SPDX-License-Identifier: EUPL-1.2
// What every program pays that links the libraries of nsp: starting, and nothing else.
int main() {
  return 0;
}
