# syntax=docker/dockerfile:1

FROM {{buildImage}} AS build
WORKDIR /app
{{#buildEnv}}
ENV {{pairs}}
{{/buildEnv}}
{{#setup}}
RUN {{command}}
{{/setup}}
# Dependencies first: this layer stays as long as the lockfile does.
{{#manifests}}
COPY {{from}} {{to}}
{{/manifests}}
{{#install}}
RUN --mount=type=cache,target={{cache}} {{command}}
{{/install}}
{{#sources}}
COPY . .
{{/sources}}
{{#args}}
ARG {{name}}
{{/args}}
{{#build}}
RUN {{command}}
{{/build}}
{{#prune}}
RUN --mount=type=cache,target={{cache}} {{command}}
{{/prune}}

FROM {{runtimeImage}}
{{#packages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{names}} \
    && rm -rf /var/lib/apt/lists/*
{{/packages}}
ENV {{env}}
WORKDIR {{workdir}}
{{#copies}}
COPY --from=build {{from}} {{to}}
{{/copies}}
{{#browser}}
RUN {{fetch}} && rm -rf /var/lib/apt/lists/*
{{/browser}}
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
{{#init}}
# The first process of a container gets no signal that it does not handle; this one passes them on.
ENTRYPOINT ["tini", "--"]
{{/init}}
CMD {{start}}
