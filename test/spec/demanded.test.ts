import { describe as group, expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import type { ChangeSet } from '../../src/change/propose/change-set.ts';
import { generateChange } from '../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { lintAll } from '../support/judge.ts';
import { snapshotOf } from '../support/snapshot.ts';

const templates = await loadTemplates();

function generate(words: string): ChangeSet {
  const made = generateChange(
    {
      snapshot: snapshotOf({}),
      request: { words, flags: {}, language: 'en' },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value;
}

type Asked = { readonly say: string; readonly lines: readonly string[]; readonly notes?: readonly string[] };

const asked: readonly Asked[] = [
  {
    say: 'a Dockerfile with Python 3.11 and Flask, install curl and git, workdir /srv/app, user appuser, ENV MODE=prod, expose 5000, entrypoint gunicorn app:app',
    lines: [
      '    && apt-get install -y --no-install-recommends curl git \\',
      'RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin appuser',
      'WORKDIR /srv/app',
      'ENV PORT=5000 MODE=prod',
      'USER 10001',
      'EXPOSE 5000',
      'ENTRYPOINT ["gunicorn", "app:app"]',
    ],
    notes: ['user-by-number'],
  },
  {
    say: '基于 ubuntu 22.04 的镜像，安装 nginx 和 curl，暴露 80 端口',
    lines: [
      'FROM ubuntu:22.04',
      '    && apt-get install -y --no-install-recommends nginx curl \\',
      'USER 10001',
      'EXPOSE 80',
      'CMD ["nginx", "-g", "daemon off;"]',
    ],
  },
  {
    say: 'Dockerfile based on alpine 3.22, install nginx, expose 8080',
    lines: ['FROM alpine:3.22', 'RUN apk add --no-cache nginx', 'EXPOSE 8080'],
    notes: ['listens-elsewhere'],
  },
  {
    say: 'a Dockerfile from debian:bookworm-slim that installs wget and python3, working directory /opt/tool, CMD python3 tool.py',
    lines: ['FROM debian:bookworm-slim', 'WORKDIR /opt/tool', 'CMD ["python3", "tool.py"]'],
  },
  {
    say: 'a Dockerfile for a Node 24 Express app on port 8080, workdir /usr/src/app, run as user node, cmd node server.js',
    lines: [
      'ENV NODE_ENV=production PORT=8080',
      'WORKDIR /usr/src/app',
      'USER 1000',
      'EXPOSE 8080',
      'CMD ["node", "server.js"]',
    ],
    notes: ['user-by-number'],
  },
  {
    say: 'an image with Go 1.26 and gin, install curl, expose 9090',
    lines: ['ENV PORT=9090', 'EXPOSE 9090'],
    notes: ['packages-not-installed'],
  },
  {
    say: 'a docker image with java 21 and spring boot, ENV JAVA_OPTS="-Xmx512m -Xss1m", expose 8081',
    lines: ['ENV SERVER_PORT=8081 JAVA_OPTS="-Xmx512m -Xss1m"', 'EXPOSE 8081'],
  },
  {
    say: 'a Dockerfile with php 8.3 and laravel, workdir /srv, install ffmpeg, user root',
    lines: ['    && apt-get install -y --no-install-recommends ffmpeg \\', 'USER 33'],
    notes: ['workdir-stays', 'root-refused'],
  },
];

group('what is asked of an image stands in its Dockerfile, and what cannot be had is said', () => {
  test.each(asked.map((one) => [one.say, one] as const))('%s', (say, { lines, notes = [] }) => {
    const { files, findings, notUnderstood } = generate(say);
    expect(files.filter(({ path }) => path.startsWith('k8s/'))).toEqual([]);
    const written = files.find(({ path }) => path === 'Dockerfile')?.text.split('\n') ?? [];
    expect(written.filter((line) => lines.includes(line))).toEqual(lines);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...notes]));
    expect(notUnderstood).toEqual([]);
    expect(lintAll(files).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('what is no package of a distribution is not guessed to be one', () => {
    const { notUnderstood, files } = generate(
      'a Dockerfile with Python 3.12 and Flask, install curl and numpy',
    );
    expect(notUnderstood).toContain('numpy');
    expect(files.map(({ text }) => text).join('\n')).toMatch(/--no-install-recommends curl \\/u);
  });
});
