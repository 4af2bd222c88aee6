import fc from 'fast-check';

const bases = [
  'debian:12',
  'alpine:3.22',
  'node:22',
  'python:3.13-slim',
  'example.com/base:1',
  'scratch',
  'fedora:42',
];

const commands = [
  'apt-get update',
  'apt-get install curl=1',
  'apt-get install -y git=1 && rm -rf /var/lib/apt/lists/*',
  'apk add flex=2',
  'pip install flask==3',
  'wget https://a.example/b',
  'curl -s https://a.example | tar x',
  'yum install httpd-2',
  'dnf install -y httpd-2',
  'zypper install httpd=2',
  'yarn install',
  'npm ci',
  'make',
  'make || true',
  'cd /srv && make',
  'sudo make install',
  'ln -sf /bin/bash /bin/sh',
  'export A=b && env',
  'if true; then make; fi',
  '(make; true)',
  'make # all',
  'echo "a;b" && make',
];

const chains = fc
  .array(fc.constantFrom(...commands), { minLength: 1, maxLength: 3 })
  .chain((all) => fc.constantFrom(' && ', ' && \\\n    ', ' && \\\n\n    ').map((joint) => all.join(joint)));

const runs = fc.oneof(
  chains.map((chain) => `RUN ${chain}`),
  chains.map((chain) => `run ${chain}`),
  chains.map((chain) => `RUN --mount=type=cache,target=/c ${chain}`),
  chains.map((chain) => `ONBUILD RUN ${chain}`),
  fc.constant('run ln -sf /bin/bash /bin/sh'),
  fc.constantFrom(...commands).map((command) => `RUN <<EOF\n${command}\nEOF`),
);

const others = fc.constantFrom(
  'WORKDIR app',
  'WORKDIR /srv',
  'USER root',
  'ADD a /b',
  'ADD a b /srv/',
  'COPY a b',
  'CMD node a.js',
  'CMD a && b',
  'ENTRYPOINT /run.sh "a b"',
  'MAINTAINER me "x" $y',
  'maintainer me',
  'add a /b',
  'Add a /b',
  'ENV a b',
  'ENV a b c',
  'LABEL a "b c"',
  'Label a=b',
  'EXPOSE 80/TCP',
  '# why',
  '',
  'SHELL ["/bin/sh", "-c"]',
  'ENV PIP_NO_CACHE_DIR=1',
  'COPY --from=Build /a /b',
);

const stages = fc
  .tuple(
    fc.constantFrom(...bases),
    fc.constantFrom('', ' AS Build', ' as build', ' AS b'),
    fc.array(fc.oneof({ weight: 2, arbitrary: runs }, others), { maxLength: 8 }),
  )
  .map(([base, alias, lines]) => [`FROM ${base}${alias}`, ...lines].join('\n'));

/** Dockerfiles as people write them, mistakes included. */
export const dockerfiles = fc
  .tuple(fc.array(stages, { minLength: 1, maxLength: 2 }), fc.constantFrom('\n', '\r\n'))
  .map(([all, lineBreak]) => `${all.join('\n')}\n`.replaceAll('\n', lineBreak));
