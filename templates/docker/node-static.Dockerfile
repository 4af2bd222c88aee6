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
# Its value is written into the files that browsers load: nothing secret may stand there.
ARG {{name}}
{{/args}}
{{#build}}
RUN {{command}}
{{/build}}
{{#lowered}}
# To open port 80 takes a right that the server does not have.
RUN sed -E 's/^([[:space:]]*listen[[:space:]]+(\[::\]:)?)80([^0-9])/\18080\3/' {{config}} > /tmp/default.conf
{{/lowered}}

FROM {{runtimeImage}}
{{#serverConfig}}
COPY {{config}} {{target}}
{{/serverConfig}}
{{#moved}}
COPY --from=build /tmp/default.conf {{target}}
{{/moved}}
COPY --from=build {{output}} /usr/share/nginx/html
USER 101
EXPOSE 8080
