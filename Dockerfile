# syntax=docker/dockerfile:1
# The App with the helm that reviews of charts render by. State goes to /state, or to a PostgreSQL by DATABASE_URL.
FROM alpine/helm:3.19.0 AS helm

FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY tsconfig.json ./
COPY .ci/tsconfig.json .ci/
COPY src src
RUN npm run build

FROM base AS production
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --omit=dev

FROM base
ENV NODE_ENV=production SUPERCARGO_STATE=/state PORT=3000
COPY --from=helm /usr/bin/helm /usr/local/bin/helm
COPY --from=production /app/node_modules node_modules
COPY package.json app.yml ./
COPY templates templates
COPY --from=build /app/dist dist
RUN install -d -o 10001 -g 10001 /state
USER 10001:10001
VOLUME /state
EXPOSE 3000
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
