#include <httplib.h>

int main() {
  httplib::Server server;
  server.Get("/healthz", [](const auto &, auto &response) { response.set_content("ok", "text/plain"); });
  server.Get("/quote", [](const auto &, auto &response) { response.set_content("Well.", "text/plain"); });
  server.listen("0.0.0.0", 8088);
}
