import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';
import type { ImageRecipe, Project } from './recipe/recipe.ts';

export const scheme = languageBy(
  {
    id: 'scheme',
    title: 'Scheme',
    marks: [/^haunt\.scm$/u, /^(?:main|app|server|index)\.(?:scm|ss)$/u],
    isWeak: true,
    sources: /\.(?:scm|ss)$/u,
    comments: 'none',
    versions: [],
    tools: ['guile'],
    frameworks: [
      { name: 'haunt', mark: /\(haunt /u, port: 8080, kind: 'static' },
      { name: 'artanis', mark: /\(artanis /u, port: 3000 },
    ],
    code: {
      env: [/\(getenv "([A-Z]\w{1,60})"\)/u],
      ports: [/#:port (\d{2,5})\b/u],
      listens: /\(run-server\b|\(listen /u,
    },
    needs: {},
    commands: ({ framework, mark }) =>
      framework === 'haunt'
        ? { build: 'haunt build' }
        : { start: `guile ${mark.split('/').at(-1) ?? 'main.scm'}` },
    seed: {
      'main.scm': '(run-server handler)\n',
    },
    image: (project) => (project.framework === 'haunt' ? siteOf(project) : programOf(project)),
  },
  ['**/*.{scm,ss}'],
);

function programOf({ mark }: Project): ImageRecipe {
  return {
    manifests: [],
    install: [],
    compile: [],
    runtime: 'debian:trixie-slim',
    runtimePackages: packages('guile-3.0'),
    env: ['HOME=/tmp', 'GUILE_AUTO_COMPILE=0'],
    copies: [],
    sources: true,
    user: 10001,
    start: ['guile', mark.split('/').at(-1) ?? 'main.scm'],
  };
}

const haunt = 'https://files.dthompson.us/releases/haunt/haunt-0.3.0.tar.gz';
const commonmark =
  'https://github.com/OrangeShark/guile-commonmark/releases/download/v0.1.2/guile-commonmark-0.1.2.tar.gz';

/** Nobody packs Haunt for Debian, so that it is made from its release. */
function siteOf({ files }: Project): ImageRecipe {
  const isMarked = files.some(({ text }) => text.includes('(haunt reader commonmark)'));
  return {
    build: 'debian:trixie-slim',
    packages: packages(
      'build-essential',
      'ca-certificates',
      'curl',
      'guile-3.0',
      'guile-3.0-dev',
      'pkg-config',
    ),
    manifests: [],
    install: [...(isMarked ? [commonmark] : []), haunt].map(installed),
    compile: ['haunt build'],
    runtime: 'nginxinc/nginx-unprivileged:1.29-alpine',
    copies: [['/src/site/', '/usr/share/nginx/html/']],
    user: 101,
    start: ['nginx', '-g', 'daemon off;'],
  };
}

function installed(url: string): string {
  return [
    `curl -fsSL -o /tmp/release.tar.gz ${url} && mkdir /tmp/release`,
    'tar -xzf /tmp/release.tar.gz -C /tmp/release --strip-components=1',
    'env -C /tmp/release ./configure && make -C /tmp/release install && rm -r /tmp/release',
  ].join(' && ');
}
