#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "counter.h"

int main(void) {
  const char *text = getenv("PORT");
  int port = text != NULL ? atoi(text) : 8080;
  int server = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = INADDR_ANY, .sin_port = htons(port)};
  if (bind(server, (struct sockaddr *)&address, sizeof address) != 0 || listen(server, 64) != 0) return 1;
  for (;;) {
    int client = accept(server, NULL, NULL);
    char body[64], answer[160];
    snprintf(body, sizeof body, "%ld\n", next_number());
    snprintf(answer, sizeof answer, "HTTP/1.1 200 OK\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n%s", strlen(body), body);
    if (write(client, answer, strlen(answer)) < 0) perror("write");
    close(client);
  }
}
