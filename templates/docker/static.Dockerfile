# syntax=docker/dockerfile:1

{{#hugo}}
# Go is there for themes that are modules.
FROM --platform=$BUILDPLATFORM golang:1.26-bookworm AS build
ARG BUILDARCH
ADD {{release}}/{{archive}} {{release}}/{{sums}} /tmp/hugo/
RUN env -C /tmp/hugo sha256sum --ignore-missing --check {{sums}} \
    && tar -xzf /tmp/hugo/{{archive}} -C /usr/local/bin hugo
WORKDIR /src
{{#npm}}
COPY --from=node:24-bookworm-slim /usr/local/bin/ /usr/local/bin/
COPY --from=node:24-bookworm-slim /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
COPY {{files}} ./
RUN --mount=type=cache,target=/root/.npm {{command}}
{{/npm}}
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod {{command}}

{{/hugo}}
{{#zola}}
FROM --platform=$BUILDPLATFORM ghcr.io/getzola/zola:{{tag}} AS build
WORKDIR /src
COPY . .
RUN ["zola", "build"]

{{/zola}}
{{#mkdocs}}
FROM --platform=$BUILDPLATFORM python:3.13-slim-bookworm AS build
WORKDIR /src
{{#requirements}}
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
{{/requirements}}
{{#packages}}
RUN --mount=type=cache,target=/root/.cache/pip pip install {{names}}
{{/packages}}
COPY . .
RUN mkdocs build

{{/mkdocs}}
FROM {{server}}
{{#theirs}}
COPY {{config}} {{target}}
{{/theirs}}
{{#lowered}}
COPY --chown=101 {{config}} {{target}}
# To open port 80 takes a right that the server does not have.
RUN sed -E -i 's/^([[:space:]]*listen[[:space:]]+(\[::\]:)?)80([^0-9])/\18080\3/' {{target}}
{{/lowered}}
{{#ours}}
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
    listen 8080;
    root /usr/share/nginx/html;
    server_tokens off;
    absolute_redirect off;
    gzip on;
    gzip_types text/css application/javascript application/json image/svg+xml;
    error_page 404 /404.html;

    # Names that begin with a dot are nobody's business.
    location ~ /\.(?!well-known) {
        return 404;
    }

    location / {
        try_files $uri $uri/ $uri.html =404;
    }
}
EOF
{{/ours}}
{{#built}}
COPY --from=build {{output}} /usr/share/nginx/html
{{/built}}
{{#plain}}
COPY {{root}} /usr/share/nginx/html
{{/plain}}
USER 101
EXPOSE 8080
