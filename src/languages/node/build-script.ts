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
  return usual.find((name) => pkg.scripts[name] !== undefined);
}
