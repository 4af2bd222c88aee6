# syntax=docker/dockerfile:1

FROM {{image}} AS build
WORKDIR /app
{{#manifests}}
# Packages first: this layer stays as long as what is declared does.
COPY {{files}} ./
RUN deno install{{frozen}}
{{/manifests}}
COPY . .
{{#build}}
RUN {{command}}
{{/build}}
RUN deno cache {{entry}}

FROM {{image}}
ENV {{env}}
WORKDIR /app
COPY --from=build /deno-dir /deno-dir
COPY --from=build /app ./
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
