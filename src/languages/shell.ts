import { overLines } from '../kernel/over-lines.ts';
import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

/** What may lie beside a script without being started by anything else. */
const plainFile = new RegExp(
  overLines`
    (?:^|/)(?:LICENSE|NOTICE|Procfile|README|CODEOWNERS|run|start|\.[\w.-]+|[\w.-]+\.(?:md|txt|sh|bash))$|
    ^(?:railpack\.json|nixpacks\.toml|project\.toml|mise\.toml)$
  `,
  'u',
);

export const shell = languageBy(
  {
    id: 'shell',
    title: 'shell scripts',
    marks: [
      /^start\.sh$/u,
      /^(?:app|main|server|run|serve|entrypoint|bootstrap|index|script|hello|job|worker)\.sh$/u,
      /^(?:run|start)$/u,
    ],
    isWeak: true,
    // Scripts are beside almost everything; one is a program where there is nothing else at all.
    wants: ({ folder, mark, snapshot }) =>
      folder === '' &&
      (mark.includes('.') || isShell.test(snapshot.text(mark) ?? '')) &&
      snapshot.entries.every(({ path }) => plainFile.test(path)),
    sources: /\.(?:sh|bash)$|^(?:run|start)$/u,
    comments: 'hashes',
    versions: [],
    tools: [],
    frameworks: [],
    code: {
      env: [/\$\{([A-Z]\w{1,60})(?::?-([^}]{0,100}))?\}/u],
      ports: [/\bnc\b.{0,20} -l\w{0,3} (?:-p ?)?(\d{2,5})\b/u, /\bTCP(?:4|6)?-LISTEN:(\d{2,5})\b/u],
      listens: /\bnc\b.{0,20} -l|\bsocat\b.{0,20}TCP-LISTEN/u,
      stays: /\bwhile (?:true|:)/u,
    },
    needs: {},
    commands: (project) => ({ start: `${shellOf(project)} ${project.mark}` }),
    seed: {
      'start.sh': '#!/bin/bash\nwhile true; do sleep 60; done\n',
    },
    image: (project) => {
      const { files, mark } = project;
      const own = shellOf(project);
      const called = Object.keys(tools).filter((tool) =>
        files.some(({ text }) => new RegExp(`(?:^|[\\s|;&($\`])${tool}(?=\\s)`, 'mu').test(text)),
      );
      const brought = [...(own === 'bash' ? [] : [own]), ...called.flatMap((tool) => tools[tool] ?? [])];
      return {
        manifests: [],
        install: [],
        compile: [],
        runtime: 'debian:trixie-slim',
        ...(brought.length > 0 && { runtimePackages: packages(...brought) }),
        copies: [],
        sources: true,
        user: 10001,
        start: [own, mark],
      };
    },
  },
  ['*.sh', 'run', 'start'],
);

/** What has no ending says in its first line who reads it. */
const isShell = /^#! ?\S{0,40}[ /](?:ba|da|a|z|k)?sh\b/u;

/** The shell that the first line of a script asks for; what is written for sh runs in bash as well. */
function shellOf({ mark, snapshot }: Pick<Project, 'mark' | 'snapshot'>): string {
  return /^#! ?[^\n]{0,40}\b(zsh|ksh|fish)\b/u.exec(snapshot.text(mark) ?? '')?.[1] ?? 'bash';
}

/** Programs that scripts call and the image does not have, by the packages that bring them. */
const tools: Readonly<Record<string, readonly string[]>> = {
  bc: ['bc'],
  convert: ['imagemagick'],
  curl: ['curl', 'ca-certificates'],
  dig: ['bind9-dnsutils'],
  envsubst: ['gettext-base'],
  ffmpeg: ['ffmpeg'],
  git: ['git', 'ca-certificates'],
  gpg: ['gnupg'],
  jq: ['jq'],
  mysql: ['default-mysql-client'],
  mysqldump: ['default-mysql-client'],
  nc: ['netcat-openbsd'],
  openssl: ['openssl'],
  pg_dump: ['postgresql-client'],
  ping: ['iputils-ping'],
  ps: ['procps'],
  psql: ['postgresql-client'],
  python3: ['python3'],
  'redis-cli': ['redis-tools'],
  rsync: ['rsync'],
  socat: ['socat'],
  ssh: ['openssh-client'],
  unzip: ['unzip'],
  wget: ['wget', 'ca-certificates'],
  xmllint: ['libxml2-utils'],
  zip: ['zip'],
};
