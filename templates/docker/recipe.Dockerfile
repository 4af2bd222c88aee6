# syntax=docker/dockerfile:1

{{#staged}}
FROM {{build}} AS build
{{#root}}
USER root
{{/root}}
{{#packages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{names}} \
    && rm -rf /var/lib/apt/lists/*
{{/packages}}
WORKDIR /src
{{#node}}
COPY --from=node:24-bookworm-slim /usr/local/bin/ /usr/local/bin/
COPY --from=node:24-bookworm-slim /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
{{/node}}
{{#declared}}
# Packages first: this layer stays as long as what is declared does.
{{/declared}}
{{#manifests}}
COPY {{from}} {{to}}
{{/manifests}}
{{#install}}
RUN {{command}}
{{/install}}
{{#compiled}}
COPY . .
{{/compiled}}
{{#compile}}
RUN {{command}}
{{/compile}}
{{#guest}}
USER {{name}}
{{/guest}}

{{/staged}}
FROM {{runtime}}
{{#runtimePackages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{names}} \
    && rm -rf /var/lib/apt/lists/*
{{/runtimePackages}}
{{#env}}
ENV {{text}}
{{/env}}
WORKDIR /app
{{#copies}}
COPY --from=build {{from}} {{to}}
{{/copies}}
{{#sources}}
COPY . .
{{/sources}}
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
