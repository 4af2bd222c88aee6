import type { Package } from './package.ts';

const usual = [
  'build',
  'build:prod',
  'build:production',
  'docs:build',
  'build:docs',
  'build:web',
  'build:site',
  'generate',
  'heroku-postbuild',
  'gcp-build',
];

/** The script that makes what runs: `build` by agreement, or one that says so in its name. */
export function buildScript(pkg: Package): string | undefined {
  const own = forImages.find((name) => pkg.scripts[name] !== undefined && !makesImage(name, pkg));
  const agreed = usual.find(
    (name) => pkg.scripts[name] !== undefined && !(documents.test(name) && isServed(pkg)),
  );
  return own ?? agreed ?? builtAtStart(pkg);
}

const starts = ['start:prod', 'start:production', 'production', 'prod', 'start'];

/** What is made each time before it is started, or where nothing else makes what is started. */
function builtAtStart({ scripts }: Package): string | undefined {
  const texts = starts.flatMap((name) => scripts[name] ?? []);
  const before = [...texts.flatMap((text) => text.split('&&').slice(0, -1)), scripts['prestart'] ?? ''];
  const called = before.flatMap((step) => step.split(/\s+/u).filter((word) => compiles.test(word)));
  const found = called.find((name) => scripts[name] !== undefined);
  if (found !== undefined) return found;
  if (compiler.test(scripts['prestart'] ?? '')) return 'prestart';
  const isCompiled = texts.some((text) => /(?:^|[\s/])(?:dist|build|lib|out)\//u.test(text));
  return isCompiled
    ? Object.keys(scripts).find((name) => compiles.test(name) && isOnce(scripts[name]))
    : undefined;
}

const compiles =
  /^(?:build|compile|transpile|bundle|tsc)(?:[:-](?!watch|dev|test|docs|image|docker)[\w:-]{1,40})?$/u;
const compiler = /(?:^|[\s/])(?:tsc|tsup|swc|babel|esbuild|webpack|rollup|vite build|gulp build)(?=\s|$)/u;

function isOnce(script: string | undefined): boolean {
  return !/(?:^|\s)(?:-w|--watch|watch)(?=\s|$)/u.test(script ?? '');
}

const documents = /docs/u;

/** What is started is not its manual. */
function isServed({ scripts }: Package): boolean {
  const start = scripts['start'] ?? scripts['start:prod'];
  return start !== undefined && !documents.test(start);
}

/** What people build within an image, where `build` asks for more than there is: variables, a database. */
const forImages = ['build-docker', 'build:docker', 'docker-build', 'docker:build'];

const engine = /(?<![\w:-])(?:docker|podman|buildx|buildah|nerdctl)(?![\w:-])/u;

/** It makes the image itself, or by a script that it calls. */
function makesImage(name: string, { scripts }: Pick<Package, 'scripts'>, depth = 0): boolean {
  const text = scripts[name] ?? '';
  const called = Object.keys(scripts).filter((one) => one !== name && text.split(/\s+/u).includes(one));
  return engine.test(text) || (depth < 3 && called.some((one) => makesImage(one, { scripts }, depth + 1)));
}
