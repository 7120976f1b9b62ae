// SPDX-License-Identifier: EUPL-1.2
#include "environment/web_server.hpp"

#include <array>
#include <cerrno>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "environment/describe_error.hpp"

namespace nsp::environment {

namespace {

struct LibeventFreeing {
  void operator()(event_base* base) const { ::event_base_free(base); }
  void operator()(evhttp* http) const { ::evhttp_free(http); }
  void operator()(event* waiting) const { ::event_free(waiting); }
  void operator()(evhttp_uri* uri) const { ::evhttp_uri_free(uri); }
  void operator()(evbuffer* buffer) const { ::evbuffer_free(buffer); }
  void operator()(char* text) const { ::free(text); }  // NOLINT(cppcoreguidelines-no-malloc): libevent gave it
};
template <typename Owned>
using EventOwner = std::unique_ptr<Owned, LibeventFreeing>;

class LoopbackServer : public WebServer {
 public:
  explicit LoopbackServer(WebHandler handler) : handler_(std::move(handler)) {}
  ~LoopbackServer() override {
    if (loop_.joinable()) {
      ::eventfd_write(stop_, 1);
      loop_.join();
    }
    again_.reset();
    ended_.reset();
    http_.reset();
    base_.reset();
    if (stop_ >= 0) ::close(stop_);
  }
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  std::uint16_t port() const override { return port_; }

  bool start(std::uint16_t port, WebRefusal& refusal) {
    base_.reset(::event_base_new());
    if (base_ != nullptr) http_.reset(::evhttp_new(base_.get()));
    stop_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (http_ == nullptr || stop_ < 0) return refuse(refusal);
    ::evhttp_set_allowed_methods(http_.get(), EVHTTP_REQ_GET | EVHTTP_REQ_HEAD);
    ::evhttp_set_max_headers_size(http_.get(), 32768);
    ::evhttp_set_max_body_size(http_.get(), 0);
    ::evhttp_set_timeout(http_.get(), 10);
    ::evhttp_set_gencb(
        http_.get(), [](evhttp_request* request, void* self) { static_cast<LoopbackServer*>(self)->answer(request); },
        this);
    evhttp_bound_socket* bound = ::evhttp_bind_socket_with_handle(http_.get(), "127.0.0.1", port);
    if (bound == nullptr || !find_port(::evhttp_bound_socket_get_fd(bound))) return refuse(refusal);
    wait_when_full(::evhttp_bound_socket_get_listener(bound));
    ended_.reset(::event_new(
        base_.get(), stop_, EV_READ,
        [](evutil_socket_t, short, void* base) { ::event_base_loopbreak(static_cast<event_base*>(base)); },
        base_.get()));
    if (ended_ == nullptr || ::event_add(ended_.get(), nullptr) != 0) return refuse(refusal);
    try {
      loop_ = std::thread([this] {
        full_ = this;
        ::event_base_dispatch(base_.get());
      });
    } catch (const std::system_error& fault) {
      errno = fault.code().value();
      return refuse(refusal);
    }
    return true;
  }

 private:
  static bool refuse(WebRefusal& refusal) {
    refusal = {errno == EADDRINUSE, describe_error(errno)};
    return false;
  }

  /// Where there is no descriptor left for one more browser, it waits a while, and nobody is told thousands of times.
  void wait_when_full(evconnlistener* listener) {
    listener_ = listener;
    ::event_set_log_callback([](int, const char*) {});
    again_.reset(::event_new(
        base_.get(), -1, 0,
        [](evutil_socket_t, short, void* self) {
          ::evconnlistener_enable(static_cast<LoopbackServer*>(self)->listener_);
        },
        this));
    ::evconnlistener_set_error_cb(listener, [](evconnlistener* full, void*) {
      constexpr timeval while_full{0, 100'000};
      if (full_ == nullptr || full_->again_ == nullptr) return;
      ::evconnlistener_disable(full);
      ::event_add(full_->again_.get(), &while_full);
    });
  }

  bool find_port(int descriptor) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0) return false;
    port_ = ntohs(address.sin_port);
    return true;
  }

  /// Whether a request is for this machine by one of its own names.
  bool is_addressed(evhttp_request* request) const {
    const char* host = ::evhttp_find_header(::evhttp_request_get_input_headers(request), "Host");
    if (host == nullptr) return false;
    for (const char* name : {"127.0.0.1", "localhost"}) {
      const std::string with_port = fmt::format("{}:{}", name, port_);
      if (::evutil_ascii_strcasecmp(host, with_port.c_str()) == 0) return true;
      if (port_ == 80 && ::evutil_ascii_strcasecmp(host, name) == 0) return true;
    }
    return false;
  }

  /// The path that is asked for, decoded; empty where there is none.
  static std::string path_of(evhttp_request* request) {
    const EventOwner<evhttp_uri> uri(::evhttp_uri_parse(::evhttp_request_get_uri(request)));
    const char* path = uri == nullptr ? nullptr : ::evhttp_uri_get_path(uri.get());
    if (path == nullptr) return {};
    std::size_t size = 0;
    const EventOwner<char> decoded(::evhttp_uridecode(path, 0, &size));
    return decoded == nullptr ? std::string() : std::string(decoded.get(), size);
  }

  void answer(evhttp_request* request) const {
    WebAnswer answer{403, "text/plain; charset=utf-8", "this server is for the browsers of this machine alone\n"};
    if (is_addressed(request)) {
      const std::string path = path_of(request);
      answer = path.starts_with('/') ? handler_(path) : WebAnswer{400, "text/plain; charset=utf-8", "no such page\n"};
    }
    constexpr std::array headers{std::pair("Cache-Control", "no-store"), std::pair("X-Content-Type-Options", "nosniff"),
                                 std::pair("Referrer-Policy", "no-referrer"),
                                 std::pair("Cross-Origin-Resource-Policy", "same-origin"),
                                 std::pair("Content-Security-Policy", "frame-ancestors 'none'")};
    evkeyvalq* out = ::evhttp_request_get_output_headers(request);
    ::evhttp_add_header(out, "Content-Type", answer.type.c_str());
    for (const auto& [name, value] : headers) ::evhttp_add_header(out, name, value);
    const EventOwner<evbuffer> body(::evbuffer_new());
    if (body != nullptr) ::evbuffer_add(body.get(), answer.bytes.data(), answer.bytes.size());
    ::evhttp_send_reply(request, answer.status, nullptr, body.get());
  }

  WebHandler handler_;
  EventOwner<event_base> base_;
  EventOwner<evhttp> http_;
  EventOwner<event> ended_;
  EventOwner<event> again_;  ///< after a while without a descriptor
  evconnlistener* listener_ = nullptr;
  /// The one on whose thread this is: what the library hands to the callback of failures is not ours.
  static inline thread_local LoopbackServer* full_ = nullptr;
  int stop_ = -1;
  std::uint16_t port_ = 0;
  std::thread loop_;
};

}  // namespace

std::unique_ptr<WebServer> serve_pages(std::uint16_t port, WebHandler handler, WebRefusal& refusal) {
  auto server = std::make_unique<LoopbackServer>(std::move(handler));
  if (!server->start(port, refusal)) return nullptr;
  return server;
}

}  // namespace nsp::environment
