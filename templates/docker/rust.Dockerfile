# syntax=docker/dockerfile:1

FROM {{buildImage}} AS build
WORKDIR /src
{{#buildPackages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{packages}} \
    && rm -rf /var/lib/apt/lists/*
{{/buildPackages}}
{{#buildEnv}}
# The queries were checked before, and their results are in the repository.
ENV SQLX_OFFLINE=true
{{/buildEnv}}
COPY . .
ARG TARGETPLATFORM
# Crates and what was compiled of them are kept between builds; only the program leaves the cache.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git \
    --mount=type=cache,target=/src/target,id={{cache}}-$TARGETPLATFORM,sharing=locked \
    {{build}} \
    && install -D --target-directory=/out {{built}}

FROM {{runtimeImage}}
{{#runtimePackages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{packages}} \
    && rm -rf /var/lib/apt/lists/*
{{/runtimePackages}}
{{#env}}
ENV {{text}}
{{/env}}
WORKDIR /app
COPY --from=build /out/ ./
{{#assets}}
COPY {{from}} ./{{to}}
{{/assets}}
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
{{#init}}
# The first process of a container gets no signal that it does not handle; this one passes them on.
COPY --from=build /usr/bin/tini-static /usr/bin/tini
{{/init}}
ENTRYPOINT {{start}}
