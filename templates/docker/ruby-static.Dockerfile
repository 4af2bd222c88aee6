# syntax=docker/dockerfile:1

FROM {{buildImage}} AS build
WORKDIR /app
ENV {{buildEnv}}
# Gems first: this layer stays as long as what is declared does.
COPY {{manifests}} ./
RUN --mount=type=cache,target=/root/.bundle/cache bundle install
{{#sources}}
COPY . .
{{/sources}}
RUN {{command}}

FROM {{runtimeImage}}
COPY {{serverConfig}} /etc/nginx/conf.d/default.conf
COPY --from=build {{output}} /usr/share/nginx/html
USER 101
EXPOSE 8080
