# syntax=docker/dockerfile:1

FROM {{buildImage}} AS build
{{#buildPackages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{names}} \
    && rm -rf /var/lib/apt/lists/*
{{/buildPackages}}
WORKDIR /app
ENV {{buildEnv}}
{{#node}}
# Node builds what browsers load; the image that runs goes without it.
COPY --from={{image}} /usr/local/ /usr/local/
COPY --from={{image}} /opt/ /opt/
{{/node}}
# Gems first: this layer stays as long as what is declared does.
COPY {{manifests}} ./
RUN --mount=type=cache,target=/root/.bundle/cache bundle install
{{#assets}}
COPY {{files}} ./
RUN --mount=type=cache,target={{cache}} {{command}}
{{/assets}}
{{#sources}}
COPY . .
{{/sources}}
{{#build}}
RUN {{command}}
{{/build}}

FROM {{runtimeImage}}
{{#packages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{names}} \
    && rm -rf /var/lib/apt/lists/*
{{/packages}}
ENV {{env}}
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /app ./
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
