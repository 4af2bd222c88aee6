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
  const own = forImages.find((name) => pkg.scripts[name] !== undefined && !starts.test(pkg.scripts[name]));
  return own ?? usual.find((name) => pkg.scripts[name] !== undefined);
}

/** What people build within an image, where `build` asks for more than there is: variables, a database. */
const forImages = ['build-docker', 'build:docker', 'docker-build', 'docker:build'];

/** It makes the image itself. */
const starts = /\b(?:docker|podman|buildx|buildah|nerdctl)\b(?![-:])/u;
