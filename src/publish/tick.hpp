#pragma once
#include <chrono>
#include <cstdio>
inline void tick(const char* what) {
  static auto last = std::chrono::steady_clock::now();
  auto now = std::chrono::steady_clock::now();
  std::fprintf(stderr, "%6.1f ms %s\n", std::chrono::duration<double, std::milli>(now - last).count(), what);
  last = now;
}
