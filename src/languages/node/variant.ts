import { join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { dependsOn } from './frameworks.ts';
import type { Framework } from './framework.ts';
import type { Package } from './package.ts';

type Variant = {
  readonly name: string;
  readonly output: string;
  readonly isChosen: (pkg: Package, snapshot: Snapshot) => boolean;
};

/** Frameworks that make a server, told by their configuration to make files instead. */
const variants: readonly Variant[] = [
  {
    name: 'nextjs',
    output: 'out',
    isChosen: (pkg, snapshot) =>
      says({ pkg, snapshot }, 'next.config', /output:\s*['"]export['"]/u) ||
      /next export/u.test(pkg.scripts['build'] ?? ''),
  },
  {
    name: 'nuxt',
    output: '.output/public',
    isChosen: (pkg) => /\bnuxi? generate\b/u.test(pkg.scripts['build'] ?? ''),
  },
  { name: 'sveltekit', output: 'build', isChosen: (pkg) => dependsOn(pkg, '@sveltejs/adapter-static') },
  {
    name: 'react-router',
    output: 'build/client',
    isChosen: (pkg, snapshot) => says({ pkg, snapshot }, 'react-router.config', /\bssr:\s*false\b/u),
  },
  {
    name: 'remix',
    output: 'build/client',
    isChosen: (pkg, snapshot) => says({ pkg, snapshot }, 'vite.config', /\bssr:\s*false\b/u),
  },
  {
    name: 'astro',
    output: 'dist',
    isChosen: (pkg, snapshot) => says({ pkg, snapshot }, 'astro.config', /output:\s*['"]static['"]/u),
  },
];

const meteor: Framework = {
  name: 'meteor',
  packages: ['meteor-node-stubs', '@babel/runtime'],
  kind: 'web',
  port: 3000,
  readsPort: true,
  // In the bundle that `meteor build` makes.
  server: { words: ['node', 'main.js'] },
};

/** The framework as this package uses it. */
export function asConfigured(
  framework: Framework | undefined,
  pkg: Package,
  snapshot: Snapshot,
): Framework | undefined {
  if (has(snapshot, join(pkg.folder, '.meteor/release'))) return meteor;
  if (framework?.name === 'vite' && makesLibrary(pkg, snapshot)) return undefined;
  const variant = variants.find(({ name }) => name === framework?.name);
  if (framework?.kind !== 'web' || variant === undefined || !variant.isChosen(pkg, snapshot))
    return framework;
  const { name, packages } = framework;
  const assets =
    { nextjs: '/_next/', sveltekit: '/_app/', nuxt: '/_nuxt/', astro: '/_astro/' }[name] ?? '/assets/';
  return { name, packages, kind: 'static', builds: true, output: variant.output, assets };
}

/** Vite makes a library or a command of an entry point instead of pages. */
function makesLibrary(pkg: Package, snapshot: Snapshot): boolean {
  const isCommand = pkg.bin !== undefined && !has(snapshot, join(pkg.folder, 'index.html'));
  return isCommand || says({ pkg, snapshot }, 'vite.config', /^[^/]{0,40}\blib:\s?\{/u);
}

function says(
  { pkg, snapshot }: { pkg: Package; snapshot: Snapshot },
  base: string,
  pattern: RegExp,
): boolean {
  const files = ['js', 'mjs', 'ts', 'cjs', 'mts'].map((end) => join(pkg.folder, `${base}.${end}`));
  return (
    grep(
      files.map((path) => ({ path, text: snapshot.text(path) ?? '' })),
      pattern,
    ).length > 0
  );
}
