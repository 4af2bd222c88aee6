# syntax=docker/dockerfile:1

FROM mambaorg/micromamba:2.3.2-debian12-slim AS build
# Packages first: this layer stays as long as what is declared does.
COPY {{manifest}} /tmp/environment.yml
RUN micromamba install --yes --name base --file /tmp/environment.yml && micromamba clean --all --yes
{{#missing}}
RUN micromamba install --yes --name base --channel conda-forge {{names}}
{{/missing}}

FROM debian:trixie-slim
COPY --from=build /opt/conda /opt/conda
ENV {{env}}
WORKDIR /app
COPY . .
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
