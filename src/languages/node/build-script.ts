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
];

/** The script that makes what runs: `build` by agreement, or one that says so in its name. */
export function buildScript(pkg: Package): string | undefined {
  const own = forImages.find((name) => pkg.scripts[name] !== undefined && !makesImage(name, pkg));
  return (
    own ?? usual.find((name) => pkg.scripts[name] !== undefined && !(documents.test(name) && isServed(pkg)))
  );
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
