# syntax=docker/dockerfile:1

{{#pages}}
# What the program shows is built first, and compiled into it.
FROM --platform=$BUILDPLATFORM {{image}} AS pages
WORKDIR /src/{{folder}}
COPY {{files}} ./
RUN --mount=type=cache,target={{cache}} {{command}}
COPY {{folder}} ./
RUN {{run}}

{{/pages}}
{{#cross}}
# The compiler runs on the machine that builds and writes for the platform that is asked for.
FROM --platform=$BUILDPLATFORM {{buildImage}} AS build
ARG TARGETOS TARGETARCH
{{/cross}}
{{#native}}
# C is compiled along, so every platform builds its own.
FROM {{buildImage}} AS build
{{/native}}
WORKDIR /src
{{#download}}
# Modules first: this layer stays as long as what is required does.
{{#modules}}
COPY {{from}} {{to}}
{{/modules}}
RUN --mount=type=cache,target=/go/pkg/mod go mod download{{chdir}}
{{/download}}
COPY . .
{{#built}}
COPY --from=pages /src/{{output}} ./{{output}}
{{/built}}
{{#init}}
# Nothing says which packages it is built from: the newest ones, until there is a go.mod.
RUN --mount=type=cache,target=/go/pkg/mod go mod init {{path}} && go mod tidy
{{/init}}
{{#cross}}
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build{{chdir}} -trimpath -ldflags="-s -w" -o /out/{{name}} {{target}}
{{/cross}}
{{#native}}
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=1 go build{{chdir}} -trimpath -ldflags="-s -w" -o /out/{{name}} {{target}}
{{/native}}

FROM {{runtimeImage}}
{{#env}}
ENV {{name}}={{value}}
{{/env}}
WORKDIR /app
COPY --from=build /out/{{name}} ./
{{#assets}}
COPY {{from}} ./{{to}}
{{/assets}}
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
ENTRYPOINT {{start}}
