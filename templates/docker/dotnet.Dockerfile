# syntax=docker/dockerfile:1

FROM {{buildImage}} AS build
WORKDIR /src
{{#node}}
# Node builds the pages, which are published with the program.
COPY --from={{image}} /usr/local/ /usr/local/
{{/node}}
# Dependencies first: this layer stays as long as what is declared does.
{{#manifests}}
COPY {{from}} {{to}}
{{/manifests}}
RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore {{project}}
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish {{project}} --configuration Release --output /out {{options}}

FROM {{runtimeImage}}
ENV {{env}}
WORKDIR /app
COPY --from=build /out ./
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
