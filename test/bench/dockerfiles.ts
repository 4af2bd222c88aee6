/** Dockerfiles like those of real repositories, the same ones for the same seed. */
export function realLooking(count: number, seed = 1): readonly string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => build(random));
}

type Random = (below: number) => number;

function build(random: Random): string {
  const pick = <T>(all: readonly T[]): T => all[random(all.length)] as T;
  const stack = pick(stacks);
  const lines = [...header(random), ...stack(random)];
  if (random(3) === 0) lines.push('EXPOSE 8080');
  if (random(4) === 0)
    lines.push('HEALTHCHECK --interval=30s CMD curl -f http://localhost:8080/health || exit 1');
  if (random(3) === 0) lines.push('USER 1000');
  lines.push(
    pick(['CMD ["./run"]', 'CMD ./run --port $PORT', 'ENTRYPOINT ["/entrypoint.sh"]', 'CMD npm start']),
  );
  return `${lines.join('\n')}\n`;
}

function header(random: Random): readonly string[] {
  return random(4) === 0 ? ['# syntax=docker/dockerfile:1', '', '# Image of the service'] : [];
}

const stacks: readonly ((random: Random) => readonly string[])[] = [
  (random) => [
    `FROM python:3.${8 + random(6)}-slim`,
    'ENV PYTHONUNBUFFERED=1 \\',
    '    PIP_DISABLE_PIP_VERSION_CHECK=on',
    ...apt(random),
    'WORKDIR /app',
    'COPY requirements.txt .',
    `RUN pip install ${random(2) ? '--no-cache-dir ' : ''}-r requirements.txt`,
    'COPY . .',
    'RUN python manage.py collectstatic --noinput && chown -R $USER:$USER /app',
  ],
  (random) => [
    `FROM node:${12 + random(12)}-alpine AS build`,
    'WORKDIR /src',
    'COPY package*.json ./',
    random(2) ? 'RUN npm ci' : 'RUN npm install',
    'COPY . .',
    'RUN npm run build',
    'FROM nginx:alpine',
    'COPY --from=build /src/dist /usr/share/nginx/html',
    "RUN sed -i 's/listen 80/listen 8080/' /etc/nginx/conf.d/default.conf",
  ],
  (random) => [
    `FROM golang:1.${16 + random(9)} as builder`,
    'ARG VERSION=dev',
    'WORKDIR /go/src/app',
    'COPY go.mod go.sum ./',
    'RUN go mod download',
    'COPY . .',
    'RUN CGO_ENABLED=0 GOOS=linux go build -ldflags "-X main.version=${VERSION}" -o /out/app ./cmd/app',
    'FROM gcr.io/distroless/static',
    'COPY --from=builder /out/app /run',
  ],
  (random) => [
    `FROM ubuntu:${['18.04', '20.04', '22.04', '24.04', 'latest'][random(5)]}`,
    'MAINTAINER Somebody <somebody@example.com>',
    'ENV DEBIAN_FRONTEND noninteractive',
    ...apt(random),
    ...apt(random),
    'RUN wget https://example.com/tool-$VERSION.tar.gz && tar xzf tool-*.tar.gz && cd tool && ./configure && make && make install',
    'RUN if [ "$DEBUG" = "1" ]; then apt-get install -y gdb; fi; \\',
    '    for f in /opt/*.sh; do chmod +x $f; done',
    'ADD . /app',
  ],
  (random) => [
    `FROM alpine:3.${12 + random(10)}`,
    'RUN apk update && apk add curl bash openssl ca-certificates \\',
    '    && rm -rf /var/cache/apk/*',
    'RUN curl -sSL https://example.com/install.sh | sh',
    'COPY entrypoint.sh /',
    'RUN chmod 755 /entrypoint.sh',
    'VOLUME /data',
    'LABEL maintainer="me" Version=1.0',
  ],
];

const packages = [
  'curl',
  'git',
  'build-essential',
  'libpq-dev',
  'python3-dev',
  'vim',
  'wget',
  'unzip',
  'jq',
  'gnupg',
];

function apt(random: Random): readonly string[] {
  const names = packages.filter(() => random(2) === 0);
  const cleanup = random(2) === 0 ? ['  && rm -rf /var/lib/apt/lists/*'] : ['  && apt-get clean'];
  return [
    'RUN apt-get update && apt-get install -y \\',
    ...names.map((name) => `    ${name} \\`),
    ...cleanup,
  ];
}

/** A small generator of its own, so that a benchmark sees the same files each time. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
