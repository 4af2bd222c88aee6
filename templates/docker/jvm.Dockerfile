# syntax=docker/dockerfile:1

FROM {{buildImage}} AS build
{{#home}}
ENV {{pair}}
{{/home}}
{{#setup}}
{{instruction}}
{{/setup}}
WORKDIR /src
{{#first}}
# Dependencies first: this layer stays as long as what is declared does.
{{#manifests}}
COPY {{from}} {{to}}
{{/manifests}}
RUN --mount=type=cache,target={{cache}},sharing=locked {{fetch}}
{{/first}}
COPY . .
RUN --mount=type=cache,target={{cache}},sharing=locked {{build}}
{{#collect}}
{{instruction}}
{{/collect}}

FROM {{runtimeImage}}
# The heap follows the memory limit; without memory the process ends instead of limping on.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
WORKDIR {{workdir}}
{{#copies}}
COPY --from=build {{from}} {{to}}
{{/copies}}
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
