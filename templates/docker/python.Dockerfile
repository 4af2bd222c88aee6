# syntax=docker/dockerfile:1

FROM {{buildImage}} AS build
{{#buildPackages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{names}} \
    && rm -rf /var/lib/apt/lists/*
{{/buildPackages}}
WORKDIR /app
{{#setup}}
RUN --mount=type=cache,target=/root/.cache/pip pip install {{tool}}
{{/setup}}
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH VIRTUAL_ENV=/venv
# Dependencies first: this layer stays as long as what is declared does.
{{#manifests}}
COPY {{from}} {{to}}
{{/manifests}}
{{#install}}
RUN --mount=type=cache,target={{cache}} {{command}}
{{/install}}
{{#members}}
COPY . .
RUN --mount=type=cache,target={{cache}} {{command}}
{{/members}}

FROM {{runtimeImage}}
{{#packages}}
RUN apt-get update \
    && apt-get install -y --no-install-recommends {{names}} \
    && rm -rf /var/lib/apt/lists/*
{{/packages}}
ENV {{env}}
WORKDIR /app
COPY --from=build /venv /venv
{{#browser}}
RUN playwright install --with-deps chromium && rm -rf /var/lib/apt/lists/*
{{/browser}}
COPY {{source}} .
{{#beside}}
COPY {{from}} {{to}}
{{/beside}}
{{#assets}}
RUN {{collect}}
{{/assets}}
{{#link}}
# The database stands on a volume.
RUN ln -sf {{to}} {{at}}
{{/link}}
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
{{#init}}
# The first process of a container gets no signal that it does not handle; this one passes them on.
ENTRYPOINT ["tini", "--"]
{{/init}}
CMD {{start}}
