import type { Package } from './package.ts';

export type Framework = {
  readonly name: string;
  readonly dependency: string;
  readonly kind: 'web' | 'static';
  /** What it listens on when nobody says otherwise; absent where it has no default. */
  readonly port?: number;
  /** It reads PORT by itself. */
  readonly readsPort?: true;
  /** The server that its build makes, where the package asks for one by a dependency or brings it always. */
  readonly server?: { readonly needs?: string; readonly words: readonly string[] };
  /** Where its build puts what browsers load, and which of it carries a hash in its name. */
  readonly output?: string;
  readonly assets?: string;
};

/** The more a framework contains, the earlier it stands: Nest brings Express, Next brings React. */
const frameworks: readonly Framework[] = [
  { name: 'nextjs', dependency: 'next', kind: 'web', port: 3000, readsPort: true },
  {
    name: 'nuxt',
    dependency: 'nuxt',
    kind: 'web',
    port: 3000,
    readsPort: true,
    server: { words: ['node', '.output/server/index.mjs'] },
  },
  { name: 'nestjs', dependency: '@nestjs/core', kind: 'web', port: 3000 },
  { name: 'remix', dependency: '@remix-run/node', kind: 'web', port: 3000, readsPort: true },
  { name: 'react-router', dependency: '@react-router/node', kind: 'web', port: 3000, readsPort: true },
  {
    name: 'sveltekit',
    dependency: '@sveltejs/kit',
    kind: 'web',
    port: 3000,
    readsPort: true,
    server: { needs: '@sveltejs/adapter-node', words: ['node', 'build'] },
  },
  {
    name: 'astro',
    dependency: '@astrojs/node',
    kind: 'web',
    port: 4321,
    readsPort: true,
    server: { words: ['node', 'dist/server/entry.mjs'] },
  },
  { name: 'astro', dependency: 'astro', kind: 'static', output: 'dist', assets: '/_astro/' },
  { name: 'fastify', dependency: 'fastify', kind: 'web', port: 3000 },
  { name: 'hono', dependency: 'hono', kind: 'web', port: 3000 },
  { name: 'koa', dependency: 'koa', kind: 'web', port: 3000 },
  { name: 'hapi', dependency: '@hapi/hapi', kind: 'web' },
  { name: 'express', dependency: 'express', kind: 'web', port: 3000 },
  {
    name: 'angular',
    dependency: '@angular/core',
    kind: 'static',
    assets: '~ \\.[0-9a-zA-Z]{8,}\\.(?:js|css)$',
  },
  { name: 'docusaurus', dependency: '@docusaurus/core', kind: 'static', output: 'build', assets: '/assets/' },
  { name: 'gatsby', dependency: 'gatsby', kind: 'static', output: 'public', assets: '/static/' },
  { name: 'eleventy', dependency: '@11ty/eleventy', kind: 'static', output: '_site', assets: '/assets/' },
  {
    name: 'create-react-app',
    dependency: 'react-scripts',
    kind: 'static',
    output: 'build',
    assets: '/static/',
  },
  { name: 'vue-cli', dependency: '@vue/cli-service', kind: 'static', output: 'dist', assets: '/js/' },
  { name: 'vite', dependency: 'vite', kind: 'static', output: 'dist', assets: '/assets/' },
];

/** What runs in production is a dependency; what only builds, and SvelteKit, are often development dependencies. */
export function frameworkOf(pkg: Package): Framework | undefined {
  return frameworks.find(({ dependency, kind, server }) => {
    if (Object.hasOwn(pkg.dependencies, dependency)) return true;
    const isBuilder = kind === 'static' || server?.needs !== undefined;
    return isBuilder && Object.hasOwn(pkg.devDependencies, dependency);
  });
}

/** How the server that a framework builds is started; undefined where the package did not ask for one. */
export function builtServer(pkg: Package): readonly string[] | undefined {
  const server = frameworkOf(pkg)?.server;
  const has = (name: string): boolean => Object.hasOwn({ ...pkg.dependencies, ...pkg.devDependencies }, name);
  return server === undefined || (server.needs !== undefined && !has(server.needs))
    ? undefined
    : server.words;
}
