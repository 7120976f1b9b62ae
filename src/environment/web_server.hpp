// SPDX-License-Identifier: EUPL-1.2
// A server of web pages for the browsers of this machine, as an interface.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace nsp::environment {

struct WebAnswer {
  int status = 200;
  std::string type;  ///< with its charset
  std::string bytes;
};

/// Answers for a path: decoded, begins with `/`, without its query. Asked from one thread.
using WebHandler = std::function<WebAnswer(const std::string& path)>;

/// Serves until it goes.
class WebServer {
 public:
  virtual ~WebServer() = default;
  virtual std::uint16_t port() const = 0;
};

struct WebRefusal {
  bool taken = false;  ///< another program has the port
  std::string reason;  ///< the system's words
};

/// Serves on the loopback address alone, at a port, or any free one where that is 0. Only GET and HEAD are answered,
/// and only to who asks for this machine by its name: a page from elsewhere whose name was made to lead here gets
/// nothing. nullptr, with the reason, where that cannot be.
std::unique_ptr<WebServer> serve_pages(std::uint16_t port, WebHandler handler, WebRefusal& refusal);

}  // namespace nsp::environment
